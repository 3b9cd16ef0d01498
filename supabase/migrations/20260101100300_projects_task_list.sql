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
      else format('t.customer_id in (select c.id from public.customers c where c.csm_id = %L and c.merged_into is null)', v_me) end
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

-- What is open comes in the order of its day, what is done the newest first; both go on by key.
create function public.list_tasks(p_view text, p_org uuid default null, p_filter jsonb default '{}', p_cursor jsonb default null,
  p_limit integer default 30) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
  v_where constant text := private.task_view(p_view, p_org) || ' and ' || private.task_filter(p_filter);
  v_done constant boolean := coalesce(p_filter ->> 'state' = 'done', false);
  v_limit constant integer := least(greatest(p_limit, 1), 100);
  v_key constant text := case when v_done then 'coalesce(t.completed_at, t.updated_at)' else 'coalesce(t.end_time, ''infinity'')' end;
  -- Whom a task can be given to: colleagues among staff, else the members of the organization worked in.
  v_people constant uuid[] := v_me || case when private.is_csm() or private.is_admin()
    then array(select (s ->> 'id')::uuid from jsonb_array_elements(public.list_csms()) s)
    else array(select m.u_id from public.org_users m where m.org_id = p_org) end;
  v_rows jsonb;
  v_total bigint;
  v_counts jsonb := '{}';
  v_open bigint;
  v_view text;
begin
  execute format($q$
    select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'description', r.description, 'status', r.status,
        'priority', r.priority, 'due', r.end_time, 'visibility', r.visibility, 'completed_at', r.completed_at, 'updated_at', r.updated_at,
        -- Only whoever may read the result is led to it.
        'source', coalesce((select jsonb_build_object('link', '/assessments/results/' || x.id, 'label', a.title)
          from public.assessment_scoring_results x join public.assessment_templates a on a.id = x.template_id where x.id = r.result_id),
          (select jsonb_build_object('link', '/meetings/' || m.id || '?card=' || k.id, 'label', m.title)
          from public.meeting_cards k join public.meetings m on m.id = k.meeting_id where k.task_id = r.id limit 1),
          (select jsonb_build_object('link', '/contracts/' || k.id, 'label', coalesce(k.file_name, k.company_name, 'Contract'))
          from public.contracts k where k.id = r.contract_id)),
        'project', (select p.name from public.projects p where p.id = r.project_id),
        'customer', (select jsonb_build_object('id', c.id, 'name', c.name) from public.customers c where c.id = r.customer_id),
        'org', r.org_id,
        'organization', (select o.name from public.enterprise_orgs o where o.id = r.org_id),
        'owner', case when r.owner_u_id is not null then jsonb_build_object('id', r.owner_u_id,
          'name', (select p.display_name from public.tier2_profiles p where p.u_id = r.owner_u_id)) end,
        'assigned', coalesce((select e.name from public.employees e where e.id = r.assigned_to), r.assignee),
        'key', r.key::text, 'may', jsonb_build_object(
          'edit', private.answers_for(r.owner_u_id, r.customer_id, r.org_id) or coalesce(r.assigned_to in (select private.employee_ids()), false),
          'move', private.answers_for(r.owner_u_id, r.customer_id, r.org_id) and r.project_id is null,
          'remove', private.may_remove_task((select x from public.tasks x where x.id = r.id)))) order by r.place), '[]')
      from (
        select t.*, %1$s as key, row_number() over (order by %1$s %2$s, t.id %2$s) as place
          from public.tasks t where %3$s and ($1 is null or (%1$s, t.id) %4$s (($1 ->> 'key')::timestamptz, ($1 ->> 'id')::uuid))
         order by %1$s %2$s, t.id %2$s limit %5$s) as r
    $q$, v_key, case when v_done then 'desc' else 'asc' end, v_where, case when v_done then '<' else '>' end, v_limit + 1)
    into v_rows using p_cursor;
  execute 'select count(*) from public.tasks t where ' || v_where into v_total;
  foreach v_view in array '{mine,customers,organization}'::text[] loop
    execute format('select count(*) from public.tasks t where %s and %s', private.task_view(v_view, p_org), private.task_filter('{}')) into v_open;
    v_counts := v_counts || jsonb_build_object(v_view, v_open);
  end loop;
  return jsonb_build_object('rows', case when jsonb_array_length(v_rows) > v_limit then v_rows - v_limit else v_rows end,
    'next', case when jsonb_array_length(v_rows) > v_limit then jsonb_build_object('key', v_rows -> (v_limit - 1) -> 'key', 'id', v_rows -> (v_limit - 1) -> 'id') end,
    'total', v_total, 'counts', v_counts,
    'filtered_owner', (select p.display_name from public.tier2_profiles p where p.u_id::text = p_filter ->> 'owner'),
    'filtered_customer', (select c.name from public.customers c where c.id::text = p_filter ->> 'customer'),
    'people', coalesce((select jsonb_agg(jsonb_build_object('id', p.u_id, 'name', p.display_name) order by p.display_name, p.u_id)
      from public.tier2_profiles p where p.u_id = any (v_people)), '[]'));
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
