-- Assessments: taking one. A session is one run of one person through one version; a response is one answer in it. The
-- documented tables (bpm_assessment, leadership_assessment …) are the partitions of assessment_responses.
--
-- Answers are the person's own: neither admins of the organization nor its CSM read them, only what is computed from them.

create table public.assessment_sessions (
  id uuid primary key default gen_random_uuid(),
  u_id uuid default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  assessment_type public.assessment_type not null,
  template_id uuid not null,
  assignment_id uuid references public.assessment_assignments (id) on delete set null,
  invitation_id uuid references public.assessment_invitations (id) on delete set null,
  previous_id uuid references public.assessment_sessions (id) on delete set null,
  status text not null default 'not_started' check (status in ('not_started', 'in_progress', 'completed', 'abandoned')),
  weight numeric(4, 2) not null default 1 check (weight > 0 and weight <= 10),
  current_category text check (length(current_category) <= 40),
  started_at timestamptz,
  last_answered_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, assessment_type),
  unique (id, u_id),
  foreign key (template_id, assessment_type) references public.assessment_templates (id, assessment_type),
  check ((status = 'completed') = (completed_at is not null))
);
comment on table public.assessment_sessions is
  'Runs of assessments. The person makes and reads the own ones; functions move them on and close them, a closed run stays.';
comment on column public.assessment_sessions.u_id is
  'Whose run it is; null while somebody without an account answers an invitation, whose link is the key then.';
comment on column public.assessment_sessions.org_id is
  'The organization the run was made for. The stamp, not membership, decides whose admins and CSM read the result.';
comment on column public.assessment_sessions.previous_id is 'The run this one repeats, for the change per category.';
comment on column public.assessment_sessions.weight is 'How much this person counts where several answer; taken from the assignment.';
comment on column public.assessment_sessions.current_category is 'Where the person is: they go on there, and participation shows where people stop.';
create index assessment_sessions_person_idx on public.assessment_sessions (u_id, created_at desc);
create index assessment_sessions_org_idx on public.assessment_sessions (org_id, assessment_type, status);
create index assessment_sessions_template_idx on public.assessment_sessions (template_id, assessment_type);
create index assessment_sessions_assignment_idx on public.assessment_sessions (assignment_id) where assignment_id is not null;
create index assessment_sessions_previous_idx on public.assessment_sessions (previous_id) where previous_id is not null;
-- An invitation leads to exactly one run, and a person has one open run of a kind: opening it again goes on with it.
create unique index assessment_sessions_invitation_idx on public.assessment_sessions (invitation_id) where invitation_id is not null;
create unique index assessment_sessions_open_idx on public.assessment_sessions (u_id, assessment_type, org_id) nulls not distinct
  where status in ('not_started', 'in_progress') and u_id is not null;

create table public.assessment_responses (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  assessment_type public.assessment_type not null,
  u_id uuid,
  question_key text not null check (question_key ~ '^[a-z][a-z0-9_]{0,39}$'),
  value smallint check (value between 0 and 5),
  choice text check (length(choice) <= 40),
  answer_text text check (length(answer_text) <= 10000),
  not_applicable boolean not null default false,
  note text check (length(note) <= 5000),
  evidence text check (length(evidence) <= 2000),
  answered_by uuid references public.tier2_users (u_id) on delete set null,
  answered_at timestamptz not null default now(),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id, assessment_type),
  unique (session_id, assessment_type, question_key),
  foreign key (session_id, assessment_type) references public.assessment_sessions (id, assessment_type) on delete cascade,
  check (num_nonnulls(value, choice, answer_text) + not_applicable::integer <= 1)
) partition by list (assessment_type);
comment on table public.assessment_responses is
  'Answers, one row a question of a run; the partitions are the documented tables. The person reads and writes them while the run is open.';
comment on column public.assessment_responses.u_id is 'Whose run it is; copied from the session by trigger, and gone with it.';
comment on column public.assessment_responses.value is 'The point of the scale as it was chosen; turning it round is scoring''s work.';
comment on column public.assessment_responses.note is 'A note to oneself or to colleagues; it is not scored.';
comment on column public.assessment_responses.evidence is 'A reference that shows the answer to be so; it raises the confidence of the result.';
comment on column public.assessment_responses.answered_by is 'Who gave the answer: the person, or the colleague the question was handed to.';
comment on column public.assessment_responses.revision is 'Counts changes of the answer, so that a second window notices that another was faster.';
create index assessment_responses_person_idx on public.assessment_responses (u_id);
create index assessment_responses_answered_by_idx on public.assessment_responses (answered_by);

