-- Identity: what platform admins do. Roles and access of people, and reading the audit log.

-- The one place that changes a role. The last active admin stays one, or nobody could undo it.
create function private.apply_role(p_user uuid, p_role text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_current text;
begin
  if p_role is null or p_role not in ('user', 'csm', 'admin') then
    raise exception using errcode = 'P0001', message = 'role_invalid', hint = 'A role is user, csm or admin.';
  end if;
  perform private.lock_admins();
  select u.role into v_current from public.tier2_users as u where u.u_id = p_user for update;
  if v_current is null then
    raise exception using errcode = 'P0001', message = 'user_unknown', hint = 'There is no such account.';
  end if;
  if v_current = 'admin' and p_role <> 'admin' then
    perform private.require_other_admin(p_user);
  end if;
  update public.tier2_users set role = p_role where u_id = p_user and role <> p_role;
end
$$;
comment on function private.apply_role(uuid, text) is 'Changes a person''s role; keeps one admin.';

-- Two admins who step down at the same time must see each other: the second waits here.
create function private.lock_admins() returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from public.tier2_users as u where u.role = 'admin' order by u.u_id for update;
end
$$;
comment on function private.lock_admins() is 'Serialises changes to who is a platform admin.';

create function private.require_other_admin(p_user uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.tier2_users as u
     where u.role = 'admin' and u.is_active and u.deleted_at is null and u.u_id <> p_user
  ) then
    raise exception using errcode = 'P0001', message = 'last_admin',
      hint = 'This is the last platform admin. Make somebody else an admin first.';
  end if;
end
$$;
comment on function private.require_other_admin(uuid) is 'Raises last_admin unless another active admin remains.';

create function private.require_admin_or_service() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (private.is_service() or private.is_admin()) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Platform admins only.';
  end if;
end
$$;
comment on function private.require_admin_or_service() is
  'Raises not_allowed unless the caller is a platform admin or holds the secret key.';

create function public.set_user_role(p_user uuid, p_role text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_admin_or_service();
  perform private.apply_role(p_user, p_role);
end
$$;
comment on function public.set_user_role(uuid, text) is 'Changes a person''s role. Platform admins and the service role.';

create function public.set_user_active(p_user uuid, p_active boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.tier2_users;
begin
  perform private.require_admin_or_service();
  if p_user = private.uid() then
    raise exception using errcode = 'P0001', message = 'not_yourself', hint = 'Another admin has to do this for you.';
  end if;
  perform private.lock_admins();
  select * into v_row from public.tier2_users as u where u.u_id = p_user for update;
  if v_row.u_id is null then
    raise exception using errcode = 'P0001', message = 'user_unknown', hint = 'There is no such account.';
  end if;
  if not p_active and v_row.role = 'admin' then
    perform private.require_other_admin(p_user);
  end if;
  update public.tier2_users set is_active = p_active where u_id = p_user and is_active <> p_active;
  if not p_active then
    -- private.uid() closes the data at once; without sessions the sign-in ends everywhere too.
    delete from auth.sessions where user_id = p_user;
  end if;
end
$$;
comment on function public.set_user_active(uuid, boolean) is
  'Closes or opens an account. Closing ends all its sessions. Platform admins and the service role.';

create function public.grant_role(p_email text, p_role text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid;
begin
  if not private.is_service() then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This needs the secret key.';
  end if;
  select u.u_id into v_user from public.tier2_users as u where u.email = lower(trim(p_email));
  if v_user is null then
    raise exception using errcode = 'P0001', message = 'user_unknown',
      hint = 'Nobody has signed up with this address.';
  end if;
  perform private.apply_role(v_user, p_role);
  return jsonb_build_object('id', v_user, 'email', lower(trim(p_email)), 'role', p_role);
end
$$;
comment on function public.grant_role(text, text) is
  'Gives the account of an address a role: how the first admin is made. Service role only.';

create function public.list_users(
  p_search text default null, p_role text default null, p_cursor jsonb default null, p_limit integer default 50,
  p_sort text default 'created', p_dir text default 'desc'
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_limit constant integer := least(greatest(coalesce(p_limit, 50), 1), 200);
  v_like constant text := '%' || replace(replace(replace(trim(p_search), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  -- Whoever was never here comes last in both directions.
  v_key constant text := case p_sort when 'name' then 'lower(coalesce(p.display_name, u.email)) collate "C"'
    when 'seen' then format('coalesce(u.last_activity, u.last_login, %L)', case when p_dir = 'asc' then 'infinity' else '-infinity' end)
    else 'u.created_at' end;
  v_type constant text := case p_sort when 'name' then 'text' else 'timestamptz' end;
  v_asc constant boolean := coalesce(p_dir = 'asc', false);
  v_rows jsonb;
  v_total bigint;
begin
  perform private.require_admin();
  select count(*) into v_total from public.tier2_users as u
   where (nullif(trim(p_search), '') is null
          or (coalesce(u.first_name, '') || ' ' || coalesce(u.last_name, '') || ' ' || coalesce(u.email, '')) ilike v_like)
     and (nullif(p_role, '') is null or u.role = p_role);
  execute format($sql$
    select coalesce(jsonb_agg(to_jsonb(r)), '[]')
      from (
        select u.u_id as id, p.display_name, u.first_name, u.last_name, u.email, u.title, u.role, u.is_active,
               p.avatar_url, u.last_login, u.last_activity, u.created_at, (%1$s)::text as key,
               (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'role', m.role) order by o.name)
                  from public.org_users as m join public.enterprise_orgs as o on o.id = m.org_id
                 where m.u_id = u.u_id) as orgs
          from public.tier2_users as u
          left join public.tier2_profiles as p on p.u_id = u.u_id
         where (nullif(trim($1), '') is null
                or (coalesce(u.first_name, '') || ' ' || coalesce(u.last_name, '') || ' ' || coalesce(u.email, '')) ilike $2)
           and (nullif($3, '') is null or u.role = $3)
           and ($4 is null or (%1$s, u.u_id) %2$s (($4 ->> 'value')::%3$s, ($4 ->> 'id')::uuid))
         order by %1$s %4$s, u.u_id %4$s
         limit $5
      ) as r $sql$, v_key, case when v_asc then '>' else '<' end, v_type, case when v_asc then 'asc' else 'desc' end)
    into v_rows using p_search, v_like, p_role, p_cursor, v_limit + 1;
  -- One row more than asked for tells whether there is a next page.
  return jsonb_build_object(
    'rows', case when jsonb_array_length(v_rows) > v_limit then v_rows - v_limit else v_rows end,
    'total', v_total,
    'next', case when jsonb_array_length(v_rows) > v_limit then jsonb_build_object(
      'value', v_rows -> (v_limit - 1) -> 'key', 'id', v_rows -> (v_limit - 1) -> 'id') end);
end
$$;
comment on function public.list_users(text, text, jsonb, integer, text, text) is
  'People of the platform by account, name or last visit (p_sort created, name, seen), newest first. Platform admins.';

create function public.list_audit(
  p_filter jsonb default '{}', p_cursor jsonb default null, p_limit integer default 50
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_limit constant integer := least(greatest(coalesce(p_limit, 50), 1), 200);
  v_where text := 'true';
  v_rows jsonb;
begin
  perform private.require_admin();
  -- Only the conditions asked for reach the planner, so that each uses its index.
  if p_filter ->> 'table' <> '' then v_where := v_where || ' and a.table_name = $1 ->> ''table'''; end if;
  if p_filter ->> 'operation' <> '' then v_where := v_where || format(' and a.operation = %L', p_filter ->> 'operation'); end if;
  if p_filter ->> 'record' <> '' then v_where := v_where || ' and a.record_id = private.as_uuid($1 ->> ''record'')'; end if;
  if p_filter ->> 'from' <> '' then v_where := v_where || ' and a.timestamp >= ($1 ->> ''from'')::timestamptz'; end if;
  if p_filter ->> 'to' <> '' then v_where := v_where || ' and a.timestamp < ($1 ->> ''to'')::timestamptz'; end if;
  if p_filter ->> 'user' <> '' then
    v_where := v_where || ' and a.user_id = any (array(
      select u.u_id from public.tier2_users as u
       where u.u_id = private.as_uuid($1 ->> ''user'') or u.email = lower($1 ->> ''user'')))';
  end if;
  if p_cursor ->> 'id' <> '' then v_where := v_where || ' and a.id < ($2 ->> ''id'')::bigint'; end if;

  execute format($sql$
    select coalesce(jsonb_agg(to_jsonb(r) order by r.id desc), '[]')
      from (
        select a.id, a.timestamp, a.table_name, a.operation, a.refused_action, a.record_id,
               a.old_values, a.new_values, a.user_id, p.display_name as user_name, u.email as user_email,
               host(a.ip_address) as ip_address, a.user_agent, a.session_id
          from public.audit_log as a
          left join public.tier2_users as u on u.u_id = a.user_id
          left join public.tier2_profiles as p on p.u_id = a.user_id
         where %s
         order by a.id desc
         limit $3
      ) as r $sql$, v_where)
    into v_rows using coalesce(p_filter, '{}'), p_cursor, v_limit + 1;
  return jsonb_build_object(
    'rows', case when jsonb_array_length(v_rows) > v_limit then v_rows - v_limit else v_rows end,
    'next', case when jsonb_array_length(v_rows) > v_limit
      then jsonb_build_object('id', v_rows -> (v_limit - 1) -> 'id') end);
end
$$;
comment on function public.list_audit(jsonb, jsonb, integer) is
  'The audit log, newest first, by table, operation, record, person and time. Platform admins.';

-- A refusal inside a failed statement cannot leave a record, so the product reports its refusals
-- by this call. The limit keeps a caller from filling the log.
create function public.log_refusal(p_action text, p_details jsonb default '{}') returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := auth.uid();
begin
  if v_user is null
     or not (public.take_token('refusal:' || v_user, 60, 60) ->> 'allowed')::boolean then
    return;
  end if;
  insert into public.audit_log
    (table_name, operation, user_id, record_id, new_values, ip_address, user_agent, session_id, refused_action)
  values (
    left(coalesce(nullif(p_details ->> 'table', ''), 'request'), 63), 'SELECT', v_user,
    private.as_uuid(p_details ->> 'record'),
    case when length(p_details::text) <= 4000 then private.masked('', p_details) end,
    private.request_ip(), private.request_user_agent(), private.request_session(),
    left(coalesce(nullif(p_action, ''), 'unknown'), 100));
end
$$;
comment on function public.log_refusal(text, jsonb) is
  'Writes a refusal of the product (gate, action, route, file) to the audit log; details may name table and record.';

grant execute on function
  public.set_user_role(uuid, text), public.set_user_active(uuid, boolean),
  public.list_users(text, text, jsonb, integer, text, text), public.list_audit(jsonb, jsonb, integer),
  public.log_refusal(text, jsonb)
  to authenticated;
