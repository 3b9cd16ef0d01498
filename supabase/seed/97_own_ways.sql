-- Demonstration data, part 97: what people leave behind as they work: views and columns, things put off, a change of several
-- customers, two that are not one, a merge that was a mistake, an import with a faulty row. All of it is the second CSM's,
-- so that the first one's lists begin as everybody's do.

insert into public.saved_views (id, u_id, list, name, query, filter, position, created_at) values
  (private.seed_id('view:quarter'), private.seed_id('person:csm2@cairn.test'), 'customers', 'This quarter', 'renewal_within=90',
    '{"archived": "hidden", "renewal_within": 90}', 0, now() - interval '96 days'),
  (private.seed_id('view:quiet'), private.seed_id('person:csm2@cairn.test'), 'customers', 'Quiet and small', 'silent=1&size=small&sort=last_touch',
    '{"archived": "hidden", "silent": "true", "size": "small"}', 1, now() - interval '31 days');

insert into public.list_columns (u_id, list, columns, updated_at) values
  (private.seed_id('person:csm2@cairn.test'), 'customers', 'health,delta,arr,renewal,last_touch,people', now() - interval '40 days');

insert into public.notification_preferences (u_id, type, in_app, email, created_at) values
  (private.seed_id('person:csm2@cairn.test'), 'score_drop', true, false, now() - interval '150 days'),
  (private.seed_id('person:member@cairn.test'), 'training', false, false, now() - interval '62 days');

-- Put off for the cause that stands today: the silence since the last touch.
insert into public.attention_snoozes (id, u_id, kind, customer_id, cause, reason, until, created_at)
select private.seed_id('snooze:' || c.id), c.csm_id, 'silent', c.id, coalesce(extract(epoch from c.last_touch_at)::bigint::text, 'never'),
  'Their whole office is on holiday', current_date + 9, now() - interval '3 days'
from public.customers c
where c.csm_id = private.seed_id('person:csm2@cairn.test') and c.archived_at is null and c.silent_after < now()
order by c.name_key limit 1;

create temporary table seed_own as
select c.*, row_number() over (order by c.name_key) as place from public.customers c
where c.csm_id = private.seed_id('person:csm2@cairn.test') and c.archived_at is null and c.stage <> 'churned';

insert into public.bulk_operations (id, u_id, kind, value, filter, state, total, changed, unchanged, created_at, updated_at, finished_at)
values (private.seed_id('bulk:currency'), private.seed_id('person:csm2@cairn.test'), 'industry', 'Services', '{"archived": "hidden"}', 'undone', 3, 2, 1,
  now() - interval '20 days', now() - interval '20 days', now() - interval '20 days');
update public.bulk_operations set undone = 2 where id = private.seed_id('bulk:currency');
insert into public.bulk_rows (operation_id, place, customer_id, name, state, reason, before, after)
select private.seed_id('bulk:currency'), o.place, o.id, o.name, case when o.place = 3 then 'unchanged' else 'undone' end,
  case when o.place = 3 then 'same' end, case when o.place < 3 then jsonb_build_object('industry', o.industry) end,
  case when o.place < 3 then '{"industry": "Services"}'::jsonb end
from seed_own o where o.place <= 3;

insert into public.customer_distinctions (customer_a, customer_b, u_id, created_at)
select least(a.id, b.id), greatest(a.id, b.id), a.csm_id, now() - interval '12 days'
from seed_own a join seed_own b on b.place = a.place + 1 where a.place = 1;

insert into public.customer_merges (id, u_id, survivor_id, merged_ids, names, before, after, state, created_at, undone_at)
select private.seed_id('merge:mistake'), a.csm_id, a.id, array[b.id], jsonb_build_object(a.id, a.name, b.id, b.name), private.merge_facts(a.c),
  private.merge_facts(a.c), 'undone', now() - interval '25 days', now() - interval '25 days' + interval '4 minutes'
from (select o.id, o.csm_id, o.name, o.place, c from seed_own o join public.customers c on c.id = o.id) a
join seed_own b on b.place = a.place + 1 where a.place = 3;

insert into public.imports (id, u_id, file_name, source, header_key, headers, header_row, columns, options, state, reached, total, staged, checked,
  to_create, unchanged, faulty, applied, started_at, finished_at, created_at, updated_at)
values (private.seed_id('import:old crm'), private.seed_id('person:csm2@cairn.test'), 'accounts-export.csv', '{"encoding": "utf-8", "delimiter": ";", "bytes": 211, "profiles": []}',
  md5('accounts-export'), '["Account", "Website", "Amount"]', 1, '["name", "domain", "arr"]',
  '{"key": "name", "stage": "active", "currency": "EUR", "day_order": null}', 'done', 4, 3, 4, 3, 0, 2, 1, 2,
  now() - interval '180 days', now() - interval '180 days', now() - interval '180 days', now() - interval '180 days');
insert into public.import_rows (import_id, row_no, cells, facts, match_key, outcome, plan, customer_id, state)
select private.seed_id('import:old crm'), o.place + 1, jsonb_build_array(o.name, o.domain, coalesce(o.arr::text, '')),
  jsonb_build_object('customer', jsonb_build_object('name', o.name)), 'name:' || o.name_key, 'unchanged', '{}', o.id, 'applied'
from seed_own o where o.place <= 2;
insert into public.import_rows (import_id, row_no, cells, faults, outcome, state)
values (private.seed_id('import:old crm'), 4, '["", "nowhere.example", "12 000"]', '[{"kind": "missing_name", "column": 0, "value": ""}]', 'faulty', 'checked');
drop table seed_own;

-- Somebody wrote a role into the own row; the database took it back and said so, and an admin has looked into it.
insert into public.security_alerts (id, kind, severity, u_id, org_id, table_name, record_id, details, created_at, resolved_at, resolved_by)
select private.seed_id('alert:role'), 'rights_change', 'high', u.u_id, u.org_id, 'tier2_users', u.u_id, '{"tried": {"role": "admin"}}',
  now() - interval '43 days', now() - interval '42 days', private.seed_id('person:admin@cairn.test')
from public.tier2_users u where u.email = 'member2@cairn.test';
