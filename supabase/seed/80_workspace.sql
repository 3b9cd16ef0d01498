-- Demonstration data, part 8 continued: how people arranged their dashboards and use them, what is live at the moment, and
-- what the product shows to everybody. The numbers of the widgets are counted from the customers of this seed.

insert into public.dashboard_configs (id, u_id, surface, name, widgets, period, compare_with, density, refresh_seconds, filter, is_default, created_at, updated_at)
select private.seed_id('dashboard:' || d.email || d.name), private.seed_id('person:' || d.email), d.surface, d.name, d.widgets, d.period, d.compare_with, d.density,
  d.refresh, d.filter::jsonb, d.is_default, now() - make_interval(days => d.days), now() - make_interval(days => d.days / 3)
from (values
  ('csm@cairn.test', 'home', 'Monday', '{portfolio.arr,portfolio.at_risk,renewals.next_90,customers.silent,insights.concerns}'::text[], '90d', 'previous_period', 'comfortable', 300, '{}', true, 310),
  ('csm@cairn.test', 'portfolio', 'Renewals', '{renewals.next_90,portfolio.at_risk,portfolio.arr}', '12m', 'previous_year', 'compact', 900, '{"renewal_within": 90}', true, 140),
  ('csm@cairn.test', 'home', 'Health care only', '{portfolio.arr,portfolio.at_risk}', '90d', 'benchmark', 'comfortable', 300, '{"industry": ["Healthcare"]}', false, 48),
  ('csm2@cairn.test', 'home', 'My day', '{customers.silent,portfolio.at_risk,renewals.next_90}', '30d', 'previous_period', 'compact', 120, '{}', true, 200),
  ('owner@cairn.test', 'organization', 'The trust', '{organization.members,organization.onboarding,growth.levers,pulses.average}', '90d', 'previous_period', 'comfortable', 900, '{}', true, 180),
  ('owner@cairn.test', 'growth', 'Board', '{growth.levers,growth.simulations,growth.quadrant}', '12m', 'nothing', 'comfortable', 3600, '{}', true, 95),
  ('member@cairn.test', 'home', 'Mine', '{assessments.open,training.open}', '30d', 'nothing', 'comfortable', 900, '{}', true, 100),
  ('owner2@cairn.test', 'organization', 'Fjordlys', '{organization.members,growth.levers,pulses.average}', '90d', 'previous_period', 'compact', 600, '{}', true, 70),
  ('admin@cairn.test', 'admin', 'Service', '{service.requests,service.jobs,service.alerts}', '7d', 'previous_period', 'compact', 60, '{}', true, 260)
) d (email, surface, name, widgets, period, compare_with, density, refresh, filter, is_default, days);

insert into public.dashboard_layouts (id, u_id, config_id, viewport, columns, row_height, places, collapsed, is_locked, created_at, updated_at)
select private.seed_id('layout:' || c.id || v.viewport), c.u_id, c.id, v.viewport, v.columns, case v.viewport when 'phone' then 64 else 80 end,
  (select jsonb_agg(jsonb_build_object('widget', w, 'x', case v.columns when 12 then 4 * ((n - 1) % 3) else 0 end, 'y', case v.columns when 12 then 3 * ((n - 1) / 3) else 3 * (n - 1) end,
      'w', least(v.columns, 4), 'h', 3) order by n) from unnest(c.widgets) with ordinality as u (w, n)),
  case when v.viewport = 'phone' and cardinality(c.widgets) > 3 then c.widgets[4:4] else '{}' end, c.density = 'compact', c.created_at, c.updated_at
from public.dashboard_configs c
cross join (values ('desktop', 12), ('phone', 2)) v (viewport, columns)
where v.viewport = 'desktop' or private.seed_pick('lay' || c.id, 3) > 0;

