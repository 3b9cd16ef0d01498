-- Identity: making organizations and changing who belongs to them. These functions are the only
-- way in; each checks its caller and takes the organization's row first, so that two changes of
-- one organization happen one after the other.

create function private.make_slug(p_name text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  v_base text := trim(both '-' from left(regexp_replace(lower(p_name), '[^a-z0-9]+', '-', 'g'), 60));
begin
  if v_base = '' then
    v_base := 'organization';
  end if;
  if exists (select 1 from public.enterprise_orgs as o where o.slug = v_base) then
    return v_base || '-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 8);
  end if;
  return v_base;
end
$$;
comment on function private.make_slug(text) is 'A free address part for an organization''s name.';

create function private.make_organization(p_name text, p_owner uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_name constant text := regexp_replace(trim(p_name), '\s+', ' ', 'g');
  v_org uuid;
begin
  if v_name is null or length(v_name) not between 2 and 120 then
    raise exception using errcode = 'P0001', message = 'organization_name_invalid',
      hint = 'Give the organization a name of 2 to 120 characters.';
  end if;
  -- Somebody may take the slug between the look and the insert: the next look finds another.
  while v_org is null loop
    insert into public.enterprise_orgs (name, slug, owner_id)
    values (v_name, private.make_slug(v_name), p_owner)
    on conflict (slug) do nothing
    returning id into v_org;
  end loop;
  insert into public.org_users (org_id, u_id, role) values (v_org, p_owner, 'owner');
  update public.tier2_users set org_id = v_org where u_id = p_owner;
  return v_org;
end
$$;
comment on function private.make_organization(text, uuid) is
  'Makes an organization with its owner and makes it the owner''s current one.';

create function private.describe_roles() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.org_roles (org_id, name, description, permissions, is_system) values
    (new.id, 'owner', 'Everything an admin may, and handing the organization on.',
     '{organization.update,organization.transfer,members.invite,members.role,members.remove}', true),
    (new.id, 'admin', 'Invites and removes people, and sets what the organization does.',
     '{organization.update,members.invite,members.role,members.remove}', true),
    (new.id, 'member', 'Works in the organization.', '{}', true);
  return null;
end
$$;
comment on function private.describe_roles() is 'Writes the three system roles of a new organization.';
create trigger roles_described after insert on public.enterprise_orgs
  for each row execute function private.describe_roles();

create function public.create_organization(p_name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
begin
  perform private.require_token('organization:' || v_user, 5, 86400);
  return private.make_organization(p_name, v_user);
end
$$;
comment on function public.create_organization(text) is
  'Makes an organization owned by the caller and makes it the current one. Five a day.';

create function public.set_current_organization(p_org uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
begin
  if not exists (select 1 from public.org_users as m where m.u_id = v_user and m.org_id = p_org) then
    raise exception using errcode = 'P0001', message = 'not_allowed',
      hint = 'You are not a member of this organization.';
  end if;
  update public.tier2_users set org_id = p_org where u_id = v_user and org_id is distinct from p_org;
end
$$;
comment on function public.set_current_organization(uuid) is 'Changes the organization the caller works in.';

-- The role the caller acts with in an organization; platform admins act as owners. Locks the
-- organization until the end of the transaction.
create function private.acting_role(p_org uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
  v_role text;
begin
  perform 1 from public.enterprise_orgs as o where o.id = p_org for update;
  if private.is_admin() then
    return 'owner';
  end if;
  select m.role into v_role from public.org_users as m where m.org_id = p_org and m.u_id = v_user;
  return v_role;
end
$$;
comment on function private.acting_role(uuid) is
  'owner, admin, member or null: what the caller is in an organization; locks it.';

create function public.change_member_role(p_org uuid, p_user uuid, p_role text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_acting constant text := private.acting_role(p_org);
  v_current text;
begin
  if v_acting is null or v_acting = 'member' then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only admins of the organization change roles.';
  end if;
  if p_role is null or p_role not in ('admin', 'member') then
    raise exception using errcode = 'P0001', message = 'role_invalid',
      hint = 'A member is made admin or member; ownership is handed on.';
  end if;
  select m.role into v_current from public.org_users as m
   where m.org_id = p_org and m.u_id = p_user for update;
  if v_current is null then
    raise exception using errcode = 'P0001', message = 'member_unknown', hint = 'This person is not a member.';
  end if;
  if v_current = 'owner' then
    raise exception using errcode = 'P0001', message = 'owner_fixed',
      hint = 'Hand the ownership to somebody else first.';
  end if;
  update public.org_users set role = p_role
   where org_id = p_org and u_id = p_user and role <> p_role;
end
$$;
comment on function public.change_member_role(uuid, uuid, text) is
  'Makes a member admin or member. Owners and admins may; an admin neither makes nor unmakes an owner.';

create function public.remove_member(p_org uuid, p_user uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
  v_acting constant text := private.acting_role(p_org);
  v_current text;
begin
  select m.role into v_current from public.org_users as m
   where m.org_id = p_org and m.u_id = p_user for update;
  if v_acting is null or (v_acting = 'member' and p_user <> v_user) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only admins of the organization remove people.';
  end if;
  if v_current is null then
    raise exception using errcode = 'P0001', message = 'member_unknown', hint = 'This person is not a member.';
  end if;
  if v_current = 'owner' then
    raise exception using errcode = 'P0001', message = 'owner_fixed',
      hint = 'The owner cannot leave. Hand the ownership to somebody else first.';
  end if;
  delete from public.org_users where org_id = p_org and u_id = p_user;
  update public.tier2_users as u
     set org_id = (select m.org_id from public.org_users as m where m.u_id = p_user order by m.joined_at limit 1)
   where u.u_id = p_user and u.org_id = p_org;
end
$$;
comment on function public.remove_member(uuid, uuid) is
  'Removes a member, or the caller itself. The owner stays until the ownership is handed on.';

create function public.transfer_ownership(p_org uuid, p_user uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_acting constant text := private.acting_role(p_org);
begin
  if v_acting is distinct from 'owner' then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only the owner hands the organization on.';
  end if;
  if not exists (
    select 1 from public.org_users as m
      join public.tier2_users as u on u.u_id = m.u_id and u.is_active and u.deleted_at is null
     where m.org_id = p_org and m.u_id = p_user
  ) then
    raise exception using errcode = 'P0001', message = 'member_unknown', hint = 'The new owner has to be a member.';
  end if;
  -- One owner at any time is an index, so the old one steps down first.
  update public.org_users set role = 'admin' where org_id = p_org and role = 'owner' and u_id <> p_user;
  update public.org_users set role = 'owner' where org_id = p_org and u_id = p_user and role <> 'owner';
  update public.enterprise_orgs set owner_id = p_user where id = p_org;
end
$$;
comment on function public.transfer_ownership(uuid, uuid) is
  'Makes a member the owner and the former owner an admin. The owner and platform admins may.';

grant execute on function
  public.create_organization(text), public.set_current_organization(uuid),
  public.change_member_role(uuid, uuid, text), public.remove_member(uuid, uuid),
  public.transfer_ownership(uuid, uuid)
  to authenticated;
