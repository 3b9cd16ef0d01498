-- Demonstration data, part 8: work on projects, a year with the assistant, and who pays for what. Uneven as life is: a project
-- that slipped, tasks of nobody, chats that were abandoned, a document that could not be read, a memory without a vector yet.

-- A server that compiles queries would spend a minute on compiling these long ones and a moment on running them.
set jit = off;

-- Staff as the CRM knows them, and the people of both organizations. Not everybody has an account, a date or a manager.
insert into public.employees (id, org_id, u_id, name, email, department, position, is_active, hire_date, crm_user_id, created_at)
select private.seed_id('employee:' || e.name), case when e.org is not null then private.seed_id('org:' || e.org) end,
  case when e.account then private.seed_id('person:' || e.email) end, e.name, e.email, e.department, e.position, e.active,
  current_date - e.days, e.crm, now() - make_interval(days => 300 + private.seed_pick('em' || e.name, 60))
from (values
  (null, 'Ines Halvorsen', 'csm@cairn.test', true, 'Customer success', 'Senior customer success manager', true, 2210, 3),
  (null, 'Tomás Rey', 'csm2@cairn.test', true, 'Customer success', 'Customer success manager', true, 1390, 7),
  (null, 'Ingrid Solheim', 'ingrid.solheim@cairn.test', false, 'Customer success', 'Head of customer success', true, 3120, 1),
  (null, 'Wiktor Zając', 'wiktor.zajac@cairn.test', false, 'Support', 'Support engineer', true, 905, 12),
  (null, 'Dara Quinn', null, false, 'Finance', 'Billing clerk', false, null, 9),
  ('meridian', 'Priya Raman', 'owner@cairn.test', true, 'Operations', 'Director of operations', true, 2900, null),
  ('meridian', 'Grace Okafor', 'grace.okafor@meridian.example', true, 'Digital', 'Head of digital', true, 1480, null),
  ('meridian', 'Ben Adeyemi', 'member@cairn.test', true, 'Digital', 'Service desk lead', true, 1105, null),
  ('meridian', 'Hugo Lind', 'hugo.lind@meridian.example', true, 'Digital', 'Ward systems analyst', true, 140, null),
  ('meridian', 'Femi Bankole', 'femi.bankole@meridian.example', false, 'Finance', 'Procurement officer', true, null, null),
  ('meridian', 'Ruth Castell', null, false, 'Nursing', 'Matron, ward 7', true, 4300, null),
  ('fjordlys', 'Lena Vogt', 'owner2@cairn.test', true, 'Management', 'Managing director', true, 3300, null),
  ('fjordlys', 'Jonas Brandt', 'jonas.brandt@fjordlys.example', true, 'Support', 'Head of support', true, 1600, null),
  ('fjordlys', 'Oskar Lie', 'member2@cairn.test', true, 'Engineering', 'Systems engineer', true, 760, null),
  ('fjordlys', 'Petra Haugen', 'petra.haugen@fjordlys.example', false, 'Engineering', 'Release manager', false, 990, null)
) e (org, name, email, account, department, position, active, days, crm);
update public.employees e set manager_id = private.seed_id('employee:' || m.boss)
from (values ('Ines Halvorsen', 'Ingrid Solheim'), ('Tomás Rey', 'Ingrid Solheim'), ('Grace Okafor', 'Priya Raman'), ('Ben Adeyemi', 'Grace Okafor'),
  ('Hugo Lind', 'Ben Adeyemi'), ('Jonas Brandt', 'Lena Vogt'), ('Oskar Lie', 'Jonas Brandt')) m (name, boss)
where e.id = private.seed_id('employee:' || m.name);

-- Projects: of a customer, of an organization alone, and a CSM's own. start and span in days, done says how much of it is.
create temporary table seed_projects as
select v.*, private.seed_id('project:' || v.name) as id from (values
  ('Rollout on wards 4 to 9', 'csm@cairn.test', 'Meridian Health Trust', null, 'shared', 'in_progress', 210, 260, 0.6, 41),
  ('Single sign-on for the trust', 'csm@cairn.test', 'Meridian Health Trust', null, 'shared', 'completed', 285, 96, 1.0, 42),
  ('Renewal of the trust', 'csm@cairn.test', 'Meridian Health Trust', null, 'internal', 'todo', 20, 90, 0.1, null),
  ('Recovery plan Ostrava', 'csm@cairn.test', 'Ostrava Steelworks', null, 'internal', 'in_progress', 34, 60, 0.3, 47),
  ('Vantaa: get the audit log used', 'csm@cairn.test', 'Vantaa Foods', null, 'internal', 'on_hold', 120, 75, 0.4, null),
  ('Kestrel onboarding', 'csm@cairn.test', 'Kestrel Robotics', null, 'internal', 'in_progress', 15, 45, 0.2, 58),
  ('Orchard Lane onboarding', 'csm@cairn.test', 'Orchard Lane Clinics', null, 'internal', 'in_progress', 60, 50, 0.7, 55),
  ('Bayswater: second region', 'csm@cairn.test', 'Bayswater Hotels', null, 'internal', 'todo', -12, 80, 0.0, null),
  ('Portfolio review of the year', 'csm@cairn.test', null, null, 'internal', 'todo', 5, 40, 0.2, null),
  ('Support portal move', 'csm2@cairn.test', 'Fjordlys Systems', null, 'shared', 'in_progress', 95, 130, 0.5, 51),
  ('Upsell talks Fjordlys', 'csm2@cairn.test', 'Fjordlys Systems', null, 'internal', 'cancelled', 160, 60, 0.3, null),
  ('Eastgate: two concerns, two owners', 'csm2@cairn.test', 'Eastgate Housing', null, 'internal', 'in_progress', 30, 45, 0.3, null),
  ('Oakhaven onboarding', 'csm2@cairn.test', 'Oakhaven Farms', null, 'internal', 'in_progress', 20, 45, 0.3, 60),
  ('Linden: term start', 'csm2@cairn.test', 'Linden Academy', null, 'internal', 'completed', 175, 60, 1.0, 53),
  ('Clean up the service catalogue', 'owner@cairn.test', null, 'meridian', 'shared', 'in_progress', 70, 100, 0.4, null),
  ('Audit readiness', 'grace.okafor@meridian.example', null, 'meridian', 'shared', 'completed', 240, 110, 1.0, null),
  ('Office move Bergen', 'owner2@cairn.test', null, 'fjordlys', 'shared', 'todo', 10, 120, 0.0, null)
) v (name, owner, customer, org, visibility, status, started, span, done, crm);

