-- Why: projects and their tasks (003). A CSM plans with them for a customer, an organization for itself. What is shared is
-- seen by the members of the organization it is about; what is internal stays with the people who serve the customer,
-- whoever owns it, and however the customer's organization is linked.
--
-- Two columns decide that, and neither is the client's word: org_id follows the customer or the project of the row, and
-- visibility is changed by those alone whose row it is.

create table public.projects (
  id uuid primary key default gen_random_uuid(),
  name text not null check (char_length(btrim(name)) between 1 and 200),
  description text check (char_length(description) <= 20000),
  status public.project_status not null default 'todo',
  start_date timestamptz,
  end_date timestamptz,
  deadline timestamptz,
  customer_id uuid references public.customers (id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  owner_u_id uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  visibility text not null default 'internal' check (visibility in ('internal', 'shared')),
  crm_project_id integer unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint projects_dates check (end_date >= start_date)
);
comment on table public.projects is 'Projects with their dates; of a customer, of an organization, or a person''s own.';
comment on column public.projects.org_id is 'The organization it is about. Follows customers.org_id where there is a customer.';
comment on column public.projects.owner_u_id is 'Who answers for it; emptied with the account.';
comment on column public.projects.visibility is 'shared: members of the organization see it. internal: they never do.';
comment on column public.projects.crm_project_id is 'Serial id of the CRM (tblprojects), kept by the synchronisation.';

create index idx_projects_deadline on public.projects (deadline);
create index idx_projects_customer on public.projects (customer_id, deadline);
create index idx_projects_org on public.projects (org_id, deadline);
create index idx_projects_owner on public.projects (owner_u_id);
create index idx_projects_status on public.projects (status);

create table public.tasks (
  id uuid primary key default gen_random_uuid(),
  title text not null check (char_length(btrim(title)) between 1 and 200),
  description text check (char_length(description) <= 20000),
  status public.task_status not null default 'todo',
  priority public.task_priority not null default 'medium',
  project_id uuid references public.projects (id) on delete cascade,
  assigned_to uuid references public.employees (id) on delete set null,
  start_time timestamptz,
  end_time timestamptz,
  estimated_hours numeric(10, 2) check (estimated_hours >= 0),
  actual_hours numeric(10, 2) check (actual_hours >= 0),
  assignee text check (char_length(assignee) <= 100),
  customer_id uuid references public.customers (id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  owner_u_id uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  visibility text not null default 'internal' check (visibility in ('internal', 'shared')),
  completed_at timestamptz,
  result_id uuid references public.assessment_scoring_results (id) on delete set null,
  result_point text check (result_point ~ '^[rs][1-9][0-9]{0,2}$'),
  contract_id uuid references public.contracts (id) on delete set null,
  contract_step text check (char_length(contract_step) <= 6000),
  crm_task_id integer unique,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint tasks_times check (end_time >= start_time)
);
comment on table public.tasks is 'Tasks of a project, of a customer, of an organization, or a person''s own.';
comment on column public.tasks.end_time is 'When it is due.';
comment on column public.tasks.assignee is 'A name, for somebody who is no employee here; the CRM knows more people than this product.';
comment on column public.tasks.customer_id is 'Follows the project where there is one.';
comment on column public.tasks.org_id is 'The organization it is about. Follows the project, else the customer.';
comment on column public.tasks.owner_u_id is 'Who made it or took it over; emptied with the account.';
comment on column public.tasks.visibility is 'shared: members of the organization see it. internal: they never do.';
comment on column public.tasks.completed_at is 'When it became done; kept by trigger.';
comment on column public.tasks.result_id is 'The assessment result it came from; make_result_task() sets it.';
comment on column public.tasks.result_point is 'Which of its recommendations (r1, r2 …) or next steps (s1 …).';
comment on column public.tasks.contract_id is 'The contract of which it is a next step; make_contract_tasks() sets it.';
comment on column public.tasks.contract_step is 'Which of its next steps, as the contract has it.';
comment on column public.tasks.deleted_at is 'When it was deleted; it can be restored for thirty days.';
comment on column public.tasks.crm_task_id is 'Serial id of the CRM (tbltasks), kept by the synchronisation.';

create index idx_tasks_status on public.tasks (status);
create index idx_tasks_project_id on public.tasks (project_id);
create index idx_tasks_assigned_to on public.tasks (assigned_to);
create index idx_tasks_status_project on public.tasks (status, project_id);
create index idx_tasks_created_at on public.tasks (created_at);
create index idx_tasks_customer on public.tasks (customer_id, end_time);
create index idx_tasks_org on public.tasks (org_id, end_time);
create index idx_tasks_contract on public.tasks (contract_id) where contract_id is not null;
create index idx_tasks_result on public.tasks (result_id) where result_id is not null;
create index idx_tasks_owner on public.tasks (owner_u_id, end_time);

create table public.comments (
  id uuid primary key default gen_random_uuid(),
  content text not null check (char_length(btrim(content)) between 1 and 10000),
  author text check (char_length(author) <= 100),
  u_id uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  task_id uuid not null references public.tasks (id) on delete cascade,
  edited_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table public.comments is 'What people say about a task: read by whoever sees the task, changed by its author.';
comment on column public.comments.author is 'The author''s name when it was written, so that the talk stays readable when the account is gone.';
comment on column public.comments.edited_at is 'When the author changed the words last; kept by trigger.';

create index idx_comments_task_id on public.comments (task_id, created_at);
create index idx_comments_u_id on public.comments (u_id);

-- Whose row it is, for what not everybody who may change a row may change. The inner query is under the caller's policies.
create function private.answers_for(p_owner uuid, p_customer uuid, p_org uuid) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(p_owner = private.uid(), false)
    or exists (select 1 from public.customers c where c.id = p_customer and c.csm_id = private.uid())
    or coalesce(p_org in (select private.admin_org_ids()), false)
    or coalesce(p_org in (select private.managed_org_ids()), false)
    or private.is_admin();
end;
$$;
comment on function private.answers_for(uuid, uuid, uuid) is
  'Whether the caller owns a project or task, or answers for its customer or organization.';

create function private.may_place(p_customer uuid, p_org uuid, p_visibility text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return (p_customer is null and p_org is null)
    or exists (select 1 from public.customers c where c.id = p_customer and c.csm_id = private.uid())
    or (p_customer is null and coalesce(p_org in (select private.managed_org_ids()), false))
    or (p_visibility = 'shared' and coalesce(p_org in (select private.org_ids()), false))
    or private.is_admin();
end;
$$;
comment on function private.may_place(uuid, uuid, text) is 'Whether the caller may put a project or task there.';

create function private.may_hand_on(p_from uuid, p_to uuid) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return p_to is not distinct from p_from or private.is_admin() or coalesce(p_to in (select private.known_people()), false);
end;
$$;
comment on function private.may_hand_on(uuid, uuid) is 'Whether a project or task may go from one owner to another: to people the caller knows.';
grant execute on function private.answers_for(uuid, uuid, uuid), private.may_place(uuid, uuid, text), private.may_hand_on(uuid, uuid)
  to authenticated, service_role;

-- Both triggers run with the caller's rights on purpose: a customer, project or employee that the caller does not see is not
-- found, and then the row is refused. For functions of the house everything is found.
create function private.place_project() returns trigger
language plpgsql set search_path = ''
as $$
declare
  v_person constant boolean := current_user in ('authenticated', 'anon');
  v_moved boolean := tg_op = 'INSERT';
begin
  if tg_op = 'UPDATE' then
    v_moved := new.customer_id is distinct from old.customer_id or (v_person and new.org_id is distinct from old.org_id);
  end if;
  if v_moved and new.customer_id is not null then
    select c.org_id into new.org_id from public.customers c where c.id = new.customer_id;
    if not found then
      raise exception using errcode = '42501', message = 'not_allowed', hint = 'This customer is not one of yours.';
    end if;
  end if;
  if v_person and tg_op = 'UPDATE' and (v_moved or new.visibility is distinct from old.visibility
    or new.owner_u_id is distinct from old.owner_u_id) then
    if not private.answers_for(old.owner_u_id, old.customer_id, old.org_id)
      or not private.may_place(new.customer_id, new.org_id, new.visibility)
      or not private.may_hand_on(old.owner_u_id, new.owner_u_id) then
      raise exception using errcode = '42501', message = 'not_allowed',
        hint = 'Only those who answer for a project move it, share it or hand it on.';
    end if;
  end if;
  return new;
end;
$$;
comment on function private.place_project() is 'Stamps the organization of a project and refuses to move it where the caller may not.';
create trigger place_project before insert or update on public.projects
  for each row execute function private.place_project();

create function private.place_task() returns trigger
language plpgsql set search_path = ''
as $$
declare
  v_person constant boolean := current_user in ('authenticated', 'anon');
  v_moved boolean := tg_op = 'INSERT';
  v_assigned boolean := new.assigned_to is not null;
begin
  if tg_op = 'UPDATE' then
    v_moved := new.project_id is distinct from old.project_id or new.customer_id is distinct from old.customer_id
      or (v_person and new.org_id is distinct from old.org_id);
    v_assigned := v_assigned and new.assigned_to is distinct from old.assigned_to;
  end if;
  if v_moved and new.project_id is not null then
    select p.customer_id, p.org_id into new.customer_id, new.org_id from public.projects p where p.id = new.project_id;
    if not found then
      raise exception using errcode = '42501', message = 'not_allowed', hint = 'This project is not open to you.';
    end if;
  elsif v_moved and new.customer_id is not null then
    select c.org_id into new.org_id from public.customers c where c.id = new.customer_id;
    if not found then
      raise exception using errcode = '42501', message = 'not_allowed', hint = 'This customer is not one of yours.';
    end if;
  end if;
  if v_assigned and v_person and not exists (select 1 from public.employees e where e.id = new.assigned_to) then
    raise exception using errcode = '42501', message = 'not_allowed', hint = 'This employee is not known to you.';
  end if;
  if v_person and tg_op = 'UPDATE' and (v_moved or new.visibility is distinct from old.visibility
    or new.owner_u_id is distinct from old.owner_u_id) then
    if not private.answers_for(old.owner_u_id, old.customer_id, old.org_id)
      or not private.may_place(new.customer_id, new.org_id, new.visibility)
      or not private.may_hand_on(old.owner_u_id, new.owner_u_id) then
      raise exception using errcode = '42501', message = 'not_allowed',
        hint = 'Only those who answer for a task move it, share it or hand it on.';
    end if;
  end if;
  if new.status <> 'done' then
    new.completed_at := null;
  elsif tg_op = 'INSERT' then
    new.completed_at := coalesce(new.completed_at, now());
  elsif old.status <> 'done' then
    new.completed_at := now();
  elsif v_person then
    new.completed_at := old.completed_at;
  end if;
  return new;
end;
$$;
comment on function private.place_task() is
  'Stamps customer and organization of a task, refuses places and employees the caller does not see, and keeps completed_at.';
create trigger place_task before insert or update on public.tasks
  for each row execute function private.place_task();

-- The stamp follows when the CSM's customer is linked to an organization or released from it, and when a project moves.
create function private.follow_customer() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.projects p set org_id = new.org_id where p.customer_id = new.id and p.org_id is distinct from new.org_id;
  update public.tasks t set org_id = new.org_id where t.customer_id = new.id and t.org_id is distinct from new.org_id;
  return null;
end;
$$;
comment on function private.follow_customer() is 'Projects and tasks of a customer follow it to its organization.';
create trigger follow_customer after update of org_id on public.customers
  for each row when (new.org_id is distinct from old.org_id) execute function private.follow_customer();

create function private.follow_project() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.tasks t set customer_id = new.customer_id, org_id = new.org_id where t.project_id = new.id
    and (t.customer_id is distinct from new.customer_id or t.org_id is distinct from new.org_id);
  return null;
end;
$$;
comment on function private.follow_project() is 'Tasks follow their project to its customer and organization.';
create trigger follow_project after update of customer_id, org_id on public.projects
  for each row when (new.customer_id is distinct from old.customer_id or new.org_id is distinct from old.org_id)
  execute function private.follow_project();

-- An organization that is deleted takes its own work along. What a CSM planned for the customer stays with the customer.
create function private.release_work() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.projects p set org_id = null where p.org_id = old.id and p.customer_id is not null;
  update public.tasks t set org_id = null where t.org_id = old.id and t.customer_id is not null;
  return old;
end;
$$;
comment on function private.release_work() is 'Keeps the customer''s projects and tasks when its organization is deleted.';
create trigger release_work before delete on public.enterprise_orgs
  for each row execute function private.release_work();

create function private.sign_comment() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then
    new.author := old.author;
    new.edited_at := case when new.content is distinct from old.content then now() else old.edited_at end;
  elsif new.u_id is not null then
    -- The CRM's authors have no account and bring their name; for a person the directory has it.
    new.author := coalesce((select left(nullif(p.display_name, ''), 100) from public.tier2_profiles p where p.u_id = new.u_id), new.author);
  end if;
  return new;
end;
$$;
comment on function private.sign_comment() is 'Writes the author''s name on a comment and the time of its last change.';
create trigger sign_comment before insert or update on public.comments
  for each row execute function private.sign_comment();

create trigger guard_inserted_rights before insert on public.projects
  for each row execute function private.guard_columns('crm_project_id');
create trigger guard_rights before update on public.projects
  for each row execute function private.guard_columns('id', 'crm_project_id', 'created_at');
create trigger guard_inserted_rights before insert on public.tasks
  for each row execute function private.guard_columns('crm_task_id', 'result_id', 'result_point', 'contract_id', 'contract_step');
create trigger guard_rights before update on public.tasks
  for each row execute function private.guard_columns('id', 'crm_task_id', 'result_id', 'result_point', 'contract_id', 'contract_step', 'created_at');
create trigger guard_rights before update on public.comments
  for each row execute function private.guard_columns('id', 'u_id', 'task_id', 'created_at');
create trigger update_timestamp before update on public.projects
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.tasks
  for each row execute function private.update_timestamp();
select private.audit_table('public.projects');
select private.audit_table('public.tasks');
select private.audit_table('public.comments', p_activity => false);
