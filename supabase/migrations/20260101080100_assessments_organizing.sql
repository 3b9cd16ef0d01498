-- Assessments: who is asked to take one (001, 12.1). Members of the organization are assigned; anybody else, and members who
-- prefer a link, are invited by mail. Runs name what they answer, so both stand before the runs.

create table public.assessment_assignments (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  u_id uuid not null,
  assessment_type public.assessment_type not null,
  assigned_by uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  due_on date,
  message text check (length(message) <= 2000),
  weight numeric(4, 2) not null default 1 check (weight > 0 and weight <= 10),
  priority text not null default 'medium' check (priority in ('high', 'medium', 'low')),
  reminder_count integer not null default 0 check (reminder_count >= 0),
  reminded_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (org_id, u_id) references public.org_users (org_id, u_id) on delete cascade
);
comment on table public.assessment_assignments is
  'Members who are to take an assessment for their organization, and by when. Its admins write them, the member reads the own ones; they end with the membership.';
comment on column public.assessment_assignments.weight is 'How much the member counts where several answer for the organization.';
comment on column public.assessment_assignments.completed_at is 'Set when a run that answers the assignment is completed.';
create index assessment_assignments_member_idx on public.assessment_assignments (org_id, u_id);
create index assessment_assignments_person_idx on public.assessment_assignments (u_id) where completed_at is null and cancelled_at is null;
create index assessment_assignments_assigned_by_idx on public.assessment_assignments (assigned_by);
create index assessment_assignments_due_idx on public.assessment_assignments (due_on)
  where completed_at is null and cancelled_at is null;
create unique index assessment_assignments_open_idx on public.assessment_assignments (org_id, u_id, assessment_type)
  where completed_at is null and cancelled_at is null;

-- An address, not an account: whether somebody has an account is not the inviter's to learn. Whoever signs in with the
-- confirmed address finds the invitation; the link works without an account.
create table public.assessment_invitations (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  assessment_type public.assessment_type not null,
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254),
  name text check (length(name) <= 200),
  u_id uuid references public.tier2_users (u_id) on delete set null,
  invited_by uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  message text check (length(message) <= 2000),
  locale text not null default 'en' check (locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  due_on date,
  expires_at timestamptz not null default now() + interval '30 days',
  sent_count integer not null default 0 check (sent_count >= 0),
  sent_at timestamptz,
  opened_at timestamptz,
  started_at timestamptz,
  completed_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (expires_at > created_at and expires_at <= created_at + interval '1 year')
);
comment on table public.assessment_invitations is
  'Invitations to one assessment by mail or link. Admins of the organization write them, the invited address reads its own; the link''s hash is kept elsewhere.';
comment on column public.assessment_invitations.u_id is 'The account that took the invitation up, once it did; null while nobody has.';
comment on column public.assessment_invitations.opened_at is
  'Not opened, opened, started, completed: participation. Functions set these when it happens; a reminder goes only to the missing.';
create index assessment_invitations_org_idx on public.assessment_invitations (org_id, assessment_type, created_at desc);
create index assessment_invitations_email_idx on public.assessment_invitations (email);
create index assessment_invitations_person_idx on public.assessment_invitations (u_id);
create index assessment_invitations_invited_by_idx on public.assessment_invitations (invited_by);
create unique index assessment_invitations_open_idx on public.assessment_invitations (org_id, assessment_type, email)
  where completed_at is null and revoked_at is null;

create function private.confirmed_address() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select lower(u.email) from auth.users as u where u.id = private.uid() and u.email_confirmed_at is not null);
end
$$;
comment on function private.confirmed_address() is 'The caller''s e-mail address, if it is confirmed.';
grant execute on function private.confirmed_address() to authenticated, service_role;

create trigger update_timestamp before update on public.assessment_assignments
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.assessment_invitations
  for each row execute function private.update_timestamp();
-- What happened is written by functions; who is asked, by whom and for which organization does not change afterwards.
create trigger guard_rights before update on public.assessment_assignments
  for each row execute function private.guard_columns(
    'id', 'org_id', 'u_id', 'assessment_type', 'assigned_by', 'reminder_count', 'reminded_at', 'completed_at', 'created_at');
create trigger guard_rights before update on public.assessment_invitations
  for each row execute function private.guard_columns(
    'id', 'org_id', 'assessment_type', 'email', 'u_id', 'invited_by', 'sent_count', 'sent_at', 'opened_at', 'started_at',
    'completed_at', 'created_at');

-- The same for a new row: nothing has happened yet.
create function private.begin_asking() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_facts jsonb := jsonb_build_object('reminder_count', 0, 'reminded_at', null, 'completed_at', null, 'created_at', now());
begin
  if tg_table_name = 'assessment_invitations' then
    v_facts := jsonb_build_object('u_id', null, 'invited_by', private.uid(), 'sent_count', 0, 'sent_at', null, 'opened_at', null,
      'started_at', null, 'completed_at', null, 'revoked_at', null, 'created_at', now());
  else
    v_facts := v_facts || jsonb_build_object('assigned_by', private.uid());
  end if;
  return jsonb_populate_record(new, v_facts);
end
$$;
comment on function private.begin_asking() is 'A new assignment or invitation of a person starts without any history and names them.';
create trigger begin_asking before insert on public.assessment_assignments
  for each row when (current_user in ('authenticated', 'anon')) execute function private.begin_asking();
create trigger begin_asking before insert on public.assessment_invitations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.begin_asking();

select private.audit_table('public.assessment_assignments', 'id', '{reminder_count,reminded_at}', false);
select private.audit_table('public.assessment_invitations', 'id', '{sent_count,sent_at}', false);

-- Owner and admins of the organization write; the person asked reads as well, which is why reading is written out.
select private.class_policies('public.assessment_assignments', 'org_admin', p_verbs => '{insert,update,delete}');
select private.class_policies('public.assessment_invitations', 'org_admin', p_verbs => '{insert,update,delete}');
grant select on public.assessment_assignments, public.assessment_invitations to authenticated;
create policy assessment_assignments_select_asked on public.assessment_assignments for select to authenticated
  using (u_id = (select private.uid()) or org_id = any (array(select private.admin_org_ids())) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy assessment_invitations_select_asked on public.assessment_invitations for select to authenticated
  using (u_id = (select private.uid()) or email = (select private.confirmed_address())
    or org_id = any (array(select private.admin_org_ids())) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
