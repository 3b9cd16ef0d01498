-- Organization: how its people sign in, where its data lies and which cloud projects it uses (000, 5, 8 and 9), and the
-- secrets that belong to it. Owner and admins write these, the linked CSM reads them to help with the set-up.
--
-- The settings hold no secret: a check refuses keys that are called like one. Secrets stand in organization_secrets, sealed
-- by the application, in a table without policies; list_organization_secrets() says which are there and how old they are.

create table public.organization_secrets (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  kind text not null check (kind in ('oidc_client', 'saml_key', 'directory_sync', 'tool', 'gateway', 'webhook')),
  reference_id uuid,
  label text not null check (length(trim(label)) between 1 and 120),
  encrypted_secret text not null check (private.is_sealed(encrypted_secret)),
  key_version smallint generated always as (substring(encrypted_secret from '^v([0-9]{1,3})\.')::smallint) stored,
  expires_at timestamptz,
  rotated_at timestamptz not null default now(),
  set_by uuid references public.tier2_users (u_id) on delete set null,
  created_at timestamptz not null default now(),
  unique nulls not distinct (organization_id, kind, reference_id)
);
comment on table public.organization_secrets is
  'Secrets of an organization, sealed. No policy: the server works with them by the service role, people never read them.';
comment on column public.organization_secrets.reference_id is
  'The tool, gateway or address for deliveries that the secret belongs to; empty for a secret of the organization itself. It is no foreign key, because it names rows of several tables; those take their secret along by a trigger.';
comment on column public.organization_secrets.key_version is 'The key it is sealed with: what is to be sealed anew after a change of keys.';
create index organization_secrets_set_by_idx on public.organization_secrets (set_by);
create index organization_secrets_expiry_idx on public.organization_secrets (expires_at) where expires_at is not null;
create index organization_secrets_reference_idx on public.organization_secrets (reference_id) where reference_id is not null;
alter table public.organization_secrets enable row level security;

create table public.authentication_config (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null unique references public.organization_profile (id) on delete cascade,
  auth_provider text check (length(auth_provider) <= 100),
  oidc_issuer text check (length(oidc_issuer) <= 500 and oidc_issuer ~ '^https://[^\s/@?#]+(/[^\s?#]*)?$'),
  client_id text check (length(client_id) <= 255),
  scopes jsonb not null default '["openid", "email", "profile"]' check (jsonb_typeof(scopes) = 'array' and jsonb_array_length(scopes) <= 50),
  identity_claims jsonb not null default '{}' check (jsonb_typeof(identity_claims) = 'object' and not private.holds_secret(identity_claims)),
  sso_enabled boolean not null default true,
  mfa_required boolean not null default true,
  session_timeout integer not null default 480 check (session_timeout between 5 and 43200),
  refresh_token_rotation boolean not null default true,
  audit_logging boolean not null default true,
  last_token_refresh timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (not sso_enabled or (oidc_issuer is not null and client_id is not null))
);
comment on table public.authentication_config is
  'How the people of an organization sign in: the one home of this setting. enterprise_orgs.sso_config mirrors it for the members.';
comment on column public.authentication_config.auth_provider is 'Azure AD, Google Workspace, Okta … as its people call it.';
comment on column public.authentication_config.identity_claims is 'Which claim of the provider fills which field of a person.';
comment on column public.authentication_config.sso_enabled is 'On only where issuer and client are known. The secret of the client stands in organization_secrets.';
comment on column public.authentication_config.session_timeout is 'Minutes without a sign until a session ends.';
comment on column public.authentication_config.last_token_refresh is 'When the server last renewed a token with the provider; written by the server.';
create index authentication_config_org_sso_idx on public.authentication_config (organization_id, sso_enabled);
create index authentication_config_issuer_idx on public.authentication_config (oidc_issuer) where sso_enabled;

create table public.data_sovereignty (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null unique references public.organization_profile (id) on delete cascade,
  storage_option text not null default 'managed_custom' check (storage_option in ('self_managed', 'managed_custom', 'hybrid')),
  data_center_config jsonb not null default '{}' check (jsonb_typeof(data_center_config) = 'object' and not private.holds_secret(data_center_config)),
  access_controls jsonb not null default '{}' check (jsonb_typeof(access_controls) = 'object' and not private.holds_secret(access_controls)),
  encryption_settings jsonb not null default '{}' check (jsonb_typeof(encryption_settings) = 'object' and not private.holds_secret(encryption_settings)),
  backup_strategy jsonb not null default '{}' check (jsonb_typeof(backup_strategy) = 'object' and not private.holds_secret(backup_strategy)),
  compliance_requirements jsonb not null default '[]' check (jsonb_typeof(compliance_requirements) = 'array'),
  audit_trail jsonb not null default '[]' check (jsonb_typeof(audit_trail) = 'array'),
  last_security_review timestamptz check (last_security_review <= now() + interval '1 day'),
  created_at timestamptz not null default now()
);
comment on table public.data_sovereignty is 'Where an organization wants its data to lie, who may reach it, how it is sealed and saved.';
comment on column public.data_sovereignty.data_center_config is 'Region, provider and, where the organization runs it itself, the address.';
comment on column public.data_sovereignty.compliance_requirements is 'Names of the rules the storage has to meet.';
comment on column public.data_sovereignty.audit_trail is
  'The last fifty changes of these settings: when, who, which of them. Kept by a trigger; the audit log keeps all with their values.';
create index data_sovereignty_org_storage_idx on public.data_sovereignty (organization_id, storage_option);

