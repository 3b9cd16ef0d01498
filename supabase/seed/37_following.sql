-- Demonstration data: a renewal signed as a contract of its own beside another that runs on, so that somebody has to say whether
-- it follows; what it asks to be done next, one step of it already a task.

insert into public.contracts (id, customer_id, file_name, company_name, arr, contract_term, start_date, end_date, status, pricing_terms, next_steps, created_at)
select private.seed_id('contract:' || n.what), s.id, s.name || ' ' || n.words, s.name, n.arr, n.term, n.starts, n.ends, 'active',
  '{"notice_days": 60, "auto_renewal": false}', n.steps, now() - make_interval(days => n.age)
from private.seed_customers s
join public.contracts k on k.id = private.seed_id('contract:' || s.name || 0)
cross join lateral (values
  ('archive', 'archive module.pdf', 9600, '24 months', current_date - 310, current_date + 420, null::jsonb, 305),
  ('following', 'order form, signed early.pdf', 118000, '12 months', k.end_date + 1, k.end_date + 365,
    '["Send the certificate of insurance before the start.", "Name the contact for incidents.", "Agree on the day of the yearly review."]'::jsonb, 6)
) n (what, words, arr, term, starts, ends, steps, age)
where s.name = 'Greyfriars Legal';

insert into public.tasks (id, title, description, end_time, owner_u_id, customer_id, contract_id, contract_step, created_at)
select private.seed_id('task:insurance'), 'Send the certificate of insurance', format('From the contract “%s”: “%s”', k.file_name, k.next_steps ->> 0),
  now() + interval '12 days', c.csm_id, c.id, k.id, k.next_steps ->> 0, now() - interval '5 days'
from public.contracts k join public.customers c on c.id = k.customer_id where k.id = private.seed_id('contract:following');
