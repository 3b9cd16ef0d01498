-- Demonstration data: what became of contract ends. The running contracts brought their open renewals with them; those before
-- were decided, two were lost, one is late. Some renewals have been talked about. Readings of meters rise, rest or fall.

-- A third of the contracts renew by themselves, some with an agreed rise; one is in another currency than its customer.
update public.contracts k set pricing_terms = k.pricing_terms || case private.seed_pick('auto' || s.name, 6)
    when 0 then '{"auto_renewal": true, "renewal_months": 12, "uplift_percent": 4}'::jsonb when 1 then '{"auto_renewal": true}'::jsonb
    else '{"auto_renewal": false}'::jsonb end
  || case s.name when 'Galway Biotech' then '{"currency": "USD"}'::jsonb else '{}'::jsonb end
  || case s.name when 'Drumlin Wind' then jsonb_build_object('schedule', jsonb_build_array(
      jsonb_build_object('from', k.start_date, 'yearly', 118000), jsonb_build_object('from', k.start_date + 180, 'yearly', 131000))) else '{}'::jsonb end
from private.seed_customers s where s.id = k.customer_id;

-- The end before the running contract: renewed, mostly for more.
insert into public.renewals (id, contract_id, due_on, notice_on, amount_due, currency, automatic, outcome, renewed_amount, renewed_by_itself,
  next_end, next_contract_id, closed_on, closed_by, created_at)
select private.seed_id('renewal:' || p.id), p.id, p.end_date, private.notice_day(p.end_date, p.pricing_terms), p.arr, s.currency,
  private.is_automatic(p.pricing_terms), 'won', n.arr, private.is_automatic(p.pricing_terms), n.end_date, n.id,
  p.end_date - case when private.is_automatic(p.pricing_terms) then -1 else private.seed_pick('closed' || s.name, 25) end,
  case when not private.is_automatic(p.pricing_terms) then s.csm_id end, p.end_date - interval '360 days'
from private.seed_customers s
join public.contracts p on p.id = private.seed_id('contract:' || s.name || 1)
join public.contracts n on n.id = private.seed_id('contract:' || s.name || 0)
where p.end_date > current_date - 400 and s.stage <> 'churned';

insert into public.renewals (id, contract_id, due_on, notice_on, amount_due, currency, outcome, lost_reason, lost_note, closed_on, closed_by, created_at)
select private.seed_id('renewal:' || k.id), k.id, k.end_date, private.notice_day(k.end_date, k.pricing_terms), k.arr, s.currency, 'lost', l.reason, l.note,
  k.end_date - l.before, s.csm_id, k.end_date - interval '300 days'
from (values ('Saltmarsh Brewing', 'competitor', 'They took the offer of the wholesaler''s own system.', 12),
  ('Old Mill Textiles', 'closed_down', null, 30)) l (name, reason, note, before)
join private.seed_customers s on s.name = l.name
join public.contracts k on k.id = private.seed_id('contract:' || s.name || 0);

-- A small contract whose end nobody decided.
insert into public.contracts (id, customer_id, file_name, company_name, arr, contract_term, start_date, end_date, status, pricing_terms, created_at)
select private.seed_id('contract:add-on'), s.id, 'Peregrine Air Cargo sandbox.pdf', s.name, 6400, '12 months', current_date - 374, current_date - 9, 'expired',
  '{"notice_days": 30, "auto_renewal": false}', now() - interval '370 days'
from private.seed_customers s where s.name = 'Peregrine Air Cargo';
insert into public.renewals (id, contract_id, due_on, notice_on, amount_due, currency)
select private.seed_id('renewal:' || k.id), k.id, k.end_date, private.notice_day(k.end_date, k.pricing_terms), k.arr, 'EUR'
from public.contracts k where k.id = private.seed_id('contract:add-on');

-- What was said of open ones.
with said (name, likelihood, reason, forecast, days) as (values
  ('Brightwater Utilities', 35, 'The new CFO wants the three year total before anything else', null, 4),
  ('Pemberton Schools', 85, 'The board voted for it; only the signature is missing', 55000, 11),
  ('Greyfriars Legal', null, null, 118000, 20),
  ('Ostrava Steelworks', 20, 'The champion left and nobody answers', 60000, 2),
  ('Castellane Perfumes', 90, 'Verbal yes from the director', null, 6))
update public.renewals r set likelihood_override = x.likelihood, override_reason = x.reason,
  override_by = case when x.likelihood is not null then s.csm_id end, override_at = case when x.likelihood is not null then now() - make_interval(days => x.days) end,
  forecast_amount = x.forecast
from said x join private.seed_customers s on s.name = x.name
join public.contracts k on k.id = private.seed_id('contract:' || s.name || 0)
where r.contract_id = k.id and r.outcome = 'open';

insert into public.renewal_calls (id, renewal_id, u_id, kind, before, after, reason, created_at)
select private.seed_id('call l' || r.id), r.id, r.override_by, 'likelihood', '{"value": null}'::jsonb, jsonb_build_object('value', r.likelihood_override), r.override_reason, r.override_at
from public.renewals r where r.likelihood_override is not null
union all
select private.seed_id('call f' || r.id), r.id, c.csm_id, 'forecast', '{"value": null}'::jsonb, jsonb_build_object('value', r.forecast_amount), null, now() - interval '3 days'
from public.renewals r join public.contracts k on k.id = r.contract_id join public.customers c on c.id = k.customer_id where r.forecast_amount is not null
union all
select private.seed_id('call o' || r.id), r.id, r.closed_by, case when r.outcome = 'lost' then 'lost' when r.renewed_by_itself then 'automatic' else 'won' end, '{}'::jsonb,
  case r.outcome when 'lost' then jsonb_build_object('reason', r.lost_reason)
    else jsonb_build_object('amount', r.renewed_amount, 'end_date', r.next_end, 'contract', r.next_contract_id) end, r.lost_note, r.closed_on
from public.renewals r where r.outcome <> 'open';

-- Monthly readings of what is counted: most rise slowly, some are over, some fall; a fifth of the meters nobody reads.
insert into public.entitlement_usage (id, entitlement_id, day, used, source, u_id, created_at)
select private.seed_id('usage:' || e.id || g.n), e.id, current_date - 30 * g.n - private.seed_pick('ud' || e.id, 9),
  greatest(0, round(e.quantity * (0.45 + private.seed_pick('ub' || e.id, 70) / 100.0) * (1 - g.n * (private.seed_pick('us' || e.id, 11) - 2) / 100.0)
    + private.seed_pick('un' || e.id || g.n, 3) - 1)),
  (array['manual', 'paste', 'file'])[1 + private.seed_pick('uw' || e.id, 3)], c.csm_id, now() - make_interval(days => 30 * g.n)
from public.entitlements e
join public.contracts k on k.id = e.contract_id and k.status = 'active'
join public.customers c on c.id = k.customer_id
cross join generate_series(0, 7) g (n)
where e.unit is not null and private.seed_pick('ux' || e.id, 5) > 0 and k.start_date <= current_date - 30 * g.n - 9
  and private.seed_pick('ug' || e.id || g.n, 7) > 0;

-- One of two CSMs has a calendar address; nobody knows its secret.
insert into public.calendar_feeds (u_id, created_at, last_read_at, read_count)
values (private.seed_id('person:csm2@cairn.test'), now() - interval '40 days', now() - interval '2 hours', 912);
insert into private.calendar_secrets (token_hash, u_id)
values (private.hash_token('demonstration'), private.seed_id('person:csm2@cairn.test'));
