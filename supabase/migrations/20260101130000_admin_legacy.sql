-- Why: before Cairn the same people used an older system (001 §12.8 and §15). Its rows are loaded into these tables as they
-- were, untidy as they are, and migration functions move them into the tables that replaced them. Nothing else writes here,
-- and nothing here gives anybody a right.
--
-- Whose row it is, is told by an e-mail address: the old ids mean nothing here. A person sees own rows once they have shown
-- that the address is theirs, and the database, not the access token, says whether they have.
--
-- Times that the old system kept as text stay text: a date that does not exist has to be loaded before it can be reported.

-- "Ann Lee <Ann.Lee@Example.com> " and "mailto:ann.lee@example.com" are one address. What is none, is null.
create function private.legacy_email(p_text text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select case when e.v ~ '^[^@\s<>,;"]+@[^@\s<>,;"]+\.[^@\s<>,;".]+$' and length(e.v) <= 254 then e.v end
    from (select lower(regexp_replace(
      regexp_replace(regexp_replace(p_text, '^.*<([^<>]*)>.*$', '\1'), '^\s*mailto:', '', 'i'),
      '^[\s\u00a0]+|[\s\u00a0]+$', '', 'g')) as v) as e
$$;
comment on function private.legacy_email(text) is 'The address in what the old system stored, in lower case; null where there is none.';
grant execute on function private.legacy_email(text) to authenticated, service_role;

create table public.growth_users (
  u_id uuid primary key default gen_random_uuid(),
  name text check (length(name) <= 500),
  email text unique check (length(email) <= 500),
  industry public.ind_stack_level,
  role text check (length(role) <= 200),
  companysize text check (length(companysize) <= 100),
  revenuerange text check (length(revenuerange) <= 100),
  createdat timestamptz default now(),
  email_key text generated always as (private.legacy_email(email)) stored
);
comment on table public.growth_users is
  'People of the old system; migrate_legacy() matches them to tier2_users by e-mail and invites the others. Read by the person and platform admins.';
comment on column public.growth_users.email is
  'As it was typed: unique as documented, which did not keep the same address out in another case.';
comment on column public.growth_users.role is 'What the person was called at work. It grants nothing, whatever it says.';
comment on column public.growth_users.email_key is 'The address in lower case and without decoration; null where there is none in it.';
create index growth_users_email_key_idx on public.growth_users (email_key);

create table public.growth_assessment (
  u_id uuid primary key references public.growth_users (u_id) on delete cascade,
  obstacles text check (length(obstacles) <= 20000),
  strategy text check (length(strategy) <= 20000),
  process text check (length(process) <= 20000),
  customers text check (length(customers) <= 20000),
  technology text check (length(technology) <= 20000),
  submittedat timestamptz,
  assessment_type text check (length(assessment_type) <= 200),
  score numeric,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.growth_assessment is
  'The latest answers of a person in the old assessment; former ones are archived in growth_assessment_history.';
comment on column public.growth_assessment.assessment_type is
  'Where the export names one; without it the assessment was the general one, strategic maturity.';
comment on column public.growth_assessment.score is
  'Where the export holds one, 0 to 5. Without it the answers that begin with a number are averaged.';

create table public.growth_assessment_history (
  id uuid primary key default gen_random_uuid(),
  u_id uuid references public.growth_users (u_id) on delete cascade,
  obstacles text check (length(obstacles) <= 20000),
  strategy text check (length(strategy) <= 20000),
  process text check (length(process) <= 20000),
  customers text check (length(customers) <= 20000),
  technology text check (length(technology) <= 20000),
  submittedat timestamptz,
  assessment_type text check (length(assessment_type) <= 200),
  score numeric,
  archive_reason text not null default 'imported' check (archive_reason in ('imported', 'changed', 'removed')),
  archived_at timestamptz not null default now()
);
comment on table public.growth_assessment_history is
  'Earlier answers in the old assessment, one row each time they were replaced. Goes with the person.';
comment on column public.growth_assessment_history.archive_reason is
  'imported with the old data, or archived here because the answers were changed or removed.';
create index growth_assessment_history_user_idx on public.growth_assessment_history (u_id, archived_at desc);

create table public.ai_log (
  id uuid primary key default gen_random_uuid(),
  u_id uuid references public.growth_users (u_id) on delete cascade,
  provider text check (length(provider) <= 200),
  model text check (length(model) <= 200),
  feature text check (length(feature) <= 200),
  prompt_tokens integer,
  response_tokens integer,
  latency_ms integer,
  cost_usd numeric,
  status text check (length(status) <= 100),
  requested_at text check (length(requested_at) <= 100),
  created_at timestamptz not null default now()
);
comment on table public.ai_log is 'Requests to language models in the old system; they become rows of ai_analytics.';
comment on column public.ai_log.feature is 'What it was asked for, such as growth_plan.';
comment on column public.ai_log.requested_at is 'The time as the old system wrote it; not every one of them exists.';
create index ai_log_user_idx on public.ai_log (u_id);

create table public.useractivity (
  id uuid primary key default gen_random_uuid(),
  u_id uuid references public.growth_users (u_id) on delete cascade,
  action text check (length(action) <= 200),
  page text check (length(page) <= 1000),
  session_key text check (length(session_key) <= 200),
  duration_seconds integer,
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  occurred_at text check (length(occurred_at) <= 100),
  created_at timestamptz not null default now()
);
comment on table public.useractivity is 'What people did in the old system; it becomes user_actions.';
comment on column public.useractivity.session_key is 'The old system''s own name of a visit; it is no session here.';
comment on column public.useractivity.occurred_at is 'The time as the old system wrote it; not every one of them exists.';
create index useractivity_user_idx on public.useractivity (u_id);

create table public.trends (
  id uuid primary key default gen_random_uuid(),
  title text check (length(title) <= 1000),
  insight text check (length(insight) <= 20000),
  source text check (length(source) <= 1000),
  industry text check (length(industry) <= 200),
  relevance numeric,
  status text check (length(status) <= 100),
  published text check (length(published) <= 100),
  created_at timestamptz not null default now()
);
comment on table public.trends is
  'Trends that the old system showed; they become realtime_market_trends. Nobody''s own: platform admins read them.';
comment on column public.trends.status is 'published, draft or withdrawn; a draft was never shown to anybody.';
comment on column public.trends.published is 'The day as the old system wrote it; not every one of them exists.';

create table public.trial_users (
  id uuid primary key default gen_random_uuid(),
  email text check (length(email) <= 500),
  name text check (length(name) <= 500),
  company text check (length(company) <= 500),
  plan text check (length(plan) <= 100),
  status text check (length(status) <= 100),
  source text check (length(source) <= 200),
  trial_started text check (length(trial_started) <= 100),
  trial_ends text check (length(trial_ends) <= 100),
  created_at timestamptz not null default now(),
  email_key text generated always as (private.legacy_email(email)) stored
);
comment on table public.trial_users is 'Trials of the old system; they become subscriptions of the people who have an account.';
comment on column public.trial_users.trial_started is 'The day as the old system wrote it; not every one of them exists.';
comment on column public.trial_users.trial_ends is 'As trial_started; without it a trial lasted 14 days.';
comment on column public.trial_users.email_key is 'The address in lower case and without decoration; null where there is none in it.';
create index trial_users_email_key_idx on public.trial_users (email_key);

create table public.leads (
  id uuid primary key default gen_random_uuid(),
  email text check (length(email) <= 500),
  name text check (length(name) <= 500),
  company text check (length(company) <= 500),
  job_title text check (length(job_title) <= 500),
  phone text check (length(phone) <= 100),
  website text check (length(website) <= 1000),
  industry text check (length(industry) <= 200),
  status text check (length(status) <= 100),
  source text check (length(source) <= 200),
  estimated_value numeric,
  message text check (length(message) <= 20000),
  captured_at text check (length(captured_at) <= 100),
  created_at timestamptz not null default now(),
  email_key text generated always as (private.legacy_email(email)) stored
);
comment on table public.leads is
  'Leads of the old system; they become customers in the stage prospect that no CSM has taken yet.';
comment on column public.leads.estimated_value is 'What a year was expected to bring, in euros.';
comment on column public.leads.captured_at is 'The time as the old system wrote it; not every one of them exists.';
comment on column public.leads.email_key is 'The address in lower case and without decoration; null where there is none in it.';
create index leads_email_key_idx on public.leads (email_key);

-- The archive: what is replaced or removed is kept, unless the person goes as a whole. An update that changes no answer,
-- such as a second load of the same file, archives nothing.
create function private.archive_growth_assessment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and (old.obstacles, old.strategy, old.process, old.customers, old.technology, old.submittedat,
      old.assessment_type, old.score) is not distinct from (new.obstacles, new.strategy, new.process, new.customers,
      new.technology, new.submittedat, new.assessment_type, new.score) then
    return null;
  end if;
  insert into public.growth_assessment_history
    (u_id, obstacles, strategy, process, customers, technology, submittedat, assessment_type, score, archive_reason)
  select old.u_id, old.obstacles, old.strategy, old.process, old.customers, old.technology, old.submittedat,
         old.assessment_type, old.score, case tg_op when 'UPDATE' then 'changed' else 'removed' end
   where exists (select 1 from public.growth_users as g where g.u_id = old.u_id);
  return null;
end
$$;
comment on function private.archive_growth_assessment() is 'Keeps former answers of the old assessment.';
create trigger archive_assessment after update or delete on public.growth_assessment
  for each row execute function private.archive_growth_assessment();
create trigger update_timestamp before update on public.growth_assessment
  for each row execute function private.update_timestamp();

select private.audit_table('public.growth_users', 'u_id', '{email_key}', false);
select private.audit_table('public.growth_assessment', 'u_id', '{}', false);
select private.audit_table('public.growth_assessment_history', p_activity => false);
select private.audit_table('public.ai_log', p_activity => false);
select private.audit_table('public.useractivity', p_activity => false);
select private.audit_table('public.trends', p_activity => false);
select private.audit_table('public.trial_users', 'id', '{email_key}', false);
select private.audit_table('public.leads', 'id', '{email_key}', false);

-- An address counts once it is confirmed. It is read from the account: an access token may be older than a change of
-- address, and its claims are whatever was true when it was made.
create function private.verified_email() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select lower(a.email) from auth.users as a where a.id = private.uid() and a.email_confirmed_at is not null);
end
$$;
comment on function private.verified_email() is 'The caller''s confirmed address in lower case, or null.';

create function private.legacy_user_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_email constant text := private.verified_email();
begin
  return query select g.u_id from public.growth_users as g where g.email_key = v_email;
end
$$;
comment on function private.legacy_user_ids() is 'The rows of growth_users that are the caller''s, by confirmed address.';
grant execute on function private.verified_email(), private.legacy_user_ids() to authenticated, service_role;

-- The class "legacy": own rows and platform admins read, nobody writes.
create function private.legacy_policies(p_table regclass, p_own text default null) returns void
language plpgsql set search_path = '' as $$
declare
  v_name constant text := (select relname from pg_catalog.pg_class where oid = p_table);
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('grant select on %s to authenticated', p_table);
  execute format('create policy %I on %s for select to authenticated using (%s)', v_name || '_select_legacy', p_table,
    case when p_own is null then '(select private.is_admin())' else concat_ws(' or ', p_own, private.all_for_admins(p_table)) end);
end
$$;
comment on function private.legacy_policies(regclass, text) is
  'Row level security of a table of the old system: whose rows a person reads; platform admins read all, nobody writes.';

select private.legacy_policies(t::regclass, 'email_key = (select private.verified_email())')
  from unnest('{public.growth_users,public.trial_users,public.leads}'::text[]) as t;
select private.legacy_policies(t::regclass, 'u_id = any (array(select private.legacy_user_ids()))')
  from unnest('{public.growth_assessment,public.growth_assessment_history,public.ai_log,public.useractivity}'::text[]) as t;
select private.legacy_policies('public.trends');
