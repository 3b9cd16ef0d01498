-- Why: who sees and changes projects, tasks and comments. Projects and tasks follow one rule, so their policies are made in
-- one place:
--
--   reads    members of the organization and its CSM what is shared; the customer's CSM everything of the customer; staff
--            what they own or work on; anybody their own that belongs to no organization; platform admins all
--   changes  the customer's CSM, the organization's admins and CSM what is shared, whoever owns or works on it
--   deletes  its owner, the customer's CSM, and the organization's admins where no customer is behind it
--
-- An internal row is out of reach for everybody who is not staff, even for its owner: a role may change, the rule does not.

create function private.assigned_project_ids() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query select distinct t.project_id from public.tasks t
    where t.assigned_to in (select private.employee_ids()) and t.project_id is not null;
end;
$$;
comment on function private.assigned_project_ids() is 'The projects in which a task is assigned to the caller.';
grant execute on function private.assigned_project_ids() to authenticated, service_role;

create function private.work_policies(p_table regclass, p_assigned text, p_change_assigned boolean) returns void
language plpgsql set search_path = ''
as $$
declare
  v_name constant text := (select relname from pg_catalog.pg_class where oid = p_table);
  v_admin constant text := '(select private.is_admin())';
  v_staff constant text := '(select private.is_csm())';
  v_mine constant text := 'owner_u_id = (select private.uid())';
  v_customer constant text := 'customer_id in (select private.customer_ids())';
  v_member constant text := '(visibility = ''shared'' and org_id = any (array(select private.org_ids())))';
  v_org_admin constant text := '(visibility = ''shared'' and org_id = any (array(select private.admin_org_ids())))';
  v_managed constant text := '(visibility = ''shared'' and org_id = any (array(select private.managed_org_ids())))';
  v_alone constant text := format('(visibility = ''shared'' and org_id is null and %s)', v_mine);
  v_worker constant text := case when p_change_assigned then format(' or %s', p_assigned) else '' end;
  v_change text;
begin
  v_change := concat_ws(' or ', v_admin, v_customer, v_managed, v_org_admin, v_alone,
    format('(%s and (%s%s))', v_staff, v_mine, v_worker), format('(%s and (%s%s))', v_member, v_mine, v_worker));
  execute format('alter table %s enable row level security', p_table);
  execute format('grant select, insert, update, delete on %s to authenticated', p_table);
  execute format('create policy %I on %s for select to authenticated using (%s)', v_name || '_select_work', p_table,
    -- Each part is one column against a set, so that indexes answer them all.
    concat_ws(' or ', format('(%s and ((visibility = ''shared'' and org_id is null) or %s))', v_mine, v_staff),
      'customer_id = any (array(select private.customer_ids()))',
      '(visibility = ''shared'' and org_id = any (array(select private.readable_org_ids())))',
      format('(%s and %s)', p_assigned, v_staff), private.all_for_admins(p_table)));
  execute format('create policy %I on %s for insert to authenticated with check (%s)', v_name || '_insert_work', p_table,
    format('%s or (%s and (%s))', v_admin, v_mine, concat_ws(' or ', v_member, v_alone,
      format('(%s and (%s or (customer_id is null and (org_id is null or org_id = any (array(select private.managed_org_ids()))))))',
        v_staff, v_customer))));
  execute format('create policy %I on %s for update to authenticated using (%s) with check (%s)', v_name || '_update_work', p_table,
    v_change, v_change);
  execute format('create policy %I on %s for delete to authenticated using (%s)', v_name || '_delete_work', p_table,
    concat_ws(' or ', v_admin, v_customer, v_alone, format('(%s and %s)', v_staff, v_mine), format('(%s and %s)', v_member, v_mine),
      format('(%s and customer_id is null)', v_org_admin)));
end;
$$;
comment on function private.work_policies(regclass, text, boolean) is
  'Row level security, grants and policies of projects and tasks; p_assigned says what is assigned to the caller, p_change_assigned whether that lets them change it.';

select private.work_policies('public.projects', 'id = any (array(select private.assigned_project_ids()))', false);
select private.work_policies('public.tasks', 'assigned_to = any (array(select private.employee_ids()))', true);

-- The inner query is under the task's own policy.
alter table public.comments enable row level security;
grant select, insert, update, delete on public.comments to authenticated;
create policy comments_select_task on public.comments for select to authenticated
  using (exists (select 1 from public.tasks t where t.id = comments.task_id));
create policy comments_insert_author on public.comments for insert to authenticated
  with check (
    (u_id = (select private.uid()) or (select private.is_admin()))
    and exists (select 1 from public.tasks t where t.id = comments.task_id));
create policy comments_update_author on public.comments for update to authenticated
  using (
    (u_id = (select private.uid()) or (select private.is_admin()))
    and exists (select 1 from public.tasks t where t.id = comments.task_id))
  with check (
    (u_id = (select private.uid()) or (select private.is_admin()))
    and exists (select 1 from public.tasks t where t.id = comments.task_id));
create policy comments_delete_author on public.comments for delete to authenticated
  using (
    (u_id = (select private.uid()) or (select private.is_admin()))
    and exists (select 1 from public.tasks t where t.id = comments.task_id));

-- Deleting says who may, as the policy does; what is deleted can be taken back.
create function private.may_remove_task(p_task public.tasks) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return private.is_admin()
    or exists (select 1 from public.customers c where c.id = p_task.customer_id and c.csm_id = private.uid())
    or (coalesce(p_task.owner_u_id = private.uid(), false) and (private.is_csm() or (p_task.visibility = 'shared'
      and (p_task.org_id is null or p_task.org_id in (select private.org_ids())))))
    or (p_task.visibility = 'shared' and p_task.customer_id is null and coalesce(p_task.org_id in (select private.admin_org_ids()), false));
end;
$$;
comment on function private.may_remove_task(public.tasks) is 'Whether the caller may delete a task, and take that back.';
grant execute on function private.may_remove_task(public.tasks) to authenticated, service_role;
select private.soft_deletable('public.tasks', p_title => 'title', p_may => 'private.may_remove_task(t)');
