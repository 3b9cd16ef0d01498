-- Assessments: from a recommendation to a task. Whose task it is and who sees it follow from the result: a task of one's own
-- is seen by nobody else, one for the organization by its members, one of a CSM by the customer's team.

create function public.make_result_task(
  p_result uuid, p_point text, p_title text, p_description text default null, p_owner uuid default null, p_due date default null,
  p_shared boolean default false
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_owner constant uuid := coalesce(p_owner, v_me);
  v_result public.assessment_scoring_results;
  v_shared boolean;
  v_customer uuid;
  v_member boolean;
  v_task uuid;
begin
  select * into v_result from public.assessment_scoring_results as r
   where r.id = p_result and (r.user_id = v_me or r.org_id in (select private.supervised_org_ids(true)) or private.is_admin());
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This result is not one you may read.';
  elsif p_point is null or p_point !~ '^[rs][1-9][0-9]{0,2}$' or substr(p_point, 2)::integer > cardinality(
      case left(p_point, 1) when 'r' then v_result.recommendations else v_result.next_steps end) then
    raise exception using errcode = 'P0001', message = 'point_unknown', hint = 'The result does not say this.';
  end if;
  v_member := coalesce(v_result.org_id in (select private.org_ids()), false);
  if v_owner <> v_me and not exists (
    select 1 from public.org_users as m where m.org_id = v_result.org_id and m.u_id = v_owner
       and (v_member or v_result.org_id in (select private.supervised_org_ids(true)))) then
    raise exception using errcode = 'P0001', message = 'member_unknown', hint = 'Give it to a colleague of the organization.';
  end if;
  select c.id into v_customer from public.customers as c
   where c.org_id = v_result.org_id and c.csm_id = v_me and c.archived_at is null order by c.created_at limit 1;
  -- What a colleague is to do, the colleague must see. Who belongs to no organization of the result keeps it to themselves.
  v_shared := v_owner <> v_me or (coalesce(p_shared, false) and (v_member or v_customer is not null));
  if exists (select 1 from public.tasks as t where t.result_id = p_result and t.result_point = p_point and t.status <> 'cancelled' and t.deleted_at is null
      and (t.owner_u_id = v_owner or (t.visibility = 'shared' and t.org_id = v_result.org_id))) then
    raise exception using errcode = 'P0001', message = 'duplicate', hint = 'This is a task already.';
  end if;
  insert into public.tasks (title, description, end_time, owner_u_id, customer_id, org_id, visibility, result_id, result_point)
  values (left(trim(p_title), 200), p_description, p_due::timestamp at time zone 'UTC' + interval '12 hours', v_owner, v_customer,
    case when v_shared then v_result.org_id end,
    case when v_customer is not null and not v_shared then 'internal' else 'shared' end, p_result, p_point)
  returning id into v_task;
  if v_owner <> v_me then
    perform private.notify(v_owner, 'task', 'A task for you: ' || left(trim(p_title), 160),
      coalesce((select p.display_name from public.tier2_profiles as p where p.u_id = v_me), 'A colleague')
        || ' gave you this from an assessment.' || coalesce(' It is due on ' || to_char(p_due, 'FMDD FMMon YYYY') || '.', ''),
      '/tasks', 'medium', jsonb_build_object('task_id', v_task));
  end if;
  return v_task;
end
$$;
comment on function public.make_result_task(uuid, text, text, text, uuid, date, boolean) is
  'Makes a task of a recommendation or next step of a result the caller may read: their own, or a colleague''s, who is told.';
grant execute on function public.make_result_task(uuid, text, text, text, uuid, date, boolean) to authenticated;
