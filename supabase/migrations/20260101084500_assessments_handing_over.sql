-- Assessments: both sides of what was handed to a colleague, question by question. The colleague proposes, replies or declines;
-- the person takes an answer over or not. Each side hears of what the other did.

create function private.tell_delegation() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.uid();
  v_session public.assessment_sessions;
  v_title text;
  v_name text;
  v_part constant uuid := private.as_uuid(to_jsonb(new) ->> 'delegation_id');
begin
  -- Rows that nobody acts on are no news; the questions of a section are told of with it.
  if v_me is null or (tg_op = 'INSERT' and v_part is not null) or (tg_op = 'UPDATE' and new.status = old.status) then
    return null;
  end if;
  select * into v_session from public.assessment_sessions as s where s.id = new.session_id;
  select t.title into v_title from public.assessment_templates as t where t.id = v_session.template_id;
  if tg_op = 'INSERT' then
    select p.display_name into v_name from public.tier2_profiles as p where p.u_id = new.delegated_by;
    perform private.notify(new.delegate_id, 'assessment', format('%s asks for your answer: %s', v_name, v_title),
      concat_ws(' ', new.message, 'By ' || to_char(new.due_on, 'FMDD Mon YYYY') || '.'), '/assessments/delegated', 'medium',
      jsonb_build_object('session', new.session_id), 'handed over:' || new.session_id, '1 hour');
  elsif new.status = 'withdrawn' and v_me is distinct from new.delegate_id and (v_part is null or pg_trigger_depth() = 1) then
    select p.display_name into v_name from public.tier2_profiles as p where p.u_id = new.delegated_by;
    perform private.notify(new.delegate_id, 'assessment', format('%s needs your answer no longer: %s', v_name, v_title),
      'What you proposed so far stays with them.', '/assessments/delegated?show=all', 'low', '{}', 'handed back:' || new.session_id, '1 hour');
  elsif new.status in ('done', 'declined') and v_me is distinct from new.delegated_by and (v_part is null or pg_trigger_depth() = 1) then
    select p.display_name into v_name from public.tier2_profiles as p where p.u_id = new.delegate_id;
    perform private.notify(new.delegated_by, 'assessment',
      format(case new.status when 'done' then '%s proposed answers: %s' else '%s declined to answer: %s' end, v_name, v_title),
      coalesce(new.reply, ''), '/assessments/delegated?side=from', case new.status when 'done' then 'medium' else 'high' end,
      jsonb_build_object('session', new.session_id), new.status || ':' || new.session_id, '1 hour');
  end if;
  return null;
end
$$;
comment on function private.tell_delegation() is 'Tells each side of a delegation what the other did; several within an hour are one notification.';
create trigger tell_delegation after insert or update on public.assessment_delegations
  for each row execute function private.tell_delegation();
create trigger tell_delegation after insert or update on public.question_delegations
  for each row execute function private.tell_delegation();

