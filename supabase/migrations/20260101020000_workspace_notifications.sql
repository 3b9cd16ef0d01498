-- Workspace: notifications (001, 7.1, with the columns of 003). The product writes them, the
-- person they are for reads them, marks them read and throws them away.

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  type text not null default 'info' check (length(type) between 1 and 50),
  title text not null check (length(title) between 1 and 200),
  message text not null default '' check (length(message) <= 5000),
  priority text not null default 'medium' check (priority in ('high', 'medium', 'low')),
  link text check (length(link) <= 500 and link ~ '^/([^/\\]|$)'),
  is_read boolean not null default false,
  read_at timestamptz,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  task_id uuid,
  project_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.notifications is 'What a person should know. Written by functions, never by people.';
comment on column public.notifications.link is 'An address inside the product: it starts with one slash.';
create index notifications_user_idx on public.notifications (u_id, created_at desc, id);
create index notifications_unread_idx on public.notifications (u_id) where not is_read;
create index notifications_created_idx on public.notifications (created_at);
create index notifications_task_idx on public.notifications (task_id) where task_id is not null;
create index notifications_project_idx on public.notifications (project_id) where project_id is not null;

create table public.notification_preferences (
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  type text not null check (length(type) between 1 and 50),
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
    'id', 'u_id', 'type', 'title', 'message', 'priority', 'link', 'metadata', 'task_id', 'project_id', 'created_at');

alter table public.notifications enable row level security;
alter table public.notification_preferences enable row level security;
grant select, update, delete on public.notifications to authenticated;
grant select, insert, update, delete on public.notification_preferences to authenticated;

create policy notifications_select_self on public.notifications for select to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));
create policy notifications_update_self on public.notifications for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (u_id = (select private.uid()) or (select private.is_admin()));
create policy notifications_delete_self on public.notifications for delete to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));

create policy notification_preferences_select_self on public.notification_preferences for select to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));
create policy notification_preferences_insert_self on public.notification_preferences for insert to authenticated
  with check (u_id = (select private.uid()) or (select private.is_admin()));
create policy notification_preferences_update_self on public.notification_preferences for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (u_id = (select private.uid()) or (select private.is_admin()));
create policy notification_preferences_delete_self on public.notification_preferences for delete to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));

create function private.notify(
  p_user uuid, p_type text, p_title text, p_message text default '', p_link text default null,
  p_priority text default 'medium', p_metadata jsonb default '{}'
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  if exists (
    select 1 from public.notification_preferences as n
     where n.u_id = p_user and n.type = p_type and not n.in_app
  ) or not exists (
    select 1 from public.tier2_users as u where u.u_id = p_user and u.is_active
  ) then
    return null;
  end if;
  insert into public.notifications (u_id, type, title, message, link, priority, metadata)
  values (p_user, p_type, left(p_title, 200), left(p_message, 5000), p_link, p_priority, p_metadata)
  returning id into v_id;
  return v_id;
end
$$;
comment on function private.notify(uuid, text, text, text, text, text, jsonb) is
  'Notifies a person, unless they asked not to hear of this kind. For functions and triggers of the house.';
grant execute on function private.notify(uuid, text, text, text, text, text, jsonb) to service_role;