insert into public.dashboard_widget_data (id, u_id, widget_id, period, value, previous_value, unit, currency, series, href, state, fault, duration_ms, computed_at, expires_at)
select private.seed_id('widget:' || w.u_id || w.widget), w.u_id, w.widget, '90d', w.value, case when w.value is null then null when w.unit = 'count' then greatest(w.value + private.seed_pick(w.u_id || w.widget, 4) - 1, 0) else round(w.value * (0.88 + private.seed_pick(w.u_id || w.widget, 20) / 100.0), 2) end, w.unit, w.currency,
  case when w.unit = 'currency' then (select jsonb_agg(jsonb_build_object('at', (current_date - 30 * g)::text, 'value', round(w.value * (1 - 0.02 * g))) order by g desc) from generate_series(0, 5) g) else '[]' end,
  w.href, case when w.widget = 'insights.concerns' then 'failed' else 'fresh' end, case when w.widget = 'insights.concerns' then 'The calculation took longer than its limit.' end,
  8 + private.seed_pick('ms' || w.u_id || w.widget, 120), now() - make_interval(mins => 2 + private.seed_pick('at' || w.widget, 9)), now() + interval '10 minutes'
from (
  select c.csm_id as u_id, v.widget, v.value, v.unit, v.currency, v.href
  from (select c.csm_id, sum(c.arr) filter (where c.currency = 'EUR') as arr, count(*) filter (where c.health_band = 'risk') as risk,
      count(*) filter (where c.renewal_date between current_date and current_date + 90) as renewals, count(*) filter (where c.silent_after < now()) as silent
    from public.customers c where c.archived_at is null and c.stage <> 'churned' group by c.csm_id) c
  cross join lateral (values
    ('portfolio.arr', c.arr, 'currency', 'EUR', '/customers'), ('portfolio.at_risk', c.risk::numeric, 'count', null, '/customers?band=risk'),
    ('renewals.next_90', c.renewals::numeric, 'count', null, '/customers?renewal_within=90'), ('customers.silent', c.silent::numeric, 'count', null, '/customers?silent=true'),
    ('insights.concerns', null, 'count', null, '/customers')) v (widget, value, unit, currency, href)
  union all
  select m.u_id, v.widget, v.value, v.unit, null, v.href
  from public.org_users m
  cross join lateral (values
    ('organization.members', (select count(*) from public.org_users o where o.org_id = m.org_id)::numeric, 'count', '/team'),
    ('pulses.average', (select round(avg(r.score), 2) from public.pulse_responses r where r.org_id = m.org_id), 'score', '/pulses')) v (widget, value, unit, href)
  where m.role = 'owner'
) w;

insert into public.dashboard_events (id, u_id, config_id, event_type, surface, viewport, target, duration_ms, widget_count, detail, created_at)
select private.seed_id('dashboard event:' || c.id || n), c.u_id, c.id, k.kind, c.surface, case when private.seed_pick('vp' || c.id || n, 4) = 0 then 'phone' else 'desktop' end,
  case k.kind when 'export' then lower(replace(c.name, ' ', '-')) || '.csv' when 'share' then '/share/dashboard' end,
  case when k.kind in ('view', 'export') then 900 + private.seed_pick('du' || c.id || n, 90000) end, cardinality(c.widgets), '{}',
  date_trunc('second', now() - make_interval(days => n * 6 + private.seed_pick('dd' || c.id || n, 5), hours => private.seed_pick('dh' || c.id || n, 10)))
from public.dashboard_configs c
cross join generate_series(0, 9) n
cross join lateral (select (array['view', 'view', 'view', 'interaction', 'interaction', 'export', 'share'])[1 + private.seed_pick('k' || c.id || n, 7)] as kind) k;
insert into public.dashboard_analytics (id, user_id, event_type, widget_id, session_id, metadata, created_at)
select private.seed_id('widget event:' || c.id || w || n), c.u_id, (array['view', 'view', 'interaction', 'view', 'export'])[1 + private.seed_pick('wk' || c.id || w || n, 5)], w,
  private.seed_id('visit:' || c.u_id || n), jsonb_build_object('position', o), date_trunc('second', now() - make_interval(days => n * 9 + private.seed_pick('wd' || w || n, 8), mins => private.seed_pick('wm' || w || n, 500)))
