-- Demonstration data, part 1: the seven people who sign in, their colleagues and two organizations. Everything here is
-- invented, every date is counted back from today, and nothing is random: the same day gives the same data.

create temporary table seed_people as
select v.*, private.seed_id('person:' || v.email) as u_id from (values
  ('csm@cairn.test', 'Ines', 'Halvorsen', 'Senior customer success manager', 'csm', true, 'Europe/Copenhagen', 610, 0),
  ('csm2@cairn.test', 'Tomás', 'Rey', 'Customer success manager', 'csm', true, 'Europe/Madrid', 480, 1),
  ('owner@cairn.test', 'Priya', 'Raman', 'Director of operations', 'user', true, 'Europe/London', 250, 0),
  ('member@cairn.test', 'Ben', 'Adeyemi', 'Service desk lead', 'user', true, 'Europe/London', 244, 1),
  ('owner2@cairn.test', 'Lena', 'Vogt', 'Managing director', 'user', true, 'Europe/Berlin', 190, 2),
  ('member2@cairn.test', 'Oskar', 'Lie', 'Systems engineer', 'user', true, 'Europe/Oslo', 181, 6),
  ('admin@cairn.test', 'Nora', 'Adams', 'Platform operations', 'admin', true, 'Europe/Dublin', 700, 0),
  ('grace.okafor@meridian.example', 'Grace', 'Okafor', 'Head of digital', 'user', false, 'Europe/London', 236, 3),
  ('hugo.lind@meridian.example', 'Hugo', 'Lind', 'Ward systems analyst', 'user', false, 'Europe/London', 120, 19),
  ('mei.tanaka@meridian.example', 'Mei', 'Tanaka', null, 'user', false, 'Europe/London', 33, null),
  ('amara.bello@meridian.example', 'Amara', 'Bello', 'Service desk analyst', 'user', false, 'Europe/London', 228, 4),
  ('tom.ferris@meridian.example', 'Tom', 'Ferris', 'Service desk analyst', 'user', false, 'Europe/London', 205, 1),
  ('nadia.rahman@meridian.example', 'Nadia', 'Rahman', 'Clinical applications lead', 'user', false, 'Europe/London', 199, 7),
  ('luke.harding@meridian.example', 'Luke', 'Harding', 'Programme analyst', 'user', false, 'Europe/London', 143, 2),
  ('jonas.brandt@fjordlys.example', 'Jonas', 'Brandt', 'Head of support', 'user', false, 'Europe/Berlin', 170, 9),
  ('sara.nygaard@fjordlys.example', 'Sara', 'Nygaard', null, 'user', false, 'Europe/Oslo', 41, 12)
) v (email, first_name, last_name, title, role, signs_in, zone, age, seen);

-- One hash serves all seven: the password is public anyway, and bcrypt is slow on purpose.
with secret as materialized (
  select extensions.crypt('Cairn-demo-2026', extensions.gen_salt('bf', 10)) as hash
)
insert into auth.users (id, instance_id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, recovery_token,
  email_change_token_new, email_change, raw_app_meta_data, raw_user_meta_data, created_at, updated_at, last_sign_in_at)
select p.u_id, '00000000-0000-0000-0000-000000000000', 'authenticated', 'authenticated', p.email,
  case when p.signs_in then s.hash end, now() - make_interval(days => p.age), '', '', '', '',
  '{"provider": "email", "providers": ["email"]}',
  jsonb_build_object('first_name', p.first_name, 'last_name', p.last_name, 'agreed_terms', true, 'agreed_marketing', p.age % 2 = 0),
  now() - make_interval(days => p.age), now() - make_interval(days => p.age), now() - make_interval(days => p.seen, hours => 2)
from seed_people p cross join secret s;

insert into auth.identities (id, provider, provider_id, user_id, identity_data, last_sign_in_at, created_at, updated_at)
select private.seed_id('identity:' || p.email), 'email', p.u_id::text, p.u_id,
  jsonb_build_object('sub', p.u_id, 'email', p.email, 'email_verified', true),
  now() - make_interval(days => p.seen, hours => 2), now() - make_interval(days => p.age), now() - make_interval(days => p.age)
from seed_people p;

update public.tier2_users u
set role = p.role, title = p.title, timezone = p.zone, created_at = now() - make_interval(days => p.age),
  last_login = now() - make_interval(days => p.seen, hours => 2), last_activity = now() - make_interval(days => p.seen, hours => 1)
