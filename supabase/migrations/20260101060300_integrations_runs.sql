-- Integrations: what happens on the wires. A run brings records of a tool or a connection, a check says whether it can, a
-- delivery is one message in or out. The server writes all of it; who may see the tool sees how it does, so that a broken
-- connection is never a surprise. Addresses for deliveries are set by the organization's admins.

create table public.sync_runs (
  id uuid primary key default gen_random_uuid(),
  integration_id uuid,
  u_id uuid,
  tool_id uuid,
  organization_id uuid,
  replays_id uuid references public.sync_runs (id) on delete set null,
  started_by text not null default 'schedule' check (started_by in ('schedule', 'person', 'webhook', 'repair')),
  state text not null default 'running' check (state in ('running', 'done', 'partial', 'failed')),
  records_read integer not null default 0 check (records_read >= 0),
  records_created integer not null default 0 check (records_created >= 0),
  records_updated integer not null default 0 check (records_updated >= 0),
  records_deleted integer not null default 0 check (records_deleted >= 0),
  records_rejected integer not null default 0 check (records_rejected >= 0),
  error_code text check (length(error_code) <= 100),
  error_message text check (length(error_message) <= 1000),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  next_run_at timestamptz,
  foreign key (integration_id, u_id) references public.integrations (id, user_id) on delete cascade,
  foreign key (tool_id, organization_id) references public.tool_integrations (id, organization_id) on delete cascade,
  check (num_nonnulls(integration_id, tool_id) = 1),
  check ((integration_id is null) = (u_id is null) and (tool_id is null) = (organization_id is null)),
  check ((state = 'running') = (finished_at is null)),
  check (finished_at >= started_at)
);
comment on table public.sync_runs is
  'Each run of a connection or a tool and what it brought. The server writes; the person of the connection, or members and CSM of the organization, read.';
comment on column public.sync_runs.replays_id is 'The run whose refused part this one tried again.';
comment on column public.sync_runs.records_rejected is 'Records that could not be taken; the run is partial then.';
create index sync_runs_integration_idx on public.sync_runs (integration_id, u_id, started_at desc);
create index sync_runs_tool_idx on public.sync_runs (tool_id, organization_id, started_at desc);
create index sync_runs_user_idx on public.sync_runs (u_id, started_at desc);
create index sync_runs_org_idx on public.sync_runs (organization_id, started_at desc);
create index sync_runs_replays_idx on public.sync_runs (replays_id);
create index sync_runs_open_idx on public.sync_runs (started_at) where state = 'running';

create table public.health_checks (
  id uuid primary key default gen_random_uuid(),
  integration_id uuid,
  u_id uuid,
  tool_id uuid,
  gateway_id uuid,
  organization_id uuid,
  kind text not null check (kind in ('reachable', 'token', 'permissions', 'schema', 'freshness')),
  state text not null check (state in ('healthy', 'degraded', 'down')),
  http_status smallint check (http_status between 100 and 599),
  latency_ms integer check (latency_ms >= 0),
  message text check (length(message) <= 500),
  remedy text check (length(remedy) <= 500),
  checked_at timestamptz not null default now(),
  foreign key (integration_id, u_id) references public.integrations (id, user_id) on delete cascade,
  foreign key (tool_id, organization_id) references public.tool_integrations (id, organization_id) on delete cascade,
  foreign key (gateway_id, organization_id) references public.dsao_integration_gateway (id, organization_id) on delete cascade,
  check (num_nonnulls(integration_id, tool_id, gateway_id) = 1),
  check ((integration_id is null) = (u_id is null) and (integration_id is null) = (organization_id is not null))
);
comment on table public.health_checks is
  'Whether a connection, a tool or the gateway works, at a moment. The server writes; who may see what was checked reads.';
comment on column public.health_checks.kind is 'reachable: it answers · token: we may ask · permissions: we may ask enough · schema: the fields are the ones we know · freshness: the last run is young enough.';
comment on column public.health_checks.remedy is 'What to do about it, as a sentence for the person who can.';
create index health_checks_integration_idx on public.health_checks (integration_id, u_id, checked_at desc);
create index health_checks_tool_idx on public.health_checks (tool_id, organization_id, checked_at desc);
create index health_checks_gateway_idx on public.health_checks (gateway_id, organization_id, checked_at desc);
create index health_checks_user_idx on public.health_checks (u_id, checked_at desc);
create index health_checks_org_idx on public.health_checks (organization_id, checked_at desc);

create table public.webhook_endpoints (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  name text not null check (length(trim(name)) between 1 and 120),
  -- Addresses of machines beside ours are refused when a delivery resolves them; here what can be seen in the text.
  url text not null check (length(url) <= 500 and url ~ '^https://[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*\.[a-zA-Z]{2,}(:443)?(/[^\s]*)?$'),
  events text[] not null check (
    cardinality(events) between 1 and 12 and events <@ array[
      'customer.created', 'customer.updated', 'health.changed', 'renewal.due', 'meeting.held', 'assessment.finished',
      'onboarding.step_done', 'onboarding.completed', 'integration.broken', 'integration.repaired', 'member.joined', 'member.left']),
  is_active boolean not null default true,
  paused_reason text check (length(paused_reason) <= 300),
  failing_since timestamptz,
  created_by uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, organization_id)
);
comment on table public.webhook_endpoints is
  'Addresses that hear of what happens in an organization. Its owner and admins set them; the secret that signs is in organization_secrets.';