from public.dashboard_configs c cross join lateral unnest(c.widgets) with ordinality as u (w, o) cross join generate_series(0, 4) n;

insert into public.tier2_dashboard_insights (id, u_id, widget_id, kind, title, body, severity, metric, value, change, href, valid_until, dismissed_at, created_at, updated_at)
select private.seed_id('sentence:' || i.email || i.title), private.seed_id('person:' || i.email), i.widget, i.kind, i.title, i.body, i.severity, i.metric, i.value, i.change, i.href,
  now() + make_interval(days => 14 - i.days), case when i.gone then now() - make_interval(days => i.days - 1) end, now() - make_interval(days => i.days), now() - make_interval(days => i.days)
from (values
  ('csm@cairn.test', 'renewals.next_90', 'change', 'Renewals gather in one month', 'Four contracts end within three weeks; two have no meeting yet.', 'act', 'renewals', 4, 2, '/customers?renewal_within=90', false, 2),
  ('csm@cairn.test', 'portfolio.at_risk', 'comparison', 'Fewer at risk than a quarter ago', '', 'good', 'at_risk', null, -1, '/customers?band=risk', true, 12),
  ('csm2@cairn.test', 'customers.silent', 'gap', 'Nobody wrote to Eastgate Housing for a month', 'The usual gap is two weeks.', 'watch', 'silence', 38, 24, '/customers?silent=true', false, 3),
  ('owner@cairn.test', 'pulses.average', 'milestone', 'The direction is clear to more people', 'The monthly answer passed 3.5 for the first time.', 'good', 'pulse', 3.6, 0.4, '/pulses', false, 5),
  ('owner@cairn.test', 'growth.levers', 'suggestion', 'One lever has not moved for six weeks', 'Retire two old systems is still planned.', 'watch', 'levers', 0, null, '/growth', false, 9),
  ('owner2@cairn.test', 'growth.levers', 'change', 'Yearly contracts are past half', '', 'good', 'levers', 51, 13, '/growth', false, 4),
  ('admin@cairn.test', 'service.jobs', 'change', 'All jobs of the night are done', '', 'info', 'jobs', 100, 0, '/admin/health', true, 8)
) i (email, widget, kind, title, body, severity, metric, value, change, href, gone, days);

insert into public.dashboard_benchmarks (id, metric, industry, company_size, unit, lower_quartile, median, upper_quartile, sample_size, higher_is_better, period_start, period_end, source, created_at)
select private.seed_id('benchmark:' || b.metric || coalesce(i.industry, '') || y), b.metric, i.industry, i.size, b.unit, b.lower + i.shift - y * b.step, b.mid + i.shift - y * b.step, b.upper + i.shift - y * b.step,
  case when i.industry = 'Energy' then null else 40 + private.seed_pick(b.metric || coalesce(i.industry, 'all'), 300) end, b.better, date_trunc('year', now())::date - make_interval(years => y + 1),
  (date_trunc('year', now())::date - make_interval(years => y)) - interval '1 day', 'Demonstration figures', now() - make_interval(days => 20 + 365 * y)
from (values ('retention.net', 'percent', 92, 101, 112, 1, true), ('health.score', 'score', 48, 63, 77, 1, true), ('onboarding.length', 'days', 14, 27, 49, -2, false),
  ('assessment.digital', 'score', 2, 3, 4, 0, true)) b (metric, unit, lower, mid, upper, step, better)
