-- Demonstration data, part 8 continued: pulses and trends. The monthly question at Meridian has eight rounds with fewer
-- answers in summer; a new colleague has answered once; one question was handed on, one handed back.

select private.seed_switch(false, '{tell_pulse_opened}');

insert into public.strategic_pulses (id, org_id, title, question, kind, options, dimension, cadence, status, opens_at, closes_at, min_group, created_by, created_at, updated_at)
select private.seed_id('pulse question:' || p.title), private.seed_id('org:' || p.org), p.title, p.question, p.kind, p.options, p.dimension, p.cadence, p.status,
  case when p.opened is not null then now() - make_interval(days => p.opened) end,
  case when p.ended is not null then now() - make_interval(days => p.ended) end, p.min_group, private.seed_id('person:' || p.author),
  now() - make_interval(days => coalesce(p.opened, 2) + 2), now() - make_interval(days => coalesce(p.ended, 2))
from (values
  ('meridian', 'Direction', 'Do you know what the trust wants to reach this year?', 'score', '{}'::text[], 'Leadership', 'monthly', 'open', 240, null, 3, 'owner@cairn.test'),
  ('meridian', 'Tools at hand', 'What slows you down most?', 'choice', '{Old systems,Too many systems,Missing training,Waiting for others}', 'Technology', 'once', 'closed', 104, 90, 3, 'grace.okafor@meridian.example'),
  ('meridian', 'Board dashboard', 'Have you looked at the new dashboard?', 'yes_no', '{}', 'Leadership', 'once', 'open', 9, -12, 2, 'owner@cairn.test'),
  ('meridian', 'One wish', 'If one thing were different tomorrow, what should it be?', 'text', '{}', null, 'once', 'draft', null, null, 3, 'owner@cairn.test'),
  ('fjordlys', 'Load', 'How is your workload this week?', 'score', '{}', 'Teams', 'weekly', 'open', 66, null, 3, 'owner2@cairn.test'),
  ('fjordlys', 'Remote days', 'Shall we keep three remote days?', 'yes_no', '{}', 'Teams', 'once', 'archived', 60, 50, 2, 'jonas.brandt@fjordlys.example')
) p (org, title, question, kind, options, dimension, cadence, status, opened, ended, min_group, author);

-- Only those who were there can have answered, and not everybody answers each time.
insert into public.pulse_responses (id, pulse_id, org_id, u_id, score, choice, comment, is_skipped, answered_at, created_at, updated_at)
select private.seed_id('answer:' || a.pulse_id || a.u_id || a.at), a.pulse_id, a.org_id, a.u_id,
  case when a.kind = 'score' and not a.skips then least(5, greatest(0, a.level + private.seed_pick('sc' || a.u_id || a.at, 3) - 1)) end,
  case when a.skips then null when a.kind = 'yes_no' then (array['yes', 'yes', 'no'])[1 + private.seed_pick('yn' || a.u_id, 3)]
    when a.kind = 'choice' then a.options[1 + private.seed_pick('ch' || a.u_id, cardinality(a.options))] end,
  case when not a.skips and private.seed_pick('cm' || a.u_id || a.at, 5) = 0 then
    (array['Better than last month.', 'Nobody has told the night shift.', 'Clear in the meeting, gone by Monday.', 'Too early to say.', 'The new form helps.'])[1 + private.seed_pick('ct' || a.u_id || a.at, 5)] end,
  a.skips, a.at, a.at, a.at
from (
  select p.id as pulse_id, p.org_id, m.u_id, p.kind, p.options, p.kind <> 'choice' and private.seed_pick('sk' || m.u_id || g.n, 11) = 0 as skips,
    case when p.cadence = 'monthly' then 4 - g.n / 3 else 2 + private.seed_pick('lv' || g.n, 3) end as level,
    date_trunc('second', (case p.cadence when 'monthly' then date_trunc('month', now()) - make_interval(months => g.n) when 'weekly' then date_trunc('week', now()) - make_interval(weeks => g.n)
      else p.opens_at end) + make_interval(days => 1 + private.seed_pick('dy' || m.u_id || g.n, 5), hours => 8 + private.seed_pick('hr' || m.u_id || g.n, 9))) as at,
    m.joined_at, p.opens_at, coalesce(least(p.closes_at, now()), now()) as ends, g.n
  from public.strategic_pulses p
  join public.org_users m on m.org_id = p.org_id
  cross join lateral generate_series(0, case p.cadence when 'monthly' then 7 when 'weekly' then 8 else 0 end) g (n)
  where p.status <> 'draft'
) a
where a.at > a.joined_at and a.at >= a.opens_at and a.at < a.ends
  -- Who asked for help and who was asked have not answered the newest question yet.
  and not (a.opens_at > now() - interval '20 days' and a.u_id in (private.seed_id('person:member@cairn.test'), private.seed_id('person:hugo.lind@meridian.example')))
  and (a.kind = 'choice' or private.seed_pick('an' || a.u_id || a.n, 10) < case when extract(month from a.at) in (7, 8) then 4 else 8 end);

