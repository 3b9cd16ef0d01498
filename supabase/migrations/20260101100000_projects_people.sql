-- Why: work is done by people who need no account: staff that the CRM knows, and the people of a customer's organization.
-- A task is given to an employee; where the employee signs in, the two are linked, and then the person finds the task.

create type public.project_status as enum ('todo', 'in_progress', 'on_hold', 'completed', 'cancelled');
comment on type public.project_status is 'How far a project is (003).';
create type public.task_status as enum ('todo', 'in_progress', 'blocked', 'in_review', 'done', 'cancelled');
comment on type public.task_status is 'How far a task is (003).';
create type public.task_priority as enum ('low', 'medium', 'high', 'urgent');
comment on type public.task_priority is 'How much a task matters (003).';

create table public.employees (
  id uuid primary key default gen_random_uuid(),
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  u_id uuid references public.tier2_users (u_id) on delete set null,
  name text not null check (char_length(btrim(name)) between 1 and 100),
  email text check (char_length(email) <= 120 and email ~ '^[^@\s]+@[^@\s]+$'),
  department text check (char_length(department) <= 100),
  position text check (char_length(position) <= 100),
  manager_id uuid references public.employees (id) on delete set null,
  is_active boolean not null default true,
  hire_date date,
  crm_user_id integer unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint employees_not_own_manager check (manager_id <> id)
);
comment on table public.employees is
  'The people work is given to, with their managers: staff of the company that runs Cairn (no organization) and people of an organization.';
comment on column public.employees.org_id is 'The organization this person works for; null for staff of the company that runs Cairn.';
comment on column public.employees.u_id is
  'The account of this person. It lets them find what is assigned to them, so it names only a member of the organization, or staff.';
comment on column public.employees.crm_user_id is 'Serial id of the CRM (tblstaff), kept by the synchronisation.';

create unique index idx_employees_account on public.employees (org_id, u_id) nulls not distinct where u_id is not null;
create index idx_employees_org on public.employees (org_id, name);
create index idx_employees_u_id on public.employees (u_id) where u_id is not null;
create index idx_employees_manager_id on public.employees (manager_id);
create index idx_employees_email on public.employees (lower(email));

-- Definer, because it looks at memberships and at colleagues that the writing person may not see. It holds for everybody:
-- a synchronisation that builds a circle of managers is as wrong as a person who does.
create function private.check_employee() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.u_id is not null
    and not exists (select 1 from public.org_users m where m.org_id = new.org_id and m.u_id = new.u_id)
    and not (new.org_id is null and exists (
      select 1 from public.tier2_users u where u.u_id = new.u_id and u.role in ('csm', 'admin')))
  then
    raise exception using errcode = '23514', message = 'employee_account',
      hint = 'The account of an employee has to belong to the same organization.';
  end if;
  if new.manager_id is not null then
    if not exists (
      select 1 from public.employees e where e.id = new.manager_id and e.org_id is not distinct from new.org_id) then
      raise exception using errcode = '23514', message = 'employee_manager', hint = 'A manager works for the same organization.';
    end if;
    if exists (
      with recursive above as (
        select e.id, e.manager_id, 1 as depth from public.employees e where e.id = new.manager_id
        union all
        select e.id, e.manager_id, a.depth + 1 from public.employees e join above a on e.id = a.manager_id where a.depth < 100
      )
      select 1 from above where above.id = new.id
    ) then
      raise exception using errcode = '23514', message = 'employee_circle', hint = 'Nobody is the manager of their own manager.';
    end if;
  end if;
  return new;
end;
$$;
comment on function private.check_employee() is
  'An employee''s account and manager belong to the same organization, and managers form no circle.';
create trigger check_employee before insert or update of u_id, org_id, manager_id on public.employees
  for each row execute function private.check_employee();

-- Whoever leaves an organization keeps no tasks of it: the employee stays, the link to the account goes.
create function private.release_employee() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.employees e set u_id = null where e.org_id = old.org_id and e.u_id = old.u_id;
  return null;
end;
$$;
comment on function private.release_employee() is 'Unlinks the account of somebody who left the organization from its employee.';
create trigger release_employee after delete on public.org_users
  for each row execute function private.release_employee();

-- The same for staff who become plain users.
create function private.release_staff() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.employees e set u_id = null where e.org_id is null and e.u_id = new.u_id;
  return null;
end;
$$;
comment on function private.release_staff() is 'Unlinks the account of somebody who is staff no longer from the employee.';
create trigger release_staff after update of role on public.tier2_users
  for each row when (new.role = 'user' and old.role <> 'user') execute function private.release_staff();

create trigger guard_inserted_rights before insert on public.employees
  for each row execute function private.guard_columns('crm_user_id');
create trigger guard_rights before update on public.employees
  for each row execute function private.guard_columns('id', 'org_id', 'crm_user_id', 'created_at');
create trigger update_timestamp before update on public.employees
  for each row execute function private.update_timestamp();
select private.audit_table('public.employees', p_activity => false);

-- As a class of their own: an organization's people as its other records; staff are known among staff.
alter table public.employees enable row level security;
grant select, insert, update, delete on public.employees to authenticated;
create policy employees_select_known on public.employees for select to authenticated
  using (
    org_id = any (array(select private.readable_org_ids()))
    or (org_id is null and (select private.is_csm()))
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy employees_insert_managers on public.employees for insert to authenticated
  with check (
    org_id = any (array(select private.admin_org_ids()))
    or org_id = any (array(select private.managed_org_ids()))
    or (select private.is_admin()));
create policy employees_update_managers on public.employees for update to authenticated
  using (
    org_id = any (array(select private.admin_org_ids()))
    or org_id = any (array(select private.managed_org_ids()))
    or (select private.is_admin()))
  with check (
    org_id = any (array(select private.admin_org_ids()))
    or org_id = any (array(select private.managed_org_ids()))
    or (select private.is_admin()));
create policy employees_delete_managers on public.employees for delete to authenticated
  using (
    org_id = any (array(select private.admin_org_ids()))
    or org_id = any (array(select private.managed_org_ids()))
    or (select private.is_admin()));

create function private.employee_ids() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
begin
  return query select e.id from public.employees e where e.u_id = v_me;
end;
$$;
comment on function private.employee_ids() is 'The employees that the caller''s account is linked to.';
grant execute on function private.employee_ids() to authenticated, service_role;