insert into public.projects (id, name, description, status, start_date, end_date, deadline, customer_id, org_id, owner_u_id, visibility,
  crm_project_id, created_at, updated_at)
select p.id, p.name, case when private.seed_pick('pd' || p.name, 4) > 0 then 'Goal, people and dates are agreed; the open points stand in the tasks.' end,
  p.status::public.project_status, now() - make_interval(days => p.started),
  case when p.status in ('completed', 'cancelled') then now() - make_interval(days => p.started - p.span) end,
  case when private.seed_pick('dl' || p.name, 6) > 0 then now() - make_interval(days => p.started - p.span + private.seed_pick('dz' || p.name, 12)) end,
  case when p.customer is not null then private.seed_id('customer:' || p.customer) end, case when p.org is not null then private.seed_id('org:' || p.org) end,
  private.seed_id('person:' || p.owner), p.visibility, p.crm, now() - make_interval(days => greatest(p.started, 1) + 4),
  now() - make_interval(days => least(greatest(p.started, 1), private.seed_pick('pu' || p.name, 30)))
from seed_projects p;

insert into public.tasks (id, title, description, status, priority, project_id, assigned_to, start_time, end_time, estimated_hours, actual_hours,
  assignee, owner_u_id, visibility, completed_at, crm_task_id, created_at, updated_at)
select private.seed_id('task:' || p.name || n), t.title, case when private.seed_pick('td' || p.name || n, 3) = 0 then 'See the notes of the last meeting; two questions are still open there.' end,
  s.status::public.task_status, (array['low', 'medium', 'medium', 'high', 'urgent'])[1 + private.seed_pick('tp' || p.name || n, 5)]::public.task_priority,
  p.id, case when w.who is not null then private.seed_id('employee:' || w.who) end, d.starts, case when private.seed_pick('te' || p.name || n, 7) > 0 then d.ends end,
  case when private.seed_pick('th' || p.name || n, 4) > 0 then 1 + private.seed_pick('th' || p.name || n, 15) / 2.0 end,
  case when s.status = 'done' and private.seed_pick('ta' || p.name || n, 3) > 0 then 0.5 + private.seed_pick('tb' || p.name || n, 20) / 2.0 end,
  case when w.who is null and private.seed_pick('tn' || p.name || n, 2) = 0 then 'Contractor, name follows' end,
  -- What is given to somebody of the organization is shared with it; of the rest of a shared plan, most of it.
  private.seed_id('person:' || p.owner), case when p.org is not null or exists (select 1 from public.employees e where e.name = w.who and e.org_id is not null)
    or (p.visibility = 'shared' and private.seed_pick('tv' || p.name || n, 5) > 0) then 'shared' else 'internal' end,
  case when s.status = 'done' then least(now(), d.ends + make_interval(days => private.seed_pick('tc' || p.name || n, 6) - 2)) end,
  case when p.crm is not null then p.crm * 100 + n end, least(d.starts, now()) - interval '5 days', least(d.starts, now())
from seed_projects p
cross join lateral generate_series(1, 4 + private.seed_pick('tz' || p.name, 6)) n
cross join lateral (select (array['Agree on goals and dates', 'Collect accounts and roles', 'Connect the directory', 'Import the old records', 'Train the first group',
  'Check the permissions', 'Write the one-page guide', 'Go live with one team', 'Look at usage after two weeks', 'Hand over to support'])[1 + (n + private.seed_pick('ti' || p.name, 10) - 1) % 10] as title) t
cross join lateral (select now() - make_interval(days => p.started) + make_interval(days => (p.span * (n - 1) / 10)) as starts,
  now() - make_interval(days => p.started) + make_interval(days => (p.span * (n + 1) / 10)) as ends) d
cross join lateral (select case when p.status = 'completed' or n <= p.done * 9 then 'done' when p.status = 'cancelled' then 'cancelled'
  when d.starts > now() then 'todo' else (array['in_progress', 'blocked', 'in_review', 'todo'])[1 + private.seed_pick('ts' || p.name || n, 4)] end as status) s
