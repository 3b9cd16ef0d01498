-- Onboarding: the one hour (000, 11). A process belongs to an organization; it is worked on by the organization's admins
-- and by its CSM, each from their own page, and its members may watch. Its steps say who does what and take the time.
--
-- Two things only the customer can say: that it approves, and who says so. A CSM who ticks the customer's approval is
-- undone and recorded.

create table public.onboarding_process (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  onboarding_status text not null default 'scheduled'
    check (onboarding_status in ('scheduled', 'in_progress', 'completed', 'needs_followup')),
  brand_assets_url text check (length(brand_assets_url) <= 500 and brand_assets_url ~ '^https://[^\s]+$'),
  organization_name text check (length(organization_name) <= 255),
  geographic_structure jsonb not null default '[]' check (jsonb_typeof(geographic_structure) in ('array', 'object')),
  functional_structure jsonb not null default '[]' check (jsonb_typeof(functional_structure) in ('array', 'object')),
  organizational_chart jsonb not null default '[]' check (jsonb_typeof(organizational_chart) in ('array', 'object')),
  employee_directory jsonb not null default '[]'
    check (jsonb_typeof(employee_directory) = 'array' and jsonb_array_length(employee_directory) <= 20000),
  special_requirements jsonb not null default '[]' check (jsonb_typeof(special_requirements) in ('array', 'object')),
  onboarding_start timestamptz,
  onboarding_completed timestamptz,
  implementation_time_minutes integer not null default 60 check (implementation_time_minutes between 0 and 100000),
  integrations_configured jsonb not null default '[]' check (jsonb_typeof(integrations_configured) = 'array'),
  technical_setup_completed boolean not null default false,
  customer_approval_received boolean not null default false,
  approved_by uuid references public.tier2_users (u_id) on delete set null,
  approved_at timestamptz,
  scheduled_for timestamptz,
  go_live_timestamp timestamptz,
  created_at timestamptz not null default now(),
  unique (id, organization_id),
  check (onboarding_completed >= onboarding_start)
);
comment on table public.onboarding_process is
  'The onboarding of an organization, aimed at one hour. Members read it; owner, admins and the linked CSM work on it.';
comment on column public.onboarding_process.brand_assets_url is 'Where colours and logo of the organization are to be found.';
comment on column public.onboarding_process.functional_structure is 'Departments and what they do.';
comment on column public.onboarding_process.organizational_chart is 'Who reports to whom, by address.';
comment on column public.onboarding_process.employee_directory is 'Names and addresses of those to invite; nobody has an account because of it.';
comment on column public.onboarding_process.implementation_time_minutes is 'Minutes it took; sixty, the aim, until it is completed.';
comment on column public.onboarding_process.customer_approval_received is 'Said by the owner or an admin of the organization alone; approved_by and approved_at follow.';
-- One at a time: a second one starts when the first is completed.
create unique index onboarding_process_open_idx on public.onboarding_process (organization_id)
  where onboarding_status <> 'completed';
create index onboarding_process_org_status_idx on public.onboarding_process (organization_id, onboarding_status);
create index onboarding_process_status_idx on public.onboarding_process (onboarding_status, scheduled_for);
create index onboarding_process_approved_by_idx on public.onboarding_process (approved_by);

create table public.onboarding_steps (
  id uuid primary key default gen_random_uuid(),
  process_id uuid not null,
  organization_id uuid not null,
  position smallint not null check (position between 1 and 200),
  step_key text check (step_key ~ '^[a-z][a-z0-9_]{1,49}$'),
  title text not null check (length(trim(title)) between 1 and 200),
  description text check (length(description) <= 5000),
  side text not null check (side in ('customer', 'provider', 'both')),
  status text not null default 'todo' check (status in ('todo', 'doing', 'blocked', 'done', 'skipped')),
  blocked_reason text check (length(blocked_reason) <= 1000),
  note text check (length(note) <= 5000),
  target_minutes smallint not null default 5 check (target_minutes between 0 and 1440),
  is_required boolean not null default true,
  assignee_u_id uuid references public.tier2_users (u_id) on delete set null,
  due_at timestamptz,
  started_at timestamptz,
  done_at timestamptz,
  actual_minutes numeric(8, 1) generated always as (round(extract(epoch from done_at - started_at) / 60, 1)) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (process_id, position),
  foreign key (process_id, organization_id) references public.onboarding_process (id, organization_id) on delete cascade,
  check (status <> 'blocked' or blocked_reason is not null),
  check (status <> 'skipped' or not is_required),
  check (done_at >= started_at)
);
comment on table public.onboarding_steps is
  'The steps of an onboarding: whose turn it is, what blocks it and how long each took. Who may work on the process works on them; the person a step is given to moves it by set_onboarding_step().';
