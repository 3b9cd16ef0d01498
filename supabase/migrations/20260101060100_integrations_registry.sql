-- Integrations: the registry of an organization (000, 3, 10, 11 and 12). tool_integrations are the tools it uses,
-- managed_integrations what is set up for it and who does which part, dsao_integration_gateway what runs through the
-- gateway, repository_sync the files of the repository that it has.
--
-- Settings hold no secrets: the columns refuse keys that are called like one, and secrets stand in organization_secrets.

create table public.tool_integrations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  template_id uuid references public.integration_templates (id) on delete set null,
  tool_name text not null check (length(trim(tool_name)) between 1 and 255),
  tool_category text check (length(tool_category) <= 100),
  integration_status text not null default 'available'
    check (integration_status in ('active', 'configured', 'available', 'deprecated')),
  usage_frequency text check (usage_frequency in ('daily', 'weekly', 'monthly', 'occasional')),
  automation_level text check (automation_level in ('manual', 'semi-automated', 'fully-automated')),
  data_flow_direction text check (data_flow_direction in ('inbound', 'outbound', 'bidirectional')),
  api_endpoints jsonb not null default '[]' check (jsonb_typeof(api_endpoints) = 'array' and not private.holds_secret(api_endpoints)),
  configuration jsonb not null default '{}' check (jsonb_typeof(configuration) = 'object' and not private.holds_secret(configuration)),
  last_sync timestamptz,
  created_at timestamptz not null default now(),
  unique (id, organization_id)
);
comment on table public.tool_integrations is 'The tools an organization uses and how far each is connected. Members and the CSM read, owner and admins write.';
comment on column public.tool_integrations.template_id is 'What the catalogue knows of the tool; empty for one it does not have.';
comment on column public.tool_integrations.configuration is 'Settings that anybody in the organization may read: mapping of fields, schedule, what to leave out.';
comment on column public.tool_integrations.last_sync is 'End of the last run that brought something; kept with sync_runs.';
create unique index tool_integrations_name_idx on public.tool_integrations (organization_id, lower(tool_name));
create index tool_integrations_org_status_idx on public.tool_integrations (organization_id, integration_status);
create index tool_integrations_org_category_idx on public.tool_integrations (organization_id, tool_category);
create index tool_integrations_template_idx on public.tool_integrations (template_id);

create table public.managed_integrations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  template_id uuid references public.integration_templates (id) on delete set null,
  integration_name text check (length(trim(integration_name)) between 1 and 255),
  setup_method text not null default 'guided' check (setup_method in ('automatic', 'guided', 'custom_request')),
  technical_complexity text check (technical_complexity in ('simple', 'moderate', 'complex')),
  customer_involvement text not null default 'approval_only'
    check (customer_involvement in ('none', 'approval_only', 'information_only')),
  setup_time_minutes integer check (setup_time_minutes between 0 and 100000),
  our_responsibility text check (length(our_responsibility) <= 5000),
  customer_responsibility text check (length(customer_responsibility) <= 5000),
  status text not null default 'identified' check (status in ('identified', 'configured', 'tested', 'live', 'maintaining')),
  cost_savings_vs_traditional numeric(10, 2) check (cost_savings_vs_traditional >= 0),
  implementation_notes text check (length(implementation_notes) <= 20000),
  created_at timestamptz not null default now(),
  completed_at timestamptz
);
comment on table public.managed_integrations is 'What is being connected for an organization: how far it is and who does which part. Members read; owner, admins and the CSM write.';
comment on column public.managed_integrations.setup_time_minutes is 'Minutes it took, or is expected to take while it is not live.';
comment on column public.managed_integrations.cost_savings_vs_traditional is 'What a project of the usual kind would have cost, less what this did.';
comment on column public.managed_integrations.completed_at is 'When it went live; stamped with the status.';
create index managed_integrations_org_status_idx on public.managed_integrations (organization_id, status);
create index managed_integrations_template_idx on public.managed_integrations (template_id);

create table public.dsao_integration_gateway (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  sapphire_sao_user text check (length(sapphire_sao_user) <= 255),
  integration_name text check (length(trim(integration_name)) between 1 and 255),
  integration_type text check (length(integration_type) <= 100),
  status text not null default 'pending' check (status in ('active', 'configured', 'pending', 'error', 'disabled')),
  configuration jsonb not null default '{}' check (jsonb_typeof(configuration) = 'object' and not private.holds_secret(configuration)),
  secret_manager_refs jsonb not null default '{}' check (private.are_secret_references(secret_manager_refs)),
  workload_identity jsonb not null default '{}' check (jsonb_typeof(workload_identity) = 'object' and not private.holds_secret(workload_identity)),
  saml_sso_config jsonb not null default '{}' check (jsonb_typeof(saml_sso_config) = 'object' and not private.holds_secret(saml_sso_config)),
  api_endpoints jsonb not null default '[]' check (jsonb_typeof(api_endpoints) = 'array' and not private.holds_secret(api_endpoints)),
  rate_limits jsonb not null default '{}' check (jsonb_typeof(rate_limits) = 'object'),
  monitoring_config jsonb not null default '{}' check (jsonb_typeof(monitoring_config) = 'object' and not private.holds_secret(monitoring_config)),
  last_health_check timestamptz,
  setup_assistance jsonb not null default '[]' check (jsonb_typeof(setup_assistance) = 'array'),
  pcp_recommendations jsonb not null default '[]' check (jsonb_typeof(pcp_recommendations) = 'array'),
  created_at timestamptz not null default now(),
  last_modified timestamptz not null default now(),
  unique (id, organization_id)
);
comment on table public.dsao_integration_gateway is 'What runs through the integration gateway of an organization. Owner and admins write it, the linked CSM reads it.';
comment on column public.dsao_integration_gateway.sapphire_sao_user is 'Who looks after it on the side of the gateway.';
comment on column public.dsao_integration_gateway.integration_type is 'API, webhook, file_sync, database …';
comment on column public.dsao_integration_gateway.secret_manager_refs is 'Names of secrets in Google Secret Manager, by what they are for; never the secrets.';
comment on column public.dsao_integration_gateway.setup_assistance is 'What was done for the organization while setting it up, with day and minutes.';
comment on column public.dsao_integration_gateway.last_health_check is 'Kept with health_checks.';
create index dsao_gateway_org_status_idx on public.dsao_integration_gateway (organization_id, status);
create index dsao_gateway_org_check_idx on public.dsao_integration_gateway (organization_id, last_health_check);