-- One row a question, whichever side the caller is on. The sort key alone is the place in the list: newest first, a section
-- together, its questions in their order.
create function public.list_delegated(
  p_side text default 'for', p_all boolean default false, p_cursor text default null, p_limit integer default 50
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_from constant boolean := coalesce(p_side, 'for') = 'from';
  v_back constant boolean := left(p_cursor, 1) = '<';
  v_key constant text := nullif(ltrim(p_cursor, '<>'), '');
  v_limit constant integer := least(greatest(coalesce(p_limit, 50), 1), 200);
begin
  return (
    with mine as (
      select d.*, s.assessment_type, s.template_id, s.status in ('completed', 'abandoned') as closed
        from public.question_delegations as d
        join public.assessment_sessions as s on s.id = d.session_id
       where case when v_from then d.delegated_by = v_me else d.delegate_id = v_me end
    ), rows as materialized (
      select m.id, m.delegation_id, m.session_id as session, m.assessment_type, t.title, m.closed, m.message, m.due_on, m.status, m.value,
        m.choice, m.answer_text, m.not_applicable, m.reply, m.responded_at, m.taken_at, m.created_at, q.value - '{weight,reversed,pair,scored}'::text[] as question,
        (select c ->> 'title' from jsonb_array_elements(t.content -> 'categories') as c where c ->> 'key' = q.value ->> 'category') as section,
        (select p.display_name from public.tier2_profiles as p where p.u_id = case when v_from then m.delegate_id else m.delegated_by end) as person,
        (lpad((4102444800000000 - (extract(epoch from m.created_at) * 1000000)::bigint)::text, 18, '0')
          || coalesce(m.delegation_id, m.id) || lpad(q.place::text, 4, '0') || m.id) collate "C" as sort_key
        from mine as m
        join public.assessment_templates as t on t.id = m.template_id
        cross join lateral jsonb_array_elements(t.content -> 'questions') with ordinality as q (value, place)
       where q.value ->> 'key' = m.question_key
         and (p_all or (not m.closed and case when v_from then m.status in ('open', 'accepted', 'declined') or (m.status = 'done' and m.taken_at is null)
           else m.status in ('open', 'accepted') or (m.status = 'done' and m.taken_at is null) end))
    ), page as (
      select * from (
        select r.* from rows as r
         where v_key is null or (case when v_back then r.sort_key < v_key collate "C" else r.sort_key > v_key collate "C" end)
         order by case when v_back then r.sort_key end desc, case when not v_back then r.sort_key end
         limit v_limit
      ) as p order by p.sort_key
    ), ends as (
      select (select count(*) from rows) as total, (select count(*) from page) as shown,
        (select min(p.sort_key) from page as p) as first, (select max(p.sort_key) from page as p) as last
    ), placed as (
      select e.*, (select count(*) from rows as r where r.sort_key < e.first) as skipped from ends as e
    )
    select jsonb_build_object('total', e.total, 'skipped', e.skipped,
      'prev', case when e.skipped > 0 then '<' || e.first end,
      'next', case when e.total > e.skipped + e.shown then '>' || e.last end,
      'counts', (select jsonb_build_object(
          'for', count(*) filter (where d.delegate_id = v_me and d.status in ('open', 'accepted')),
          'from', count(*) filter (where d.delegated_by = v_me and d.status in ('open', 'accepted', 'declined', 'done') and d.taken_at is null))
        from public.question_delegations as d
        join public.assessment_sessions as s on s.id = d.session_id and s.status in ('not_started', 'in_progress')
        where d.delegate_id = v_me or d.delegated_by = v_me),
      'rows', (select coalesce(jsonb_agg(to_jsonb(p) - 'sort_key' order by p.sort_key), '[]') from page as p))
      from placed as e);
end
$$;
comment on function public.list_delegated(text, boolean, text, integer) is
  'A page of questions handed to the caller (for) or by the caller (from): what waits, or all. Colleagues see the question and their own words, nothing else of the run.';

create function public.get_hand_over(p_session uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_session public.assessment_sessions;
begin
  select * into v_session from public.assessment_sessions as s where s.id = p_session and s.u_id = v_me;
  if not found then
    return null;
  end if;
  return (
    select jsonb_build_object('session', v_session.id, 'assessment_type', v_session.assessment_type, 'title', t.title,
      'open', v_session.status in ('not_started', 'in_progress'),
      'organization', (select o.name from public.enterprise_orgs as o where o.id = v_session.org_id),
      'categories', (select jsonb_agg(jsonb_build_object('key', c -> 'key', 'title', c -> 'title') order by n)
        from jsonb_array_elements(t.content -> 'categories') with ordinality as e (c, n)),
      'questions', (select jsonb_agg(jsonb_build_object('key', q -> 'key', 'category', q -> 'category', 'text', q -> 'text',
          'with', (select p.display_name from public.question_delegations as d join public.tier2_profiles as p on p.u_id = d.delegate_id
            where d.session_id = v_session.id and d.question_key = q ->> 'key' and d.status in ('open', 'accepted'))) order by n)
        from jsonb_array_elements(t.content -> 'questions') with ordinality as e (q, n)),
      'colleagues', (select coalesce(jsonb_agg(jsonb_build_object('id', m.u_id, 'name', p.display_name, 'title', p.title) order by p.display_name, m.u_id), '[]')
        from public.org_users as m join public.tier2_profiles as p on p.u_id = m.u_id
        join public.tier2_users as u on u.u_id = m.u_id and u.is_active and u.deleted_at is null
        where m.org_id = v_session.org_id and m.u_id <> v_me))
      from public.assessment_templates as t where t.id = v_session.template_id);
end
$$;
comment on function public.get_hand_over(uuid) is 'The form to hand over a part of the caller''s own run: its sections and questions, who has which, and the colleagues; null where it is not theirs.';

create function public.propose_delegated_answer(p_id uuid, p_answer jsonb, p_reply text default null) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_row public.question_delegations;
  v_session public.assessment_sessions;
  v_question jsonb;
begin
  select * into v_row from public.question_delegations as d where d.id = p_id and d.delegate_id = v_me for update;
  if not found or v_row.status = 'withdrawn' then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This question was not handed to you, or no longer.';
  elsif v_row.taken_at is not null then
    raise exception using errcode = 'P0001', message = 'answer_taken', hint = 'Your answer was taken over already.';
  end if;
  select * into v_session from public.assessment_sessions as s where s.id = v_row.session_id;
  if v_session.status in ('completed', 'abandoned') then
    raise exception using errcode = 'P0001', message = 'session_closed', hint = 'This run is finished.';
  end if;
  select q into v_question from public.assessment_templates as t cross join lateral jsonb_array_elements(t.content -> 'questions') as q
   where t.id = v_session.template_id and q ->> 'key' = v_row.question_key;
  if not coalesce(case
      when p_answer -> 'not_applicable' = 'true' then v_question -> 'not_applicable' is distinct from 'false'
      when v_question ->> 'kind' = 'scale' then p_answer ->> 'value' ~ '^[0-5]$'
      when v_question ->> 'kind' = 'choice' then v_question -> 'options' @> jsonb_build_array(jsonb_build_object('key', p_answer ->> 'choice'))
      else length(trim(p_answer ->> 'answer_text')) between 1 and 10000 end, false) then
    raise exception using errcode = 'P0001', message = 'answer_invalid', hint = 'The question cannot be answered like this.';
  end if;
  update public.question_delegations set status = 'done', reply = nullif(left(trim(p_reply), 2000), ''), responded_at = now(),
      value = case when v_question ->> 'kind' = 'scale' and p_answer -> 'not_applicable' is distinct from 'true' then (p_answer ->> 'value')::smallint end,
      choice = case when v_question ->> 'kind' = 'choice' and p_answer -> 'not_applicable' is distinct from 'true' then p_answer ->> 'choice' end,
      answer_text = case when v_question ->> 'kind' = 'text' and p_answer -> 'not_applicable' is distinct from 'true' then p_answer ->> 'answer_text' end,
      not_applicable = coalesce(p_answer -> 'not_applicable' = 'true', false)
   where id = p_id;
  -- A section is done when none of its questions waits.
  update public.assessment_delegations as d set responded_at = now(), status = case when exists (
      select 1 from public.question_delegations as q where q.delegation_id = d.id and q.status in ('open', 'accepted')) then 'accepted' else 'done' end
   where d.id = v_row.delegation_id and d.status in ('open', 'accepted');
end
$$;
comment on function public.propose_delegated_answer(uuid, jsonb, text) is
  'Proposes an answer {value | choice | answer_text | not_applicable} to a question that was handed to the caller, with a comment; changed until it is taken over.';

create function public.decline_delegated(p_id uuid, p_reply text default null) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_reply constant text := nullif(left(trim(p_reply), 2000), '');
begin
  update public.assessment_delegations set status = 'declined', reply = v_reply, responded_at = now()
   where id = p_id and delegate_id = v_me and status in ('open', 'accepted');
  if not found then
    update public.question_delegations set status = 'declined', reply = v_reply, responded_at = now()
     where id = p_id and delegate_id = v_me and status in ('open', 'accepted', 'done') and taken_at is null;
  end if;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This was not handed to you, or no longer.';
  end if;
end
$$;
comment on function public.decline_delegated(uuid, text) is 'Hands a section or question back to whoever asked, with a word why. The colleague it was handed to.';

create function public.withdraw_delegated(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  update public.assessment_delegations set status = 'withdrawn' where id = p_id and delegated_by = v_me and status in ('open', 'accepted');
  if not found then
    update public.question_delegations set status = 'withdrawn'
     where id = p_id and delegated_by = v_me and status in ('open', 'accepted', 'done', 'declined') and taken_at is null;
  end if;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'You did not hand this over, or it came back already.';
  end if;
end
$$;
comment on function public.withdraw_delegated(uuid) is 'Takes a section or question back, or leaves a proposal aside. Whoever handed it over.';

create function public.take_delegated_answers(p_session uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_row record;
  v_taken integer := 0;
begin
  for v_row in select d.id from public.question_delegations as d
    where d.session_id = p_session and d.delegated_by = v_me and d.status = 'done' and d.taken_at is null order by d.id
  loop
    perform public.take_delegated_answer(v_row.id);
    v_taken := v_taken + 1;
  end loop;
  return v_taken;
end
$$;
comment on function public.take_delegated_answers(uuid) is 'Takes every proposal of a run of the caller over; answers how many.';
grant execute on function
  public.list_delegated(text, boolean, text, integer), public.get_hand_over(uuid), public.propose_delegated_answer(uuid, jsonb, text),
  public.decline_delegated(uuid, text), public.withdraw_delegated(uuid), public.take_delegated_answers(uuid) to authenticated;
