-- Identity: the people (tier2_users), the directory others may read (tier2_profiles), and the
-- organizations they belong to. 001 chapter 2, with the users of 003 and 004 merged into it.
--
-- Sign-in itself (password, verified e-mail, sessions) lives in Supabase Auth. A row here is made
-- with the account and follows its e-mail.

create table public.tier2_users (
  u_id uuid primary key references auth.users (id) on delete cascade,
  first_name text check (length(first_name) <= 100),
  last_name text check (length(last_name) <= 100),
  email text unique check (email = lower(email)),
  phone text check (length(phone) <= 40),
  title text check (length(title) <= 120),
  company text check (length(company) <= 200),
  company_size text check (length(company_size) <= 60),
  revenue_range text check (length(revenue_range) <= 60),
  industry text check (length(industry) <= 120),
  timezone text not null default 'UTC'
    constraint tier2_users_timezone_check check (private.is_time_zone(timezone)),
  linkedin_url text check (length(linkedin_url) <= 500 and linkedin_url ~ '^https?://'),
  profile_pic_url text check (length(profile_pic_url) <= 1000),
  role text not null default 'user' check (role in ('user', 'csm', 'admin')),
  org_id uuid,
  agreed_terms boolean not null default false,
  agreed_marketing boolean not null default false,
  crm_user_id integer,
  preferences jsonb not null default '{}' check (jsonb_typeof(preferences) = 'object'),
  ai_settings jsonb not null default '{}' check (jsonb_typeof(ai_settings) = 'object'),
  is_active boolean not null default true,
  last_login timestamptz,
  last_activity timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
comment on table public.tier2_users is
  'One row a person with an account. Closed: the person and platform admins read it; others read tier2_profiles.';
comment on column public.tier2_users.role is
  'user, csm or admin (platform). A rights column: only set_user_role() and grant_role() change it.';
comment on column public.tier2_users.org_id is
  'The organization worked in now. Membership is org_users; set_current_organization() changes this.';
comment on column public.tier2_users.is_active is
  'False closes the account at once: private.uid() is null then, and every policy fails.';
comment on column public.tier2_users.email is 'Follows auth.users; a change of the address is confirmed there.';
comment on column public.tier2_users.crm_user_id is 'Serial id of 003, kept from the CRM.';
create index tier2_users_org_idx on public.tier2_users (org_id);
create index tier2_users_role_idx on public.tier2_users (role) where role <> 'user';
create index tier2_users_created_idx on public.tier2_users (created_at desc, u_id);
create index tier2_users_name_search_idx on public.tier2_users
  using gin ((coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, ''))
    extensions.gin_trgm_ops);

create table public.tier2_profiles (
  u_id uuid primary key references public.tier2_users (u_id) on delete cascade,
  display_name text not null default '' check (length(display_name) <= 201),
  avatar_url text check (length(avatar_url) <= 1000),
  title text check (length(title) <= 120),
  department text check (length(department) <= 120),
  locale text check (locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.tier2_profiles is
  'The directory: what co-members, the linked CSM and platform staff may read of a person.';
comment on column public.tier2_profiles.display_name is 'First and last name; follows tier2_users by trigger.';

create table public.enterprise_orgs (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(trim(name)) between 2 and 120),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  owner_id uuid references public.tier2_users (u_id) on delete set null,
  sso_config jsonb not null default '{}' check (jsonb_typeof(sso_config) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.enterprise_orgs is 'Organizations. Made by create_organization(), changed by their owner and platform admins.';
comment on column public.enterprise_orgs.owner_id is 'Rights column: transfer_ownership() changes it together with org_users.';
comment on column public.enterprise_orgs.sso_config is
  'Mirror of authentication_config without its secrets; members read it.';
create index enterprise_orgs_owner_idx on public.enterprise_orgs (owner_id);

create table public.org_users (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  role text not null default 'member' check (role in ('owner', 'admin', 'member')),
  invited_by uuid references public.tier2_users (u_id) on delete set null,
  joined_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  unique (org_id, u_id)
);
comment on table public.org_users is
  'Membership. No policy lets anybody write it: functions do, so that rights never sit in a row a user can write.';
create index org_users_user_idx on public.org_users (u_id, org_id);
create index org_users_invited_by_idx on public.org_users (invited_by);
create unique index org_users_one_owner_idx on public.org_users (org_id) where role = 'owner';

create table public.org_roles (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  description text check (length(description) <= 500),
  permissions text[] not null default '{}',
  is_system boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (org_id, name)
);
comment on table public.org_roles is
  'The roles of an organization in words. The three system roles describe what org_users.role grants; they grant nothing themselves.';

create table public.user_sessions (
  id uuid primary key,
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  ip_address inet,
  user_agent text,
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table public.user_sessions is
  'Where and when a person signed in; follows auth.sessions. The person and platform admins read it.';
create index user_sessions_user_idx on public.user_sessions (u_id, started_at desc);

alter table public.tier2_users add constraint tier2_users_org_fkey
  foreign key (org_id) references public.enterprise_orgs (id) on delete set null;
alter table public.security_alerts
  add constraint security_alerts_u_id_fkey
    foreign key (u_id) references public.tier2_users (u_id) on delete set null,
  add constraint security_alerts_org_id_fkey
    foreign key (org_id) references public.enterprise_orgs (id) on delete set null,
  add constraint security_alerts_resolved_by_fkey
    foreign key (resolved_by) references public.tier2_users (u_id) on delete set null;

create trigger update_timestamp before update on public.tier2_users
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.tier2_profiles
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.enterprise_orgs
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.org_roles
  for each row execute function private.update_timestamp();

create trigger guard_rights before update on public.tier2_users
  for each row execute function private.guard_columns(
    'u_id', 'role', 'is_active', 'deleted_at', 'org_id', 'email', 'crm_user_id', 'last_login', 'last_activity',
    'created_at');
create trigger guard_rights before update on public.tier2_profiles
  for each row execute function private.guard_columns('u_id');
create trigger guard_rights before update on public.enterprise_orgs
  for each row execute function private.guard_columns('id', 'owner_id', 'created_at');

select private.audit_table('public.tier2_users', 'u_id', '{last_login,last_activity}', false);
select private.audit_table('public.tier2_profiles', 'u_id', '{}', false);
select private.audit_table('public.enterprise_orgs', p_activity => false);
select private.audit_table('public.org_users', p_activity => false);
select private.audit_table('public.org_roles', p_activity => false);

alter table public.tier2_users enable row level security;
alter table public.tier2_profiles enable row level security;
alter table public.enterprise_orgs enable row level security;
alter table public.org_users enable row level security;
alter table public.org_roles enable row level security;
alter table public.user_sessions enable row level security;
grant select, update on public.tier2_users, public.tier2_profiles, public.enterprise_orgs to authenticated;
grant select on public.org_users, public.org_roles, public.user_sessions to authenticated;
