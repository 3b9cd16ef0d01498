-- Crossings: the signed-in person as every page needs them, in one call.

create function public.get_viewer() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user constant uuid := private.uid();
  v_row public.tier2_users;
  v_orgs jsonb;
  v_org jsonb;
begin
  if v_user is null then
    return null;
  end if;
  select * into v_row from public.tier2_users as u where u.u_id = v_user;
  -- Every page comes by here; noting it once in five minutes is enough to know who is about. A GET
  -- runs in a read-only transaction and leaves no note.
  if (v_row.last_activity is null or v_row.last_activity < now() - interval '5 minutes')
     and current_setting('transaction_read_only') = 'off' then
    update public.tier2_users set last_activity = now() where u_id = v_user;
  end if;

  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'role', m.role)
           order by o.id is distinct from v_row.org_id, o.name, o.id), '[]')
    into v_orgs
    from public.org_users as m
    join public.enterprise_orgs as o on o.id = m.org_id
   where m.u_id = v_user;
  -- The current organization comes first; where none is chosen, the first one is.
  v_org := nullif(v_orgs -> 0, 'null');

  return jsonb_build_object(
    'id', v_row.u_id, 'email', v_row.email, 'first_name', v_row.first_name, 'last_name', v_row.last_name,
    'role', v_row.role, 'timezone', v_row.timezone, 'is_active', v_row.is_active,
    'title', v_row.title, 'company', v_row.company,
    'org', v_org,
    'orgs', (select coalesce(jsonb_agg(o - 'slug' order by o ->> 'name'), '[]') from jsonb_array_elements(v_orgs) as o),
    'org_needed', v_row.role = 'user' and v_org is null,
    'csm', (
      select jsonb_build_object('name', p.display_name, 'email', u.email, 'title', u.title)
        from public.customers as c
        join public.tier2_users as u on u.u_id = c.csm_id and u.is_active and u.deleted_at is null
        join public.tier2_profiles as p on p.u_id = u.u_id
       where c.org_id = (v_org ->> 'id')::uuid),
    'counts', jsonb_build_object(
      'customers', (select count(*) from public.customers as c where c.csm_id = v_user and c.archived_at is null
        and c.stage <> 'churned'),
      'unread', (select count(*) from public.notifications as n where n.u_id = v_user and not n.is_read),
      'pending_invitations', (
        select count(*) from public.org_invitations as i
         where i.email = v_row.email and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()))
  ) || (
    select jsonb_build_object('display_name', p.display_name, 'avatar_url', p.avatar_url, 'locale', p.locale,
             'department', p.department)
      from public.tier2_profiles as p where p.u_id = v_user);
end
$$;
comment on function public.get_viewer() is
  'The signed-in person with organizations, CSM and counts; null for a signed-out, closed or ended one. pending_invitations are those sent to the person''s address.';
grant execute on function public.get_viewer() to authenticated;