comment on column public.onboarding_steps.step_key is 'Names a step of the standard plan, so that times can be compared; empty for one of this customer''s own.';
comment on column public.onboarding_steps.side is 'Who has to do it.';
comment on column public.onboarding_steps.target_minutes is 'Its share of the hour.';
create index onboarding_steps_process_idx on public.onboarding_steps (process_id, organization_id);
create index onboarding_steps_org_status_idx on public.onboarding_steps (organization_id, status);
create index onboarding_steps_assignee_idx on public.onboarding_steps (assignee_u_id, status);
create index onboarding_steps_key_idx on public.onboarding_steps (step_key) where step_key is not null;

create function private.settle_onboarding() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_before constant jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
  v_approved constant boolean := coalesce((v_before ->> 'customer_approval_received')::boolean, false);
begin
  if new.customer_approval_received <> v_approved
     and not (private.is_admin() or new.organization_id in (select private.admin_org_ids())) then
    perform private.record_alert('rights_change', 'medium', 'onboarding_process', new.id, new.organization_id,
      jsonb_build_object('operation', tg_op, 'tried', jsonb_build_object('customer_approval_received', new.customer_approval_received)));
    new.customer_approval_received := v_approved;
  end if;
  if new.customer_approval_received and not v_approved then
    new.approved_by := private.uid();
    new.approved_at := now();
  elsif not new.customer_approval_received then
    new.approved_by := null;
    new.approved_at := null;
  else
    new.approved_by := (v_before ->> 'approved_by')::uuid;
    new.approved_at := (v_before ->> 'approved_at')::timestamptz;
  end if;
  if tg_op = 'UPDATE' then
    new.organization_id := old.organization_id;
    new.created_at := old.created_at;
    new.onboarding_start := old.onboarding_start;
    new.onboarding_completed := old.onboarding_completed;
  else
    new.onboarding_start := null;
    new.onboarding_completed := null;
  end if;
  if new.onboarding_status <> 'scheduled' then
    new.onboarding_start := coalesce(new.onboarding_start, now());
  end if;
  if new.onboarding_status <> 'completed' then
    new.onboarding_completed := null;
  elsif new.onboarding_completed is null then
    new.onboarding_completed := now();
    new.go_live_timestamp := coalesce(new.go_live_timestamp, now());
  end if;
  return new;
end
$$;
comment on function private.settle_onboarding() is
  'What people write into an onboarding: approval comes from the customer alone, and times follow the status.';
create trigger settle_onboarding before insert or update on public.onboarding_process
  for each row when (current_user in ('authenticated', 'anon')) execute function private.settle_onboarding();

-- Times follow the status for everybody, so that they can be compared; the demonstration data brings its own.
create function private.settle_step() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.status = old.status then
    return new;
  end if;
  if new.status in ('doing', 'blocked', 'done') then
    new.started_at := coalesce(new.started_at, now());
  elsif new.status = 'todo' then
    new.started_at := null;
  end if;
  new.done_at := case new.status when 'done' then coalesce(new.done_at, now()) when 'skipped' then new.done_at end;
  if new.status <> 'blocked' then
    new.blocked_reason := null;
  end if;
  return new;
end
$$;
comment on function private.settle_step() is 'Beginning and end of a step follow its status.';
create trigger settle_step before insert or update on public.onboarding_steps
  for each row execute function private.settle_step();
create trigger guard_rights before update on public.onboarding_steps
  for each row when (current_user in ('authenticated', 'anon'))
  execute function private.guard_columns('process_id', 'organization_id', 'started_at', 'done_at', 'created_at');
create trigger guard_inserted before insert on public.onboarding_steps
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('started_at', 'done_at');
create trigger require_member after insert or update of assignee_u_id on public.onboarding_steps
  for each row when (current_user in ('authenticated', 'anon')) execute function private.require_member('organization_id', 'assignee_u_id');
create trigger update_timestamp before update on public.onboarding_steps
  for each row execute function private.update_timestamp();
select private.audit_table('public.onboarding_process', p_activity => false);
select private.audit_table('public.onboarding_steps', 'id', '{actual_minutes}', false);

select private.class_policies('public.onboarding_process', 'org_csm', p_org => 'organization_id');
select private.class_policies('public.onboarding_steps', 'org_csm', p_org => 'organization_id');

