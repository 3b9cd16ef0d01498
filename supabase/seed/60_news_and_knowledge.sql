-- Demonstration data, part 6: what people find in the bell, what they can read, and what the log remembers.

insert into public.notifications (id, u_id, type, title, message, priority, link, is_read, created_at)
select private.seed_id('notification:' || n.email || n.title), private.seed_id('person:' || n.email), n.type, n.title, n.message, n.priority,
  case when n.customer is null then n.link else '/customers/' || private.seed_id('customer:' || n.customer) end, n.read, now() - n.ago
from (values
  ('csm@cairn.test', 'score_drop', 'Brightwater Utilities fell below 40', 'Health went from watch to at risk this week.', 'high', 'Brightwater Utilities', null, false, interval '20 hours'),
  ('csm@cairn.test', 'invitation_expiring', 'An invitation is about to expire', 'Arbor Credit Union has not answered; two days are left.', 'medium', 'Arbor Credit Union', null, false, interval '5 hours'),
  ('csm@cairn.test', 'renewal', 'Ostrava Steelworks renews in 25 days', 'No meeting is planned yet.', 'high', 'Ostrava Steelworks', null, false, interval '2 days'),
  ('csm@cairn.test', 'invitation_accepted', 'Priya Raman accepted your invitation', 'Meridian Health Trust is linked to its organization now.', 'low', 'Meridian Health Trust', null, true, interval '249 days'),
  ('csm@cairn.test', 'concern', 'New concern at Halden Logistics', 'Invoices arrive twice.', 'medium', 'Halden Logistics', null, true, interval '7 days'),
  ('csm2@cairn.test', 'renewal', 'Castellane Perfumes renews in 19 days', 'The renewal meeting is today.', 'high', 'Castellane Perfumes', null, false, interval '3 hours'),
  ('csm2@cairn.test', 'score_drop', 'Eastgate Housing lost 13 points', 'Two concerns have no owner.', 'high', 'Eastgate Housing', null, true, interval '4 days'),
  ('owner@cairn.test', 'member_joined', 'Mei Tanaka joined Meridian Health Trust', 'She accepted your invitation.', 'low', null, '/team', false, interval '12 days'),
  ('owner@cairn.test', 'invitation_expired', 'An invitation expired', 'Paul Whitcombe did not answer within 14 days.', 'medium', null, '/team', false, interval '8 days'),
  ('member@cairn.test', 'training', 'New training for you', 'Running a review, 45 minutes.', 'medium', null, '/home', false, interval '6 days'),
  ('owner2@cairn.test', 'member_joined', 'Sara Nygaard joined Fjordlys Systems', 'She accepted your invitation.', 'low', null, '/team', true, interval '40 days'),
  ('admin@cairn.test', 'security', 'A rights change was refused', 'Somebody tried to change their own role; nothing changed.', 'high', null, '/admin/audit', false, interval '3 days')
) n (email, type, title, message, priority, customer, link, read, ago);

insert into public.knowledge_base (id, title, content, category, tags, is_public, view_count, helpful_count, created_at, updated_at)
select private.seed_id('article:' || a.title), a.title, a.content, a.category, a.tags, a.is_public, private.seed_pick('v' || a.title, 400),
  private.seed_pick('h' || a.title, 60), now() - make_interval(days => 40 + private.seed_pick('d' || a.title, 300)), now() - make_interval(days => private.seed_pick('e' || a.title, 40))
from (values
  ('Inviting colleagues', E'Open Team and choose Invite. The link works once and for 14 days.\n\nA new link replaces the old one.', 'Accounts', '{team,invitation}'::text[], true),
  ('What the health score counts', E'Half of it is engagement: agent messages of the last 30 days, ten points each.\n\nThe other half is adoption: the average progress of all trainings.', 'Health', '{health,score}', true),
  ('Signing in with a code', E'Ask for a code on the sign-in page. It is valid for one hour and works once.', 'Accounts', '{sign-in}', true),
  ('Exporting a list', E'Every list has Export. It holds what the filters show, in the order of the list.', 'Data', '{export,csv}', true),
  ('Roles in an organization', E'The owner hands on the organization. Admins invite and remove people. Members work.', 'Accounts', '{team,roles}', true),
  ('Getting your data out', E'Everything an organization wrote can be exported by its owner at any time.', 'Data', '{export,privacy}', true),
  ('How to run a recovery plan', E'Name the cause, one owner and three steps with dates. Meet every week until two of three are done.', 'Playbook', '{risk,internal}', false),
  ('Renewal talk: prices', E'Discounts above ten per cent need a second pair of eyes. Never on the last day of the quarter.', 'Playbook', '{renewal,internal}', false)
) a (title, content, category, tags, is_public);

-- What happened before today, as the triggers would have written it.
insert into public.activity_log (id, user_id, customer_id, action, entity_type, entity_id, old_values, new_values, created_at)
select private.seed_id('activity:' || e.kind || e.entity_id), e.user_id, e.customer_id, e.action, e.entity_type, e.entity_id, e.old_values, e.new_values, e.at
from (
  select 'c' as kind, s.csm_id as user_id, s.id as customer_id, 'created' as action, 'customers' as entity_type, s.id as entity_id,
    null::jsonb as old_values, jsonb_build_object('name', s.name, 'stage', 'prospect') as new_values, now() - make_interval(days => s.age) as at
  from private.seed_customers s
  union all
  select 's', s.csm_id, s.id, 'updated', 'customers', s.id,
    jsonb_build_object('stage', case s.stage when 'onboarding' then 'prospect' else 'active' end), jsonb_build_object('stage', s.stage),
    now() - make_interval(days => least(s.age - 1, 10 + private.seed_pick('as' || s.name, 40)))
  from private.seed_customers s where s.stage not in ('prospect', 'active')
  union all
  select 'k', s.csm_id, s.id, 'created', 'contracts', k.id, null, jsonb_build_object('file_name', k.file_name, 'arr', k.arr), k.created_at
  from public.contracts k join private.seed_customers s on s.id = k.customer_id
  union all
  select 'p', s.csm_id, s.id, 'created', 'stakeholders', p.id, null, jsonb_build_object('name', p.name, 'role', p.role), p.created_at
  from public.stakeholders p join private.seed_customers s on s.id = p.customer_id
  union all
  select 'i', s.csm_id, s.id, 'created', 'insights', i.id, null, jsonb_build_object('type', i.type, 'content', i.content), i.created_at
  from public.insights i join private.seed_customers s on s.id = i.customer_id where i.type = 'concern'
) e;
insert into public.audit_log (table_name, operation, user_id, record_id, old_values, new_values, timestamp)
select a.entity_type, case a.action when 'created' then 'INSERT' else 'UPDATE' end, a.user_id, a.entity_id, a.old_values, a.new_values, a.created_at
from public.activity_log a where a.created_at > now() - interval '60 days'
order by a.created_at;

drop table private.seed_customers;
