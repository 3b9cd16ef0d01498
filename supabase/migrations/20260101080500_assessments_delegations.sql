-- Assessments: handing part of a run to a colleague (001, 12.1 and 12.6). The colleague proposes answers in rows both sides
-- read; an answer becomes one when the person takes it, so answers stay the person's own and say who gave them.

create table public.assessment_delegations (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  delegated_by uuid not null default private.uid(),
  delegate_id uuid not null references public.tier2_users (u_id) on delete cascade,
  category_key text not null check (length(category_key) <= 40),
  message text check (length(message) <= 2000),
  due_on date,
  status text not null default 'open' check (status in ('open', 'accepted', 'declined', 'done', 'withdrawn')),
  reply text check (length(reply) <= 2000),
  responded_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (delegate_id <> delegated_by),
  foreign key (session_id, delegated_by) references public.assessment_sessions (id, u_id) on delete cascade
);
comment on table public.assessment_delegations is
  'Sections of a run handed to a colleague of the organization it was made for. Both sides read and write their half.';
comment on column public.assessment_delegations.delegated_by is 'Whose run it is: the key ties the two together.';
comment on column public.assessment_delegations.reply is 'The colleague''s words; message and due_on are the person''s.';
comment on column public.assessment_delegations.responded_at is 'When the colleague last changed the status.';
create index assessment_delegations_session_idx on public.assessment_delegations (session_id, delegated_by);
create index assessment_delegations_delegated_by_idx on public.assessment_delegations (delegated_by);
create index assessment_delegations_delegate_idx on public.assessment_delegations (delegate_id, status);
create unique index assessment_delegations_open_idx on public.assessment_delegations (session_id, category_key)
  where status in ('open', 'accepted');

create table public.question_delegations (
  id uuid primary key default gen_random_uuid(),
  delegation_id uuid references public.assessment_delegations (id) on delete cascade,
  session_id uuid not null,
  delegated_by uuid not null default private.uid(),
  delegate_id uuid not null references public.tier2_users (u_id) on delete cascade,
  question_key text not null check (length(question_key) <= 40),
  message text check (length(message) <= 2000),
  due_on date,
  status text not null default 'open' check (status in ('open', 'accepted', 'declined', 'done', 'withdrawn')),
  value smallint check (value between 0 and 5),
  choice text check (length(choice) <= 40),
  answer_text text check (length(answer_text) <= 10000),
  not_applicable boolean not null default false,
  reply text check (length(reply) <= 2000),
  responded_at timestamptz,
  taken_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (delegate_id <> delegated_by),
  check (num_nonnulls(value, choice, answer_text) + not_applicable::integer <= 1),
  foreign key (session_id, delegated_by) references public.assessment_sessions (id, u_id) on delete cascade
);
comment on table public.question_delegations is
  'Single questions handed to a colleague, with the answer they propose. A section that is handed over makes one row a question.';
comment on column public.question_delegations.value is 'The proposed point; it counts once take_delegated_answer() made it an answer.';
comment on column public.question_delegations.taken_at is 'When the person took the proposal over.';
create index question_delegations_delegation_idx on public.question_delegations (delegation_id);
create index question_delegations_session_idx on public.question_delegations (session_id, delegated_by);
create index question_delegations_delegated_by_idx on public.question_delegations (delegated_by);
create index question_delegations_delegate_idx on public.question_delegations (delegate_id, status);
create unique index question_delegations_open_idx on public.question_delegations (session_id, question_key)
  where status in ('open', 'accepted');

-- Only to people of the organization the run was made for: an id alone must not be enough to send somebody something.
create function private.hand_over() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.uid();
  v_session public.assessment_sessions;
  v_what constant jsonb := to_jsonb(new);
begin
  select * into v_session from public.assessment_sessions as s where s.id = new.session_id;
  if v_me is not null and v_me is distinct from v_session.u_id and not private.is_admin() then
    -- Somebody else's run: named as theirs, so that the policy refuses.
    new.delegated_by := v_session.u_id;
    return new;
  end if;
  if v_session.status in ('completed', 'abandoned') then
    raise exception using errcode = 'P0001', message = 'session_closed', hint = 'This run is finished.';
  end if;
  if not exists (select 1 from public.org_users as m where m.org_id = v_session.org_id and m.u_id = new.delegate_id) then
    raise exception using errcode = 'P0001', message = 'member_unknown',
      hint = 'Hand it to a colleague of the organization this run is made for.';
  end if;
  if not exists (
    select 1 from public.assessment_templates as t
     cross join lateral jsonb_array_elements(t.content -> case when v_what ? 'category_key' then 'categories' else 'questions' end) as e
     where t.id = v_session.template_id and e ->> 'key' = coalesce(v_what ->> 'category_key', v_what ->> 'question_key')) then
    raise exception using errcode = 'P0001', message = 'question_unknown', hint = 'The assessment does not ask this.';
  end if;
  return new;
end
$$;
comment on function private.hand_over() is 'Holds a delegation to open runs, their own sections and questions, and colleagues.';
create trigger hand_over before insert on public.assessment_delegations
  for each row execute function private.hand_over();
create trigger hand_over before insert on public.question_delegations
  for each row execute function private.hand_over();

-- Each side changes its half: what the other side said stays as it was.
create function private.keep_sides() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_me constant uuid := private.uid();
  v_old jsonb := '{}';
  v_column text;
  v_theirs text[];
  v_states text[];
