-- Identity: what people do in the product, and what the weeks of teams and the months of people add up to.
--
-- user_actions belong to the person, who may read and delete them. The analytics are computed from rows that are there
-- already, by functions that give the same result however often they run; nobody writes them by hand.

create table public.user_actions (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  action text not null check (action ~ '^[a-z][a-z0-9_.]{1,79}$'),
  target_type text check (length(target_type) <= 63),
  target_id uuid,
  page text check (length(page) <= 300 and page ~ '^/([^/\\]|$)'),
  source text not null default 'web' check (source in ('web', 'api', 'import', 'legacy')),
  succeeded boolean not null default true,
  duration_ms integer check (duration_ms between 0 and 86400000),
  source_key text check (length(source_key) <= 120),
  metadata jsonb not null default '{}'
    check (jsonb_typeof(metadata) = 'object' and length(metadata::text) <= 8000 and not private.holds_secret(metadata)),
  occurred_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  unique (u_id, source_key)
);
comment on table public.user_actions is
  'What a person did, as the product noticed it for that person: recent pages, last searches, how long work takes. The person and platform admins read it. The audit log is another thing and belongs to nobody.';
comment on column public.user_actions.action is 'Domain and verb: customers.open, assessment.finish.';
comment on column public.user_actions.source_key is 'Names the record that an imported action came from, so that importing it twice changes nothing.';
create index user_actions_user_idx on public.user_actions (u_id, occurred_at desc);
create index user_actions_action_idx on public.user_actions (action, occurred_at desc);

create table public.user_analytics (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  month date not null check (month = date_trunc('month', month)::date),
  sessions integer not null default 0 check (sessions >= 0),
  actions integer not null default 0 check (actions >= 0),
  failed_actions integer not null default 0 check (failed_actions between 0 and actions),
  active_days smallint not null default 0 check (active_days between 0 and 31),
  median_duration_ms integer check (median_duration_ms >= 0),
  most_frequent_action text check (length(most_frequent_action) <= 80),
  last_seen_at timestamptz,
  computed_at timestamptz not null default now(),
  unique (u_id, month)
);
comment on table public.user_analytics is
  'A person''s months in numbers, from user_sessions and user_actions. Computed by measure_people(); platform admins read it.';
comment on column public.user_analytics.median_duration_ms is 'Over the actions whose duration is known; empty without any.';

create table public.team_analytics (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  team_id uuid,
  week date not null check (extract(isodow from week) = 1),
  members integer not null default 0 check (members >= 0),
  active_members integer not null default 0 check (active_members >= 0),
  messages integer not null default 0 check (messages >= 0),
  comments integer not null default 0 check (comments >= 0),
  decisions integer not null default 0 check (decisions between 0 and comments),
  activities_done integer not null default 0 check (activities_done >= 0),
  activities_cancelled integer not null default 0 check (activities_cancelled >= 0),
  answer_hours numeric(8, 2) check (answer_hours >= 0),
  computed_at timestamptz not null default now(),
  unique nulls not distinct (org_id, team_id, week),
  foreign key (team_id, org_id) references public.teams (id, org_id) on delete cascade
);
comment on table public.team_analytics is
  'The weeks of teams and organizations in numbers, from what they wrote and did. Computed by measure_teams(); platform admins read it.';
comment on column public.team_analytics.team_id is 'Empty: the organization as a whole, also what belongs to no team.';
comment on column public.team_analytics.week is 'The Monday it began (UTC).';
comment on column public.team_analytics.answer_hours is 'Median hours until a question of the week was resolved; empty where none was.';
create index team_analytics_team_idx on public.team_analytics (team_id, org_id, week desc);

create function private.measure_teams(p_from date, p_to date) returns integer
language plpgsql set search_path = '' as $$
declare
  v_count integer;
  v_from constant date := date_trunc('week', p_from)::date;
  v_to constant date := least(date_trunc('week', p_to)::date, date_trunc('week', now())::date);