comment on column public.webhook_endpoints.failing_since is 'First failed delivery since the last good one; written by the server, which pauses an address after three days of it.';
create index webhook_endpoints_org_idx on public.webhook_endpoints (organization_id, is_active);
create index webhook_endpoints_created_by_idx on public.webhook_endpoints (created_by);

create table public.webhook_deliveries (
  id uuid primary key default gen_random_uuid(),
  direction text not null check (direction in ('incoming', 'outgoing')),
  organization_id uuid references public.organization_profile (id) on delete cascade,
  endpoint_id uuid,
  provider text check (length(provider) <= 50),
  external_id text check (length(external_id) <= 255),
  event text not null check (length(event) between 1 and 100),
  payload jsonb not null default '{}' check (length(payload::text) <= 262144),
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed', 'given_up', 'ignored')),
  attempts smallint not null default 0 check (attempts between 0 and 50),
  response_status smallint check (response_status between 100 and 599),
  response_ms integer check (response_ms >= 0),
  error_message text check (length(error_message) <= 1000),
  next_attempt_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (endpoint_id, organization_id) references public.webhook_endpoints (id, organization_id) on delete cascade,
  check ((direction = 'outgoing') = (endpoint_id is not null)),
  check (endpoint_id is null or organization_id is not null),
  check (direction = 'outgoing' or (provider is not null and external_id is not null)),
  check ((state = 'delivered') = (delivered_at is not null))
);
comment on table public.webhook_deliveries is
  'Messages from and to other systems, one row each however often it is tried. The server writes; the organization''s owner and admins read.';
comment on column public.webhook_deliveries.external_id is 'The sender''s name of an incoming message: a second one with the same name changes nothing.';
comment on column public.webhook_deliveries.state is 'failed is tried again at next_attempt_at, given_up is not; ignored came in and concerns nobody.';
create unique index webhook_deliveries_once_idx on public.webhook_deliveries (provider, external_id) where direction = 'incoming';
create index webhook_deliveries_org_idx on public.webhook_deliveries (organization_id, created_at desc);
create index webhook_deliveries_endpoint_idx on public.webhook_deliveries (endpoint_id, organization_id, created_at desc);
create index webhook_deliveries_due_idx on public.webhook_deliveries (next_attempt_at) where state in ('pending', 'failed');

-- The registry shows when a tool last brought something, without anybody counting runs for it.
create function private.follow_run() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.tool_id is not null then
    update public.tool_integrations as t set last_sync = greatest(t.last_sync, new.finished_at) where t.id = new.tool_id;
  else
    update public.integrations as i set last_sync_at = greatest(i.last_sync_at, new.finished_at) where i.id = new.integration_id;
  end if;
  return null;
end
$$;
comment on function private.follow_run() is 'Keeps the time of the last good run with the tool or connection.';
create trigger follow_run after insert or update of state on public.sync_runs
  for each row when (new.state in ('done', 'partial')) execute function private.follow_run();

create function private.follow_check() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.dsao_integration_gateway as g set last_health_check = greatest(g.last_health_check, new.checked_at)
   where g.id = new.gateway_id;
  return null;
end
$$;
comment on function private.follow_check() is 'Keeps the time of the last check with the gateway.';
create trigger follow_check after insert on public.health_checks
  for each row when (new.gateway_id is not null) execute function private.follow_check();

create trigger update_timestamp before update on public.webhook_endpoints
  for each row execute function private.update_timestamp();
create trigger guard_inserted before insert on public.webhook_endpoints
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('failing_since');
create trigger guard_rights before update on public.webhook_endpoints
  for each row when (current_user in ('authenticated', 'anon'))
  execute function private.guard_columns('organization_id', 'created_by', 'failing_since', 'created_at');
create trigger forget_secrets after delete on public.webhook_endpoints
  for each row execute function private.forget_secrets();
select private.audit_table('public.webhook_endpoints', p_activity => false);

alter table public.sync_runs enable row level security;
alter table public.health_checks enable row level security;
grant select on public.sync_runs, public.health_checks to authenticated;
create policy sync_runs_select_own on public.sync_runs for select to authenticated
  using (
    u_id = (select private.uid())
    or organization_id = any (array(select private.readable_org_ids()))
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
-- The gateway is seen by fewer people than a tool, and so is how it does.
create policy health_checks_select_own on public.health_checks for select to authenticated
  using (
    u_id = (select private.uid())
    or (gateway_id is null and organization_id = any (array(select private.org_ids())))
    or organization_id = any (array(select private.supervised_org_ids(true)))
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
select private.class_policies('public.webhook_endpoints', 'org_admin', p_org => 'organization_id');
select private.class_policies('public.webhook_deliveries', 'org_admin', p_org => 'organization_id', p_verbs => '{select}');
