-- Why: moving the old rows is done in many small steps, may be killed between any two of them, and has to be accounted for
-- afterwards. The ledger says of every old row what became of it and why; a row that is settled there is never moved again.
-- A run that was killed goes on where it stopped, because the ledger is written with each chunk.

create table public.legacy_runs (
  id uuid primary key default gen_random_uuid(),
  dry_run boolean not null,
  only_part text check (length(only_part) <= 63),
  state text not null default 'running' check (state in ('running', 'done')),
  looked_at integer not null default 0 check (looked_at >= 0),
  chunks integer not null default 0 check (chunks >= 0),
  report jsonb check (jsonb_typeof(report) = 'object'),
  started_by uuid references public.tier2_users (u_id) on delete set null,
  started_at timestamptz not null default now(),
  last_chunk_at timestamptz,
  finished_at timestamptz,
  check ((state = 'done') = (finished_at is not null))
);
comment on table public.legacy_runs is 'Runs of migrate_legacy(), rehearsals included, with the report of each.';
comment on column public.legacy_runs.only_part is 'Where the run was for one part alone: users, assessments, trends, activity, trials, leads or ai_log.';
comment on column public.legacy_runs.started_by is 'The platform admin; null for the service role.';
comment on column public.legacy_runs.looked_at is 'Old rows this run has looked at so far.';
create index legacy_runs_started_idx on public.legacy_runs (started_at desc);
create index legacy_runs_started_by_idx on public.legacy_runs (started_by);
-- One run at a time: whoever starts a second continues the first.
create unique index legacy_runs_open_idx on public.legacy_runs ((true)) where state = 'running';

create table public.legacy_migrations (
  source_table text not null check (length(source_table) <= 63),
  source_id uuid not null,
  target_table text check (length(target_table) <= 63),
  target_id uuid,
  outcome text not null check (outcome in ('moved', 'there', 'waiting', 'skipped', 'faulty')),
  reason text check (length(reason) <= 200),
  amount numeric,
  run_id uuid not null references public.legacy_runs (id) on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (source_table, source_id),
  check (outcome in ('moved', 'there') or reason is not null),
  check (outcome <> 'moved' or target_id is not null)
);
comment on table public.legacy_migrations is
  'What became of each row of the old system: one line a row. Written by migrate_legacy(), read by platform admins.';
comment on column public.legacy_migrations.outcome is
  'moved, or there already: settled. waiting for an account, skipped, faulty: looked at again by the next run.';
comment on column public.legacy_migrations.reason is 'Why it was not moved, or what had to be left out.';
comment on column public.legacy_migrations.amount is
  'What the row brought along that can be added up (points, tokens, euros): the report compares it with what arrived.';
comment on column public.legacy_migrations.target_id is 'No foreign key: the record outlives what it led to.';
create index legacy_migrations_run_idx on public.legacy_migrations (run_id, source_table);
create index legacy_migrations_target_idx on public.legacy_migrations (target_table, target_id);
create index legacy_migrations_open_idx on public.legacy_migrations (source_table, outcome)
  where outcome not in ('moved', 'there');
create trigger update_timestamp before update on public.legacy_migrations
  for each row execute function private.update_timestamp();

select private.class_policies('public.legacy_runs', 'system');
select private.class_policies('public.legacy_migrations', 'system');

create type private.legacy_outcome as (
  outcome text, target_table text, target_id uuid, reason text, amount numeric
);
comment on type private.legacy_outcome is 'What one old row led to, as the functions that move rows answer it.';

create function private.outcome(p_outcome text, p_table text, p_id uuid, p_reason text, p_amount numeric)
returns private.legacy_outcome
language sql immutable set search_path = '' as $$
  select p_outcome, p_table, p_id, p_reason, p_amount
$$;
comment on function private.outcome(text, text, uuid, text, numeric) is 'Makes such an answer.';

-- Times come in every form a spreadsheet makes. A day that could be read two ways (03/04/2021) is no day, and neither is one
-- that does not exist or that lies outside the life of the old system.
create function private.legacy_time(p_text text) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  v_text constant text := btrim(p_text);
  v_part text[];
  v_time timestamptz;