from seed_people p where p.u_id = u.u_id;
update public.tier2_users set company = 'Meridian Health Trust', company_size = '1000-5000', industry = 'Healthcare'
where email in ('owner@cairn.test', 'member@cairn.test') or email like '%@meridian.example';
update public.tier2_users set company = 'Fjordlys Systems', company_size = '50-200', industry = 'Software'
where email in ('owner2@cairn.test', 'member2@cairn.test') or email like '%@fjordlys.example';
update public.tier2_users set phone = '+45 70 20 31 44', linkedin_url = 'https://www.linkedin.com/in/ines-halvorsen-demo'
where email = 'csm@cairn.test';

insert into public.enterprise_orgs (id, name, slug, owner_id, created_at) values
  (private.seed_id('org:meridian'), 'Meridian Health Trust', 'meridian-health-trust', private.seed_id('person:owner@cairn.test'), now() - interval '249 days'),
  (private.seed_id('org:fjordlys'), 'Fjordlys Systems', 'fjordlys-systems', private.seed_id('person:owner2@cairn.test'), now() - interval '189 days');

insert into public.org_users (id, org_id, u_id, role, invited_by, joined_at, created_at)
select private.seed_id('membership:' || m.email), private.seed_id('org:' || m.org), private.seed_id('person:' || m.email), m.role,
  case when m.role <> 'owner' then private.seed_id('person:' || m.owner) end, now() - make_interval(days => m.days), now() - make_interval(days => m.days)
from (values
  ('meridian', 'owner@cairn.test', 'owner', 'owner@cairn.test', 249), ('meridian', 'member@cairn.test', 'member', 'owner@cairn.test', 243),
  ('meridian', 'grace.okafor@meridian.example', 'admin', 'owner@cairn.test', 235),
  ('meridian', 'hugo.lind@meridian.example', 'member', 'owner@cairn.test', 118),
  ('meridian', 'mei.tanaka@meridian.example', 'member', 'owner@cairn.test', 12),
  ('meridian', 'amara.bello@meridian.example', 'member', 'owner@cairn.test', 226),
  ('meridian', 'tom.ferris@meridian.example', 'member', 'grace.okafor@meridian.example', 204),
  ('meridian', 'nadia.rahman@meridian.example', 'member', 'owner@cairn.test', 198),
  ('meridian', 'luke.harding@meridian.example', 'member', 'grace.okafor@meridian.example', 141),
  ('fjordlys', 'owner2@cairn.test', 'owner', 'owner2@cairn.test', 189), ('fjordlys', 'member2@cairn.test', 'member', 'owner2@cairn.test', 180),
  ('fjordlys', 'jonas.brandt@fjordlys.example', 'admin', 'owner2@cairn.test', 166),
  ('fjordlys', 'sara.nygaard@fjordlys.example', 'member', 'owner2@cairn.test', 40)
) m (org, email, role, owner, days);
update public.tier2_users u set org_id = m.org_id from public.org_users m where m.u_id = u.u_id;

-- A has told most about itself, B next to nothing: a home page must look right for both.
update public.organization_profile set size = 'large', sector = 'Healthcare', structure = 'matrix', compliance_level = 'high',
  employee_count = 3400, regulatory_requirements = '["GDPR", "ISO 27001", "NHS DSPT"]'
where id = private.seed_id('org:meridian');
update public.organization_profile set size = 'medium', sector = 'Software' where id = private.seed_id('org:fjordlys');

-- Invitations to A: one open, one that ran out unanswered.
insert into public.org_invitations (id, kind, org_id, email, role, invited_by, expires_at, created_at, last_sent_at) values
  (private.seed_id('invitation:1'), 'member', private.seed_id('org:meridian'), 'elif.demir@meridian.example', 'member',
    private.seed_id('person:owner@cairn.test'), now() + interval '9 days', now() - interval '5 days', now() - interval '5 days'),
  (private.seed_id('invitation:2'), 'member', private.seed_id('org:meridian'), 'paul.whitcombe@meridian.example', 'admin',
    private.seed_id('person:grace.okafor@meridian.example'), now() - interval '8 days', now() - interval '22 days', now() - interval '22 days'),
  (private.seed_id('invitation:3'), 'member', private.seed_id('org:fjordlys'), 'ida.moen@fjordlys.example', 'member',
    private.seed_id('person:owner2@cairn.test'), now() + interval '11 days', now() - interval '3 days', now() - interval '3 days');

drop table seed_people;