cross join (values (null, null, 0), ('Healthcare', 'large', 1), ('Software', 'medium', 2), ('Energy', null, -1)) i (industry, size, shift)
cross join generate_series(0, 1) y;
insert into public.dashboard_trends (id, metric, industry, grain, period_start, unit, value, previous_value, sample_size, note, source, created_at)
select private.seed_id('trend:' || t.metric || coalesce(t.industry, '') || n), t.metric, t.industry, 'month', (date_trunc('month', now()) - make_interval(months => n))::date, t.unit,
  case when n = t.gap then null else round(t.last - n * t.slope + (private.seed_pick(t.metric || n, 7) - 3) * t.noise, 1) end,
  case when n + 1 = t.gap then null else round(t.last - (n + 1) * t.slope + (private.seed_pick(t.metric || (n + 1), 7) - 3) * t.noise, 1) end,
  60 + private.seed_pick('n' || t.metric || n, 40), case when n = t.gap then 'Too few answers in this month.' end, 'Demonstration figures', now() - make_interval(months => n) + interval '3 days'
from (values ('health.score', null, 'score', 64.0, 0.4, 0.6, 7), ('retention.net', 'Software', 'percent', 103.0, 0.3, 0.5, -9), ('onboarding.length', 'Healthcare', 'days', 31.0, -0.8, 0.7, -9)) t (metric, industry, unit, last, slope, noise, gap)
cross join generate_series(0, 12) n;

insert into public.inspirational_quotes (id, quote, author, work, topic, rights, is_active, last_shown_on, created_at)
select private.seed_id('quote:' || q.quote), q.quote, q.author, q.work, q.topic, case when q.work is null then 'own' else 'public_domain' end, q.active,
  case when q.seen is not null then current_date - q.seen end, now() - interval '200 days'
from (values
  ('The beginning is the most important part of any work.', 'Plato', 'The Republic, translated by Benjamin Jowett', 'work', true, 3),
  ('When a man does not know what harbour he is making for, no wind is the right wind.', 'Seneca', 'Moral Letters 71, translated by Richard M. Gummere', 'work', true, 11),
  ('Nothing great was ever achieved without enthusiasm.', 'Ralph Waldo Emerson', 'Circles, 1841', 'work', true, 19),
  ('Perseverance is more prevailing than violence.', 'Plutarch', 'Life of Sertorius, translated by John Dryden', 'patience', true, null),
  ('A customer who asks is still with you.', 'Cairn', null, 'customers', true, 1),
  ('Write the reason down while you still know it.', 'Cairn', null, 'learning', true, 6),
  ('What nobody owns, nobody does.', 'Cairn', null, 'teams', true, 8),
  ('Small steps count double when they are the right ones.', 'Cairn', null, 'change', true, null),
  ('The second question is the one that matters.', 'Cairn', null, 'customers', true, 14),
  ('Done today beats perfect next year.', 'Cairn', null, 'work', false, 160)
) q (quote, author, work, topic, active, seen);
insert into public.roadmap_updates (id, title, summary, area, status, audience, target_quarter, shipped_on, link, position, created_at, updated_at)
select private.seed_id('roadmap:' || r.title), r.title, r.summary, r.area, r.status, r.audience,
  case when r.status in ('planned', 'in_progress') then to_char(now() + make_interval(months => r.months), 'YYYY"-Q"Q') end,
  case when r.status = 'shipped' then current_date - r.days end, r.link, row_number() over (), now() - make_interval(days => r.days + 30), now() - make_interval(days => r.days)