begin
  if v_text ~ '^\d{10}(\d{3})?$' then
    v_time := to_timestamp(left(v_text, 10)::bigint);
  else
    v_part := regexp_match(v_text,
      '^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$');
    if v_part is null then
      v_part := regexp_match(v_text, '^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?: (\d{1,2}:\d{2}(?::\d{2})?))?$');
      v_part := case
        when v_part[2] = '.' or v_part[1]::integer > 12 then array[v_part[4], v_part[3], v_part[1], v_part[5], null]
        when v_part[3]::integer > 12 or v_part[1] = v_part[3] then array[v_part[4], v_part[1], v_part[3], v_part[5], null] end;
    end if;
    if v_part is null then
      return null;
    end if;
    v_time := format('%s-%s-%s %s%s', v_part[1], v_part[2], v_part[3], coalesce(v_part[4], '00:00'),
      coalesce(nullif(v_part[5], 'Z'), '+00'))::timestamptz;
  end if;
  return case when v_time between '1995-01-01' and now() + interval '3 years' then v_time end;
exception when others then
  return null;
end
$$;
comment on function private.legacy_time(text) is
  'The time in what the old system stored, in UTC where it names no zone; null for what is none or could be two.';

create function private.legacy_past(p_text text) returns timestamptz
language sql stable set search_path = '' as $$
  select case when t.v <= now() + interval '1 day' then t.v end from (select private.legacy_time(p_text) as v) as t
$$;
comment on function private.legacy_past(text) is 'As legacy_time, for what has happened: null for the future.';

create function private.legacy_text(p_text text, p_most integer) returns text
language sql immutable set search_path = '' as $$
  select nullif(left(btrim(regexp_replace(p_text, '[\s\u00a0]+', ' ', 'g')), p_most), '')
$$;
comment on function private.legacy_text(text, integer) is 'A short text without superfluous blanks; null where nothing is left.';

-- Codes of the old system came in every spelling: "Tech Stack", "tech-stack", "TECH_STACK".
create function private.legacy_code(p_text text) returns text
language sql immutable set search_path = '' as $$
  select nullif(btrim(regexp_replace(lower(p_text), '[^a-z0-9]+', '_', 'g'), '_'), '')
$$;
comment on function private.legacy_code(text) is 'A code in lower case with underscores; null where nothing is left.';

-- An account takes what was kept under its address once the address is confirmed. Until then it might be anybody's.
create function private.legacy_account(p_email text) returns private.legacy_outcome
language plpgsql stable security definer set search_path = '' as $$
declare
  v_user public.tier2_users;
begin
  if p_email is null then
    return private.outcome('faulty', null, null, 'email_invalid', null);
  end if;
  select t.* into v_user from public.tier2_users as t where t.email = p_email;
  if v_user.u_id is null then
    return private.outcome('waiting', null, null, 'no_account', null);
  elsif not v_user.is_active or v_user.deleted_at is not null then
    return private.outcome('skipped', 'tier2_users', v_user.u_id, 'account_closed', null);
  elsif not exists (
    select 1 from auth.users as a
     where a.id = v_user.u_id and lower(a.email) = p_email and a.email_confirmed_at is not null
  ) then
    return private.outcome('waiting', null, null, 'address_unconfirmed', null);
  end if;
  return private.outcome('open', 'tier2_users', v_user.u_id, null, null);
end
$$;
comment on function private.legacy_account(text) is
  'The account that may have the old rows of an address, as outcome open with its id; else what stands against it.';

create function private.legacy_person(p_user uuid) returns private.legacy_outcome
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_user is null then
    return private.outcome('faulty', null, null, 'no_person', null);
  end if;
  return (select private.legacy_account(g.email_key) from public.growth_users as g where g.u_id = p_user);
end
$$;
comment on function private.legacy_person(uuid) is 'As legacy_account, for a row of growth_users.';
