-- Identity: who is calling. Every policy of the house asks these functions and nothing else, each
-- once per statement: `x = any (array(select private.org_ids()))`, `(select private.is_admin())`.

create function private.uid() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  -- The claims are read once: they are JSON, and reading them costs as much as looking up a key.
  v_claims constant jsonb := auth.jwt();
begin
  -- Every policy asks, so each case is one query that looks up keys: with "no session or exists" in a single one, asking
  -- takes half as long again.
  if v_claims ->> 'session_id' is null then
    return (
      select u.u_id from public.tier2_users as u
       where u.u_id = (v_claims ->> 'sub')::uuid and u.is_active and u.deleted_at is null);
  end if;
  -- An access token outlives its session by up to an hour; signing out must not.
  return (
    select u.u_id from auth.sessions as s join public.tier2_users as u on u.u_id = s.user_id
     where s.id = case when v_claims ->> 'session_id' ~* '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then (v_claims ->> 'session_id')::uuid end
       and s.user_id = (v_claims ->> 'sub')::uuid and (s.not_after is null or s.not_after > now()) and u.is_active and u.deleted_at is null);
end
$$;
comment on function private.uid() is
  'The signed-in person; null for a closed account and for a session that was ended. Policies use it, never auth.uid().';

create function private.is_admin() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  -- The role first: who has another one need not be asked for their session again.
  return exists (select 1 from public.tier2_users as u where u.u_id = auth.uid() and u.role = 'admin')
    and private.uid() is not distinct from auth.uid();
end
$$;
comment on function private.is_admin() is 'True for platform admins.';

-- "Own rows, or all of them for a platform admin" as something indexes answer: `u_id = (select private.uid())` or a primary
-- key between `(select private.first_id())` and the highest id there is. For everybody but platform admins the first bound
-- is null and that half reads nothing; with `or (select private.is_admin())` instead the planner has to look at every row
-- of the table, for everybody (12 ms against 1 ms at 10,000 rows). The price is a platform admin's: reading a whole table
-- through its key takes up to two and a half times the plain scan. Lists of an admin come from functions, which do not pay it.
create function private.first_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  -- The question of is_admin, once more: a call within a call costs as much as its query.
  if exists (select 1 from public.tier2_users as u where u.u_id = auth.uid() and u.role = 'admin')
    and private.uid() is not distinct from auth.uid() then
    return '00000000-0000-0000-0000-000000000000';
  end if;
  return null;
end
$$;
comment on function private.first_id() is 'The lowest id there is for platform admins, null for everybody else: policies compare primary keys with it.';

create function private.is_csm() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from public.tier2_users as u where u.u_id = private.uid() and u.role = 'csm');
end
$$;
comment on function private.is_csm() is 'True for customer success managers.';

create function private.org_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_user constant uuid := private.uid();
begin
  return query select m.org_id from public.org_users as m where m.u_id = v_user;
end
$$;
comment on function private.org_ids() is 'The organizations the caller is a member of.';

create function private.admin_org_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_user constant uuid := private.uid();
begin
  return query select m.org_id from public.org_users as m
    where m.u_id = v_user and m.role in ('owner', 'admin');
end
$$;
comment on function private.admin_org_ids() is 'The organizations the caller owns or administers.';

create function private.owned_org_ids() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_user constant uuid := private.uid();
begin
  return query select m.org_id from public.org_users as m where m.u_id = v_user and m.role = 'owner';
end
$$;
comment on function private.owned_org_ids() is 'The organizations the caller owns.';

-- Whose customers, and the organizations linked to them. The table comes with a later domain; the functions are here
-- because the policies of every domain ask who is calling.
create function private.customer_ids() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
begin
  return query select c.id from public.customers c where c.csm_id = v_me;
end;
$$;
comment on function private.customer_ids() is 'Customers the caller is the CSM of.';

create function private.managed_org_ids() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
begin
  return query select c.org_id from public.customers c where c.csm_id = v_me and c.org_id is not null;
end;
$$;
comment on function private.managed_org_ids() is 'Organizations linked to customers the caller is the CSM of.';

-- The set for lists: one array a policy compares one column with is answered by the column's index, while "members, or the
-- CSM, or an admin" makes the planner look at every row of the table (22 ms against 2 ms at 10,000 rows). A platform
-- admin's set is every organization.
create function private.readable_org_ids() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
begin
  -- One query, because each more costs as much as its rows; an organization that comes twice does no harm in a set.
  return query
    select m.org_id from public.org_users m where m.u_id = v_me
    union all
    select c.org_id from public.customers c where c.csm_id = v_me and c.org_id is not null
    union all
    select o.id from public.enterprise_orgs o where (select u.role from public.tier2_users u where u.u_id = v_me) = 'admin';
end;
$$;
comment on function private.readable_org_ids() is
  'Organizations whose records the caller reads: as a member, as the linked CSM; all of them for platform admins.';

create function private.supervised_org_ids(p_managed boolean) returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
begin
  return query
    select m.org_id from public.org_users m where m.u_id = v_me and m.role in ('owner', 'admin')
    union all
    select c.org_id from public.customers c where p_managed and c.csm_id = v_me and c.org_id is not null
    union all
    select o.id from public.enterprise_orgs o where (select u.role from public.tier2_users u where u.u_id = v_me) = 'admin';
end;
$$;
comment on function private.supervised_org_ids(boolean) is
  'Organizations whose people''s work the caller reads: as owner or admin and, with p_managed, as the linked CSM; all of them for platform admins.';

grant execute on function private.first_id(),
  private.supervised_org_ids(boolean), private.readable_org_ids(), private.uid(), private.is_admin(), private.is_csm(), private.org_ids(), private.admin_org_ids(),
  private.owned_org_ids(), private.customer_ids(), private.managed_org_ids()
  to authenticated, service_role;

-- For the doors of functions: the caller, or a refusal.
create function private.require_uid() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_user constant uuid := private.uid();
begin
  if v_user is null then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Sign in to do this.';
  end if;
  return v_user;
end
$$;
comment on function private.require_uid() is 'The signed-in person; raises not_allowed where there is none.';

create function private.require_admin() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.is_admin() then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Platform admins only.';
  end if;
end
$$;
comment on function private.require_admin() is 'Raises not_allowed unless the caller is a platform admin.';
grant execute on function private.require_uid(), private.require_admin() to authenticated, service_role;

-- Policies of this domain that need nothing from later ones. Those that also let the linked CSM
-- read stand in the crossings, because the link is a customer.
create policy tier2_users_select_self on public.tier2_users for select to authenticated
  using (u_id = (select private.uid()) or u_id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy tier2_users_update_self on public.tier2_users for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (u_id = (select private.uid()) or (select private.is_admin()));

create policy tier2_profiles_update_self on public.tier2_profiles for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (u_id = (select private.uid()) or (select private.is_admin()));

create policy enterprise_orgs_update_owner on public.enterprise_orgs for update to authenticated
  using (id = any (array(select private.owned_org_ids())) or (select private.is_admin()))
  with check (id = any (array(select private.owned_org_ids())) or (select private.is_admin()));

create policy user_sessions_select_self on public.user_sessions for select to authenticated
  using (u_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');

-- The foundation's tables had to wait for these functions.
create policy audit_log_select_admin on public.audit_log for select to authenticated
  using ((select private.is_admin()));
create policy security_alerts_select_admins on public.security_alerts for select to authenticated
  using (id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff' or org_id = any (array(select private.admin_org_ids())));
create policy job_runs_select_admin on public.job_runs for select to authenticated
  using ((select private.is_admin()));
