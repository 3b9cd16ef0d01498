-- Workspace: saved views, the filters and columns of a list under a name. Own ones, those that a
-- colleague of the organization shared, and for platform staff those that staff shared.

create table public.saved_views (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  list text not null check (list ~ '^[a-z][a-z_-]{0,59}$'),
  name text not null check (length(trim(name)) between 1 and 80),
  query text not null default '' check (length(query) <= 4000),
  visibility text not null default 'private' check (visibility in ('private', 'organization', 'staff')),
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (visibility <> 'organization' or org_id is not null)
);
comment on table public.saved_views is 'Named states of lists. The owner writes them; sharing lets others read.';
comment on column public.saved_views.list is 'Which list: the word of its domain, such as customers.';
comment on column public.saved_views.query is 'The query string of the list''s address.';
create index saved_views_user_idx on public.saved_views (u_id, list, position);
create index saved_views_org_idx on public.saved_views (org_id, list);
create index saved_views_staff_idx on public.saved_views (list) where visibility = 'staff';

create trigger update_timestamp before update on public.saved_views
  for each row execute function private.update_timestamp();
create trigger guard_rights before update on public.saved_views
  for each row execute function private.guard_columns('id', 'u_id', 'created_at');
alter table public.saved_views enable row level security;
grant select, insert, update, delete on public.saved_views to authenticated;

create policy saved_views_select_shared on public.saved_views for select to authenticated
  using (
    u_id = (select private.uid())
    or (visibility = 'organization' and org_id = any (array(select private.org_ids())))
    or (visibility = 'staff' and (select private.is_csm()))
    or (select private.is_admin()));
-- One shares with organizations one belongs to, and with staff only as staff.
create policy saved_views_insert_self on public.saved_views for insert to authenticated
  with check (
    (u_id = (select private.uid())
      and (org_id is null or org_id = any (array(select private.org_ids())))
      and (visibility <> 'staff' or (select private.is_csm())))
    or (select private.is_admin()));
create policy saved_views_update_self on public.saved_views for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (
    (u_id = (select private.uid())
      and (org_id is null or org_id = any (array(select private.org_ids())))
      and (visibility <> 'staff' or (select private.is_csm())))
    or (select private.is_admin()));
create policy saved_views_delete_self on public.saved_views for delete to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));
