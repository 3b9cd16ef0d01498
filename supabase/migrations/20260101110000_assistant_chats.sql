-- Why: the assistant talks with one person in chats (004). A chat is private: its person reads it, nobody of the
-- organization does. What is deleted is hidden at once by the policies; functions delete and restore.

create table public.chat_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  title text check (char_length(title) <= 255),
  context_data jsonb not null default '{}' check (jsonb_typeof(context_data) = 'object'),
  status text not null default 'active' check (status in ('active', 'archived', 'deleted')),
  message_count integer not null default 0 check (message_count >= 0),
  last_activity_at timestamptz not null default now(),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  unique (id, user_id)
);
comment on table public.chat_sessions is 'Conversations of a person with the assistant. Private; kept 2 years once archived, 30 days once deleted.';
comment on column public.chat_sessions.context_data is
  'What the assistant should keep in mind here: business, assistant and integration context as 004 describes them.';
comment on column public.chat_sessions.status is 'deleted follows deleted_at; the other two are the person''s choice.';
comment on column public.chat_sessions.message_count is 'Messages that are not deleted; kept by trigger.';
comment on column public.chat_sessions.archived_at is 'When it was archived: its two years count from here. Kept by trigger.';
comment on column public.chat_sessions.deleted_at is 'Hidden since then; set and emptied by functions.';
comment on constraint chat_sessions_id_user_id_key on public.chat_sessions is
  'For rows that name a chat and a person: the two have to agree.';

create index idx_chat_sessions_user_id on public.chat_sessions (user_id, last_activity_at desc);
create index idx_chat_sessions_last_activity on public.chat_sessions (last_activity_at);
create index idx_chat_sessions_status on public.chat_sessions (status);
create index idx_chat_sessions_deleted on public.chat_sessions (deleted_at) where deleted_at is not null;
create index idx_chat_sessions_archived on public.chat_sessions (archived_at) where archived_at is not null;

create table public.messages (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null references public.chat_sessions (id) on delete cascade,
  role text not null check (role in ('user', 'assistant', 'system')),
  content text not null check (char_length(content) between 1 and 10000),
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  token_count integer check (token_count >= 0),
  processing_time_ms integer check (processing_time_ms >= 0),
  created_at timestamptz not null default now(),
  timestamp timestamptz generated always as (created_at) stored,
  edited_at timestamptz,
  deleted_at timestamptz,
  primary key (id, created_at)
) partition by range (created_at);
comment on table public.messages is
  'What was said in a chat, cut into months. The key is (id, created_at), because a key of a partitioned table has to hold the column it is cut by.';
comment on column public.messages.metadata is 'Attachments, suggestions, actions, and how the answer came about, as 004 describes them.';
comment on column public.messages.timestamp is 'The documented name of created_at.';
comment on column public.messages.edited_at is 'When the words were changed last; kept by trigger.';
comment on column public.messages.deleted_at is 'Hidden since then; set and emptied by functions.';

create index idx_messages_session_id on public.messages (session_id, created_at);
create index idx_messages_timestamp on public.messages (timestamp);
create index idx_messages_role on public.messages (role);
create index idx_messages_deleted on public.messages (deleted_at) where deleted_at is not null;
select private.partition_by_month('public.messages');

-- The status and the two dates say the same thing, whoever writes which of them.
create function private.settle_chat() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.deleted_at is not null then
    new.status := 'deleted';
    return new;
  end if;
  if new.status = 'deleted' then
    new.status := case when new.archived_at is null then 'active' else 'archived' end;
  end if;
  new.archived_at := case new.status when 'archived' then coalesce(new.archived_at, now()) end;
  return new;
end;
$$;
comment on function private.settle_chat() is 'Keeps the status of a chat in step with archived_at and deleted_at.';
create trigger settle_chat before insert or update on public.chat_sessions
  for each row execute function private.settle_chat();