from (values
  ('Any past day of a health score', 'Open a score and move to a day: the inputs and rules of that day are shown.', 'customers', 'shipped', 'csm', 0, 120, '/customers'),
  ('Imports that can be undone', 'A whole import goes back with one press, for thirty days.', 'customers', 'shipped', 'csm', 0, 75, '/customers'),
  ('Merging duplicates field by field', 'Preview and merge use the same rules, and a merge can be undone.', 'customers', 'shipped', 'csm', 0, 32, '/customers'),
  ('Pulses for organizations', 'One question to everybody, once or every month, with sums that keep small groups hidden.', 'growth', 'in_progress', 'organizations', 1, 6, null),
  ('What-if beside your levers', 'Assumptions on the left, the curve on the right, and later how far it was off.', 'growth', 'in_progress', 'organizations', 2, 9, null),
  ('Answers with their source', 'Each sentence of the assistant opens the page it stands on.', 'assistant', 'planned', 'everyone', 5, 14, null),
  ('Reconnect in one press', 'A broken connection says why and goes on where it stopped.', 'integrations', 'planned', 'organizations', 4, 20, null),
  ('A mobile app of its own', 'The pages work on a phone; an app would bring nothing more for now.', 'platform', 'dropped', 'everyone', 0, 150, null)
) r (title, summary, area, status, audience, months, days, link);
insert into public.industry_stock_symbols (id, symbol, exchange, name, kind, industry, country, currency, is_active)
select private.seed_id('symbol:' || s.symbol || s.exchange), s.symbol, s.exchange, s.name, s.kind, s.industry, s.country, s.currency, s.active
from (values
  ('SAP', 'XETR', 'SAP SE', 'share', 'Software', 'DE', 'EUR', true), ('SIE', 'XETR', 'Siemens AG', 'share', 'Manufacturing', 'DE', 'EUR', true),
  ('ALV', 'XETR', 'Allianz SE', 'share', 'Insurance', 'DE', 'EUR', true), ('DBK', 'XETR', 'Deutsche Bank AG', 'share', 'Banking', 'DE', 'EUR', true),
  ('DSV', 'XCSE', 'DSV A/S', 'share', 'Transport', 'DK', 'DKK', true), ('NOVO-B', 'XCSE', 'Novo Nordisk A/S', 'share', 'Healthcare', 'DK', 'DKK', true),
  ('ORSTED', 'XCSE', 'Ørsted A/S', 'share', 'Energy', 'DK', 'DKK', true), ('MOWI', 'XOSL', 'Mowi ASA', 'share', 'Food', 'NO', 'NOK', true),
  ('TSCO', 'XLON', 'Tesco PLC', 'share', 'Retail', 'GB', 'GBP', true), ('PSON', 'XLON', 'Pearson PLC', 'share', 'Education', 'GB', 'GBP', false)
) s (symbol, exchange, name, kind, industry, country, currency, active);
insert into public.scorecard_insights (id, assessment_type, dimension, bracket, headline, insight, next_step, tone, version)
select private.seed_id('scorecard:' || t.type || b.bracket), t.type, null, b.bracket, b.headline || ' ' || t.subject, b.insight, b.next_step, b.tone, 1
from (values ('strategic_maturity', 'in strategy'), ('bpm', 'in processes'), ('customer_experience', 'with customers'), ('digital_transformation', 'in digital work'),
  ('leadership', 'in leadership'), ('sales', 'in sales'), ('tech_stack', 'in technology'), ('ai_readiness', 'with AI')) t (type, subject)
cross join (values
  ('score_1', 'At the start', 'Much depends on single people. That is normal for the first year and costly after it.', 'Name one owner for the weakest dimension.', 'warning'),
  ('score_2', 'First steps', 'Some things are agreed, few are written down.', 'Write down the one thing that goes wrong most often.', 'neutral'),
  ('score_3', 'On firm ground', 'The usual case works. The unusual one still finds its way by chance.', 'Look at the last three exceptions together.', 'neutral'),
  ('score_4', 'Ahead', 'What you do is measured and gets better by itself.', 'Let another team learn it from you.', 'encouraging'),
  ('score_5', 'An example', 'Others could copy you. Keep asking whether it still fits.', null, 'encouraging')
) b (bracket, headline, insight, next_step, tone);
insert into public.real_time_metrics (id, metric, value, unit, window_seconds, state, source, labels, measured_at, created_at)
select private.seed_id('measure:' || m.metric || n), m.metric, case when m.metric = 'mail.waiting' and n = 31 then null else m.base + private.seed_pick(m.metric || n, m.spread) end, m.unit, 1800,
  case when m.metric = 'mail.waiting' and n = 31 then 'unknown' when m.metric = 'api.latency' and private.seed_pick(m.metric || n, m.spread) > 30 then 'slow' else 'ok' end, m.source, '{}',
  date_trunc('minute', now()) - make_interval(mins => 30 * n), date_trunc('minute', now()) - make_interval(mins => 30 * n)