-- A run that a person opens: of an offered version, for an organization of theirs, with nothing in it yet.
create function private.open_session() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_assignment public.assessment_assignments;
begin
  new.status := 'not_started';
  new.invitation_id := null;
  new.weight := 1;
  new.started_at := null;
  new.last_answered_at := null;
  new.completed_at := null;
  new.created_at := now();
  if not private.is_admin() and not exists (
    select 1 from public.assessment_templates as t where t.id = new.template_id and t.status = 'published') then
    raise exception using errcode = 'P0001', message = 'template_unavailable', hint = 'This assessment is not offered at the moment.';
  end if;
  if new.org_id is not null and not private.is_admin() and not new.org_id = any (array(select private.org_ids())) then
    raise exception using errcode = '42501', message = 'new row is for an organization the caller is no member of';
  end if;
  if new.assignment_id is not null then
    select * into v_assignment from public.assessment_assignments as a
     where a.id = new.assignment_id and a.u_id = new.u_id and a.org_id = new.org_id
       and a.assessment_type = new.assessment_type and a.completed_at is null and a.cancelled_at is null;
    if not found then
      raise exception using errcode = '42501', message = 'new row answers an assignment that is not the caller''s';
    end if;
    new.weight := v_assignment.weight;
  end if;
  if new.previous_id is not null and not exists (
    select 1 from public.assessment_sessions as s
     where s.id = new.previous_id and s.u_id = new.u_id and s.assessment_type = new.assessment_type and s.status = 'completed') then
    new.previous_id := null;
  end if;
  return new;
end
$$;
comment on function private.open_session() is 'Holds a run that a person opens to offered versions, own organizations and own assignments.';
create trigger open_session before insert on public.assessment_sessions
  for each row when (current_user in ('authenticated', 'anon')) execute function private.open_session();
create trigger guard_rights before update on public.assessment_sessions
  for each row execute function private.guard_columns(
    'id', 'u_id', 'org_id', 'assessment_type', 'template_id', 'assignment_id', 'invitation_id', 'previous_id', 'status', 'weight',
    'started_at', 'last_answered_at', 'completed_at', 'created_at');
-- The organization is gone: what was completed stays the person's, what was open has nobody left to be for. It would also
-- stand beside an open run of the person's own.
create function private.lose_organization() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.status := 'abandoned';
  return new;
end
$$;
comment on function private.lose_organization() is 'Gives up an open run whose organization was deleted.';
create trigger lose_organization before update on public.assessment_sessions
  for each row when (old.org_id is not null and new.org_id is null and old.status in ('not_started', 'in_progress'))
  execute function private.lose_organization();
create trigger update_timestamp before update on public.assessment_sessions
  for each row execute function private.update_timestamp();

-- Who answers and when is the database's word where a person writes; delegated answers are taken by a function, which
-- names the colleague.
create function private.sign_answer() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and (new.value, new.choice, new.answer_text, new.not_applicable, new.evidence)
    is not distinct from (old.value, old.choice, old.answer_text, old.not_applicable, old.evidence) then
    new.answered_by := old.answered_by;
    new.answered_at := old.answered_at;
  else
    new.answered_by := private.uid();
    new.answered_at := now();
  end if;
  return new;
end
$$;
comment on function private.sign_answer() is 'Stamps who gave an answer and when.';
create trigger sign_answer before insert or update on public.assessment_responses
  for each row when (current_user in ('authenticated', 'anon')) execute function private.sign_answer();
create trigger guard_rights before update on public.assessment_responses
  for each row execute function private.guard_columns('id', 'session_id', 'assessment_type', 'u_id', 'question_key', 'created_at');

-- Runs after the two above (triggers run by name), with more rights, because it reads and moves on the run.
create function private.take_answer() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.uid();
  v_session public.assessment_sessions;
  v_question jsonb;
  v_changed boolean := true;
