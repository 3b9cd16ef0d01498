-- Foundation: background jobs. A scheduler calls /api/cron/<job>; the route asks here whether to begin and says here how it
-- ended. When the next run is due is decided in this one place, so that a scheduler may call as often as it likes, and a
-- run that failed is tried again after a while that doubles.

create table public.job_runs (
  id uuid primary key default gen_random_uuid(),
  job text not null check (length(job) between 1 and 100),
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  attempt integer not null default 1 check (attempt > 0),
  every_seconds integer not null default 86400 check (every_seconds > 0),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  next_at timestamptz,
  details jsonb not null default '{}',
  error text
);
comment on table public.job_runs is
  'Each run of a background job and how it ended. Written by the service role; platform admins read it.';
comment on column public.job_runs.attempt is 'How often in a row it was tried: 1 after a run that went well.';
comment on column public.job_runs.next_at is 'When the next run is due: after the job''s interval, or sooner where this one failed.';
create index job_runs_job_idx on public.job_runs (job, started_at desc);
create index job_runs_failed_idx on public.job_runs (started_at desc) where state = 'failed';
alter table public.job_runs enable row level security;
grant select on public.job_runs to authenticated;

create function private.job_pause(p_attempt integer, p_every integer) returns integer
language sql immutable set search_path = '' as $$
  select least(60 * 2 ^ least(p_attempt - 1, 20), greatest(900, p_every / 4))::integer
$$;
comment on function private.job_pause(integer, integer) is
  'Seconds until a failed job is tried again: a minute, doubled with each attempt, at most a quarter of its interval or 15 minutes.';

create function public.begin_job(p_job text, p_every_seconds integer, p_only_due boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_last public.job_runs;
  v_now constant timestamptz := clock_timestamp();
  v_run public.job_runs;
begin
  perform pg_advisory_xact_lock(hashtextextended('job:' || p_job, 0));
  -- A run that was killed never said so. None takes as long as this.
  update public.job_runs as r
     set state = 'failed', error = 'It was interrupted.', finished_at = v_now, next_at = v_now
   where r.job = p_job and r.state = 'running' and r.started_at < v_now - interval '15 minutes';
  select * into v_last from public.job_runs as r where r.job = p_job order by r.started_at desc limit 1;
  if v_last.state = 'running' then
    return jsonb_build_object('skipped', 'running', 'next_in', 60);
  elsif p_only_due and v_last.next_at > v_now then
    return jsonb_build_object('skipped', 'not_due', 'next_in', ceil(extract(epoch from v_last.next_at - v_now)));
  end if;
  insert into public.job_runs (job, attempt, every_seconds, started_at)
  values (p_job, case when v_last.state = 'failed' then v_last.attempt + 1 else 1 end, p_every_seconds, v_now)
  returning * into v_run;
  return jsonb_build_object('run', v_run.id, 'attempt', v_run.attempt);
end
$$;
comment on function public.begin_job(text, integer, boolean) is
  'Begins a run of a job unless one is under way or, with p_only_due, the next is not due yet. Service role only.';

create function public.end_job(p_run uuid, p_details jsonb default '{}', p_error text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_run public.job_runs;
  v_now constant timestamptz := clock_timestamp();
begin
  update public.job_runs as r
     set state = case when p_error is null then 'done' else 'failed' end,
         details = coalesce(p_details, '{}'), error = left(p_error, 2000), finished_at = v_now,
         next_at = case when p_error is null then r.started_at + make_interval(secs => r.every_seconds)
           else v_now + make_interval(secs => private.job_pause(r.attempt, r.every_seconds)) end
   where r.id = p_run and r.state = 'running'
  returning * into v_run;
  if v_run.id is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This run has ended already.';
  end if;
  -- Once is bad luck; the third time in a row somebody has to look.
  if v_run.state = 'failed' and v_run.attempt = 3 then
    perform private.notify(u.u_id, 'job_failed', format('The job %s fails', v_run.job),
        format('It was tried three times. %s', left(v_run.error, 500)), '/admin/jobs', 'high', p_key => v_run.job)
      from public.tier2_users as u where u.role = 'admin' and u.is_active;
  end if;
  return jsonb_build_object('state', v_run.state, 'attempt', v_run.attempt,
    'next_in', greatest(0, ceil(extract(epoch from v_run.next_at - v_now))));
end
$$;
comment on function public.end_job(uuid, jsonb, text) is
  'Ends a run: what it did, or why it failed, and when the next is due. The third failure in a row is told to the platform admins. Service role only.';

create function public.list_jobs() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return (
    select coalesce(jsonb_agg(to_jsonb(l) || jsonb_build_object(
        'last_done_at', (select max(d.started_at) from public.job_runs as d where d.job = l.job and d.state = 'done'),
        'failed_week', (select count(*) from public.job_runs as f
           where f.job = l.job and f.state = 'failed' and f.started_at > now() - interval '7 days')) order by l.job), '[]')
      from (select distinct r.job from public.job_runs as r) as j
      cross join lateral (select * from public.job_runs as r where r.job = j.job order by r.started_at desc limit 1) as l);
end
$$;
comment on function public.list_jobs() is 'The newest run of each job, its last good one and its failures of seven days. Platform admins.';

revoke execute on function public.begin_job(text, integer, boolean), public.end_job(uuid, jsonb, text), public.list_jobs()
  from public, anon, authenticated;
grant execute on function public.begin_job(text, integer, boolean), public.end_job(uuid, jsonb, text) to service_role;
grant execute on function public.list_jobs() to authenticated;

create function public.make_partitions() returns integer
language sql security definer set search_path = '' as $$ select private.ensure_partitions() $$;
comment on function public.make_partitions() is 'What the job partitions calls. Service role only.';
revoke execute on function public.make_partitions() from public, anon, authenticated;
grant execute on function public.make_partitions() to service_role;
