-- Crossings: who sees whom across organizations and customers. A customer that is linked to an
-- organization lets its CSM read that organization, and its members know their CSM.

alter table public.org_invitations add constraint org_invitations_customer_fkey
  foreign key (customer_id) references public.customers (id) on delete cascade;
alter table public.attention_snoozes add constraint attention_snoozes_customer_fkey
  foreign key (customer_id) references public.customers (id) on delete cascade;

-- Security definer, so that the directory's policy does not ask org_users, whose policy would ask
-- again: no recursion, and one set a statement.
create function private.known_people() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_user constant uuid := private.uid();
  v_role text;
begin
  if v_user is null then
    return;
  end if;
  select u.role into v_role from public.tier2_users as u where u.u_id = v_user;
  return query
    select v_user
    union
    select other.u_id from public.org_users as mine
      join public.org_users as other on other.org_id = mine.org_id
     where mine.u_id = v_user
    union
    select c.csm_id from public.org_users as mine
      join public.customers as c on c.org_id = mine.org_id
     where mine.u_id = v_user and c.csm_id is not null
    union
    select m.u_id from public.customers as c
      join public.org_users as m on m.org_id = c.org_id
     where c.csm_id = v_user
    union
    -- Staff know their colleagues: customers are handed over between them.
    select u.u_id from public.tier2_users as u
     where v_role in ('csm', 'admin') and u.role in ('csm', 'admin');
end
$$;
comment on function private.known_people() is
  'Whose directory entry the caller may read: own, co-members, the linked CSM and the other way round, colleagues among staff.';
grant execute on function private.known_people() to authenticated, service_role;

create policy tier2_profiles_select_known on public.tier2_profiles for select to authenticated
  using (u_id = any (array(select private.known_people())) or u_id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');

create policy enterprise_orgs_select_members on public.enterprise_orgs for select to authenticated
  using (id = any (array(select private.readable_org_ids())));
create policy org_users_select_members on public.org_users for select to authenticated
  using (org_id = any (array(select private.readable_org_ids())));
create policy org_roles_select_members on public.org_roles for select to authenticated
  using (org_id = any (array(select private.readable_org_ids())));
create policy organization_profile_select_members on public.organization_profile for select to authenticated
  using (id = any (array(select private.readable_org_ids())));

create policy org_invitations_select_admins on public.org_invitations for select to authenticated
  using (
    (kind = 'member' and org_id = any (array(select private.admin_org_ids())))
    or customer_id = any (array(select private.customer_ids()))
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');

-- The inner query is under the customer's own policy.
create policy attention_snoozes_insert_self on public.attention_snoozes for insert to authenticated
  with check (
    (u_id = (select private.uid()) or (select private.is_admin()))
    and exists (select 1 from public.customers as c where c.id = customer_id));
create policy attention_snoozes_update_self on public.attention_snoozes for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (
    (u_id = (select private.uid()) or (select private.is_admin()))
    and exists (select 1 from public.customers as c where c.id = customer_id));

create function public.list_members(p_org uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (
    p_org in (select private.org_ids())
    or p_org in (select private.managed_org_ids())
    or private.is_admin()
  ) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'You do not belong to this organization.';
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object(
        'u_id', m.u_id, 'display_name', p.display_name, 'email', u.email, 'title', u.title, 'role', m.role,
        'joined_at', m.joined_at, 'last_login', u.last_login, 'avatar_url', p.avatar_url, 'is_active', u.is_active)
        order by case m.role when 'owner' then 0 when 'admin' then 1 else 2 end, p.display_name, m.u_id)
      from (select * from public.org_users as n where n.org_id = p_org order by n.joined_at limit 2000) as m
      join public.tier2_users as u on u.u_id = m.u_id
      join public.tier2_profiles as p on p.u_id = m.u_id
  ), '[]'::jsonb);
end
$$;
comment on function public.list_members(uuid) is
  'The people of an organization for its members, its linked CSM and platform admins.';
grant execute on function public.list_members(uuid) to authenticated;

-- A CSM reads customers because csm_id names them; somebody who stops being one must not keep them.
create function private.require_handed_over() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_count bigint;
begin
  select count(*) into v_count from public.customers as c where c.csm_id = new.u_id;
  if v_count > 0 then
    raise exception using errcode = 'P0001', message = 'has_customers', detail = v_count::text,
      hint = format('This person is the CSM of %s customers. Hand them over first.', v_count);
  end if;
  return new;
end
$$;
comment on function private.require_handed_over() is 'Refuses to make a CSM with customers a plain user.';
create trigger require_handed_over before update of role on public.tier2_users
  for each row when (new.role = 'user' and old.role <> 'user')
  execute function private.require_handed_over();