cross join lateral (select case when private.seed_pick('tw' || p.name || n, 5) = 0 then null
  when p.org = 'meridian' or (p.customer = 'Meridian Health Trust' and p.visibility = 'shared' and n % 2 = 0) then (array['Ben Adeyemi', 'Hugo Lind', 'Grace Okafor', 'Ruth Castell'])[1 + private.seed_pick('tx' || p.name || n, 4)]
  when p.org = 'fjordlys' or (p.customer = 'Fjordlys Systems' and p.visibility = 'shared' and n % 2 = 0) then (array['Jonas Brandt', 'Oskar Lie'])[1 + private.seed_pick('tx' || p.name || n, 2)]
  when private.seed_pick('ty' || p.name || n, 4) = 0 then 'Wiktor Zając' when p.owner = 'csm2@cairn.test' then 'Tomás Rey' else 'Ines Halvorsen' end as who) w;

-- Tasks without a project, the way a CSM writes them down between two calls.
insert into public.tasks (id, title, status, priority, customer_id, assigned_to, end_time, owner_u_id, visibility, completed_at, created_at)
select private.seed_id('loose:' || t.title), t.title, t.status::public.task_status, t.priority::public.task_priority, private.seed_id('customer:' || t.customer),
  private.seed_id('employee:' || t.who), now() + make_interval(days => t.due), private.seed_id('person:' || t.owner), t.visibility,
  case when t.status = 'done' then now() + make_interval(days => t.due) end, now() + make_interval(days => t.due - 9)
from (values
  ('Send the usage numbers before the renewal call', 'todo', 'urgent', 'Brightwater Utilities', 'Ines Halvorsen', 'csm@cairn.test', 'internal', 1),
  ('Find out who follows Mr Novák', 'in_progress', 'high', 'Ostrava Steelworks', 'Ines Halvorsen', 'csm@cairn.test', 'internal', -3),
  ('Answer the question about the export', 'done', 'medium', 'Halden Logistics', 'Wiktor Zając', 'csm@cairn.test', 'internal', -6),
  ('Confirm the date of the review', 'todo', 'medium', 'Meridian Health Trust', 'Priya Raman', 'csm@cairn.test', 'shared', 4),
  ('Check the invoice address', 'blocked', 'low', 'Castellane Perfumes', 'Tomás Rey', 'csm2@cairn.test', 'internal', -1),
  ('Share the training plan', 'todo', 'medium', 'Fjordlys Systems', 'Jonas Brandt', 'csm2@cairn.test', 'shared', 8)
) t (title, status, priority, customer, who, owner, visibility, due);

-- What came of an assessment: its owner shares it with the organization, and the way back leads to the result.
insert into public.tasks (id, title, priority, org_id, end_time, owner_u_id, visibility, result_id, result_point, created_at)
select private.seed_id('result-task:' || t.title), t.title, t.priority::public.task_priority, r.org_id, now() + make_interval(days => t.due), r.user_id,
  'shared', r.id, t.point, r.created_at + interval '1 day'
from (values ('Name one owner for the data that moves between systems', 'high', 9, 'r1'), ('Agree on three results with each ward manager', 'medium', null, 's1'))
  t (title, priority, due, point)
cross join lateral (select * from public.assessment_scoring_results x where x.user_id = private.seed_id('person:owner@cairn.test')
  and x.org_id is not null order by x.created_at desc, x.id limit 1) r;

insert into public.comments (id, content, author, u_id, task_id, created_at)
select private.seed_id('comment:' || t.id || n), (array['Done on our side, waiting for the confirmation.', 'Moved by a week: two people are away.', 'Can you add the list of sites? I only have four of them.',
    'The export worked, the numbers match the old system.', 'Blocked by the firewall request, ticket is open.', 'Thanks, looks good.'])[1 + private.seed_pick('cc' || t.id || n, 6)],
  case when w.u_id is null then 'Imported from the CRM' end, w.u_id, t.id, least(now(), t.created_at + make_interval(days => 2 * n, hours => private.seed_pick('ch' || t.id || n, 9)))
from public.tasks t cross join generate_series(1, 3) n
cross join lateral (select case when private.seed_pick('cw' || t.id || n, 6) = 0 then null
  when t.visibility = 'shared' and n % 2 = 0 then (select e.u_id from public.employees e where e.id = t.assigned_to) else t.owner_u_id end as u_id) w
where private.seed_pick('cn' || t.id, 3) >= n - 1 and private.seed_pick('co' || t.id, 3) > 0;
update public.notifications n set task_id = private.seed_id('loose:Send the usage numbers before the renewal call')
where n.id = private.seed_id('notification:csm@cairn.test' || 'Brightwater Utilities fell below 40');