begin
  if tg_op = 'UPDATE' then
    -- What only says whose it was (an account that goes, a guest who signs up) is no answer.
    if to_jsonb(new) - '{u_id,answered_by,updated_at}'::text[] = to_jsonb(old) - '{u_id,answered_by,updated_at}'::text[] then
      return new;
    end if;
    v_changed := (new.value, new.choice, new.answer_text, new.not_applicable, new.evidence)
      is distinct from (old.value, old.choice, old.answer_text, old.not_applicable, old.evidence);
  end if;
  -- The same lock that completing takes: an answer comes before the end of the run, or not at all.
  select * into v_session from public.assessment_sessions as s where s.id = new.session_id for update;
  if not found then
    return new;
  end if;
  new.u_id := v_session.u_id;
  if v_me is not null and v_me is distinct from v_session.u_id and not private.is_admin() then
    -- Not the caller's run: the policy refuses, and nothing about the run is told.
    return new;
  end if;
  if v_session.status in ('completed', 'abandoned') then
    raise exception using errcode = 'P0001', message = 'session_closed', hint = 'This run is finished; its answers stay as they are.';
  end if;

  select jsonb_path_query_first(t.content, '$.questions[*] ? (@.key == $key)', jsonb_build_object('key', new.question_key))
    into v_question from public.assessment_templates as t where t.id = v_session.template_id;
  if v_question is null then
    raise exception using errcode = 'P0001', message = 'question_unknown', hint = 'The assessment does not ask this.';
  end if;
  if (new.value is not null and v_question ->> 'kind' <> 'scale')
    or (new.answer_text is not null and v_question ->> 'kind' <> 'text')
    or (new.choice is not null and not coalesce(v_question -> 'options' @> jsonb_build_array(jsonb_build_object('key', new.choice)), false))
    or (new.not_applicable and coalesce(v_question -> 'not_applicable' = 'false', false)) then
    raise exception using errcode = 'P0001', message = 'answer_invalid', hint = 'The question cannot be answered like this.';
  end if;
  new.revision := case when tg_op = 'INSERT' then 1 else old.revision + v_changed::integer end;
  -- Of a handful of answers the first moves the run on, the others find it there.
  if (v_session.status, v_session.current_category, v_session.last_answered_at)
    is distinct from ('in_progress', v_question ->> 'category', now()) then
    update public.assessment_sessions
       set status = 'in_progress', started_at = coalesce(started_at, now()), last_answered_at = now(),
           current_category = v_question ->> 'category'
     where id = v_session.id;
  end if;
  return new;
end
$$;
comment on function private.take_answer() is
  'Checks an answer against its question, refuses it once the run is closed, counts its changes and moves the run on.';
create trigger take_answer before insert or update on public.assessment_responses
  for each row execute function private.take_answer();
create trigger update_timestamp before update on public.assessment_responses
  for each row execute function private.update_timestamp();

-- An answer of a closed run goes with its run only, which is what the depth tells.
create function private.keep_answer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if pg_trigger_depth() = 1 and exists (
    select 1 from public.assessment_sessions as s where s.id = old.session_id and s.status = 'completed') then
    raise exception using errcode = 'P0001', message = 'session_closed', hint = 'This run is finished; its answers stay as they are.';
  end if;
  return old;
end
$$;
comment on function private.keep_answer() is 'Keeps the answers of a completed run.';
create trigger keep_answer before delete on public.assessment_responses
  for each row execute function private.keep_answer();

select private.audit_table('public.assessment_sessions', 'id', '{current_category,last_answered_at}', false);
select private.audit_table('public.assessment_responses', p_activity => false);

-- A run that was completed is the organization's record as well, so its person does not remove it.
select private.class_policies('public.assessment_sessions', 'self', p_verbs => '{select,insert,update}');
grant delete on public.assessment_sessions to authenticated;
create policy assessment_sessions_delete_self on public.assessment_sessions for delete to authenticated
  using ((u_id = (select private.uid()) and status <> 'completed') or (select private.is_admin()));
select private.class_policies('public.assessment_responses', 'self');

-- A partition is a table of its own to the API: asked by its name it shows what its own policies let through, and its
-- statements fire its own statement triggers. Both are copied from the parent, letter by letter.
create function private.partition_policies(p_parent regclass) returns void
language plpgsql set search_path = '' as $$
declare
  v_parent constant text := (select relname from pg_catalog.pg_class where oid = p_parent);
  v_child record;
  v_policy record;
  v_trigger record;
