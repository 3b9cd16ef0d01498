-- Why: what the assistant remembers, how it is asked, and what it wants to do (003), and what all of that cost (001, 10.1).
-- A memory belongs to a person or to an organization and can be read and deleted by them: nothing is remembered about
-- somebody behind their back.

create table public.conversation_history (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  session_id uuid,
  user_query text not null check (char_length(user_query) between 1 and 10000),
  ai_response text check (char_length(ai_response) <= 50000),
  query_type text check (char_length(query_type) <= 50),
  response_time_ms integer check (response_time_ms >= 0),
  confidence_score numeric(4, 3) check (confidence_score between 0 and 1),
  data_sources jsonb not null default '[]' check (jsonb_typeof(data_sources) = 'array'),
  user_satisfaction integer check (user_satisfaction between 1 and 5),
  created_at timestamptz not null default now(),
  constraint conversation_history_session_fkey foreign key (session_id, user_id)
    references public.chat_sessions (id, user_id) on delete cascade
);
comment on table public.conversation_history is
  'Questions to the assistant with its answer, how sure it was and what it leaned on: what the assistant learns from. It goes with its chat.';
comment on column public.conversation_history.session_id is 'The chat, of the same person; null for a question asked outside of one.';
comment on column public.conversation_history.confidence_score is '0 to 1; null where the method gives none.';
comment on column public.conversation_history.data_sources is 'The records and passages the answer cites.';
comment on column public.conversation_history.user_satisfaction is '1 to 5, given by the person; null: not given.';

create index idx_conversation_history_user on public.conversation_history (user_id, created_at desc);
create index idx_conversation_history_session on public.conversation_history (session_id, user_id);
create index idx_conversation_history_created on public.conversation_history (created_at);

create table public.memory_embeddings (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  content text not null check (char_length(content) between 1 and 20000),
  content_type text not null check (char_length(content_type) between 1 and 50),
  embedding_vector jsonb check (case jsonb_typeof(embedding_vector) when 'array' then jsonb_array_length(embedding_vector) = 1536 else embedding_vector is null end),
  embedding extensions.vector(1536) generated always as (embedding_vector::text::extensions.vector(1536)) stored,
  embedding_model text not null default 'text-embedding-ada-002' check (char_length(embedding_model) <= 100),
  source_id text check (char_length(source_id) <= 100),
  source_table text check (char_length(source_table) <= 63),
  keywords jsonb not null default '[]' check (jsonb_typeof(keywords) = 'array'),
  summary text check (char_length(summary) <= 5000),
  access_count integer not null default 0 check (access_count >= 0),
  last_accessed timestamptz,
  similarity_threshold numeric(3, 2) not null default 0.8 check (similarity_threshold between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint memory_embeddings_one_owner check (num_nonnulls(user_id, org_id) = 1)
);
comment on table public.memory_embeddings is
  'What the assistant remembers, found by meaning. Of one person, or of an organization, whose members read it and whose admins keep it.';
comment on column public.memory_embeddings.embedding_vector is
  'The vector as 003 documents it, a list of 1536 numbers; null until it is computed.';
comment on column public.memory_embeddings.embedding is 'The same as a vector, which search and index need; follows embedding_vector.';
comment on column public.memory_embeddings.source_id is 'The record it was taken from: what is derived from a record is found, and goes, with it.';
comment on column public.memory_embeddings.similarity_threshold is 'How near a question has to be, as cosine similarity, for this memory to count.';

create index idx_embeddings_content_type on public.memory_embeddings (content_type);
create index idx_embeddings_source on public.memory_embeddings (source_table, source_id);
create index idx_embeddings_user on public.memory_embeddings (user_id, created_at desc) where user_id is not null;
create index idx_embeddings_org on public.memory_embeddings (org_id, created_at desc) where org_id is not null;
create index idx_embeddings_keywords on public.memory_embeddings using gin (keywords);
-- hnsw instead of the documented ivfflat: it needs no training on existing rows, so it is right from the first memory.
create index idx_embeddings_vector on public.memory_embeddings using hnsw (embedding extensions.vector_cosine_ops);

create table public.prompt_templates (
  id uuid primary key default gen_random_uuid(),
  user_id uuid default private.uid() references public.tier2_users (u_id) on delete cascade,
  name text not null check (char_length(btrim(name)) between 1 and 100),
  category text check (char_length(category) <= 60),
  description text check (char_length(description) <= 500),
  template text not null check (char_length(btrim(template)) between 1 and 20000),
  variables text[] not null default '{}' check (cardinality(variables) <= 20),
  version integer not null default 1 check (version >= 1),
  usage_count integer not null default 0 check (usage_count >= 0),
  success_rate numeric(5, 4) check (success_rate between 0 and 1),
  last_used timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint prompt_templates_name_key unique nulls not distinct (user_id, name)
);
comment on table public.prompt_templates is 'Prompts to use again. Without a person they are the product''s and everybody reads them; with one they are that person''s own.';
comment on column public.prompt_templates.variables is 'Names that stand as {{name}} in the template; kept by trigger.';
comment on column public.prompt_templates.version is 'Counts up when the template changes; kept by trigger.';
comment on column public.prompt_templates.success_rate is 'Share of uses that the person was content with; null until somebody said so.';

create index idx_prompt_templates_category on public.prompt_templates (category);

create table public.ai_actions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  session_id uuid,
  prompt text check (char_length(prompt) <= 10000),
  action_type text not null check (char_length(btrim(action_type)) between 1 and 60),
  target_type text check (char_length(target_type) <= 63),
  target_id text check (char_length(target_id) <= 100),
  action_data jsonb not null default '{}' check (jsonb_typeof(action_data) = 'object'),
  status text not null default 'proposed' check (status in ('proposed', 'approved', 'rejected', 'executed', 'failed')),
  decided_at timestamptz,
  decision_note text check (char_length(decision_note) <= 2000),
  executed boolean not null default false,
  result jsonb,
  created_at timestamptz not null default now(),
  executed_at timestamptz,
  constraint ai_actions_executed check (executed = (status = 'executed') and executed = (executed_at is not null)),
  constraint ai_actions_session_fkey foreign key (session_id, user_id)
    references public.chat_sessions (id, user_id) on delete set null (session_id)
);
comment on table public.ai_actions is
  'What the assistant wants to do for a person, with the exact arguments. It waits until the person decides; what was approved is what runs.';
