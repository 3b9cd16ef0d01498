-- Demonstration data, part 4: what health counts. Messages are placed so that any window of 30 days in the past year holds as
-- many as the story wants, and the history that follows is computed from these very rows.

-- Fourteen windows back from now, so that the first week of the year's history has a full month behind it. The second begins later than the first ends, so that the score of 30 days ago sees all of it.
create temporary table seed_windows as
select s.id, s.name, s.csm_id, s.who, w.k, case w.k when 0 then 0 when 1 then 36 else 66 + 30 * (w.k - 2) end as from_day,
  case w.k when 0 then 28 when 1 then 64 else 66 + 30 * (w.k - 1) end as to_day,
  case w.k when 0 then s.now_n when 1 then s.prev_n
    else greatest(0, round(s.prev_n + (s.start_n - s.prev_n) * least(w.k - 1, 10) / 10.0 + private.seed_pick('w' || s.name || w.k, 3) - 1)::integer) end as messages
from private.seed_customers s cross join generate_series(0, 13) w (k)
where case w.k when 0 then 0 when 1 then 36 else 66 + 30 * (w.k - 2) end < s.age;

insert into public.agent_sessions (id, customer_id, user_id, status, active_agent, deployed_agents, context, created_at, updated_at, ended_at)
select private.seed_id('session:' || w.name || w.k), w.id, w.csm_id,
  case when w.k = 0 and private.seed_pick('st' || w.name, 3) = 0 then 'active' else 'completed' end, a.agent, array[a.agent],
  jsonb_build_object('topic', a.topic), now() - make_interval(days => w.to_day), now() - make_interval(days => w.from_day),
  case when not (w.k = 0 and private.seed_pick('st' || w.name, 3) = 0) then now() - make_interval(days => w.from_day) end
from seed_windows w
cross join lateral (
  select (array['onboarding', 'training', 'renewal', 'meeting'])[1 + private.seed_pick('ag' || w.name || w.k, 4)] as agent,
    (array['Accounts and access', 'Plan for the month', 'Contract questions', 'Preparing the review'])[1 + private.seed_pick('ag' || w.name || w.k, 4)] as topic
) a
where w.messages > 0;

insert into public.agent_messages (id, session_id, agent_id, role, content, requires_approval, metadata, created_at)
select private.seed_id('message:' || w.name || w.k || '.' || n), private.seed_id('session:' || w.name || w.k),
  case when n % 2 = 0 then (array['onboarding', 'training', 'renewal', 'meeting'])[1 + private.seed_pick('ag' || w.name || w.k, 4)] end,
  case when n % 2 = 0 then 'agent' else 'user' end,
  case when n % 2 = 1 then (array['Who has not finished module two yet?', 'Which points are open from the last review?', 'Draft the agenda for our next meeting.',
      'How did usage change since last quarter?', 'What does the contract say about notice?', 'Summarise what support did for us this month.'])[1 + private.seed_pick('mq' || w.name || w.k || n, 6)]
    else (array['Three people: I can remind them today. Shall I?', 'Two of five: the export and the annex. Both have a date.', 'Agenda drafted: open points, usage, renewal.',
      'Up by eleven per cent, most of it on one site.', 'Sixty days in writing, page seven.', 'Nine tickets, all closed; the slowest took two days.'])[1 + private.seed_pick('ma' || w.name || w.k || n, 6)] end,
  n % 2 = 0 and private.seed_pick('ra' || w.name || w.k || n, 9) = 0, '{}',
  now() - make_interval(secs => 86400 * (w.from_day + (w.to_day - w.from_day) * (n - 0.5) / w.messages) + 3600)
from seed_windows w cross join lateral generate_series(1, w.messages) n;

