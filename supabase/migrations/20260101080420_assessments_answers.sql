-- Assessments: answers arriving in handfuls, from one window or several, at once or after hours without a network. Whoever
-- may answer (a person, or later somebody who holds an invitation's link) is decided by the functions that call the one here.

create function private.answer_json(p_row public.assessment_responses) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('value', p_row.value, 'choice', p_row.choice, 'answer_text', p_row.answer_text,
    'not_applicable', p_row.not_applicable, 'note', p_row.note, 'evidence', p_row.evidence, 'revision', p_row.revision,
    'answered_at', p_row.answered_at, 'answered_by', p_row.answered_by)
$$;
comment on function private.answer_json(public.assessment_responses) is 'An answer as the player holds it.';

-- The later answer wins, by when it was given and not by when it arrived: a phone that comes back from a tunnel must not undo
-- what was answered on the desk meanwhile. A client's clock is not trusted, only how long ago it says that was.
create function private.save_answers(p_session uuid, p_answers jsonb, p_by uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_type public.assessment_type;
  v_item jsonb;
  v_old public.assessment_responses;
  v_new public.assessment_responses;
  v_at timestamptz;
  v_outcome text;
  v_out jsonb := '[]';
begin
  if jsonb_typeof(p_answers) is distinct from 'array' or jsonb_array_length(p_answers) not between 1 and 200 then
    raise exception using errcode = 'P0001', message = 'answer_invalid', hint = 'Between 1 and 200 answers are taken at a time.';
  end if;
  -- One at a time, so that two windows do not both read what was there before.
  select s.assessment_type into v_type from public.assessment_sessions as s where s.id = p_session for update;

  for v_item in select a from jsonb_array_elements(p_answers) as a loop
    v_at := now() - make_interval(secs => least(greatest(coalesce((v_item ->> 'age')::numeric, 0), 0), 2592000));
    select * into v_old from public.assessment_responses as r
     where r.session_id = p_session and r.assessment_type = v_type and r.question_key = v_item ->> 'question';
    v_new := v_old;
    begin
      if v_old.id is not null and v_old.revision > coalesce((v_item ->> 'revision')::integer, 0) and v_old.answered_at > v_at then
        v_outcome := 'kept';
      else
        insert into public.assessment_responses as r (session_id, assessment_type, question_key, value, choice, answer_text,
          not_applicable, note, evidence, answered_by, answered_at)
        values (p_session, v_type, v_item ->> 'question', (v_item ->> 'value')::smallint, v_item ->> 'choice',
          nullif(v_item ->> 'answer_text', ''), coalesce((v_item ->> 'not_applicable')::boolean, false),
          nullif(v_item ->> 'note', ''), nullif(v_item ->> 'evidence', ''), p_by, v_at)
        on conflict (session_id, assessment_type, question_key) do update set value = excluded.value, choice = excluded.choice,
          answer_text = excluded.answer_text, not_applicable = excluded.not_applicable, note = excluded.note,
          evidence = excluded.evidence, answered_by = excluded.answered_by, answered_at = excluded.answered_at
        returning * into v_new;
        v_outcome := case when v_old.id is not null and v_old.revision > coalesce((v_item ->> 'revision')::integer, 0)
          and (v_old.value, v_old.choice, v_old.answer_text, v_old.not_applicable)
            is distinct from (v_new.value, v_new.choice, v_new.answer_text, v_new.not_applicable)
          then 'replaced' else 'saved' end;
      end if;
    exception when raise_exception then
      -- A single answer that its question cannot take must not keep the others from being saved.
      if sqlerrm not in ('question_unknown', 'answer_invalid') then
        raise;
      end if;
      v_outcome := 'refused';
    end;
    v_out := v_out || jsonb_build_object('question', v_item ->> 'question', 'outcome', v_outcome,
      'before', case when v_outcome = 'replaced' then private.answer_json(v_old) end,
      'answer', case when v_new.id is not null then private.answer_json(v_new) end);
  end loop;
  return v_out;
end
$$;

comment on function private.save_answers(uuid, jsonb, uuid) is
  'Takes answers [{question, value | choice | answer_text | not_applicable, note, evidence, revision, age in seconds}] into a run and says of each what became of it: saved, replaced (another window had answered), kept (another window answered later), refused. The caller checked whose run it is.';

create function public.save_assessment_answers(p_session uuid, p_answers jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  if not exists (select 1 from public.assessment_sessions as s where s.id = p_session and s.u_id = v_me) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only the person whose run it is answers.';
  end if;
  return private.save_answers(p_session, p_answers, v_me);
end
$$;
comment on function public.save_assessment_answers(uuid, jsonb) is
  'Saves answers of the caller''s own run and says of each what became of it; the later answer wins.';
grant execute on function public.save_assessment_answers(uuid, jsonb) to authenticated;

create function private.run_answers(p_session uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(r.question_key, private.answer_json(r) || jsonb_build_object('answered_by_name',
      case when r.answered_by is distinct from r.u_id then (
        select p.display_name from public.tier2_profiles as p where p.u_id = r.answered_by) end)), '{}')
    from public.assessment_sessions as s
    join public.assessment_responses as r on r.session_id = s.id and r.assessment_type = s.assessment_type
   where s.id = p_session
$$;
comment on function private.run_answers(uuid) is 'All answers of a run by question; a colleague who gave one is named.';

-- What the player needs, without the texts and rules of the result: nobody should read there what would score well.
create function private.run_page(p_session uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('session', s.id, 'assessment_type', s.assessment_type, 'status', s.status, 'title', t.title,
    'minutes', t.minutes, 'version', t.version, 'organization', o.name, 'current_category', s.current_category,
    'last_answered_at', s.last_answered_at, 'has_previous', s.previous_id is not null, 'due_on', a.due_on, 'message', a.message,
    'result', (select r.id from public.assessment_scoring_results as r where r.session_id = s.id),
    'content', jsonb_build_object(
      'categories', (select jsonb_agg(jsonb_build_object('key', c -> 'key', 'title', c -> 'title', 'about', c -> 'about') order by n)
        from jsonb_array_elements(t.content -> 'categories') with ordinality as e (c, n)),
      'questions', (select jsonb_agg(q - '{weight,reversed,pair,scored}'::text[] order by n)
        from jsonb_array_elements(t.content -> 'questions') with ordinality as e (q, n))),
    'answers', private.run_answers(s.id))
    from public.assessment_sessions as s
    join public.assessment_templates as t on t.id = s.template_id
    left join public.enterprise_orgs as o on o.id = s.org_id
    left join public.assessment_assignments as a on a.id = s.assignment_id
   where s.id = p_session
$$;
comment on function private.run_page(uuid) is
  'A run for the player: what is asked, what was answered, where the person stands. The caller checked whose run it is.';

create function public.get_assessment_run(p_session uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  if not exists (select 1 from public.assessment_sessions as s where s.id = p_session and s.u_id = v_me) then
    return null;
  end if;
  return private.run_page(p_session);
end
$$;
comment on function public.get_assessment_run(uuid) is 'The caller''s own run for the player; null where it is not theirs.';

create function public.get_assessment_answers(p_session uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  if not exists (select 1 from public.assessment_sessions as s where s.id = p_session and s.u_id = v_me) then
    return null;
  end if;
  return private.run_answers(p_session);
end
$$;
comment on function public.get_assessment_answers(uuid) is
  'The answers of the caller''s own run, for a window that comes back to the front; null where it is not theirs.';
grant execute on function public.get_assessment_run(uuid), public.get_assessment_answers(uuid) to authenticated;