comment on column public.ai_actions.action_data is 'The arguments. They can be edited while the action is proposed and never after.';
comment on column public.ai_actions.decision_note is 'Why it was rejected, or what was changed before it was approved.';
comment on column public.ai_actions.result is 'What running it gave; written by the product.';

create index idx_ai_actions_user on public.ai_actions (user_id, created_at desc);
create index idx_ai_actions_session on public.ai_actions (session_id, user_id);
create index idx_ai_actions_open on public.ai_actions (user_id, created_at) where status = 'proposed';
create index idx_ai_actions_target on public.ai_actions (target_type, target_id);

create table public.ai_analytics (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.tier2_users (u_id) on delete set null,
  provider text not null check (char_length(provider) between 1 and 100),
  model text not null check (char_length(model) between 1 and 100),
  request_count integer not null default 1 check (request_count >= 0),
  token_count integer not null default 0 check (token_count >= 0),
  latency_ms integer check (latency_ms >= 0),
  success_rate numeric(5, 4) not null default 1.0 check (success_rate between 0 and 1),
  cost_usd numeric(10, 6) not null default 0 check (cost_usd >= 0),
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  created_at timestamptz not null default now()
);
comment on table public.ai_analytics is 'What requests to models took: tokens, time, money. Written by the product; a person reads their own, platform admins all.';
comment on column public.ai_analytics.user_id is 'Emptied with the account: the sum of what was spent must not change.';

create index idx_ai_analytics_user on public.ai_analytics (user_id, created_at desc);
create index idx_ai_analytics_created on public.ai_analytics (created_at);
create index idx_ai_analytics_model on public.ai_analytics (provider, model, created_at);

create function private.settle_prompt() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.variables := array(
    select m.name from (
      select x.found[1] as name, min(x.place) as place
      from regexp_matches(new.template, '\{\{\s*([A-Za-z][A-Za-z0-9_]{0,59})\s*\}\}', 'g') with ordinality x (found, place)
      group by 1) m
    order by m.place);
  if tg_op = 'INSERT' then
    new.version := 1;
  else
    new.version := old.version + case when new.template is distinct from old.template then 1 else 0 end;
  end if;
  return new;
end;
$$;
comment on function private.settle_prompt() is 'Reads the variables out of a prompt template and counts its versions.';
create trigger settle_prompt before insert or update on public.prompt_templates
  for each row execute function private.settle_prompt();

create function private.settle_action() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if current_user in ('authenticated', 'anon') and new.status is distinct from old.status
    and not (old.status = 'proposed' and new.status in ('approved', 'rejected')) then
    raise exception using errcode = '42501', message = 'not_allowed', hint = 'An action is approved or rejected once.';
  end if;
  -- For everybody, the product included: nothing runs that nobody approved, and what runs is what a person read then.
  if new.status in ('executed', 'failed') and old.status not in ('approved', new.status) then
    raise exception using errcode = '23514', message = 'action_not_approved', hint = 'Only what a person approved is run.';
  end if;
  if old.status <> 'proposed' then
    new.action_data := old.action_data;
    new.action_type := old.action_type;
    new.target_type := old.target_type;
    new.target_id := old.target_id;
    new.decided_at := old.decided_at;
  elsif new.status <> 'proposed' then
    new.decided_at := now();
  end if;
  return new;
