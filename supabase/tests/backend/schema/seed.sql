-- Six people with the password Probe-pass-1, and twenty items each.
insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'authenticated', 'authenticated', 'probe' || n || '@cairn.test',
  extensions.crypt('Probe-pass-1', extensions.gen_salt('bf', 4)), now(), '{"provider": "email", "providers": ["email"]}',
  jsonb_build_object('first_name', 'Probe ' || n)
from generate_series(1, 6) n;

insert into auth.identities (id, provider, provider_id, user_id, identity_data)
select gen_random_uuid(), 'email', u.id::text, u.id, jsonb_build_object('sub', u.id, 'email', u.email) from auth.users u;

insert into public.probe_items (owner, label, amount)
select u.id, 'seed ' || n, 1200.50 from auth.users u, generate_series(1, 20) n;
delete from public.probe_audit;