begin
  insert into public.team_analytics as a
    (org_id, team_id, week, members, active_members, messages, comments, decisions, activities_done,
     activities_cancelled, answer_hours)
  with happened as (
    select m.org_id, m.team_id, m.u_id, 'message' as kind, m.created_at as at, null::numeric as hours
      from public.team_messages as m
    union all
    select c.org_id, t.team_id, c.u_id, c.kind, c.created_at,
           case when c.kind = 'question' then extract(epoch from c.resolved_at - c.created_at) / 3600 end
      from public.team_comments as c join public.team_activities as t on t.id = c.activity_id
    union all
    select t.org_id, t.team_id, t.u_id, t.status, coalesce(t.ends_at, t.starts_at, t.updated_at), null
      from public.team_activities as t where t.status in ('done', 'cancelled')
  ), weekly as (
    -- What a team does, its organization does.
    select h.org_id, s.team_id, date_trunc('week', h.at)::date as week, count(distinct h.u_id)::integer as active,
           count(*) filter (where h.kind = 'message')::integer as messages,
           count(*) filter (where h.kind in ('comment', 'question', 'decision'))::integer as comments,
           count(*) filter (where h.kind = 'decision')::integer as decisions,
           count(*) filter (where h.kind = 'done')::integer as done,
           count(*) filter (where h.kind = 'cancelled')::integer as cancelled,
           round(percentile_cont(0.5) within group (order by h.hours)::numeric, 2) as hours
      from happened as h
      cross join lateral (select h.team_id union select null) as s
     where h.at >= v_from and h.at < v_to + 7 and h.at <= now()
     group by 1, 2, 3
  )
  select g.org_id, g.team_id, w.week::date, g.members, coalesce(y.active, 0), coalesce(y.messages, 0), coalesce(y.comments, 0),
         coalesce(y.decisions, 0), coalesce(y.done, 0), coalesce(y.cancelled, 0), y.hours
    from generate_series(v_from, v_to, interval '7 days') as w(week)
    cross join lateral (
      select t.org_id, t.id as team_id,
             (select count(*)::integer from public.team_users as p where p.team_id = t.id and p.joined_at < w.week + interval '7 days') as members
        from public.teams as t
       where t.created_at < w.week + interval '7 days' and (t.archived_at is null or t.archived_at >= w.week)
      union all
      select o.id, null,
             (select count(*)::integer from public.org_users as m where m.org_id = o.id and m.joined_at < w.week + interval '7 days')
        from public.enterprise_orgs as o where o.created_at < w.week + interval '7 days'
    ) as g
    left join weekly as y on y.org_id = g.org_id and y.team_id is not distinct from g.team_id and y.week = w.week::date
  on conflict (org_id, team_id, week) do update set
    members = excluded.members, active_members = excluded.active_members, messages = excluded.messages,
    comments = excluded.comments, decisions = excluded.decisions, activities_done = excluded.activities_done,
    activities_cancelled = excluded.activities_cancelled, answer_hours = excluded.answer_hours, computed_at = now();
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function private.measure_teams(date, date) is
  'Computes team_analytics of the weeks from one day to another, up to the present one; for the nightly job.';

create function private.measure_people(p_from date, p_to date) returns integer
language plpgsql set search_path = '' as $$
declare
  v_count integer;
  v_from constant date := date_trunc('month', p_from)::date;
  v_until constant date := (date_trunc('month', p_to) + interval '1 month')::date;
begin
  insert into public.user_analytics as a
    (u_id, month, sessions, actions, failed_actions, active_days, median_duration_ms, most_frequent_action, last_seen_at)
  select h.u_id, date_trunc('month', h.at)::date, count(*) filter (where h.action is null), count(h.action),
         count(h.action) filter (where not h.succeeded), count(distinct h.at::date),
         percentile_disc(0.5) within group (order by h.duration_ms), mode() within group (order by h.action), max(h.at)
    from (
      select s.u_id, s.started_at as at, null::text as action, true as succeeded, null::integer as duration_ms
        from public.user_sessions as s
      union all
      select n.u_id, n.occurred_at, n.action, n.succeeded, n.duration_ms from public.user_actions as n
    ) as h
   where h.at >= v_from and h.at < v_until and h.at <= now()
   group by 1, 2
  on conflict (u_id, month) do update set
    sessions = excluded.sessions, actions = excluded.actions, failed_actions = excluded.failed_actions,
    active_days = excluded.active_days, median_duration_ms = excluded.median_duration_ms,
    most_frequent_action = excluded.most_frequent_action, last_seen_at = excluded.last_seen_at, computed_at = now();
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function private.measure_people(date, date) is
  'Computes user_analytics of the months from one day to another; for the nightly job. Months without anything get no row.';
grant execute on function private.measure_teams(date, date), private.measure_people(date, date) to service_role;

select private.class_policies('public.user_actions', 'self');
select private.class_policies('public.user_analytics', 'system');
select private.class_policies('public.team_analytics', 'system');