-- Counted anew for the chats that a statement touched: a count that is carried on by one would drift with the first message
-- that is deleted, restored or moved by a job.
create function private.count_messages() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_chats uuid[];
begin
  -- Each branch is planned when it is first reached, and only one of them has its transition table.
  if tg_op = 'DELETE' then
    v_chats := array(select distinct r.session_id from old_rows r);
  else
    v_chats := array(select distinct r.session_id from new_rows r);
  end if;
  update public.chat_sessions s
  set message_count = m.messages, last_activity_at = greatest(s.last_activity_at, m.latest)
  from unnest(v_chats) k (id)
  cross join lateral (
    select count(*)::integer as messages, max(x.created_at) as latest from public.messages x
    where x.session_id = k.id and x.deleted_at is null
  ) m
  where s.id = k.id and (s.message_count <> m.messages or s.last_activity_at < m.latest);
  return null;
end;
$$;
comment on function private.count_messages() is 'Keeps message_count and last_activity_at of chats.';
create trigger count_inserted after insert on public.messages
  referencing new table as new_rows for each statement execute function private.count_messages();
create trigger count_updated after update on public.messages
  referencing new table as new_rows for each statement execute function private.count_messages();
create trigger count_deleted after delete on public.messages
  referencing old table as old_rows for each statement execute function private.count_messages();

create function private.stamp_edit() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.edited_at := case when new.content is distinct from old.content then now() else old.edited_at end;
  return new;
end;
$$;
comment on function private.stamp_edit() is 'Notes when the words of a message changed.';
create trigger stamp_edit before update on public.messages
  for each row execute function private.stamp_edit();

-- A message stays in its chat and keeps its author: words can be mended, not put into another mouth.
create trigger guard_rights before update on public.messages
  for each row execute function private.guard_columns('id', 'session_id', 'role', 'created_at');
create trigger guard_rights before update on public.chat_sessions
  for each row execute function private.guard_columns('id', 'user_id', 'message_count', 'created_at');
create trigger update_timestamp before update on public.chat_sessions
  for each row execute function private.update_timestamp();
-- The log notes that something was written, not what: the log is never shortened, and what a person deletes here must not
-- live on there.
select private.audit_table('public.chat_sessions', 'id', '{title,context_data,message_count,last_activity_at}', false);
select private.audit_table('public.messages', 'id', '{content,metadata}', false);

alter table public.chat_sessions enable row level security;
alter table public.messages enable row level security;
grant select, insert, update, delete on public.chat_sessions, public.messages to authenticated;

create policy chat_sessions_select_self on public.chat_sessions for select to authenticated
  using ((user_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff') and deleted_at is null);
create policy chat_sessions_insert_self on public.chat_sessions for insert to authenticated
  with check ((user_id = (select private.uid()) or (select private.is_admin())) and deleted_at is null);
create policy chat_sessions_update_self on public.chat_sessions for update to authenticated
  using ((user_id = (select private.uid()) or (select private.is_admin())) and deleted_at is null)
  with check ((user_id = (select private.uid()) or (select private.is_admin())) and deleted_at is null);
create policy chat_sessions_delete_self on public.chat_sessions for delete to authenticated
  using ((user_id = (select private.uid()) or (select private.is_admin())) and deleted_at is null);

-- The inner query is under the chat's own policy.
create policy messages_select_chat on public.messages for select to authenticated
  using (deleted_at is null and exists (select 1 from public.chat_sessions s where s.id = messages.session_id));
create policy messages_insert_chat on public.messages for insert to authenticated
  with check (deleted_at is null and exists (select 1 from public.chat_sessions s where s.id = messages.session_id));
create policy messages_update_chat on public.messages for update to authenticated
  using (deleted_at is null and exists (select 1 from public.chat_sessions s where s.id = messages.session_id))
  with check (deleted_at is null and exists (select 1 from public.chat_sessions s where s.id = messages.session_id));
create policy messages_delete_chat on public.messages for delete to authenticated
  using (deleted_at is null and exists (select 1 from public.chat_sessions s where s.id = messages.session_id));