insert into public.approvals (id, session_id, agent_id, action, details, status, resolved_by, resolved_at, comment, created_at)
select private.seed_id('approval:' || w.name || w.k), private.seed_id('session:' || w.name || w.k), 'renewal',
  (array['Change 2 contract fields', 'Send a reminder to 3 people', 'Close 2 concerns', 'Plan a meeting'])[1 + private.seed_pick('ap' || w.name || w.k, 4)],
  (array['End date and notice days, cited from page 7.', 'Module two is due on Friday.', 'Both were answered by support.', 'Quarterly review, 45 minutes.'])[1 + private.seed_pick('ap' || w.name || w.k, 4)],
  v.status, case when v.status <> 'pending' then w.csm_id end, case when v.status <> 'pending' then now() - make_interval(days => w.from_day + 1) end,
  case when v.status = 'rejected' then 'They asked for a call instead.' end, now() - make_interval(days => w.from_day + 2)
from seed_windows w
cross join lateral (
  select case when w.k = 0 then 'pending' else (array['approved', 'approved', 'rejected'])[1 + private.seed_pick('av' || w.name || w.k, 3)] end as status
) v
where w.messages > 0 and private.seed_pick('an' || w.name || w.k, 9) = 0;
drop table seed_windows;

insert into public.training_modules (id, title, description, content, duration, level, category, prerequisites, created_at)
select private.seed_id('module:' || m.n), m.title, m.about, m.about || E'\n\n1. Watch the short film.\n2. Do the exercise with your own data.\n3. Answer three questions.',
  m.minutes, m.level, m.category, case when m.n in (3, 5, 8) then array[private.seed_id('module:1')] end, now() - interval '500 days'
from (values
  (1, 'First steps', 'Sign in, find your way, set up your own page.', 20, 'beginner', 'Basics'),
  (2, 'Your data, imported', 'Bring in a list, map its columns, check what came of it.', 35, 'beginner', 'Data'),
  (3, 'Reports people read', 'Build a weekly report that answers one question.', 50, 'intermediate', 'Reporting'),
  (4, 'Working with agents', 'Ask, check the source, approve or refuse.', 30, 'beginner', 'Agents'),
  (5, 'Roles and rights', 'Who sees what, and how to change it safely.', 25, 'intermediate', 'Administration'),
  (6, 'Connecting your tools', 'Calendar, mail and the CRM, one after the other.', 40, 'intermediate', 'Data'),
  (7, 'Running a review', 'Prepare, hold and follow up a quarterly review.', 45, 'advanced', 'Practice'),
  (8, 'Administration in depth', 'Retention, audit, sign-in rules.', 60, 'advanced', 'Administration')
) m (n, title, about, minutes, level, category);

-- Progress lies around the customer's average in pairs, so that the average is exactly what the story says.
insert into public.training_progress (id, customer_id, stakeholder_id, module_id, status, progress, started_at, completed_at, score, created_at)
select private.seed_id('progress:' || s.name || t.n), s.id, p.id, private.seed_id('module:' || (1 + (t.n - 1) / s.people % 8)),
  case when v.progress = 0 then 'not_started' when v.progress = 100 then 'completed' else 'in_progress' end, v.progress,
  case when v.progress > 0 then now() - make_interval(days => least(s.age, 340) - 3 * t.n) end,
  case when v.progress = 100 then now() - make_interval(days => 4 + private.seed_pick('tc' || s.name || t.n, least(s.age, 300) / 2)) end,
  case when v.progress = 100 then 60 + private.seed_pick('ts' || s.name || t.n, 41) end, now() - make_interval(days => least(s.age, 350) - 2)
from private.seed_customers s
cross join lateral generate_series(1, s.trainings) t (n)
join lateral (
  select k.id from public.stakeholders k where k.customer_id = s.id
  order by k.is_primary desc, k.created_at, k.id offset (t.n - 1) % s.people limit 1
) p on true
cross join lateral (
  select s.adoption + case when t.n = s.trainings and s.trainings % 2 = 1 then 0
    else (case when t.n % 2 = 1 then 1 else -1 end) * least(s.adoption, 100 - s.adoption) * (2 + private.seed_pick('tp' || s.name || (t.n - 1) / 2, 4)) / 5 end as progress
) v;
