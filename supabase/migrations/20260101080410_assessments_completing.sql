-- Assessments: ending a run. The one place that writes scores, results and insights, in one transaction and by the version
-- the run began with.

create function private.score_session(p_session uuid, p_at timestamptz default now()) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_session public.assessment_sessions;
  v_template public.assessment_templates;
  v_answers jsonb;
  v_scored jsonb;
  v_advice jsonb;
  v_result uuid;
begin
  select * into v_session from public.assessment_sessions as s where s.id = p_session for update;
  if v_session.assignment_id is null and v_session.status <> 'completed' then
    -- Whoever was asked and began without saying so has answered what was asked, with the weight that was meant.
    update public.assessment_sessions as s set assignment_id = a.id, weight = a.weight
      from public.assessment_assignments as a
     where s.id = p_session and a.u_id = s.u_id and a.org_id = s.org_id and a.assessment_type = s.assessment_type
       and a.completed_at is null and a.cancelled_at is null and a.created_at <= p_at
    returning s.* into v_session;
    if not found then
      select * into v_session from public.assessment_sessions as s where s.id = p_session;
    end if;
  end if;
  select * into v_template from public.assessment_templates as t where t.id = v_session.template_id;
  select coalesce(jsonb_object_agg(r.question_key, jsonb_strip_nulls(jsonb_build_object(
      'value', r.value, 'choice', r.choice, 'text', nullif(trim(r.answer_text), ''),
      'not_applicable', case when r.not_applicable then true end,
      'evidence', case when length(trim(r.evidence)) > 0 then true end))), '{}')
    into v_answers
    from public.assessment_responses as r
   where r.session_id = p_session and r.assessment_type = v_session.assessment_type;
  v_scored := private.score_answers(v_template.content, v_answers);

  if (v_scored ->> 'answered')::integer > 0 then
    v_advice := private.advise(v_template.content, v_scored);
    insert into public.assessment_scores (session_id, assessment_type, u_id, org_id, gmf_score, score, bracket_key, answers,
      category_scores, answered, applicable, weight, version, completed_at, created_at)
    values (p_session, v_session.assessment_type, v_session.u_id, v_session.org_id, (v_scored ->> 'score')::double precision,
      (v_scored ->> 'score')::numeric, v_scored ->> 'bracket', v_scored -> 'states', v_scored -> 'categories',
      (v_scored ->> 'answered')::integer, (v_scored ->> 'applicable')::integer, v_session.weight, 'v' || v_template.version, p_at, p_at);
    insert into public.assessment_scoring_results (session_id, user_id, org_id, assessment_type, template_id, score, bracket,
      description, recommendations, next_steps, confidence, category_scores, swot_analysis, created_at, updated_at)
    values (p_session, v_session.u_id, v_session.org_id, v_session.assessment_type::text, v_template.id, (v_scored ->> 'score')::numeric,
      v_scored ->> 'bracket', v_advice ->> 'description', array(select jsonb_array_elements_text(v_advice -> 'recommendations')),
      array(select jsonb_array_elements_text(v_advice -> 'next_steps')), (v_scored ->> 'confidence')::numeric,
      v_scored -> 'categories', v_advice -> 'swot', p_at, p_at)
    returning id into v_result;
    insert into public.assessment_insights (result_id, u_id, org_id, assessment_type, kind, subject_key, title, body, score, rank,
      question_keys, created_at)
    select v_result, v_session.u_id, v_session.org_id, v_session.assessment_type, p.value ->> 'kind', p.value ->> 'key',
      p.value ->> 'title', p.value ->> 'body', (p.value ->> 'score')::numeric, p.place,
      array(select distinct q from jsonb_array_elements_text(p.value -> 'questions') as q order by q), p_at
      from jsonb_array_elements(v_advice -> 'points') with ordinality as p (value, place);
  elsif exists (select 1 from jsonb_each(v_scored -> 'states') as s where s.value ->> 'state' = 'skipped') then
    raise exception using errcode = 'P0001', message = 'nothing_answered',
      hint = 'Answer at least one question, or say that none of them applies to you.';
  end if;

  update public.assessment_sessions
     set status = 'completed', completed_at = p_at, started_at = coalesce(started_at, p_at) where id = p_session;
  update public.assessment_assignments set completed_at = p_at
   where id = v_session.assignment_id and completed_at is null;
  update public.assessment_invitations set completed_at = p_at
   where id = v_session.invitation_id and completed_at is null;
  return v_result;
end
$$;
comment on function private.score_session(uuid, timestamptz) is
  'Ends a run: writes its score, result and insights by the version it began with and closes it. Null where everything was set aside as not applicable.';

create function public.complete_assessment(p_session uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_session public.assessment_sessions;
begin
  select * into v_session from public.assessment_sessions as s
   where s.id = p_session and (s.u_id = v_me or private.is_admin()) for update;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only the person who answers ends the run.';
  elsif v_session.status = 'abandoned' then
    raise exception using errcode = 'P0001', message = 'session_closed', hint = 'This run was given up. Begin a new one.';
  elsif v_session.status <> 'completed' then
    perform private.score_session(p_session);
  end if;
  -- Pressed twice, or in two windows: the second press shows the same result.
  return jsonb_build_object('session_id', p_session) || coalesce((
    select jsonb_build_object('result_id', r.id, 'score', r.score, 'bracket', r.bracket, 'confidence', r.confidence)
      from public.assessment_scoring_results as r where r.session_id = p_session), '{"result_id": null}');
end
$$;
comment on function public.complete_assessment(uuid) is
  'Ends the caller''s run and answers its result, or null where nothing applied. Ending it again answers the same.';
grant execute on function public.complete_assessment(uuid) to authenticated;