-- Chats over the year. A talk is a row of questions with their answers; some stop after the first.
create temporary table seed_talk as
select * from (values
  (0, 0, 'Summary of a call', 'Summarise my notes of the call with them in five lines.', 'Five lines: usage is up on one site, the export is open, training has a date, the invoice is settled, next call in two weeks.'),
  (0, 1, '', 'Make it shorter, please.', 'Usage up, export open, training dated, invoice settled, next call in two weeks.'),
  (0, 2, '', 'Write it as a mail.', 'Dear Priya, thank you for today. Usage is up on one site; the export is still open and has my name on it. We speak again in two weeks.'),
  (1, 0, 'What the contract says', 'How long is the notice period?', 'Sixty days in writing before the end of the term: contract, page 7, section 11.2.'),
  (1, 1, '', 'And until when do we have to decide?', 'Counted back from the end date, the last day is in the second week of next month.'),
  (2, 0, 'Plan for the training', 'Who has not finished module two?', 'Three people. Two have started, one has not opened it.'),
  (2, 1, '', 'Remind them on Friday.', 'I can do that. It waits for your approval under Approvals.'),
  (3, 0, 'Question about a table', 'Why does the export have fewer rows than the list?', 'The list counts archived rows, the export leaves them out. Switch on "with archived" to get the same number.'),
  (4, 0, 'Preparing the review', 'Draft an agenda for the quarterly review.', '1. What you reached. 2. Open points. 3. Usage by team. 4. What changes next quarter. 5. Dates.'),
  (4, 1, '', 'Add the results of the assessment.', 'Added as point 3, with the two dimensions that moved. I have no result for one of them and said so.'),
  (4, 2, '', 'Which two moved?', 'Process discipline from 2.5 to 3, and customer feedback from 3 to 2.5.'),
  (4, 3, '', 'Why did feedback fall?', 'Two answers went down: complaints are answered later than before, and nobody owns the survey any more.')
) v (talk, turn, title, question, answer);
create temporary table seed_chats as
select p.email, k, private.seed_id('chat:' || p.email || k) as id, private.seed_id('person:' || p.email) as u_id, private.seed_pick('tk' || p.email || k, 5) as talk,
  now() - make_interval(days => 3 + k * 340 / p.chats + private.seed_pick('cd' || p.email || k, 340 / p.chats), hours => private.seed_pick('cx' || p.email || k, 10)) as at
from (values ('csm@cairn.test', 14), ('csm2@cairn.test', 8), ('owner@cairn.test', 6), ('member@cairn.test', 5), ('owner2@cairn.test', 3),
  ('grace.okafor@meridian.example', 2), ('member2@cairn.test', 2), ('admin@cairn.test', 1)) p (email, chats)
cross join lateral generate_series(0, p.chats - 1) k;

insert into public.chat_sessions (id, user_id, title, context_data, status, last_activity_at, archived_at, created_at, updated_at, deleted_at)
select c.id, c.u_id, case when private.seed_pick('ct' || c.id, 6) > 0 then (select t.title from seed_talk t where t.talk = c.talk and t.turn = 0) end,
  case when c.email like 'csm%' then jsonb_build_object('businessContext', jsonb_build_object('taskType', (array['review', 'renewal', 'training'])[1 + private.seed_pick('cb' || c.id, 3)])) else '{}' end,
  case when c.k > 5 and c.k % 3 = 0 then 'archived' else 'active' end, c.at, case when c.k > 5 and c.k % 3 = 0 then c.at + interval '20 days' end, c.at, c.at,
  case when c.k = 4 and c.email in ('csm@cairn.test', 'member@cairn.test') then now() - interval '9 days' end
from seed_chats c;

insert into public.messages (id, session_id, role, content, metadata, token_count, processing_time_ms, created_at)
select private.seed_id('chatline:' || c.id || t.turn || r.role), c.id, r.role, case r.role when 'user' then t.question else t.answer end,
  case when r.role = 'assistant' then jsonb_build_object('aiMetadata', jsonb_build_object('model', 'built-in', 'intent', 'answer',
    'confidence', 0.6 + private.seed_pick('mc' || c.id || t.turn, 40) / 100.0)) else '{}' end,
  case when r.role = 'assistant' then length(t.answer) / 4 end, case when r.role = 'assistant' then 300 + private.seed_pick('mp' || c.id || t.turn, 2600) end,
  c.at + make_interval(mins => 3 * t.turn, secs => case r.role when 'user' then 0 else 20 end)
from seed_chats c join seed_talk t on t.talk = c.talk and t.turn <= private.seed_pick('cl' || c.id, 5)
cross join (values ('user'), ('assistant')) r (role);

insert into public.conversation_history (id, user_id, session_id, user_query, ai_response, query_type, response_time_ms, confidence_score, data_sources,
  user_satisfaction, created_at)
