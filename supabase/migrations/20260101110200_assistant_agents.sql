-- Why: agents that speak the Model Context Protocol, and what they ran (004; its tasks are mcp_tasks here, because 003's tasks
-- keep the name). Everybody may see which agents there are; platform admins register them. Secrets of an agent never stand
-- here: the configuration names the environment variable that holds them.

-- Constraints run with the rights of the writing person.
grant execute on function private.masked(text, jsonb), private.is_secret_name(text) to authenticated, service_role;

create table public.mcp_agents (
  id uuid primary key default gen_random_uuid(),
  name text not null unique check (char_length(btrim(name)) between 1 and 100),
  description text check (char_length(description) <= 2000),
  endpoint text not null check (char_length(endpoint) <= 500 and endpoint ~ '^(https?|stdio|builtin)://\S+$'),
  capabilities jsonb not null default '[]' check (jsonb_typeof(capabilities) = 'array'),
  configuration jsonb not null default '{}' check (jsonb_typeof(configuration) = 'object')
    constraint mcp_agents_no_secrets check (private.masked('', configuration) = configuration),
  status text not null default 'active' check (status in ('active', 'inactive', 'error')),
  version text check (char_length(version) <= 20),
  health_check_url text check (char_length(health_check_url) <= 500 and health_check_url ~ '^https?://\S+$'),
  last_health_check timestamptz,
  health_status text not null default 'unknown' check (health_status in ('healthy', 'unhealthy', 'unknown')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
comment on table public.mcp_agents is 'MCP servers the assistant may use. Read by everybody who is signed in, kept by platform admins.';
comment on column public.mcp_agents.endpoint is 'https:// for a server, stdio:// for a program beside the product, builtin:// for its own tools.';
comment on column public.mcp_agents.capabilities is 'The tools it offers, each with name, description and schemas of input and output.';
comment on column public.mcp_agents.configuration is
  'Timeouts, retries, rate limit and the kind of sign-in. Keys that sound like secrets are refused; name an environment variable as "env".';
comment on column public.mcp_agents.deleted_at is 'Hidden since then; set and emptied by functions.';

create index idx_mcp_agents_status on public.mcp_agents (status);
create index idx_mcp_agents_capabilities on public.mcp_agents using gin (capabilities);
comment on constraint mcp_agents_name_key on public.mcp_agents is 'Also the index on the name that 004 asks for.';

create table public.mcp_tasks (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  session_id uuid,
  agent_id uuid not null references public.mcp_agents (id) on delete cascade,
  task_type text not null check (char_length(btrim(task_type)) between 1 and 100),
  input_payload jsonb not null check (jsonb_typeof(input_payload) = 'object'),
  output_payload jsonb,
  status text not null default 'pending' check (status in ('pending', 'running', 'completed', 'failed', 'cancelled')),
  error_message text check (char_length(error_message) <= 5000),
  started_at timestamptz not null default now(),
  completed_at timestamptz,
  processing_time_ms integer check (processing_time_ms >= 0),
  retry_count integer not null default 0 check (retry_count between 0 and 100),
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  constraint mcp_tasks_times check (completed_at >= started_at),
  constraint mcp_tasks_ended check (status in ('pending', 'running') or completed_at is not null),
  constraint mcp_tasks_session_fkey foreign key (session_id, user_id)
    references public.chat_sessions (id, user_id) on delete set null (session_id)
);
comment on table public.mcp_tasks is
  'Runs of MCP agents for a person (004, tasks). The person asks and may cancel; what came of it is written by the product. Kept 1 year, failed ones 6 months.';
comment on column public.mcp_tasks.session_id is 'The chat it was asked in; of the same person, which the key makes sure of.';
comment on column public.mcp_tasks.metadata is 'Priority, time it is put off to, what it waits for, who is told, as 004 describes them.';
comment on column public.mcp_tasks.completed_at is 'When it ended, in whichever way.';

create index idx_mcp_tasks_user_id on public.mcp_tasks (user_id, started_at desc);
create index idx_mcp_tasks_session_id on public.mcp_tasks (session_id, user_id);
create index idx_mcp_tasks_agent_id on public.mcp_tasks (agent_id);
create index idx_mcp_tasks_status on public.mcp_tasks (status, completed_at);
create index idx_mcp_tasks_started_at on public.mcp_tasks (started_at);

create table public.mcp_task_log (
  id uuid primary key default gen_random_uuid(),
  task_id uuid not null references public.mcp_tasks (id) on delete cascade,
  level text not null default 'info' check (level in ('debug', 'info', 'warning', 'error')),
  event text not null check (char_length(event) between 1 and 60),
  tool text check (char_length(tool) <= 100),
  attempt integer not null default 1 check (attempt between 1 and 101),
  duration_ms integer check (duration_ms >= 0),
  message text check (char_length(message) <= 5000),
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  created_at timestamptz not null default now()
);
comment on table public.mcp_task_log is 'What happened during a run: calls, answers, retries. Written by the product, kept 90 days.';

create index idx_mcp_task_log_task on public.mcp_task_log (task_id, created_at);
create index idx_mcp_task_log_created on public.mcp_task_log (created_at);

create table public.token_refresh_log (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.tier2_users (u_id) on delete cascade,
  integration_id uuid,
  provider text not null check (char_length(provider) between 1 and 50),
  outcome text not null check (outcome in ('refreshed', 'failed', 'revoked', 'skipped')),
  attempt integer not null default 1 check (attempt between 1 and 100),
  latency_ms integer check (latency_ms >= 0),
  expires_at timestamptz,
  error_code text check (char_length(error_code) <= 100),
  error_message text check (char_length(error_message) <= 2000),
  created_at timestamptz not null default now()
);
comment on table public.token_refresh_log is 'Each renewal of a connection''s access, without the access itself. Written by the product, kept 30 days.';
comment on column public.token_refresh_log.integration_id is
  'The connection. No foreign key: why a connection broke is asked for after it was removed.';
comment on column public.token_refresh_log.expires_at is 'How long the renewed access is good for.';

create index idx_token_refresh_log_integration on public.token_refresh_log (integration_id, created_at);
create index idx_token_refresh_log_user on public.token_refresh_log (user_id, created_at);
create index idx_token_refresh_log_created on public.token_refresh_log (created_at);

-- A person asks for a run and may call it off. Everything else about it is a result, and results are not theirs to write.
create function private.settle_run() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if current_user in ('authenticated', 'anon') and new.status is distinct from old.status
    and not (old.status in ('pending', 'running') and new.status = 'cancelled') then
    raise exception using errcode = '42501', message = 'not_allowed', hint = 'A run can be cancelled while it is waiting or running.';
  end if;
  if new.status in ('completed', 'failed', 'cancelled') and old.status not in ('completed', 'failed', 'cancelled') then
    new.completed_at := coalesce(new.completed_at, greatest(now(), new.started_at));
  end if;
  return new;
end;
$$;
comment on function private.settle_run() is 'Lets people cancel a run and nothing else, and notes when a run ended.';

create trigger guard_rights before update on public.mcp_tasks
  for each row execute function private.guard_columns('id', 'user_id', 'session_id', 'agent_id', 'task_type', 'input_payload', 'output_payload',
    'error_message', 'started_at', 'completed_at', 'processing_time_ms', 'retry_count');
create trigger settle_run before update on public.mcp_tasks
  for each row execute function private.settle_run();
create trigger update_timestamp before update on public.mcp_agents
  for each row execute function private.update_timestamp();
select private.audit_table('public.mcp_agents', 'id', '{last_health_check,health_status}', false);
select private.audit_table('public.mcp_tasks', 'id', '{input_payload,output_payload}', false);

alter table public.mcp_agents enable row level security;
grant select, insert, update, delete on public.mcp_agents to authenticated;
create policy mcp_agents_select_all on public.mcp_agents for select to authenticated
  using ((select private.uid()) is not null and deleted_at is null);
create policy mcp_agents_insert_admin on public.mcp_agents for insert to authenticated
  with check ((select private.is_admin()) and deleted_at is null);
create policy mcp_agents_update_admin on public.mcp_agents for update to authenticated
  using ((select private.is_admin()) and deleted_at is null) with check ((select private.is_admin()) and deleted_at is null);
create policy mcp_agents_delete_admin on public.mcp_agents for delete to authenticated
  using ((select private.is_admin()) and deleted_at is null);

alter table public.mcp_tasks enable row level security;
grant select, insert, update, delete on public.mcp_tasks to authenticated;
create policy mcp_tasks_select_self on public.mcp_tasks for select to authenticated
  using (user_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy mcp_tasks_insert_self on public.mcp_tasks for insert to authenticated
  with check (
    (user_id = (select private.uid()) or (select private.is_admin()))
    and status = 'pending' and output_payload is null and completed_at is null and retry_count = 0
    and exists (select 1 from public.mcp_agents a where a.id = mcp_tasks.agent_id and a.status = 'active'));
create policy mcp_tasks_update_self on public.mcp_tasks for update to authenticated
  using (user_id = (select private.uid()) or (select private.is_admin()))
  with check (user_id = (select private.uid()) or (select private.is_admin()));
create policy mcp_tasks_delete_self on public.mcp_tasks for delete to authenticated
  using (user_id = (select private.uid()) or (select private.is_admin()));

select private.class_policies('public.mcp_task_log', 'system');
select private.class_policies('public.token_refresh_log', 'system');
