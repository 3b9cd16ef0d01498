-- Identity: teams. 001 chapter 8 and its list of team tables.
--
-- team_members is an address book: people somebody works with, whether they have an account or not, and it belongs to
-- the person who keeps it. A team is part of an organization, and team_users says which members of the organization work
-- in it; leaving the organization leaves its teams. Neither grants anything: rights are org_users.

create table public.team_members (
  id uuid primary key default gen_random_uuid(),
  owner_u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  member_email text not null
    check (member_email = lower(member_email) and member_email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(member_email) <= 254),
  member_name text not null check (length(trim(member_name)) between 1 and 200),
  role text check (role in (
    'founder', 'ceo', 'cfo', 'coo', 'cto', 'cio', 'cmo', 'chro', 'president', 'vice_president', 'director', 'head',
    'manager', 'team_lead', 'supervisor', 'project_manager', 'product_manager', 'engineer', 'analyst', 'consultant',
    'specialist', 'coordinator', 'administrator', 'assistant', 'advisor')),
  department text check (department in (
    'executive', 'finance', 'human_resources', 'information_technology', 'engineering', 'product', 'operations', 'sales',
    'marketing', 'customer_success', 'customer_support', 'legal', 'research')),
  permissions jsonb not null default '{}' check (jsonb_typeof(permissions) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (owner_u_id, member_email)
);
comment on table public.team_members is
  'The people somebody works with, with or without an account. The person who keeps the list and platform admins read and write it.';
comment on column public.team_members.org_id is 'The organization the person is listed for; one that the owner of the list belongs to.';
comment on column public.team_members.role is 'One of 25 roles in an organization; a description that grants nothing.';
comment on column public.team_members.department is 'One of 13 departments.';
comment on column public.team_members.permissions is
  'What the owner of the list means this person to do, by the name of the task. It is a note: what somebody may do is decided by org_users.';
create index team_members_department_idx on public.team_members (department);
create index team_members_email_idx on public.team_members (member_email);
create index team_members_org_idx on public.team_members (org_id);
create index team_members_owner_idx on public.team_members (owner_u_id);
create index team_members_role_idx on public.team_members (role);

create table public.teams (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  name text not null check (length(trim(name)) between 1 and 120),
  department text check (department in (
    'executive', 'finance', 'human_resources', 'information_technology', 'engineering', 'product', 'operations', 'sales',
    'marketing', 'customer_success', 'customer_support', 'legal', 'research')),
  purpose text check (length(purpose) <= 1000),
  timezone text check (private.is_time_zone(timezone)),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (org_id, name),
  unique (id, org_id)
);
comment on table public.teams is 'Teams of an organization. Members and the linked CSM read them, owner and admins write them.';
comment on column public.teams.purpose is 'What the team is there for, in its own words.';
comment on column public.teams.archived_at is 'Since when the team works no longer; what it wrote stays readable.';

create table public.team_users (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  team_id uuid not null,
  u_id uuid not null,
  position text not null default 'member' check (position in ('lead', 'deputy', 'member', 'guest')),
  responsibility text check (length(responsibility) <= 300),
  allocation smallint not null default 100 check (allocation between 1 and 100),
  is_home_team boolean not null default true,
  follows_messages boolean not null default true,
  added_by uuid references public.tier2_users (u_id) on delete set null,
  joined_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (team_id, u_id),
  foreign key (team_id, org_id) references public.teams (id, org_id) on delete cascade,
  foreign key (org_id, u_id) references public.org_users (org_id, u_id) on delete cascade
);
comment on table public.team_users is
  'Which members of an organization work in which of its teams. Leaving the organization leaves its teams as well.';
comment on column public.team_users.position is 'What the person is in the team; it grants nothing.';
comment on column public.team_users.allocation is 'Share of the working time for this team, in per cent.';
comment on column public.team_users.is_home_team is 'The team whose numbers count the person; at most one in an organization.';
comment on column public.team_users.follows_messages is 'Whether new messages of the team are told to the person.';
create index team_users_team_idx on public.team_users (team_id, org_id);
create index team_users_person_idx on public.team_users (org_id, u_id);
create index team_users_added_by_idx on public.team_users (added_by);
create unique index team_users_home_idx on public.team_users (org_id, u_id) where is_home_team;

create trigger update_timestamp before update on public.team_members
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.teams
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.team_users
  for each row execute function private.update_timestamp();
select private.audit_table('public.team_members', p_activity => false);
select private.audit_table('public.teams', p_activity => false);
select private.audit_table('public.team_users', p_activity => false);

-- Reading and throwing away needs nothing but ownership; writing also keeps the list out of organizations that the owner
-- of the list is no member of.
select private.class_policies('public.team_members', 'self', 'owner_u_id', p_verbs => '{select,delete}');
select private.class_policies('public.team_members', 'work', 'owner_u_id', p_verbs => '{insert,update}');
select private.class_policies('public.teams', 'org');
select private.class_policies('public.team_users', 'org');

-- Rows of an organization that name a person: an admin may not hang somebody on the organization who does not belong to
-- it. The trigger comes after the row, so that row level security has refused strangers before, and a stranger learns
-- nothing about who is a member.
create function private.require_member() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_row constant jsonb := to_jsonb(new);
  v_org constant uuid := (v_row ->> tg_argv[0])::uuid;
  v_person constant uuid := (v_row ->> tg_argv[1])::uuid;
begin
  if v_person is null or private.is_admin()
     or exists (select 1 from public.org_users as m where m.org_id = v_org and m.u_id = v_person)
     or exists (select 1 from public.customers as c where c.org_id = v_org and c.csm_id = v_person) then
    return null;
  end if;
  raise exception using errcode = 'P0001', message = 'member_unknown',
    hint = 'This person does not belong to the organization.';
end
$$;
comment on function private.require_member() is
  'AFTER trigger; arguments are the columns of organization and person: the person is a member or the linked CSM.';
