-- Rights, told in SQL for whoever works with psql. With `npm run db` running:
--   PGPASSWORD=postgres pg_prove -h 127.0.0.1 -p 54322 -U postgres -d postgres supabase/tests/pgtap/*.sql
-- Everything happens in one transaction that is rolled back, on people of its own.
begin;
create extension if not exists pgtap with schema extensions;
-- The assertions run as the person too; the grant goes with the transaction.
grant execute on all functions in schema extensions to authenticated;
set local search_path = public, extensions;
select plan(9);

insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data, aud, role) values
  ('00000000-0000-4000-8000-00000000a001', 'first.csm@pgtap.test', now(), '{"first_name": "First", "last_name": "Csm"}', 'authenticated', 'authenticated'),
  ('00000000-0000-4000-8000-00000000a002', 'second.csm@pgtap.test', now(), '{"first_name": "Second", "last_name": "Csm"}', 'authenticated', 'authenticated'),
  ('00000000-0000-4000-8000-00000000a003', 'end.user@pgtap.test', now(), '{"first_name": "End", "last_name": "User"}', 'authenticated', 'authenticated');
update public.tier2_users set role = 'csm' where email in ('first.csm@pgtap.test', 'second.csm@pgtap.test');

select is((select count(*) from public.tier2_users where email like '%@pgtap.test'), 3::bigint,
  'a person exists for each account');

set local role authenticated;
set local request.jwt.claims = '{"sub": "00000000-0000-4000-8000-00000000a001", "role": "authenticated"}';
select lives_ok($$insert into public.customers (id, name) values ('00000000-0000-4000-8000-00000000c001', 'Cairn pgTAP')$$,
  'a CSM makes a customer');
select is((select csm_id from public.customers where id = '00000000-0000-4000-8000-00000000c001'),
  '00000000-0000-4000-8000-00000000a001'::uuid, 'the customer belongs to the CSM who made it');

set local request.jwt.claims = '{"sub": "00000000-0000-4000-8000-00000000a002", "role": "authenticated"}';
select is_empty($$select 1 from public.customers where id = '00000000-0000-4000-8000-00000000c001'$$,
  'another CSM does not see it');
select is_empty($$update public.customers set name = 'taken' where id = '00000000-0000-4000-8000-00000000c001' returning 1$$,
  'another CSM does not change it');

set local request.jwt.claims = '{"sub": "00000000-0000-4000-8000-00000000a003", "role": "authenticated"}';
select throws_ok($$insert into public.customers (name) values ('not mine to make')$$, '42501', null,
  'an end user makes no customer');
update public.tier2_users set role = 'admin' where u_id = '00000000-0000-4000-8000-00000000a003';
select is((select role from public.tier2_users where u_id = '00000000-0000-4000-8000-00000000a003'), 'user',
  'a person does not make themselves a platform admin');

reset role;
select isnt_empty($$select 1 from public.security_alerts where u_id = '00000000-0000-4000-8000-00000000a003'$$,
  'the attempt is recorded');
select is((select count(*) from pg_tables t join pg_class c on c.relname = t.tablename and c.relnamespace = 'public'::regnamespace
            where t.schemaname = 'public' and not c.relrowsecurity), 0::bigint,
  'every table of public has row level security');

select * from finish();
rollback;