create table public.gcp_projects (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  project_id text not null check (project_id ~ '^([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$'),
  project_name text check (length(project_name) <= 255),
  billing_account text check (billing_account ~ '^[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}$'),
  enabled_services jsonb not null default '[]' check (jsonb_typeof(enabled_services) = 'array'),
  monthly_budget numeric(10, 2) check (monthly_budget >= 0),
  cost_tracking jsonb check (jsonb_typeof(cost_tracking) = 'object'),
  data_location text check (length(data_location) <= 100),
  security_settings jsonb not null default '{}' check (jsonb_typeof(security_settings) = 'object' and not private.holds_secret(security_settings)),
  compliance_certifications jsonb not null default '[]' check (jsonb_typeof(compliance_certifications) = 'array'),
  created_at timestamptz not null default now(),
  last_billing_sync timestamptz,
  unique (organization_id, project_id)
);
comment on table public.gcp_projects is 'The Google Cloud projects an organization uses with the product, with budget and cost.';
comment on column public.gcp_projects.project_id is 'The id at Google, not a row of projects.';
comment on column public.gcp_projects.cost_tracking is 'Cost by month and by service, as the billing export tells it; written by the sync.';
comment on column public.gcp_projects.data_location is 'The region data has to stay in.';
create index gcp_projects_org_location_idx on public.gcp_projects (organization_id, data_location);
create index gcp_projects_org_billing_idx on public.gcp_projects (organization_id, last_billing_sync);

create trigger update_timestamp before update on public.authentication_config
  for each row execute function private.update_timestamp();
-- What the server finds out is not for people to write.
create trigger guard_inserted before insert on public.authentication_config
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('last_token_refresh');
create trigger guard_rights before update on public.authentication_config
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('organization_id', 'last_token_refresh', 'created_at');
create trigger guard_inserted before insert on public.gcp_projects
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('cost_tracking', 'last_billing_sync');
create trigger guard_rights before update on public.gcp_projects
  for each row when (current_user in ('authenticated', 'anon'))
  execute function private.guard_columns('organization_id', 'cost_tracking', 'last_billing_sync', 'created_at');

-- One home for the setting: what is written to the mirror directly is undone, whoever owns the organization.
create trigger guard_sso before update of sso_config on public.enterprise_orgs
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('sso_config');

create function private.mirror_sign_in() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    update public.enterprise_orgs as o set sso_config = '{}' where o.id = old.organization_id;
  else
    update public.enterprise_orgs as o
       set sso_config = jsonb_strip_nulls(jsonb_build_object(
             'provider', new.auth_provider, 'issuer', new.oidc_issuer, 'sso_enabled', new.sso_enabled,
             'mfa_required', new.mfa_required, 'session_timeout', new.session_timeout))
     where o.id = new.organization_id;
  end if;
  return null;
end
$$;
comment on function private.mirror_sign_in() is 'Keeps enterprise_orgs.sso_config, which members read, in step with authentication_config.';
create trigger mirror_sign_in after insert or update or delete on public.authentication_config
  for each row execute function private.mirror_sign_in();

create function private.note_sovereignty() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_old constant jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
  v_fields jsonb;
begin
  select jsonb_agg(e.key order by e.key) into v_fields
    from jsonb_each(to_jsonb(new)) as e
   where e.key not in ('id', 'organization_id', 'audit_trail', 'created_at')
     and e.value is distinct from coalesce(v_old -> e.key, 'null');
  new.audit_trail := coalesce(v_old -> 'audit_trail', '[]');
  if v_fields is not null then
    new.audit_trail := jsonb_build_array(jsonb_build_object('at', now(), 'by', auth.uid(), 'fields', v_fields)) || new.audit_trail;
    new.audit_trail := jsonb_path_query_array(new.audit_trail, '$[0 to 49]');
  end if;
  return new;
end
$$;
comment on function private.note_sovereignty() is 'Keeps audit_trail of data_sovereignty: the newest change first, fifty of them.';
create trigger note_sovereignty before insert or update on public.data_sovereignty
  for each row execute function private.note_sovereignty();

select private.audit_table('public.organization_secrets', p_activity => false);
select private.audit_table('public.authentication_config', p_activity => false);
select private.audit_table('public.data_sovereignty', 'id', '{audit_trail}', false);
select private.audit_table('public.gcp_projects', p_activity => false);
select private.class_policies('public.authentication_config', 'org_admin_csm', p_org => 'organization_id');
select private.class_policies('public.data_sovereignty', 'org_admin_csm', p_org => 'organization_id');
select private.class_policies('public.gcp_projects', 'org_admin_csm', p_org => 'organization_id');

create function private.forget_secrets() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.organization_secrets as s where s.reference_id = old.id;
  return null;
end
$$;
comment on function private.forget_secrets() is 'AFTER DELETE trigger of what a secret may belong to: the secret goes with it.';

create function public.list_organization_secrets(p_org uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_org is null
     or not (private.is_admin() or p_org in (select private.admin_org_ids()) or p_org in (select private.managed_org_ids())) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only admins of the organization see which secrets it has.';
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', s.id, 'kind', s.kind, 'reference_id', s.reference_id, 'label', s.label, 'expires_at', s.expires_at,
        'rotated_at', s.rotated_at, 'set_by', private.display_name(u.first_name, u.last_name, u.email))
        order by s.kind, s.label, s.id)
      from public.organization_secrets as s
      left join public.tier2_users as u on u.u_id = s.set_by
     where s.organization_id = p_org), '[]');
end
$$;
comment on function public.list_organization_secrets(uuid) is
  'Which secrets an organization has and how old they are, never what they say; for its owner and admins, the linked CSM and platform admins.';
grant execute on function public.list_organization_secrets(uuid) to authenticated;
