-- Why: what people answered and scored in the old assessment stays comparable with what they answer here. A result here rests
-- on a run, and a run on a version of what was asked; the old assessment was one, so it gets a version of its own, retired
-- from the start: nobody can take it, and no result pretends to come from questions that were never asked. Its language is
-- "und", undetermined, which keeps its numbering apart from that of the versions made here.
--
-- Answers in words go along as answers; like all answers they are the person's alone. Points are counted as everywhere.

create function private.legacy_template(p_type text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_texts constant jsonb := '{"description": "Taken over from the old system.", "recommendations": [], "next_steps": []}';
  v_areas constant jsonb := '{"strategy": "Strategy", "process": "Process", "customers": "Customers", "technology": "Technology"}';
begin
  select t.id into v_id from public.assessment_templates as t
   where t.assessment_type = p_type::public.assessment_type and t.locale = 'und' order by t.version limit 1;
  if v_id is not null then
    return v_id;
  end if;
  insert into public.assessment_templates
    (assessment_type, version, title, summary, minutes, locale, status, content, change_note, created_by, published_at, retired_at)
  values (p_type::public.assessment_type, 1, 'Growth assessment of the old system', 'Five open questions, four of them with points from 0 to 5.', 10, 'und',
    'retired', jsonb_build_object(
      'categories', (select jsonb_agg(jsonb_build_object('key', a.key, 'title', a.value,
          'texts', jsonb_build_object('low', v_texts, 'middle', v_texts, 'high', v_texts)) order by a.key) from jsonb_each(v_areas) as a),
      'questions', (select jsonb_agg(jsonb_build_object('key', a.key, 'category', a.key, 'kind', 'scale',
            'text', format('How strong is this: %s?', lower(a.value #>> '{}')),
            'anchors', '["0 of 5", "1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"]'::jsonb) order by a.key)
          || jsonb_agg(jsonb_build_object('key', a.key || '_words', 'category', a.key, 'kind', 'text',
            'text', format('%s in your own words', a.value #>> '{}')) order by a.key)
          || '[{"key": "obstacles_words", "category": "strategy", "kind": "text", "text": "What stands in the way of growth?"}]'::jsonb
        from jsonb_each(v_areas) as a),
      'brackets', (select jsonb_object_agg(b, v_texts || '{"title": "Result of the old system"}')
        from unnest(enum_range(null::public.score_bracket)) as b),
      'rules', '[]'::jsonb),
    'Made when the old results were taken over; it was never offered here.', null, now(), now())
  returning id into v_id;
  return v_id;
end
$$;
comment on function private.legacy_template(text) is
  'The retired version that stands for the old assessment of a kind; made when the first result needs it.';

create function private.legacy_assessment_type(p_text text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  v_code constant text := regexp_replace(private.legacy_code(p_text), '_assessment$', '');
begin
  return case
    when v_code is null or v_code in ('growth', 'strategic', 'strategy', 'general') then 'strategic_maturity'
    when v_code in ('business_process_management', 'business_process', 'process') then 'bpm'
    when v_code in ('competitive', 'benchmarking') then 'competitive_benchmarking'
    when v_code in ('cx', 'customers') then 'customer_experience'
    when v_code = 'digital' then 'digital_transformation'
    when v_code = 'marketing' then 'marketing_effectiveness'
    when v_code = 'sales_performance' then 'sales'
    when v_code in ('tech', 'technology') then 'tech_stack'
    when v_code = 'ai' then 'ai_readiness'
    when v_code = any (enum_range(null::public.assessment_type)::text[]) then v_code end;
end
$$;
comment on function private.legacy_assessment_type(text) is
  'Which of the eleven assessments an old name means, the general one where there is no name; null for a name that nobody knows.';

-- One way for the present answers and for the archived ones.
create function private.move_legacy_assessment(p_row public.growth_assessment) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_account private.legacy_outcome;
  v_type constant text := private.legacy_assessment_type(p_row.assessment_type);
  v_at constant timestamptz := coalesce(p_row.submittedat, p_row.created_at);
  v_words constant jsonb := jsonb_build_object('strategy', p_row.strategy, 'process', p_row.process,
    'customers', p_row.customers, 'technology', p_row.technology);
  v_points jsonb;
  v_rated integer;
  v_score numeric;
  v_template uuid;
  v_categories jsonb;
  v_session uuid;
  v_result uuid;
begin
  v_account := private.legacy_person(p_row.u_id);
  if v_account.outcome <> 'open' then
    return v_account;
  elsif v_type is null then
    return private.outcome('faulty', null, null, 'type_unknown', null);
  elsif v_at not between '1995-01-01' and now() + interval '1 day' then
    return private.outcome('faulty', null, null, 'date_impossible', null);
  end if;
  select coalesce(jsonb_object_agg(w.key, private.legacy_rating(w.value)) filter (where private.legacy_rating(w.value) is not null), '{}'),
         count(private.legacy_rating(w.value)), coalesce(p_row.score, avg(private.legacy_rating(w.value)))
    into v_points, v_rated, v_score from jsonb_each_text(v_words) as w;
  if v_score is null then
    return private.outcome('skipped', null, null, 'nothing_scored', null);
  elsif v_score not between 0 and 5
     or exists (select 1 from jsonb_each(v_points) as p where (p.value #>> '{}')::numeric not between 0 and 5) then
    return private.outcome('faulty', null, null, 'score_out_of_range', null);
  end if;
  v_score := round(v_score, 2);
  v_template := private.legacy_template(v_type);
  select r.id into v_result from public.assessment_scoring_results as r
   where r.user_id = v_account.target_id and r.template_id = v_template and r.created_at = v_at and r.score = v_score limit 1;
  if v_result is not null then
    return private.outcome('there', 'assessment_scoring_results', v_result, 'duplicate', null);
  end if;

  -- The run becomes the person's when it is complete: until then it would stand in the way of one they have open.
  insert into public.assessment_sessions (u_id, org_id, assessment_type, template_id, status, started_at, created_at)
  values (null, null, v_type::public.assessment_type, v_template, 'in_progress', v_at, v_at) returning id into v_session;
  insert into public.assessment_responses (session_id, assessment_type, question_key, answer_text, answered_at, created_at)
  select v_session, v_type::public.assessment_type, w.key || '_words', left(btrim(w.value), 10000), v_at, v_at
    from jsonb_each_text(v_words || jsonb_build_object('obstacles', p_row.obstacles)) as w where btrim(w.value) <> '';
  update public.assessment_responses set u_id = v_account.target_id, answered_by = v_account.target_id
   where session_id = v_session and assessment_type = v_type::public.assessment_type;
  update public.assessment_sessions
     set u_id = v_account.target_id, status = 'completed', completed_at = v_at, started_at = v_at, last_answered_at = v_at
   where id = v_session;

  select jsonb_agg(jsonb_build_object('key', c ->> 'key', 'title', c ->> 'title', 'score', (v_points ->> (c ->> 'key'))::numeric,
      'level', private.level_of((v_points ->> (c ->> 'key'))::numeric), 'weight', 1,
      'answered', (v_points ? (c ->> 'key'))::integer, 'applicable', 1)) into v_categories
    from public.assessment_templates as t cross join lateral jsonb_array_elements(t.content -> 'categories') as c
   where t.id = v_template;
  -- A total without points behind it counts as one answer; how far it can be relied on is the share of areas that have points.
  insert into public.assessment_scores (session_id, assessment_type, u_id, org_id, gmf_score, score, bracket_key, answers,
    category_scores, answered, applicable, version, completed_at, created_at)
  select v_session, v_type::public.assessment_type, v_account.target_id, null, v_score::double precision, v_score,
    private.bracket_of(v_score)::text, jsonb_object_agg(w.key, jsonb_build_object('category', w.key, 'weight', 1,
      'state', case when v_points ? w.key then 'answered' else 'skipped' end)),
    v_categories, greatest(v_rated, 1), 4, 'v1', v_at, v_at
    from jsonb_each(v_words) as w;
  insert into public.assessment_scoring_results (session_id, user_id, org_id, assessment_type, template_id, score, bracket,
    description, confidence, category_scores, created_at, updated_at)
  values (v_session, v_account.target_id, null, v_type, v_template, v_score, private.bracket_of(v_score)::text,
    'Taken over from the old system.', round(v_rated / 4.0, 2), v_categories, v_at, v_at)
  returning id into v_result;
  return private.outcome('moved', 'assessment_scoring_results', v_result, null, v_score);
end
$$;
comment on function private.move_legacy_assessment(public.growth_assessment) is
  'Makes a completed run with score and result of old answers.';

create function private.move_growth_assessment(p_id uuid) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.growth_assessment;
begin
  select * into v_row from public.growth_assessment where u_id = p_id;
  return private.move_legacy_assessment(v_row);
end
$$;
comment on function private.move_growth_assessment(uuid) is 'Makes a result of a person''s last answers.';

create function private.move_growth_assessment_history(p_id uuid) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_old public.growth_assessment_history;
  v_row public.growth_assessment;
begin
  select * into v_old from public.growth_assessment_history where id = p_id;
  v_row := jsonb_populate_record(null::public.growth_assessment, to_jsonb(v_old));
  v_row.created_at := v_old.archived_at;
  return private.move_legacy_assessment(v_row);
end
$$;
comment on function private.move_growth_assessment_history(uuid) is 'Makes a result of earlier answers.';
