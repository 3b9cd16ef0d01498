-- Workspace: notifications (001, 7.1, with the columns of 003). The product writes them, the
-- person they are for reads them, marks them read and throws them away.

create type public.notification_priority as enum ('high', 'medium', 'low');
comment on type public.notification_priority is 'How loudly a notification speaks (001, 13.3).';
create type public.notification_type as enum (
  'info', 'score_drop', 'concern', 'renewal', 'notice', 'silent', 'invitation_accepted', 'invitation_expiring', 'invitation_expired',
  'member_joined', 'customer_handed_over', 'training', 'assessment', 'pulse', 'task', 'approval', 'integration', 'message',
  'billing', 'job_failed', 'security');
-- The columns are documented as text, so the kinds are a check; adding one is `alter type … add value`.
comment on type public.notification_type is 'What notifications are about (001, 13.3, which leaves the kinds open); preferences are kept for each.';

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  type text not null default 'info' check (type = any (enum_range(null::public.notification_type)::text[])),
  title text not null check (length(title) between 1 and 200),
  message text not null default '' check (length(message) <= 5000),
  priority text not null default 'medium' check (priority = any (enum_range(null::public.notification_priority)::text[])),
  link text check (length(link) <= 500 and link ~ '^/([^/\\]|$)'),
  is_read boolean not null default false,
  read_at timestamptz,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  dedup_key text check (length(dedup_key) <= 200),
  occurrences integer not null default 1 check (occurrences > 0),
  task_id uuid,
  project_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.notifications is 'What a person should know. Written by functions, never by people.';
comment on column public.notifications.link is 'An address inside the product: it starts with one slash.';
comment on column public.notifications.dedup_key is 'What it is about: the same again within a while raises occurrences instead of adding a row.';
create index notifications_dedup_idx on public.notifications (u_id, type, dedup_key, created_at desc) where dedup_key is not null;
create index notifications_user_idx on public.notifications (u_id, created_at desc, id);
create index notifications_unread_idx on public.notifications (u_id) where not is_read;
create index notifications_created_idx on public.notifications (created_at);
create index notifications_task_idx on public.notifications (task_id) where task_id is not null;
create index notifications_project_idx on public.notifications (project_id) where project_id is not null;

create table public.notification_preferences (
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  type text not null check (type = any (enum_range(null::public.notification_type)::text[])),
  in_app boolean not null default true,
  email boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (u_id, type)
);
comment on table public.notification_preferences is
  'Where a person wants to hear of a kind of notification; without a row in the product and by mail.';

-- read_at is the moment of reading, not whatever a client claims.
create function private.mark_read() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.is_read and not old.is_read then
    new.read_at := now();
  elsif not new.is_read then
    new.read_at := null;
  else
    new.read_at := old.read_at;
  end if;
  return new;
end
$$;
comment on function private.mark_read() is 'Keeps read_at in step with is_read.';
create trigger mark_read before update on public.notifications
  for each row execute function private.mark_read();
create trigger update_timestamp before update on public.notifications
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.notification_preferences
  for each row execute function private.update_timestamp();
-- A notification says what the product said: its reader changes nothing but whether it was read.
create trigger guard_rights before update on public.notifications
  for each row execute function private.guard_columns(
    'id', 'u_id', 'type', 'title', 'message', 'priority', 'link', 'metadata', 'dedup_key', 'occurrences',
    'task_id', 'project_id', 'created_at');

alter table public.notifications enable row level security;
alter table public.notification_preferences enable row level security;
grant select, update, delete on public.notifications to authenticated;
grant select, insert, update, delete on public.notification_preferences to authenticated;

create policy notifications_select_self on public.notifications for select to authenticated
  using (u_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy notifications_update_self on public.notifications for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (u_id = (select private.uid()) or (select private.is_admin()));
create policy notifications_delete_self on public.notifications for delete to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));

create policy notification_preferences_select_self on public.notification_preferences for select to authenticated
  using (u_id = (select private.uid()) or u_id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy notification_preferences_insert_self on public.notification_preferences for insert to authenticated
  with check (u_id = (select private.uid()) or (select private.is_admin()));
create policy notification_preferences_update_self on public.notification_preferences for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (u_id = (select private.uid()) or (select private.is_admin()));
create policy notification_preferences_delete_self on public.notification_preferences for delete to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));