select private.seed_id('history:' || q.id), c.u_id, c.id, q.content, a.content, (array['summary', 'question', 'plan', 'question', 'draft'])[1 + c.talk], a.processing_time_ms,
  (a.metadata #>> '{aiMetadata,confidence}')::numeric, case when c.talk = 1 then '[{"table": "contracts", "page": 7, "passage": "sixty days in writing"}]' else '[]' end::jsonb,
  case when private.seed_pick('us' || q.id, 3) = 0 then 2 + private.seed_pick('ut' || q.id, 4) end, q.created_at
from seed_chats c join public.messages q on q.session_id = c.id and q.role = 'user'
join public.messages a on a.session_id = c.id and a.role = 'assistant' and a.created_at = q.created_at + interval '20 seconds'
where private.seed_pick('hi' || q.id, 4) > 0;

-- Documents, one of which nobody could read and one that still waits.
insert into public.documents (id, user_id, filename, original_filename, title, category, tags, mime_type, file_size, file_path, content_text, extracted_data,
  processing_status, processing_error, uploaded_at, processed_at, deleted_at)
select private.seed_id('document:' || d.name), private.seed_id('person:' || d.email), md5(d.name) || d.ext, d.name || d.ext, d.title, d.category, d.tags,
  case d.ext when '.pdf' then 'application/pdf' when '.doc' then 'application/msword' when '.txt' then 'text/plain'
    else 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' end, 9000 + private.seed_pick('ds' || d.name, 2400000),
  private.seed_id('person:' || d.email) || '/' || md5(d.name) || d.ext, d.body,
  case when d.status = 'completed' then jsonb_build_object('summary', left(d.body, 80), 'metadata', jsonb_build_object('language', 'en', 'pageCount', 1 + private.seed_pick('dp' || d.name, 14))) else '{}' end,
  d.status, case when d.status = 'failed' then 'The file is protected by a password.' end, now() - make_interval(days => d.age),
  case when d.status in ('completed', 'failed') then now() - make_interval(days => d.age) + interval '40 seconds' end,
  case when d.name = 'Old price list' then now() - interval '12 days' end
from (values
  ('csm@cairn.test', 'Review Meridian Q2', '.docx', 'Quarterly review, Meridian', 'review', '{meridian,review}'::text[], 'Usage rose on wards 4 to 6. The export of rosters is open since March. Training for night staff starts in two weeks. The trust asks for single sign-on before the audit.', 'completed', 130),
  ('csm@cairn.test', 'Offer Bayswater second region', '.pdf', null, 'offer', '{bayswater}', 'Two more hotels, eighty seats, price held for ninety days. Start in the first week of the next quarter.', 'completed', 40),
  ('csm@cairn.test', 'Scan of the Ostrava letter', '.pdf', 'Letter of the plant manager', 'letter', '{ostrava,risk}', null, 'failed', 22),
  ('csm@cairn.test', 'Call notes Vantaa', '.txt', null, null, '{}', 'They do not open the audit log. Nobody was told what it is for. Ask again after the training.', 'completed', 96),
  ('csm@cairn.test', 'Old price list', '.doc', null, 'offer', '{prices}', 'Prices of last year, not to be used any more.', 'completed', 310),
  ('csm2@cairn.test', 'Castellane renewal talk', '.docx', 'Renewal talk', 'renewal', '{castellane,renewal}', 'They want a yearly invoice and one contact for support. A discount was not discussed.', 'completed', 18),
  ('csm2@cairn.test', 'Eastgate complaints', '.txt', null, 'letter', '{eastgate,risk}', 'Three complaints in two months, two about response times, one about an invoice. No owner on their side.', 'completed', 28),
  ('owner@cairn.test', 'Service catalogue 2025', '.pdf', 'Our service catalogue', 'policy', '{catalogue,services}', 'Sixty services, nine of them without an owner. Requests for access take four days on average.', 'completed', 66),
  ('owner@cairn.test', 'Board paper', '.docx', null, 'report', '{board}', null, 'pending', 0),
  ('member@cairn.test', 'Handover night shift', '.txt', 'How the night shift hands over', 'guide', '{handover}', 'Open tickets first, then the wards with outages, then the list of calls to expect. Sign in with your own account.', 'completed', 150),
  ('member@cairn.test', 'Rota export', '.pdf', null, null, '{}', 'Rota of ward 7 for the coming month.', 'processing', 0),
  ('owner2@cairn.test', 'Lease Bergen', '.pdf', 'Lease of the Bergen office', 'contract', '{office}', 'Five years, notice of twelve months, the rent follows the index each January.', 'completed', 88),
  ('member2@cairn.test', 'Portal move checklist', '.docx', null, 'guide', '{portal,move}', 'Freeze on Thursday, export on Friday, import on Saturday, check on Sunday, open on Monday at seven.', 'completed', 61)
) d (email, name, ext, title, category, tags, body, status, age);
insert into public.document_processing_log (id, document_id, step, outcome, engine, attempt, duration_ms, pages, characters, message, created_at)
select private.seed_id('doclog:' || d.id || s.step || s.attempt), d.id, s.step, s.outcome, s.engine, s.attempt, 20 + private.seed_pick('dl' || d.id || s.step, 1800),
  case when s.step = 'read_text' and s.outcome = 'succeeded' then (d.extracted_data #>> '{metadata,pageCount}')::integer end,
  case when s.step = 'read_text' and s.outcome = 'succeeded' then length(d.content_text) end, s.message, d.uploaded_at + make_interval(secs => s.place * 8)
from public.documents d
join (values
  ('completed', 1, 'store', 'succeeded', null, 1, null), ('completed', 2, 'read_text', 'succeeded', 'unpdf', 1, null), ('completed', 3, 'extract_facts', 'succeeded', 'built-in', 1, null),
  ('completed', 4, 'embed', 'skipped', null, 1, 'No embedding model is connected.'), ('failed', 1, 'store', 'succeeded', null, 1, null),
  ('failed', 2, 'read_text', 'failed', 'unpdf', 1, 'The file is protected by a password.'), ('failed', 4, 'read_text', 'failed', 'unpdf', 2, 'The file is protected by a password.'),
  ('pending', 1, 'store', 'succeeded', null, 1, null), ('processing', 1, 'store', 'succeeded', null, 1, null), ('processing', 2, 'read_text', 'started', 'unpdf', 1, null)
) s (status, place, step, outcome, engine, attempt, message) on s.status = d.processing_status;

insert into public.mcp_agents (id, name, description, endpoint, capabilities, configuration, status, version, health_check_url, last_health_check, health_status, created_at)
select private.seed_id('mcp:' || a.name), a.name, a.about, a.endpoint, a.tools::jsonb, a.config::jsonb, a.status, a.version, a.health, now() - a.checked, a.state, now() - make_interval(days => a.age)
from (values
  ('Cairn records', 'Reads customers, tasks and contracts the person may read.', 'builtin://records', '[{"name": "find_customer", "description": "Finds a customer by name"}, {"name": "list_tasks", "description": "Tasks that are due"}]', '{"timeout": 10000}', 'active', '1.4.0', null, interval '4 minutes', 'healthy', 350),
  ('Documents', 'Searches the person''s documents and quotes the passage.', 'builtin://documents', '[{"name": "search", "description": "Finds passages"}]', '{"timeout": 15000, "retries": 1}', 'active', '1.2.1', null, interval '4 minutes', 'healthy', 340),
  ('Calendar', 'Proposes meetings in the connected calendar.', 'https://mcp.calendar.example/v1', '[{"name": "free_times"}, {"name": "propose_meeting"}]', '{"timeout": 20000, "retries": 2, "rateLimit": {"requests": 60, "window": 60}, "authentication": {"type": "oauth", "config": {"env": "CALENDAR_MCP_CLIENT"}}}', 'active', '0.9', 'https://mcp.calendar.example/health', interval '6 minutes', 'healthy', 200),
  ('CRM bridge', 'Reads staff, projects and tasks of the CRM.', 'https://mcp.crm.example/v1', '[{"name": "list_projects"}, {"name": "list_staff"}]', '{"retries": 3}', 'error', '2.0-beta', 'https://mcp.crm.example/health', interval '7 minutes', 'unhealthy', 120),
  ('Web search', 'Looks things up on the public web.', 'stdio://web-search', '[{"name": "search"}]', '{}', 'inactive', null, null, null, 'unknown', 90)
) a (name, about, endpoint, tools, config, status, version, health, checked, state, age);

insert into public.mcp_tasks (id, user_id, session_id, agent_id, task_type, input_payload, output_payload, status, error_message, started_at, completed_at,
  processing_time_ms, retry_count, metadata)
select private.seed_id('run:' || c.id || n), c.u_id, case when private.seed_pick('rs' || c.id || n, 5) > 0 then c.id end, private.seed_id('mcp:' || a.agent), a.kind,
  jsonb_build_object('query', a.query), case when s.status = 'completed' then jsonb_build_object('found', private.seed_pick('ro' || c.id || n, 9)) end, s.status,
  case when s.status = 'failed' then 'The agent did not answer within 20 seconds.' end, c.at + make_interval(mins => n),
  case when s.status <> 'running' then c.at + make_interval(mins => n) + make_interval(secs => s.ms / 1000.0) end, case when s.status <> 'running' then s.ms end,
  case when s.status = 'failed' then 2 else 0 end, jsonb_build_object('priority', 'medium', 'userVisible', true)
from seed_chats c cross join generate_series(1, 3) n
cross join lateral (select (array['Cairn records', 'Documents', 'Calendar', 'CRM bridge'])[1 + x.i] as agent, (array['find_customer', 'search', 'propose_meeting', 'list_projects'])[1 + x.i] as kind,
  (array['open points', 'notice period', 'next Tuesday', 'projects that are late'])[1 + x.i] as query from (select private.seed_pick('ra' || c.id || n, 4) as i) x) a
cross join lateral (select case when c.email = 'csm@cairn.test' and c.k = 0 and n = 3 then 'running' when a.agent = 'CRM bridge' and private.seed_pick('rf' || c.id || n, 2) = 0 then 'failed'
  when private.seed_pick('rc' || c.id || n, 12) = 0 then 'cancelled' else 'completed' end as status, 200 + private.seed_pick('rm' || c.id || n, 19000) as ms) s
where private.seed_pick('rn' || c.id || n, 2) = 0 or c.k = 0;
insert into public.mcp_task_log (id, task_id, level, event, tool, attempt, duration_ms, message, created_at)
select private.seed_id('runlog:' || t.id || e.event || e.attempt), t.id, e.level, e.event, t.task_type, e.attempt, case when e.event <> 'called' then t.processing_time_ms end, e.message,
  t.started_at + make_interval(secs => e.attempt * 2 + case e.event when 'called' then 0 else 1 end)
from public.mcp_tasks t
join (values ('completed', 'info', 'called', 1, null), ('completed', 'info', 'answered', 1, null), ('failed', 'info', 'called', 1, null), ('failed', 'warning', 'timed_out', 1, 'Trying again in 2 seconds.'),
  ('failed', 'info', 'called', 2, null), ('failed', 'error', 'gave_up', 2, 'No answer within 20 seconds.'), ('cancelled', 'info', 'cancelled', 1, 'Cancelled by the person.'),
  ('running', 'info', 'called', 1, null)) e (status, level, event, attempt, message) on e.status = t.status
where t.started_at > now() - interval '90 days';

insert into public.token_refresh_log (id, user_id, provider, outcome, attempt, latency_ms, expires_at, error_code, error_message, created_at)
select private.seed_id('refresh:' || c.email || c.provider || n), private.seed_id('person:' || c.email), c.provider, o.outcome, case o.outcome when 'failed' then 3 else 1 end,
  90 + private.seed_pick('tl' || c.email || n, 700), case when o.outcome = 'refreshed' then now() - make_interval(days => n) + interval '25 hours' end,
  case when o.outcome = 'failed' then 'temporarily_unavailable' when o.outcome = 'revoked' then 'invalid_grant' end,
  case when o.outcome = 'revoked' then 'The person withdrew the access.' end, now() - make_interval(days => n, hours => private.seed_pick('tr' || c.email || n, 12))
from (values ('csm@cairn.test', 'google_calendar'), ('csm2@cairn.test', 'outlook'), ('owner@cairn.test', 'slack')) c (email, provider)
cross join generate_series(0, 29, 2) n
cross join lateral (select case when c.provider = 'slack' and n < 6 then 'skipped' when c.provider = 'slack' and n = 6 then 'revoked' when private.seed_pick('tf' || c.email || n, 9) = 0 then 'failed' else 'refreshed' end as outcome) o;

-- What is remembered. The vectors are stand-ins: the same words give the same one, as no model is connected.
insert into public.memory_embeddings (id, user_id, org_id, content, content_type, embedding_vector, source_id, source_table, keywords, summary, access_count, last_accessed, created_at)
select private.seed_id('memory:' || m.content), case when m.email is not null then private.seed_id('person:' || m.email) end, case when m.org is not null then private.seed_id('org:' || m.org) end, m.content, m.kind,
  case when m.vector then (select jsonb_agg(round(sin((i % 97) * (1 + private.seed_pick(m.content, 89)))::numeric, 4)) from generate_series(1, 1536) i) end,
  case when m.source is not null then private.seed_id('document:' || m.source)::text end, case when m.source is not null then 'documents' end, m.words::jsonb,
  null, private.seed_pick('mu' || m.content, 25), case when private.seed_pick('mu' || m.content, 25) > 0 then now() - make_interval(days => private.seed_pick('ml' || m.content, 60)) end,
  now() - make_interval(days => 30 + private.seed_pick('mg' || m.content, 300))
from (values
  ('csm@cairn.test', null, 'Prefers mails of five lines at most, in a plain tone.', 'preference', null, '["tone", "mail"]', true),
  ('csm@cairn.test', null, 'Ostrava: Mr Novák leaves at the end of the quarter; his successor is not named yet.', 'fact', 'Scan of the Ostrava letter', '["ostrava", "sponsor"]', true),
  ('csm@cairn.test', null, 'Vantaa does not open the audit log because nobody was told what it is for.', 'fact', 'Call notes Vantaa', '["vantaa", "audit log"]', true),
  ('csm2@cairn.test', null, 'Castellane wants a yearly invoice and one contact for support.', 'fact', 'Castellane renewal talk', '["castellane", "invoice"]', true),
  ('csm2@cairn.test', null, 'Do not propose meetings on Friday afternoons.', 'preference', null, '["calendar"]', false),
  ('member@cairn.test', null, 'Works the early shift; answers after two o''clock.', 'preference', null, '[]', true),
  (null, 'meridian', 'Access requests take four days on average; the goal is one.', 'fact', 'Service catalogue 2025', '["access", "service level"]', true),
  (null, 'meridian', 'Wards are named by number, not by specialty.', 'convention', null, '["names"]', true),
  (null, 'fjordlys', 'Releases open on Mondays at seven, never before a holiday.', 'convention', 'Portal move checklist', '["release"]', true)
) m (email, org, content, kind, source, words, vector);

insert into public.prompt_templates (id, user_id, name, category, description, template, usage_count, success_rate, last_used, created_at)
select private.seed_id('prompt:' || t.name), case when t.email is not null then private.seed_id('person:' || t.email) end, t.name, t.category, t.about, t.template, t.uses,
  case when t.uses > 5 then 0.6 + private.seed_pick('ps' || t.name, 39) / 100.0 end, case when t.uses > 0 then now() - make_interval(days => private.seed_pick('pl' || t.name, 40)) end, now() - make_interval(days => 360 - t.uses)
from (values
  (null, 'Summary of a meeting', 'summary', 'Five lines, then the next steps.', 'Summarise the meeting with {{customer}} on {{date}} in five lines. Then list next steps, each with an owner.', 214),
  (null, 'Agenda of a review', 'draft', 'Agenda for a quarterly review.', 'Draft the agenda of the quarterly review with {{customer}}. Start with what they reached since {{since}}.', 88),
  (null, 'Answer to a complaint', 'draft', 'Calm, short, with a date.', 'Answer this complaint of {{person}} at {{customer}}. Name what happens next and by when: {{text}}', 41),
  (null, 'Explain a score', 'question', 'Why a score is what it is.', 'Explain the health score of {{customer}} to somebody who has never seen it. Name the part that weighs most.', 57),
  (null, 'Translate for a customer', 'text', null, 'Translate into {{language}}, keep names and numbers: {{text}}', 12),
  ('csm@cairn.test', 'My Monday', 'plan', 'What to start the week with.', 'List what is due this week for my customers, the riskiest first. No more than eight lines.', 33),
  ('csm@cairn.test', 'Renewal reminder', 'draft', null, 'Write a reminder to {{person}} that the contract ends on {{end_date}}.', 4),
  ('owner@cairn.test', 'Board paper in plain words', 'text', null, 'Rewrite for the board in plain words, one page: {{text}}', 0)
) t (email, name, category, about, template, uses);

-- Proposals of the assistant: open ones are days old at most, all others were decided.
insert into public.ai_actions (id, user_id, session_id, prompt, action_type, target_type, target_id, action_data, status, decided_at, decision_note, executed, result, created_at, executed_at)
select private.seed_id('action:' || c.id), c.u_id, c.id, 'Remind them on Friday.', a.kind, a.target, private.seed_id('customer:Meridian Health Trust')::text, a.data::jsonb, s.status,
  case when s.status <> 'proposed' then c.at + interval '2 hours' end, case s.status when 'rejected' then 'I will call them instead.' end, s.status = 'executed',
  case s.status when 'executed' then '{"done": 3}' when 'failed' then '{"error": "The calendar is not connected."}' end::jsonb, c.at + interval '10 minutes',
  case when s.status = 'executed' then c.at + interval '121 minutes' end
from seed_chats c
cross join lateral (select (array['send_reminder', 'create_task', 'propose_meeting', 'update_field'])[1 + x.i] as kind, (array['stakeholders', 'tasks', 'meetings', 'customers'])[1 + x.i] as target,
  (array['{"people": 3, "text": "Module two is due on Friday."}', '{"title": "Send the usage numbers", "due_in_days": 4}', '{"minutes": 45, "topic": "Quarterly review"}', '{"field": "industry", "from": null, "to": "Healthcare"}'])[1 + x.i] as data
  from (select private.seed_pick('ak' || c.id, 4) as i) x) a
cross join lateral (select case when c.k = 0 then 'proposed' when a.kind = 'propose_meeting' and c.k % 2 = 1 then 'failed' else (array['executed', 'executed', 'rejected', case when c.k < 2 then 'approved' else 'executed' end])[1 + private.seed_pick('as' || c.id, 4)] end as status) s
where c.talk in (0, 2, 4);

insert into public.ai_analytics (id, user_id, provider, model, request_count, token_count, latency_ms, success_rate, cost_usd, metadata, created_at)
select private.seed_id('usage:' || p.email || w), private.seed_id('person:' || p.email), m.provider, m.model, u.requests, u.requests * (600 + private.seed_pick('ut' || p.email || w, 900)),
  400 + private.seed_pick('ul' || p.email || w, 2400), case when private.seed_pick('uf' || p.email || w, 8) = 0 then 0.9 + private.seed_pick('ug' || p.email || w, 9) / 100.0 else 1 end,
  case when m.provider = 'built-in' then 0 else round(u.requests * 0.0041, 6) end, '{"feature": "chat"}', now() - make_interval(days => 7 * w + private.seed_pick('ud' || p.email || w, 5))
from (values ('csm@cairn.test', 14), ('csm2@cairn.test', 9), ('owner@cairn.test', 5), ('member@cairn.test', 4), ('owner2@cairn.test', 2)) p (email, busy)
cross join generate_series(0, 51) w
cross join lateral (select case when w > 30 then 'built-in' else 'openai' end as provider, case when w > 30 then 'built-in' when w > 12 then 'gpt-4o-mini' else 'gpt-4.1-mini' end as model) m
cross join lateral (select 1 + private.seed_pick('ur' || p.email || w, p.busy * 2) as requests) u
where private.seed_pick('un' || p.email || w, 5) > 0;

insert into public.subscriptions (sub_id, u_id, org_id, plan, status, nextbillingdate, "billingCycle", seats, trial_ends_at, cancelled_at, stripe_subscription_id, stripe_customer_id, stripe_data, createdat)
select private.seed_id('subscription:' || s.email), private.seed_id('person:' || s.email), case when s.org is not null then private.seed_id('org:' || s.org) end, s.plan, s.status,
  case when s.status = 'active' and s.cycle is not null then current_date + s.next end, s.cycle, s.seats, case when s.trial_left is not null then now() + make_interval(days => s.trial_left) end,
  case when s.status = 'cancelled' then now() - interval '33 days' end, case when s.cycle is not null then 'sub_demo_' || substr(md5(s.email), 1, 14) end,
  case when s.cycle is not null then 'cus_demo_' || substr(md5(s.email), 3, 14) end, case when s.cycle is not null then jsonb_build_object('livemode', false, 'status', s.status) else '{}' end, now() - make_interval(days => s.age)
from (values
  ('owner@cairn.test', 'meridian', 'Team', 'active', 'yearly', 25, 116, null::integer, 249), ('grace.okafor@meridian.example', 'meridian', 'Team', 'active', 'monthly', 5, 11, null, 230),
  ('owner2@cairn.test', 'fjordlys', 'Team', 'cancelled', 'monthly', 10, null, -150, 180), ('member2@cairn.test', null, 'Free', 'active', null, 1, null, null, 170),
  ('sara.nygaard@fjordlys.example', null, 'trial', 'expired', null, 1, null, -26, 40), ('mei.tanaka@meridian.example', null, 'trial', 'trial', null, 1, null, 2, 12)
) s (email, org, plan, status, cycle, seats, next, trial_left, age);

drop table seed_projects, seed_chats, seed_talk;

reset jit;