-- Runs with the rights of its caller: whoever may make a process makes one with its plan.
create function public.start_onboarding(p_org uuid, p_scheduled_for timestamptz default null) returns uuid
language plpgsql set search_path = '' as $$
declare
  v_id constant uuid := gen_random_uuid();
begin
  perform private.require_uid();
  insert into public.onboarding_process (id, organization_id, organization_name, scheduled_for)
  select v_id, o.id, o.name, p_scheduled_for from public.enterprise_orgs as o where o.id = p_org;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'There is no such organization for you.';
  end if;
  insert into public.onboarding_steps (process_id, organization_id, position, step_key, title, description, side, target_minutes, is_required)
  select v_id, p_org, s.place, s.step_key, s.title, s.description, s.side, s.target_minutes, s.is_required
    from private.onboarding_plan() as s;
  return v_id;
end
$$;
comment on function public.start_onboarding(uuid, timestamptz) is
  'Makes the onboarding of an organization with the steps of the standard plan; its owner, admins and linked CSM may.';

create function private.onboarding_plan() returns table (
  place smallint, step_key text, title text, description text, side text, target_minutes smallint, is_required boolean
)
language sql immutable set search_path = '' as $$
  select v.n::smallint, v.k, v.t, v.d, v.s, v.m::smallint, v.r
    from (values
    (1, 'welcome', 'Say hello and agree on the aim', 'Who is here, what should work when the hour is over.', 'both', 4, true),
    (2, 'brand', 'Name and colours', 'Name as it should be shown, logo and colours.', 'customer', 3, false),
    (3, 'places', 'Places and time zones', 'Where the organization works.', 'customer', 4, true),
    (4, 'departments', 'Departments and roles', 'Which departments there are and what they do.', 'customer', 6, true),
    (5, 'people', 'People and who reports to whom', 'Names and addresses from a file or the personnel system.', 'customer', 8, true),
    (6, 'sign_in', 'Sign-in', 'One sign-in for everybody, or mails with codes.', 'both', 11, true),
    (7, 'data', 'Where the data lies', 'Region, storage and rules that apply.', 'both', 5, true),
    (8, 'tools', 'Connect the tools', 'The two or three tools that matter most.', 'provider', 12, true),
    (9, 'check', 'Look at it together', 'The first records, the first page of a person.', 'both', 4, true),
    (10, 'approval', 'Approval and going live', 'The organization says that it is what it wanted.', 'customer', 3, true)
    ) as v(n, k, t, d, s, m, r)
$$;
comment on function private.onboarding_plan() is 'The standard plan of an onboarding: ten steps that make sixty minutes.';
grant execute on function private.onboarding_plan() to authenticated, service_role;

create function public.set_onboarding_step(p_step uuid, p_status text, p_note text default null) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
  v_row public.onboarding_steps;
begin
  select * into v_row from public.onboarding_steps as s where s.id = p_step for update;
  -- A step that nobody was given has no assignee, and an unknown answer must not open it.
  if v_row.id is null or not coalesce(
    private.is_admin()
    or v_row.organization_id in (select private.admin_org_ids())
    or v_row.organization_id in (select private.managed_org_ids())
    -- Given to somebody who has left since, it is nobody's.
    or (v_row.assignee_u_id = v_user and v_row.organization_id in (select private.org_ids())),
    false) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This step is not yours to move.';
  end if;
  if p_status is null or p_status not in ('todo', 'doing', 'blocked', 'done', 'skipped') then
    raise exception using errcode = 'P0001', message = 'status_invalid', hint = 'A step is to do, being done, blocked, done or skipped.';
  end if;
  if p_status = 'blocked' and nullif(trim(p_note), '') is null then
    raise exception using errcode = 'P0001', message = 'reason_missing', hint = 'Say what blocks the step.';
  end if;
  if p_status = 'skipped' and v_row.is_required then
    raise exception using errcode = 'P0001', message = 'step_required', hint = 'This step is part of every onboarding.';
  end if;
  update public.onboarding_steps as s
     set status = p_status,
         blocked_reason = case when p_status = 'blocked' then left(trim(p_note), 1000) end,
         note = case when p_status <> 'blocked' and nullif(trim(p_note), '') is not null then left(trim(p_note), 5000) else s.note end
   where s.id = p_step;
end
$$;
comment on function public.set_onboarding_step(uuid, text, text) is
  'Moves a step: the organization''s owner and admins, its CSM, and the member it was given to. A blocked step says why; required ones are not skipped.';
grant execute on function public.start_onboarding(uuid, timestamptz), public.set_onboarding_step(uuid, text, text) to authenticated;
