-- Why: agents work for a customer in sessions. Their messages are the record that engagement is computed from, and what
-- an agent wants to change waits in approvals until a person decides.

create table public.agent_sessions (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  user_id uuid default private.uid() references auth.users (id) on delete set null,
  status text not null default 'active' check (status in ('active', 'paused', 'completed', 'failed')),
  active_agent text default 'onboarding' check (char_length(active_agent) <= 100),
  deployed_agents text[] not null default '{}',
  context jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table public.agent_sessions is 'Conversations of agents about or with a customer.';

create index idx_sessions_customer on public.agent_sessions (customer_id);
create index idx_sessions_user on public.agent_sessions (user_id);
create index idx_sessions_status on public.agent_sessions (status);

create table public.agent_messages (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null references public.agent_sessions (id) on delete cascade,
  agent_id text check (char_length(agent_id) <= 100),
  role text not null check (role in ('user', 'agent', 'system')),
  content text not null check (char_length(content) <= 100000),
  thinking boolean not null default false,
  requires_approval boolean not null default false,
  deployed_agent text check (char_length(deployed_agent) <= 100),
  tool_calls jsonb,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (id, created_at)
) partition by range (created_at);
comment on table public.agent_messages is 'Messages of agent sessions; the last 30 days of them are a customer''s engagement.';

create index idx_messages_session on public.agent_messages (session_id);
create index idx_messages_created on public.agent_messages (created_at);
select private.partition_by_month('public.agent_messages');

create table public.approvals (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references public.agent_sessions (id) on delete cascade,
  agent_id text not null check (char_length(agent_id) <= 100),
  action text not null check (char_length(action) <= 500),
  details text check (char_length(details) <= 20000),
  status text not null default 'pending' check (status in ('pending', 'approved', 'rejected')),
  resolved_by uuid references auth.users (id) on delete set null,
  resolved_at timestamptz,
  comment text check (char_length(comment) <= 5000),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now()
);
comment on table public.approvals is 'What an agent wants to do and a person has to decide.';

create index idx_approvals_session on public.approvals (session_id);
create index idx_approvals_status on public.approvals (status);
create index idx_approvals_resolved_by on public.approvals (resolved_by);

-- Who decided and when is stated by the database, not by the caller: an approval must show the person who gave it.
create function private.stamp_approval() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.status = 'pending' then
    new.resolved_by := null;
    new.resolved_at := null;
  elsif tg_op = 'INSERT' or old.status = 'pending' then
    new.resolved_by := coalesce(private.uid(), new.resolved_by);
    new.resolved_at := coalesce(case when private.uid() is null then new.resolved_at end, now());
  else
    new.resolved_by := old.resolved_by;
    new.resolved_at := old.resolved_at;
  end if;
  return new;
end;
$$;
comment on function private.stamp_approval() is 'Stamps the deciding person and time; a decision keeps its stamp.';

create trigger stamp_approval before insert or update on public.approvals
  for each row execute function private.stamp_approval();

create trigger update_agent_sessions_timestamp before update on public.agent_sessions
  for each row execute function private.update_timestamp();
select private.audit_table('public.agent_sessions');
select private.audit_table('public.agent_messages');
select private.audit_table('public.approvals');

grant select, insert, update, delete on public.agent_sessions, public.agent_messages, public.approvals to authenticated;
grant all on public.agent_sessions, public.agent_messages, public.approvals to service_role;

select private.customer_policies('public.agent_sessions');
select private.child_policies('public.agent_messages', 'session_id', 'public.agent_sessions');
select private.child_policies('public.approvals', 'session_id', 'public.agent_sessions');