end;
$$;
comment on function private.settle_action() is 'An action is decided once; after that its arguments stay as they were approved.';

create trigger guard_rights before update on public.ai_actions
  for each row execute function private.guard_columns('id', 'user_id', 'session_id', 'prompt', 'action_type', 'target_type', 'target_id',
    'decided_at', 'executed', 'executed_at', 'result', 'created_at');
create trigger settle_action before update on public.ai_actions
  for each row execute function private.settle_action();
create trigger guard_rights before update on public.memory_embeddings
  for each row execute function private.guard_columns('id', 'user_id', 'org_id', 'created_at');
create trigger guard_rights before update on public.prompt_templates
  for each row execute function private.guard_columns('id', 'user_id', 'usage_count', 'success_rate', 'last_used', 'created_at');
create trigger update_timestamp before update on public.memory_embeddings
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.prompt_templates
  for each row execute function private.update_timestamp();
-- As with chats: the log notes that, not what. Actions are the exception, because what an agent did is what the log is for.
select private.audit_table('public.conversation_history', 'id', '{user_query,ai_response,data_sources}', false);
select private.audit_table('public.memory_embeddings', 'id',
  '{content,summary,keywords,embedding,embedding_vector,access_count,last_accessed}', false);
select private.audit_table('public.prompt_templates', 'id', '{usage_count,success_rate,last_used}', false);
select private.audit_table('public.ai_actions', p_activity => false);

select private.class_policies('public.conversation_history', 'self', 'user_id');

alter table public.memory_embeddings enable row level security;
grant select, insert, update, delete on public.memory_embeddings to authenticated;
create policy memory_embeddings_select_owner on public.memory_embeddings for select to authenticated
  using (user_id = (select private.uid()) or org_id = any (array(select private.org_ids())) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy memory_embeddings_insert_owner on public.memory_embeddings for insert to authenticated
  with check (user_id = (select private.uid()) or org_id = any (array(select private.admin_org_ids())) or (select private.is_admin()));
create policy memory_embeddings_update_owner on public.memory_embeddings for update to authenticated
  using (user_id = (select private.uid()) or org_id = any (array(select private.admin_org_ids())) or (select private.is_admin()))
  with check (user_id = (select private.uid()) or org_id = any (array(select private.admin_org_ids())) or (select private.is_admin()));
create policy memory_embeddings_delete_owner on public.memory_embeddings for delete to authenticated
  using (user_id = (select private.uid()) or org_id = any (array(select private.admin_org_ids())) or (select private.is_admin()));

alter table public.prompt_templates enable row level security;
grant select, insert, update, delete on public.prompt_templates to authenticated;
create policy prompt_templates_select_own on public.prompt_templates for select to authenticated
  using (user_id = (select private.uid()) or (user_id is null and (select private.uid()) is not null)
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy prompt_templates_insert_own on public.prompt_templates for insert to authenticated
  with check ((user_id = (select private.uid()) and usage_count = 0 and success_rate is null) or (select private.is_admin()));
create policy prompt_templates_update_own on public.prompt_templates for update to authenticated
  using (user_id = (select private.uid()) or (select private.is_admin()))
  with check (user_id = (select private.uid()) or (select private.is_admin()));
create policy prompt_templates_delete_own on public.prompt_templates for delete to authenticated
  using (user_id = (select private.uid()) or (select private.is_admin()));

-- A proposal is written open: a row that arrives as approved has been read by nobody.
alter table public.ai_actions enable row level security;
grant select, insert, update, delete on public.ai_actions to authenticated;
create policy ai_actions_select_self on public.ai_actions for select to authenticated
  using (user_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy ai_actions_insert_self on public.ai_actions for insert to authenticated
  with check (
    (user_id = (select private.uid()) or (select private.is_admin()))
    and status = 'proposed' and result is null and decided_at is null);
create policy ai_actions_update_self on public.ai_actions for update to authenticated
  using (user_id = (select private.uid()) or (select private.is_admin()))
  with check (user_id = (select private.uid()) or (select private.is_admin()));
create policy ai_actions_delete_self on public.ai_actions for delete to authenticated
  using (user_id = (select private.uid()) or (select private.is_admin()));

alter table public.ai_analytics enable row level security;
grant select on public.ai_analytics to authenticated;
create policy ai_analytics_select_self on public.ai_analytics for select to authenticated
  using (user_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
