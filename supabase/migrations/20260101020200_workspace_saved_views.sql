-- Workspace: saved views, the filters and columns of a list under a name. Own ones, those that a
-- colleague of the organization shared, and for platform staff those that staff shared. Beside them the
-- columns that a person chose for a list as it comes, without any view.

create table public.saved_views (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  list text not null check (list ~ '^[a-z][a-z_-]{0,59}$'),
  name text not null check (length(trim(name)) between 1 and 80),
  query text not null default '' check (length(query) <= 4000),
  filter jsonb not null default '{}' check (jsonb_typeof(filter) = 'object' and length(filter::text) <= 4000),
  visibility text not null default 'private' check (visibility in ('private', 'organization', 'staff')),
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (visibility <> 'organization' or org_id is not null)
);
comment on table public.saved_views is 'Named states of lists. The owner writes them; sharing lets others read.';
comment on column public.saved_views.list is 'Which list: the word of its domain, such as customers.';
comment on column public.saved_views.query is 'The query string of the list''s address.';
comment on column public.saved_views.filter is
  'The filters of query as the function of the list takes them, so that it can count without reading addresses.';
comment on column public.saved_views.position is 'Place among the owner''s views of the list, from 1; given by trigger.';
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
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
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

-- A new view comes last; one that is brought back says its place. Fifty are more than anybody finds again.
create function private.place_saved_view() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_last integer;
  v_count integer;
begin
  select coalesce(max(v.position), 0), count(*) into v_last, v_count
    from public.saved_views as v where v.u_id = new.u_id and v.list = new.list;
  if v_count >= 50 then
    raise exception using errcode = 'P0001', message = 'too_many_views',
      hint = 'You have 50 saved views of this list. Delete one to make room.';
  end if;
  if new.position <= 0 then
    new.position := v_last + 1;
  end if;
  return new;
end
$$;
comment on function private.place_saved_view() is 'Puts a new view behind the others of its owner, at most fifty.';
create trigger place_saved_view before insert on public.saved_views
  for each row execute function private.place_saved_view();

-- Runs as its caller: the policies above say whose views can be moved.
create function public.move_saved_view(p_id uuid, p_to integer) returns void
language plpgsql set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_list text;
begin
  select v.list into v_list from public.saved_views as v where v.id = p_id and v.u_id = v_me;
  if v_list is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This view does not exist any more.';
  end if;
  update public.saved_views as v set position = n.place
    from (
      select o.id, row_number() over (
          order by case when o.id = p_id then greatest(p_to, 1) else o.place + case when o.place >= p_to then 1 else 0 end end) as place
        from (
          select k.id, row_number() over (partition by k.id = p_id order by k.position, k.created_at, k.id) as place
            from public.saved_views as k where k.u_id = v_me and k.list = v_list
        ) as o
    ) as n
   where v.id = n.id and v.position <> n.place;
end
$$;
comment on function public.move_saved_view(uuid, integer) is 'Moves one of the caller''s views to a place among them, counted from 1.';
revoke execute on function public.move_saved_view(uuid, integer) from public, anon;
grant execute on function public.move_saved_view(uuid, integer) to authenticated, service_role;

create table public.list_columns (
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  list text not null check (list ~ '^[a-z][a-z_-]{0,59}$'),
  columns text not null check (columns ~ '^[a-z_]+(,[a-z_]+)*$' and length(columns) <= 1000),
  updated_at timestamptz not null default now(),
  primary key (u_id, list)
);
comment on table public.list_columns is 'The columns a person wants in a list that is opened without a saved view.';
comment on column public.list_columns.columns is 'Keys of columns in their order, as they stand in the address.';
create trigger update_timestamp before update on public.list_columns
  for each row execute function private.update_timestamp();
alter table public.list_columns enable row level security;
grant select, insert, update, delete on public.list_columns to authenticated;

create policy list_columns_select_self on public.list_columns for select to authenticated
  using (u_id = (select private.uid()) or u_id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy list_columns_insert_self on public.list_columns for insert to authenticated
  with check (u_id = (select private.uid()) or (select private.is_admin()));
create policy list_columns_update_self on public.list_columns for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (u_id = (select private.uid()) or (select private.is_admin()));
create policy list_columns_delete_self on public.list_columns for delete to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));
