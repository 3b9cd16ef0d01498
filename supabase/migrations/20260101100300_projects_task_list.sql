-- Why: the list of tasks, in one call: a page of rows with what the caller may do to each, the total, the open ones of each
-- view for the tabs. Row level security decides what is seen; the views only say which of it.
--
--   mine          the caller owns it or it is assigned to them
--   customers     of a customer of the caller's, or of one customer by the filter; a platform admin's are everybody's
--   organization  shared with the organization worked in

create function private.task_view(p_view text, p_org uuid) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
begin
  return case p_view
    when 'mine' then format('(t.owner_u_id = %L or t.assigned_to = any (%L::uuid[]))', v_me, array(select private.employee_ids()))
    when 'customers' then case when private.is_admin() then 't.customer_id is not null'
      else format('t.customer_id = any (array(select c.id from public.customers c where c.csm_id = %L and c.merged_into is null))', v_me) end
    when 'organization' then case when p_org is null then 'false'
      else format('t.org_id = %L and t.visibility = ''shared''', p_org) end
    else 'false' end;
end;
$$;
comment on function private.task_view(text, uuid) is 'SQL condition of a view of the list, over tasks t.';

-- Literals are quoted here and nowhere else; what is not understood matches nothing rather than everything.
create function private.task_filter(p_filter jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_parts text[] := array[case coalesce(p_filter ->> 'state', 'open')
    when 'open' then 't.status not in (''done'', ''cancelled'')' when 'done' then 't.status in (''done'', ''cancelled'')'
    when 'all' then 'true' else 'false' end];
begin
  if p_filter ->> 'due' is not null then
    v_parts := v_parts || case p_filter ->> 'due'
      when 'overdue' then 't.end_time < now()' when 'week' then 't.end_time < now() + interval ''7 days'''
      when 'none' then 't.end_time is null' else 'false' end;
  end if;
  if p_filter ->> 'priority' is not null then
    v_parts := v_parts || format('t.priority::text = any (%L::text[])', private.texts(p_filter -> 'priority'));
  end if;
  if p_filter ->> 'customer' is not null then
    v_parts := v_parts || format('t.customer_id = %L', p_filter ->> 'customer');
  end if;
  if p_filter ->> 'owner' is not null then
    v_parts := v_parts || format('t.owner_u_id = %L', p_filter ->> 'owner');
  end if;
  if trim(coalesce(p_filter ->> 'q', '')) <> '' then
    v_parts := v_parts || format('t.title ilike %L', '%' || regexp_replace(trim(p_filter ->> 'q'), '([\\%_])', '\\\1', 'g') || '%');
  end if;
  return array_to_string(v_parts, ' and ');
end;
$$;
comment on function private.task_filter(jsonb) is 'SQL condition of a filter {state, due, priority, customer, owner, q}, over tasks t.';
grant execute on function private.task_view(text, uuid), private.task_filter(jsonb) to authenticated, service_role;

-- What may be done to each is what answers_for and may_remove_task say, with what they ask for a row asked once for all.
create function private.task_rows(p_ids uuid[]) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
  v_admin constant boolean := private.is_admin();
  v_csm constant boolean := private.is_csm();
  v_own_orgs constant uuid[] := array(select private.org_ids());
  v_admin_orgs constant uuid[] := array(select private.admin_org_ids());
  v_managed_orgs constant uuid[] := array(select private.managed_org_ids());
  v_employees constant uuid[] := array(select private.employee_ids());
begin
  if coalesce(cardinality(p_ids), 0) = 0 then
    return '[]';
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'description', t.description, 'status', t.status,
        'priority', t.priority, 'due', t.end_time, 'visibility', t.visibility, 'completed_at', t.completed_at, 'updated_at', t.updated_at,
        -- Only whoever may read the result is led to it.
        'source', coalesce((select jsonb_build_object('link', '/assessments/results/' || x.id, 'label', a.title)
          from public.assessment_scoring_results x join public.assessment_templates a on a.id = x.template_id where x.id = t.result_id),
          (select jsonb_build_object('link', '/meetings/' || m.id || '?card=' || k.id, 'label', m.title)
          from public.meeting_cards k join public.meetings m on m.id = k.meeting_id where k.task_id = t.id limit 1),
          (select jsonb_build_object('link', '/contracts/' || k.id, 'label', coalesce(k.file_name, k.company_name, 'Contract'))
          from public.contracts k where k.id = t.contract_id)),
        'project', (select p.name from public.projects p where p.id = t.project_id),
        'customer', case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end,
        'org', t.org_id,
        'organization', (select o.name from public.enterprise_orgs o where o.id = t.org_id),
        'owner', case when t.owner_u_id is not null then jsonb_build_object('id', t.owner_u_id,
          'name', (select p.display_name from public.tier2_profiles p where p.u_id = t.owner_u_id)) end,
        'assigned', coalesce((select e.name from public.employees e where e.id = t.assigned_to), t.assignee),
        'may', jsonb_build_object('edit', y.answers or coalesce(t.assigned_to = any (v_employees), false),
          'move', y.answers and t.project_id is null,
          'remove', v_admin or coalesce(c.csm_id = v_me, false)
            or (y.mine and (v_csm or (t.visibility = 'shared' and coalesce(t.org_id = any (v_own_orgs), true))))
            or (t.visibility = 'shared' and t.customer_id is null and coalesce(t.org_id = any (v_admin_orgs), false)))) order by u.place), '[]')
      from unnest(p_ids) with ordinality as u (id, place)
      join public.tasks t on t.id = u.id
      left join public.customers c on c.id = t.customer_id
      cross join lateral (select coalesce(t.owner_u_id = v_me, false) as mine, v_admin or coalesce(t.owner_u_id = v_me, false)
        or coalesce(c.csm_id = v_me, false) or coalesce(t.org_id = any (v_admin_orgs || v_managed_orgs), false) as answers) y);