insert into public.pulse_delegations (id, pulse_id, org_id, u_id, delegate_u_id, reason, due_on, status, decline_reason, decided_at, answered_at, created_at, updated_at)
select private.seed_id('hand-over:' || d.title || d.giver), private.seed_id('pulse question:' || d.title), private.seed_id('org:' || d.org), private.seed_id('person:' || d.giver),
  private.seed_id('person:' || d.taker), d.reason, current_date - d.days + 7, d.status, d.decline_reason,
  case when d.status <> 'open' then now() - make_interval(days => d.days - 1) end,
  case when d.status = 'answered' then now() - make_interval(days => d.days - 2) end, now() - make_interval(days => d.days), now() - make_interval(days => d.days - 2)
from (values
  ('meridian', 'Tools at hand', 'grace.okafor@meridian.example', 'hugo.lind@meridian.example', 'You know the wards better than I do.', 'answered', null, 101),
  ('meridian', 'Board dashboard', 'member@cairn.test', 'hugo.lind@meridian.example', 'I am on leave until the tenth.', 'open', null, 5),
  ('meridian', 'Direction', 'owner@cairn.test', 'mei.tanaka@meridian.example', 'Tell me how it looks to somebody new.', 'accepted', null, 4),
  ('fjordlys', 'Remote days', 'owner2@cairn.test', 'member2@cairn.test', null, 'declined', 'I am with customers three days anyway; ask the desk.', 58)
) d (org, title, giver, taker, reason, status, decline_reason, days);

insert into public.events (id, user_id, org_id, event_type, event_data, source, created_at)
select private.seed_id('event:' || p.id || e.kind), p.created_by, p.org_id, e.kind, jsonb_build_object('pulse', p.id, 'title', p.title, 'kind', p.kind), 'growth', e.at
from public.strategic_pulses p
cross join lateral (values ('pulse.opened', p.opens_at), ('pulse.closed', case when p.status in ('closed', 'archived') then p.closes_at end)) e (kind, at)
where e.at is not null;
insert into public.events (id, user_id, org_id, event_type, event_data, source, created_at)
select private.seed_id('event:' || h.id), h.u_id, h.org_id, 'simulation.completed', jsonb_build_object('simulation', h.simulation_id, 'run', h.run), 'growth', h.created_at
from public.tier2_simulation_history h;

-- Nothing here quotes a real publication: sources are invented and say so by their address.
insert into public.realtime_market_trends (id, title, insight, source, industry, direction, source_url, valid_until, createdat)
select private.seed_id('market:' || t.title), t.title, t.insight, t.source, t.industry, t.direction, 'https://reports.example/' || private.seed_pick(t.title, 9000),
  case when t.days > 200 then current_date - 30 else current_date + 120 end, now() - make_interval(days => t.days)
from (values
  ('Hospitals buy platforms, not tools', 'Tenders ask for fewer suppliers that bring more of the whole, and for proof that data can leave again.', 'Health Systems Quarterly', 'Healthcare', 'rising', 6),
  ('Software prices move to use', 'More offers count what is used instead of seats; buyers ask for a ceiling.', 'Tooling Monitor', 'Software', 'rising', 14),
  ('Freight rates calm down', 'After two restless years carriers offer yearly prices again.', 'Harbour Letter', 'Transport', 'falling', 31),
  ('Grids wait for transformers', 'Delivery times decide when new wind parks earn money.', 'Grid Notes', 'Energy', 'steady', 52),
  ('Private labels keep growing', 'Retailers widen their own brands in the middle price range.', 'Shelf Report', 'Retail', 'rising', 77),
  ('Schools renew devices late', 'Budgets for devices move into the second half of the year.', 'Classroom Watch', 'Education', 'steady', 118),
  ('Insurers insure fewer sites', 'Flood zones are priced site by site.', 'Risk Weekly', 'Insurance', 'falling', 164),
  ('Dairy exports recover', 'Orders from overseas are back at the level of two years ago.', 'Food Ledger', 'Food', 'rising', 233)
) t (title, insight, source, industry, direction, days);
insert into public.realtime_business_trends (id, title, industry, insight, source, direction, source_url, createdat)
select private.seed_id('business:' || t.title), t.title, t.industry, t.insight, t.source, t.direction,
  case when private.seed_pick(t.title, 3) > 0 then 'https://reports.example/' || private.seed_pick('b' || t.title, 9000) end, now() - make_interval(days => t.days)
