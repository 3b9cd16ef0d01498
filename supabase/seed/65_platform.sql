-- Demonstration data, part 7: what runs by itself. A month of jobs with a bad night in it, mails that went, waited and
-- failed, and files whose records are gone.

-- The daily jobs, each night. Eleven nights ago the disk was full: retention failed three times and then went through.
insert into public.job_runs (id, job, state, attempt, every_seconds, started_at, finished_at, next_at, details, error)
select private.seed_id('run:' || j.job || d.day || '.' || a.attempt), j.job, case when a.attempt < b.attempts then 'failed' else 'done' end,
  a.attempt, 86400, t.at, t.at + make_interval(secs => 2 + private.seed_pick('took' || j.job || d.day, 40)),
  t.at + case when a.attempt < b.attempts then interval '1 minute' * 2 ^ (a.attempt - 1) else interval '1 day' end,
  case when a.attempt < b.attempts then '{}' else case j.job
    when 'health' then jsonb_build_object('looked', 41, 'stored', 41)
    when 'retention' then jsonb_build_object('deleted', private.seed_pick('deleted' || d.day, 90), 'more', false)
    else jsonb_build_object('made', (extract(day from t.at) = 1)::integer * 3) end end,
  case when a.attempt < b.attempts then 'could not extend file: No space left on device' end
from (values ('health', 2), ('partitions', 3), ('retention', 4)) j (job, hour)
cross join generate_series(1, 30) d (day)
cross join lateral (select case when j.job = 'retention' and d.day = 11 then 4 else 1 end as attempts) b
cross join lateral generate_series(1, b.attempts) a (attempt)
cross join lateral (select date_trunc('day', now()) - make_interval(days => d.day) + make_interval(hours => j.hour, mins => 2 * a.attempt) as at) t
-- What went well is kept for a week.
where d.day <= 7 or a.attempt < b.attempts;

insert into public.mail_outbox (id, u_id, notification_id, type, subject, body, link, state, attempts, next_at, error, sent_to, created_at, sent_at)
select private.seed_id('mail:' || n.id), n.u_id, n.id, n.type, n.title, n.message, n.link, s.state,
  case s.state when 'sent' then 1 when 'failed' then 8 else 0 end, n.created_at + interval '1 minute',
  case s.state when 'failed' then '550 5.1.1 The mailbox is full' end, case s.state when 'waiting' then null else u.email end,
  n.created_at, case s.state when 'sent' then n.created_at + make_interval(secs => 20 + private.seed_pick('sent' || n.title, 40)) end
from public.notifications n
join public.tier2_users u on u.u_id = n.u_id
cross join lateral (
  select case when n.title = 'Sara Nygaard joined Fjordlys Systems' then 'failed' else 'sent' end as state
) s
where n.created_at > now() - interval '60 days';

insert into public.file_deletions (id, bucket, path, source_table, state, attempts, next_at, error, created_at, done_at)
select private.seed_id('file:' || f.path), 'documents', f.path, 'documents', f.state, f.attempts, now() - f.ago, f.error, now() - f.ago,
  case f.state when 'done' then now() - f.ago + interval '4 minutes' end
from (values
  ('seed/kickoff-notes.pdf', 'done', 1, null, interval '21 days'),
  ('seed/security-annex-draft.docx', 'done', 2, 'The storage did not answer.', interval '16 days'),
  ('seed/usage-2025.txt', 'done', 1, null, interval '9 days'),
  ('seed/renewal-offer-old.pdf', 'failed', 10, 'The storage refused: Invalid key', interval '5 days')
) f (path, state, attempts, error, ago);
