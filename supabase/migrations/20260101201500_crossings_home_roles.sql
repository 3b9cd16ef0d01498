-- Why: the other three homes and the one door to all of them. Each says what is open now for this person and is honest
-- when there is nothing. Row level security answers who sees what; nothing here runs with more rights than the caller.

create function private.home_training() returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'module_id', m.id, 'title', m.title, 'duration', m.duration, 'level', m.level,
    'status', t.status, 'progress', t.progress, 'completed_at', t.completed_at)
    order by t.status = 'completed', t.progress desc, m.title), '[]')
  from public.training_progress t
  join public.training_modules m on m.id = t.module_id
  where t.stakeholder_id in (select private.stakeholder_ids());
$$;
comment on function private.home_training() is 'The caller''s own training.';

-- Tasks as the list of one's own has them, questions counted as the page of what was handed over counts.
create function private.home_work() returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('tasks', private.home_tasks(), 'handed', public.list_delegated('for', false, null, 1) -> 'counts' -> 'for');
$$;
comment on function private.home_work() is 'The caller''s nearest open tasks, how many there are, and how many questions colleagues handed them.';

create function private.home_assessments(p_org uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_orgs constant uuid[] := array[p_org];
  v_scores jsonb;
begin
  if p_org is null or p_org not in (select private.admin_org_ids()) then
    return null;
  end if;
  v_scores := private.overview_scores(v_orgs);
  return (
    select jsonb_build_object('from', private.overview_from(), 'took', private.overview_people(v_orgs, '{}', null, 1) -> 'took_any',
      'results', v_scores -> 'results', 'types', v_scores -> 'types', 'weakest', v_scores -> 'weakest' -> 0,
      'open', count(*) filter (where a.missing), 'overdue', count(*) filter (where a.overdue))
    from private.overview_open(v_orgs) a);
end;
$$;
comment on function private.home_assessments(uuid) is
  'How assessments go in an organization, in the figures of its overview; null for whoever does not administer it.';

create function private.home_org(p_user uuid, p_org uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_profile public.organization_profile;
  v_missing text[];
begin
  select * into v_profile from public.organization_profile o where o.id = p_org;
  v_missing := array_remove(array[
    case when v_profile.size is null then 'size' end, case when v_profile.sector is null then 'sector' end,
    case when v_profile.structure is null then 'structure' end, case when v_profile.compliance_level is null then 'compliance_level' end,
    case when v_profile.employee_count is null then 'employee_count' end, case when v_profile.annual_revenue is null then 'annual_revenue' end,
    case when coalesce(v_profile.regulatory_requirements, '[]') = '[]' then 'regulatory_requirements' end], null);
  return jsonb_build_object('kind', 'org',
    'org', (select jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug) from public.enterprise_orgs o where o.id = p_org),
    'csm', private.linked_csm(p_org),
    'members', (select count(*) from public.org_users m where m.org_id = p_org),
    'joined_30d', (select count(*) from public.org_users m where m.org_id = p_org and m.joined_at > now() - interval '30 days'),
    'invitations_open', (
      select count(*) from public.org_invitations i
      where i.org_id = p_org and i.kind = 'member' and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()),
    'invitations_expired', (
      select count(*) from public.org_invitations i
      where i.org_id = p_org and i.kind = 'member' and i.accepted_at is null and i.revoked_at is null and i.expires_at <= now()),
    'profile_done', round(100 * (7 - coalesce(cardinality(v_missing), 0)) / 7.0),
    'profile_missing', to_jsonb(v_missing),
    'assessments', private.home_assessments(p_org),
    'training', private.home_training()) || private.home_work();
end;
$$;
comment on function private.home_org(uuid, uuid) is 'Home of an organization''s owner or admin. profile_done is in percent.';

create function private.home_admin() returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('kind', 'admin',
    'users', count(*) filter (where u.is_active), 'inactive', count(*) filter (where not u.is_active),
    'active_7d', count(*) filter (where greatest(u.last_activity, u.last_login) > now() - interval '7 days'),
    'new_7d', count(*) filter (where u.created_at > now() - interval '7 days'),
    'roles', jsonb_build_object(
      'user', count(*) filter (where u.role = 'user' and u.is_active), 'csm', count(*) filter (where u.role = 'csm' and u.is_active),
      'admin', count(*) filter (where u.role = 'admin' and u.is_active)),
    'organizations', (select count(*) from public.enterprise_orgs),
    'customers', (select count(*) from public.customers c where c.archived_at is null and c.stage <> 'churned'),
    'customers_without_csm', (select count(*) from public.customers c where c.csm_id is null and c.archived_at is null
      and c.stage <> 'churned'),
    'alerts_open', (select count(*) from public.security_alerts a where a.resolved_at is null),
    'recent_audit', (
      select coalesce(jsonb_agg(to_jsonb(x) order by x.id desc), '[]')
      from (
        select a.id, a.table_name, a.operation, a.record_id, a.user_id, private.person_name(a.user_id) as user_name,
          a.refused_action, a.timestamp
        from public.audit_log a order by a.id desc limit 8
      ) x))
  from public.tier2_users u where u.deleted_at is null;
$$;
comment on function private.home_admin() is 'Home of a platform admin.';

create function public.get_home() returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me uuid := private.uid();
  v_person public.tier2_users;
begin
  select * into v_person from public.tier2_users u where u.u_id = v_me;
  if v_person.u_id is null then
    return null;
  elsif v_person.role = 'admin' then
    return private.home_admin();
  elsif v_person.role = 'csm' then
    return private.home_csm() || jsonb_build_object('tasks', private.home_tasks());
  elsif v_person.org_id in (select private.admin_org_ids()) then
    return private.home_org(v_me, v_person.org_id);
  end if;
  return jsonb_build_object('kind', 'member',
    'org', (select jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug) from public.enterprise_orgs o
      where o.id = v_person.org_id and o.id in (select private.org_ids())),
    'csm', private.linked_csm(v_person.org_id),
    'training', private.home_training()) || private.home_work();
end;
$$;
comment on function public.get_home() is 'Home of the caller, by role: csm, org, member or admin; null for the signed-out.';

grant execute on function private.home_training(), private.home_work(), private.home_assessments(uuid), private.home_org(uuid, uuid),
  private.home_admin() to authenticated, service_role;
revoke execute on function public.get_home() from public, anon;
grant execute on function public.get_home() to authenticated, service_role;