from (values
  ('Service desks write before they answer', 'Healthcare', 'Teams that write an article for each third repeat of a question have fewer calls after a quarter.', 'Desk Journal', 'rising', 4),
  ('Fewer, longer reviews', null, 'Customer reviews twice a year with a plan beat monthly calls without one.', 'Account Practice', 'rising', 21),
  ('Onboarding is sold as a product', 'Software', 'A fixed result in fixed days is easier to buy than hours.', 'Tooling Monitor', 'rising', 38),
  ('Maintenance windows vanish', 'Manufacturing', 'Plants move updates into the running shift.', 'Line Talk', 'steady', 66),
  ('Remote days settle at three', null, 'Most teams stop arguing once the days are the same for everybody.', 'Work Week', 'steady', 95),
  ('Procurement asks for exits', 'Public sector', 'Contracts without a data export are sent back.', 'Tender Review', 'rising', 140)
) t (title, industry, insight, source, direction, days);
insert into public.realtime_strategic_trends (id, title, insight, source, source_url, industry, dimension, horizon, direction, weight, createdat)
select private.seed_id('strategic:' || t.title), t.title, t.insight, t.source, 'https://reports.example/' || private.seed_pick('s' || t.title, 9000), t.industry, t.dimension,
  t.horizon, t.direction, t.weight, now() - make_interval(days => t.days)
from (values
  ('People retire faster than they are hired', 'Knowledge that sits in heads leaves with them; writing it down takes a year.', 'Workforce Outlook', null, 'Skills', 'year', 'rising', 5, 12),
  ('Customers check where data lies', 'The question comes in the first talk, not in the contract.', 'Trust Survey', null, 'Compliance', 'now', 'rising', 4, 29),
  ('Care moves out of the hospital', 'Community sites need what only the main house has today.', 'Health Systems Quarterly', 'Healthcare', 'Technology', 'later', 'rising', 4, 45),
  ('Small suppliers merge', 'Whoever depends on one of them gets a new contract partner.', 'Deal Letter', 'Software', 'Market', 'year', 'steady', 3, 90),
  ('Assistants write first drafts', 'The gain is in what is checked, not in what is written.', 'Tooling Monitor', null, 'Process', 'now', 'rising', 4, 111)
) t (title, insight, source, industry, dimension, horizon, direction, weight, days);
insert into public.realtime_marketing_playbook (id, title, insight, source, channel, effort, createdat)
select private.seed_id('tactic:' || t.insight), coalesce(t.title, '🧠 Tactical Marketing Playbook'), t.insight, 'Cairn customer team', t.channel, t.effort, now() - make_interval(days => t.days)
from (values
  (null, 'Write to the ten customers who opened your last three mails and ask one question each.', 'email', 'hours', 3),
  ('The second visit', 'Put what a returning visitor needs above what a new one needs, on the page most of them return to.', 'website', 'days', 17),
  (null, 'Ask for an introduction in the minute after a customer said something kind, not a week later.', 'referral', 'hours', 34),
  ('A table of twelve', 'Invite twelve customers of one industry to one table and let them talk. Listen.', 'events', 'weeks', 58),
  (null, 'Show the price of waiting: one number from the customer''s own data, on one page.', 'product', 'days', 80),
  ('Borrowed trust', 'Let a partner tell the story of a shared customer, and pay them with the contact.', 'partners', 'weeks', 126)
) t (title, insight, channel, effort, days);
insert into public.business_news_ticker (id, title, url, source, industry, published_at, created_at, updated_at)
select private.seed_id('news:' || n.title), n.title, 'https://news.example/' || private.seed_pick(n.title, 90000), n.source, n.industry,
  case when n.hours % 7 <> 0 then now() - make_interval(hours => n.hours + 2) end, now() - make_interval(hours => n.hours), now() - make_interval(hours => n.hours)
from (values
  ('Port workers accept the new rota', 'Harbour Letter', 'Transport', 3), ('Regional hospitals share one night pharmacy', 'Health Systems Quarterly', 'Healthcare', 9),
  ('Steel maker books its third electric furnace', 'Line Talk', 'Manufacturing', 14), ('Savings banks agree on one identity scheme', 'Money Morning', 'Banking', 26),
  ('Software house opens its price list', 'Tooling Monitor', 'Software', 40), ('Dry summer halves the barley crop', 'Food Ledger', 'Food', 63),
  ('Libraries lend measuring devices', 'Town Pages', 'Public sector', 91), ('Wind park connects six months early', 'Grid Notes', 'Energy', 150),
  ('Publisher brings printing home', 'Shelf Report', 'Publishing', 260), ('Hotel group drops the minibar', 'Travel Desk', 'Hospitality', 390),
  ('Court sides with tenants on meter data', 'Town Pages', null, 720), ('Insurers publish their flood maps', 'Risk Weekly', 'Insurance', 1100)
) n (title, source, industry, hours);

select private.seed_switch(true, '{tell_pulse_opened}');