begin
  if tg_op = 'INSERT' then
    -- A delegation begins open and unanswered.
    return jsonb_populate_record(new, case when tg_table_name = 'question_delegations'
      then '{"status": "open", "reply": null, "responded_at": null, "value": null, "choice": null, "answer_text": null,
             "not_applicable": false, "taken_at": null, "delegation_id": null}'::jsonb
      else '{"status": "open", "reply": null, "responded_at": null}' end);
  end if;
  v_theirs := '{responded_at,taken_at}';
  v_states := '{open,withdrawn,accepted,declined,done}';
  if v_me = old.delegated_by then
    v_theirs := v_theirs || '{reply,value,choice,answer_text,not_applicable}'::text[];
    v_states := '{open,withdrawn}';
  elsif v_me = old.delegate_id then
    v_theirs := v_theirs || '{message,due_on}'::text[];
    v_states := '{accepted,declined,done}';
  end if;
  foreach v_column in array v_theirs loop
    v_old := v_old || case when to_jsonb(old) ? v_column then jsonb_build_object(v_column, to_jsonb(old) -> v_column) else '{}' end;
  end loop;
  if new.status <> old.status and (not new.status = any (v_states) or (old.status = 'withdrawn' and v_me = old.delegate_id)) then
    v_old := v_old || jsonb_build_object('status', old.status);
  end if;
  new := jsonb_populate_record(new, v_old);
  if new.status <> old.status and v_me is distinct from old.delegated_by then
    new.responded_at := now();
  end if;
  return new;
end
$$;
comment on function private.keep_sides() is
  'Whoever handed over changes message, date and withdrawal; the colleague changes reply, proposal and progress.';
create trigger keep_sides before insert or update on public.assessment_delegations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.keep_sides();
create trigger keep_sides before insert or update on public.question_delegations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.keep_sides();
create trigger guard_rights before update on public.assessment_delegations
  for each row execute function private.guard_columns('id', 'session_id', 'delegated_by', 'delegate_id', 'category_key', 'created_at');
create trigger guard_rights before update on public.question_delegations
  for each row execute function private.guard_columns(
    'id', 'delegation_id', 'session_id', 'delegated_by', 'delegate_id', 'question_key', 'created_at');
create trigger update_timestamp before update on public.assessment_delegations
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.question_delegations
  for each row execute function private.update_timestamp();
select private.audit_table('public.assessment_delegations', p_activity => false);
select private.audit_table('public.question_delegations', p_activity => false);

-- A section is its questions: they are handed over with it and come back with it.
create function private.spread_delegation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into public.question_delegations (delegation_id, session_id, delegated_by, delegate_id, question_key, message, due_on)
    select new.id, new.session_id, new.delegated_by, new.delegate_id, q ->> 'key', new.message, new.due_on
      from public.assessment_sessions as s
      join public.assessment_templates as t on t.id = s.template_id
      cross join lateral jsonb_array_elements(t.content -> 'questions') as q
     where s.id = new.session_id and q ->> 'category' = new.category_key
    on conflict (session_id, question_key) where status in ('open', 'accepted') do nothing;
  elsif new.status in ('declined', 'withdrawn') and old.status <> new.status then
    update public.question_delegations set status = new.status
     where delegation_id = new.id and status in ('open', 'accepted');
  end if;
  return null;
end
$$;
comment on function private.spread_delegation() is 'Hands over the questions of a section, and takes the open ones back with it.';
create trigger spread_delegation after insert or update on public.assessment_delegations
  for each row execute function private.spread_delegation();

do $$ declare t text; begin
  foreach t in array '{assessment_delegations,question_delegations}'::text[] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('grant select, insert, update, delete on public.%I to authenticated', t);
    execute format('create policy %I on public.%I for select to authenticated using (
      delegated_by = (select private.uid()) or delegate_id = (select private.uid())
      or id between (select private.first_id()) and ''ffffffff-ffff-ffff-ffff-ffffffffffff'')', t || '_select_sides', t);
    execute format('create policy %I on public.%I for insert to authenticated with check (
      delegated_by = (select private.uid()) or (select private.is_admin()))', t || '_insert_sides', t);
    execute format('create policy %I on public.%I for update to authenticated using (
      delegated_by = (select private.uid()) or delegate_id = (select private.uid()) or (select private.is_admin()))
      with check (delegated_by = (select private.uid()) or delegate_id = (select private.uid()) or (select private.is_admin()))',
      t || '_update_sides', t);
    execute format('create policy %I on public.%I for delete to authenticated using (
      delegated_by = (select private.uid()) or (select private.is_admin()))', t || '_delete_sides', t);
  end loop;
end $$;

create function public.take_delegated_answer(p_delegation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_row public.question_delegations;
begin
  select * into v_row from public.question_delegations as d where d.id = p_delegation and d.delegated_by = v_me for update;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only whoever handed the question over takes the answer.';
  elsif v_row.status <> 'done' then
    raise exception using errcode = 'P0001', message = 'answer_missing', hint = 'Your colleague has not answered yet.';
  end if;
  insert into public.assessment_responses as r (session_id, assessment_type, question_key, value, choice, answer_text, not_applicable,
    answered_by, answered_at)
  select v_row.session_id, s.assessment_type, v_row.question_key, v_row.value, v_row.choice, v_row.answer_text, v_row.not_applicable,
    v_row.delegate_id, coalesce(v_row.responded_at, now())
    from public.assessment_sessions as s where s.id = v_row.session_id
  on conflict (session_id, assessment_type, question_key) do update
    set value = excluded.value, choice = excluded.choice, answer_text = excluded.answer_text, not_applicable = excluded.not_applicable,
      answered_by = excluded.answered_by, answered_at = excluded.answered_at;
  update public.question_delegations set taken_at = now() where id = p_delegation;
end
$$;
comment on function public.take_delegated_answer(uuid) is
  'Makes a colleague''s proposal the answer of the caller''s run; the answer names the colleague.';
grant execute on function public.take_delegated_answer(uuid) to authenticated;