begin
  for v_child in
    select c.oid, c.oid::regclass as place, c.relname as name from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
     where i.inhparent = p_parent order by c.relname
  loop
    execute format('alter table %s enable row level security', v_child.place);
    for v_policy in select * from pg_catalog.pg_policies
      where schemaname = (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = p_parent)
        and tablename = v_parent
    loop
      execute format('grant %s on %s to authenticated', v_policy.cmd, v_child.place);
      execute format('create policy %I on %s for %s to authenticated %s %s',
        replace(v_policy.policyname, v_parent, v_child.name), v_child.place, v_policy.cmd,
        'using (' || replace(v_policy.qual, v_parent || '.', v_child.name || '.') || ')',
        'with check (' || replace(v_policy.with_check, v_parent || '.', v_child.name || '.') || ')');
    end loop;
    for v_trigger in select pg_get_triggerdef(t.oid) as definition from pg_catalog.pg_trigger t
      where t.tgrelid = p_parent and not t.tgisinternal and t.tgtype & 1 = 0
    loop
      execute regexp_replace(v_trigger.definition, ' ON [^ ]+ ', format(' ON %s ', v_child.place));
    end loop;
  end loop;
end
$$;
comment on function private.partition_policies(regclass) is
  'Gives every partition of a table the row level security, grants, policies and statement triggers of its parent; row triggers follow by themselves.';

do $$ declare r record; begin
  for r in select v.type, v.name || '_assessment' as name, v.title from (values
    ('strategic_maturity', 'strategic_maturity', 'strategic maturity'), ('bpm', 'bpm', 'business process management'),
    ('competitive_benchmarking', 'competitive_benchmarking', 'competitive benchmarking'),
    ('customer_experience', 'customer_experience', 'customer experience'),
    ('digital_transformation', 'digital_transformation', 'digital transformation'), ('leadership', 'leadership', 'leadership'),
    ('marketing_effectiveness', 'marketing_effectiveness', 'marketing effectiveness'),
    ('sales', 'sales_performance', 'sales performance'), ('tech_stack', 'tech_stack', 'the tech stack'),
    ('ai_readiness', 'ai_readiness', 'AI readiness'), ('reassessment', 'reassessment', 'the reassessment')) v (type, name, title)
  loop
    execute format('create table public.%I partition of public.assessment_responses for values in (%L)', r.name, r.type);
    execute format('comment on table public.%I is %L', r.name,
      format('Answers to the assessment of %s (001, 11): partition of assessment_responses, open to the person alone.', r.title));
  end loop;
end $$;
select private.partition_policies('public.assessment_responses');

create function public.start_assessment(p_type public.assessment_type, p_org uuid default null, p_assignment uuid default null)
returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_org uuid := p_org;
  v_weight numeric := 1;
  v_template uuid;
  v_session uuid;
begin
  if p_assignment is not null then
    select a.org_id, a.weight into v_org, v_weight from public.assessment_assignments as a
     where a.id = p_assignment and a.u_id = v_me and a.assessment_type = p_type and a.completed_at is null and a.cancelled_at is null;
    if not found then
      raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'You were not asked to take this, or no longer.';
    end if;
  elsif v_org is not null and v_org not in (select private.org_ids()) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'You are not a member of this organization.';
  end if;
  select t.id into v_template from public.assessment_templates as t
   where t.assessment_type = p_type and t.status = 'published' order by t.locale = 'en' desc, t.locale limit 1;
  if v_template is null then
    raise exception using errcode = 'P0001', message = 'template_unavailable', hint = 'This assessment is not offered at the moment.';
  end if;
  insert into public.assessment_sessions (u_id, org_id, assessment_type, template_id, assignment_id, weight, previous_id)
  values (v_me, v_org, p_type, v_template, p_assignment, v_weight, (
    select s.id from public.assessment_sessions as s
     where s.u_id = v_me and s.assessment_type = p_type and s.org_id is not distinct from v_org and s.status = 'completed'
     order by s.completed_at desc limit 1))
  on conflict (u_id, assessment_type, org_id) where status in ('not_started', 'in_progress') and u_id is not null
  do update set assignment_id = coalesce(excluded.assignment_id, assessment_sessions.assignment_id),
    weight = case when excluded.assignment_id is null then assessment_sessions.weight else excluded.weight end
  returning id into v_session;
  return v_session;
end
$$;
comment on function public.start_assessment(public.assessment_type, uuid, uuid) is
  'Opens a run of the offered version for the caller, or goes on with the open one. For an organization of theirs, for an assignment of theirs, or for themselves.';
grant execute on function public.start_assessment(public.assessment_type, uuid, uuid) to authenticated;