create table public.repository_sync (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  resource_type text check (resource_type in ('schema', 'template', 'documentation', 'configuration')),
  drive_file_id text check (length(drive_file_id) <= 255),
  local_path text check (length(local_path) <= 500 and local_path !~ '(^|/)\.\.(/|$)'),
  didc_source_archive text check (length(didc_source_archive) <= 255),
  llm_processing_version text check (length(llm_processing_version) <= 50),
  contextual_adaptations jsonb not null default '{}' check (jsonb_typeof(contextual_adaptations) = 'object'),
  version text check (length(version) <= 50),
  checksum text check (checksum ~ '^[0-9a-f]{64}$'),
  sync_status text not null default 'pending' check (sync_status in ('synced', 'pending', 'error', 'outdated')),
  last_sync timestamptz,
  sync_frequency text not null default 'daily' check (sync_frequency in ('real_time', 'hourly', 'daily', 'manual')),
  access_permissions jsonb not null default '{}' check (jsonb_typeof(access_permissions) = 'object' and not private.holds_secret(access_permissions)),
  intelligence_updates jsonb not null default '[]' check (jsonb_typeof(intelligence_updates) = 'array'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organization_id, drive_file_id)
);
comment on table public.repository_sync is 'Files of the shared repository that an organization has, and how fresh each is. Members and the CSM read it, the sync writes it.';
comment on column public.repository_sync.didc_source_archive is 'The archive the file was made from.';
comment on column public.repository_sync.contextual_adaptations is 'What was changed in the file for this organization.';
comment on column public.repository_sync.checksum is 'SHA-256 of the file as it lies at local_path.';
comment on column public.repository_sync.access_permissions is 'Who may see the file in the drive, by role.';
comment on column public.repository_sync.intelligence_updates is 'What was new in each version, newest first.';
create index repository_sync_org_status_idx on public.repository_sync (organization_id, sync_status);
create index repository_sync_org_type_idx on public.repository_sync (organization_id, resource_type, last_sync desc);

create function private.touch_gateway() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.last_modified := now();
  return new;
end
$$;
comment on function private.touch_gateway() is 'last_modified of the gateway is the database''s word.';
-- A health check is no change of the settings.
create trigger touch_gateway before update on public.dsao_integration_gateway
  for each row when (old.last_health_check is not distinct from new.last_health_check) execute function private.touch_gateway();

create function private.stamp_managed() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.completed_at := case
    when new.status not in ('live', 'maintaining') then null
    when tg_op = 'UPDATE' then coalesce(old.completed_at, now())
    else now() end;
  return new;
end
$$;
comment on function private.stamp_managed() is 'completed_at of a managed integration follows its status.';
create trigger stamp_managed before insert or update on public.managed_integrations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.stamp_managed();

create trigger guard_inserted before insert on public.tool_integrations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('last_sync');
create trigger guard_rights before update on public.tool_integrations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('organization_id', 'last_sync', 'created_at');
create trigger guard_rights before update on public.managed_integrations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('organization_id', 'created_at');
create trigger guard_inserted before insert on public.dsao_integration_gateway
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('last_health_check');
create trigger guard_rights before update on public.dsao_integration_gateway
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('organization_id', 'last_health_check', 'created_at');
create trigger forget_secrets after delete on public.tool_integrations
  for each row execute function private.forget_secrets();
create trigger forget_secrets after delete on public.dsao_integration_gateway
  for each row execute function private.forget_secrets();
create trigger update_timestamp before update on public.repository_sync
  for each row execute function private.update_timestamp();

select private.audit_table('public.tool_integrations', 'id', '{last_sync}', false);
select private.audit_table('public.managed_integrations', p_activity => false);
select private.audit_table('public.dsao_integration_gateway', 'id', '{last_health_check,last_modified}', false);
select private.audit_table('public.repository_sync', 'id', '{last_sync}', false);

select private.class_policies('public.tool_integrations', 'org', p_org => 'organization_id');
select private.class_policies('public.managed_integrations', 'org_csm', p_org => 'organization_id');
select private.class_policies('public.dsao_integration_gateway', 'org_admin_csm', p_org => 'organization_id');
select private.class_policies('public.repository_sync', 'org', p_org => 'organization_id', p_verbs => '{select}');