end;
$$;
comment on function private.task_rows(uuid[]) is 'Rows of the list of tasks of the given ones, as far as the caller may read them, in the given order.';
grant execute on function private.task_rows(uuid[]) to authenticated, service_role;

-- What is open comes in the order of its day, what is done the newest first; both go on by key.
create function public.list_tasks(p_view text, p_org uuid default null, p_filter jsonb default '{}', p_cursor jsonb default null,
  p_limit integer default 30) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
  v_open constant text := private.task_filter('{}');
  v_done constant boolean := coalesce(p_filter ->> 'state' = 'done', false);
  v_limit constant integer := least(greatest(p_limit, 1), 100);
  v_ids uuid[];
  v_keys text[];
  v_more boolean;
  v_total bigint;
  v_counts jsonb;
begin
  -- One look at the tasks of all three views finds the page, the total and what the tabs count: what the policy of tasks asks
  -- costs more than the rows. What is read of them for the page comes after.
  execute format($q$
    with v as materialized (
      select t.id, %1$s as key, %2$s as open, %3$s as hit, %4$s as mine, %5$s as customers, %6$s as organization
        from public.tasks t where (%4$s or %5$s or %6$s) and %7$s)
    select (select count(*) from v where v.hit and %8$s),
      (select jsonb_build_object('mine', count(*) filter (where v.mine), 'customers', count(*) filter (where v.customers),
        'organization', count(*) filter (where v.organization)) from v where v.open),
      array_agg(r.id order by r.place), array_agg(r.key::text order by r.place)
      from (
        select v.id, v.key, row_number() over (order by v.key %9$s, v.id %9$s) as place
          from v where v.hit and %8$s and ($1 is null or (v.key, v.id) %10$s (($1 ->> 'key')::timestamptz, ($1 ->> 'id')::uuid))
         order by v.key %9$s, v.id %9$s limit %11$s) as r
    $q$, case when v_done then 'coalesce(t.completed_at, t.updated_at)' else 'coalesce(t.end_time, ''infinity'')' end,
    v_open, private.task_filter(p_filter),
    private.task_view('mine', p_org), private.task_view('customers', p_org), private.task_view('organization', p_org),
    case when coalesce(p_filter ->> 'state', 'open') = 'open' then v_open else 'true' end,
    case when p_view in ('mine', 'customers', 'organization') then 'v.' || p_view else 'false' end,
    case when v_done then 'desc' else 'asc' end, case when v_done then '<' else '>' end, v_limit + 1)
    into v_total, v_counts, v_ids, v_keys using p_cursor;
  v_more := coalesce(cardinality(v_ids), 0) > v_limit;
  return jsonb_build_object('rows', private.task_rows(v_ids[1:v_limit]),
    'next', case when v_more then jsonb_build_object('key', v_keys[v_limit], 'id', v_ids[v_limit]) end,
    'total', v_total, 'counts', v_counts,
    'filtered_owner', (select p.display_name from public.tier2_profiles p where p.u_id::text = p_filter ->> 'owner'),
    'filtered_customer', (select c.name from public.customers c where c.id::text = p_filter ->> 'customer'),
    -- Whom a task can be given to: colleagues among staff, else the members of the organization worked in.
    'people', coalesce(case when private.is_csm() or private.is_admin()
      then (select jsonb_agg(jsonb_build_object('id', s.value -> 'id', 'name', s.value -> 'name') order by s.place)
        from jsonb_array_elements(public.list_csms()) with ordinality s (value, place))
      else (select jsonb_agg(jsonb_build_object('id', p.u_id, 'name', p.display_name) order by p.display_name, p.u_id)
        from public.tier2_profiles p
       where p.u_id = v_me or p.u_id in (select m.u_id from public.org_users m where m.org_id = p_org)) end, '[]'));
end;
$$;
comment on function public.list_tasks(text, uuid, jsonb, jsonb, integer) is
  'A page of a view of the caller''s tasks with what they may do to each, the total, the open ones of every view, and the people a task can be given to.';

-- A row that is made belongs to whoever makes it; giving it to somebody else is the second step, in the same transaction.
create function public.add_task(p_task jsonb) returns uuid
language plpgsql set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
  v_owner constant uuid := nullif(p_task ->> 'owner', '')::uuid;
  v_id uuid;
begin
  insert into public.tasks (title, description, priority, end_time, customer_id, org_id, visibility, owner_u_id)
  values (p_task ->> 'title', p_task ->> 'description', coalesce(p_task ->> 'priority', 'medium')::public.task_priority,
    (p_task ->> 'due')::timestamptz, (p_task ->> 'customer')::uuid, (p_task ->> 'org')::uuid, coalesce(p_task ->> 'visibility', 'internal'),
    v_me)
  returning id into v_id;
  if v_owner is not null and v_owner <> v_me then
    update public.tasks set owner_u_id = v_owner where id = v_id;
  end if;
  return v_id;
end;
$$;
comment on function public.add_task(jsonb) is
  'Makes a task {title, description, priority, due, customer, org, visibility, owner} with the caller''s rights; answers its id.';
revoke execute on function public.list_tasks(text, uuid, jsonb, jsonb, integer), public.add_task(jsonb) from public, anon;
grant execute on function public.list_tasks(text, uuid, jsonb, jsonb, integer), public.add_task(jsonb) to authenticated;