from (values ('api.latency', 'milliseconds', 12, 34, 'gateway'), ('api.requests', 'count', 900, 700, 'gateway'), ('jobs.done', 'percent', 97, 4, 'jobs'), ('mail.waiting', 'count', 0, 5, 'outbox')) m (metric, unit, base, spread, source)
cross join generate_series(0, 47) n;

insert into public.events (id, user_id, org_id, event_type, event_data, source, created_at)
select private.seed_id('joined:' || m.id), m.u_id, m.org_id, 'member.joined', jsonb_build_object('role', m.role), 'identity', m.joined_at from public.org_users m;
insert into public.websocket_connections (id, u_id, session_id, transport, viewport, page, user_agent, connected_at, last_seen_at, closed_at, close_reason)
select private.seed_id('connection:' || c.email || c.n), private.seed_id('person:' || c.email), private.seed_id('visit:' || c.email || c.n), 'polling', c.viewport, c.page,
  case c.viewport when 'phone' then 'Mozilla/5.0 (iPhone; demonstration)' else 'Mozilla/5.0 (X11; Linux x86_64; demonstration)' end,
  now() - make_interval(mins => c.mins), now() - make_interval(mins => greatest(c.mins - c.lasted, 0)), case when c.reason is not null then now() - make_interval(mins => c.mins - c.lasted) end, c.reason
from (values
  ('csm@cairn.test', 1, 'desktop', '/home', 34, 34, null), ('csm@cairn.test', 2, 'desktop', '/customers', 1500, 210, 'left'), ('csm@cairn.test', 3, 'phone', '/notifications', 2900, 6, 'timed_out'),
  ('csm2@cairn.test', 1, 'desktop', '/customers', 12, 12, null), ('owner@cairn.test', 1, 'desktop', '/home', 300, 40, 'signed_out'), ('owner2@cairn.test', 1, 'tablet', '/team', 4100, 22, 'left'),
  ('admin@cairn.test', 1, 'desktop', '/admin/health', 90, 90, null)
) c (email, n, viewport, page, mins, lasted, reason);
insert into public.realtime_subscriptions (id, u_id, connection_id, channel, kinds, is_paused, heard_until, expires_at, created_at, updated_at)
select private.seed_id('subscription:' || c.id || s.channel), c.u_id, c.id, s.channel, s.kinds, s.paused, c.last_seen_at, c.last_seen_at + interval '1 day', c.connected_at, c.last_seen_at
from public.websocket_connections c
cross join (values ('notifications', '{}'::text[], false), ('customers', '{health_changed,renewal}', false), ('growth', '{}', true)) s (channel, kinds, paused)
where c.closed_at is null;
insert into public.realtime_subscriptions (id, u_id, channel, heard_until, created_at, updated_at)
select private.seed_id('subscription:pulses' || m.u_id), m.u_id, 'pulses', now() - interval '2 hours', now() - interval '9 days', now() - interval '9 days'
from public.org_users m where private.seed_pick('sub' || m.u_id, 2) = 0 or m.role = 'owner';
insert into public.realtime_events (id, u_id, channel, kind, entity_type, entity_id, payload, priority, created_at, expires_at)
select private.seed_id('live:' || c.id), c.csm_id, 'customers', 'health_changed', 'customers', c.id, jsonb_build_object('band', c.health_band),
  case c.health_band when 'risk' then 'high' else 'medium' end, now() - make_interval(mins => private.seed_pick('lv' || c.id, 900)), now() + interval '8 hours'
from public.customers c where c.archived_at is null and private.seed_pick('live' || c.id, 4) = 0;
