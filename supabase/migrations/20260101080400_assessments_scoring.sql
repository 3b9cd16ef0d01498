-- Assessments: the scoring function. Pure arithmetic first (content and answers in, numbers out), then what the numbers say,
-- then the one way in that writes.
--
-- A question counts x, or 5 − x where it is reversed. A category is Σw·x / Σw over its answered questions, the total the same
-- over its categories that have a score; both are rounded half up to two decimals. Everything is kept as a fraction of
-- whole numbers until it is rounded: a decimal quotient that was cut off would now and then fall on the wrong side of a half.
-- Not applicable, skipped and hidden questions stay out of the averages; nothing answered gives no result.

create function private.half_up(p_numerator numeric, p_denominator numeric, p_digits integer) returns numeric
language sql immutable set search_path = '' as $$
  select round(div(2 * p_numerator * 10::numeric ^ p_digits + p_denominator, 2 * p_denominator) / 10::numeric ^ p_digits, p_digits)
$$;
comment on function private.half_up(numeric, numeric, integer) is 'A fraction of two numbers that are not negative, rounded half up exactly.';

create function private.bracket_of(p_score numeric) returns public.score_bracket
language sql immutable set search_path = '' as $$
  select ('score_' || replace(trim_scale(greatest(1, floor(p_score * 2 + 0.5) / 2))::text, '.', '_'))::public.score_bracket
$$;
comment on function private.bracket_of(numeric) is
  'The bracket of a score as it is shown: half up to the nearest half, at least 1.';

create function private.level_of(p_score numeric) returns text
language sql immutable set search_path = '' as $$
  select case when p_score < 2 then 'low' when p_score < 3.5 then 'middle' when p_score is not null then 'high' end
$$;
comment on function private.level_of(numeric) is 'Which of a category''s texts a score calls for: low below 2, high from 3.5.';

-- A comparison with a question that was not answered does not hold, whichever way it points.
create function private.condition_holds(p_condition jsonb, p_answers jsonb, p_scores jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  v_part jsonb;
  v_answer jsonb;
  v_value numeric;
begin
  if p_condition ? 'not' then
    return not private.condition_holds(p_condition -> 'not', p_answers, p_scores);
  elsif p_condition ? 'all' then
    for v_part in select c from jsonb_array_elements(p_condition -> 'all') as c loop
      if not private.condition_holds(v_part, p_answers, p_scores) then
        return false;
      end if;
    end loop;
    return true;
  elsif p_condition ? 'any' then
    for v_part in select c from jsonb_array_elements(p_condition -> 'any') as c loop
      if private.condition_holds(v_part, p_answers, p_scores) then
        return true;
      end if;
    end loop;
    return false;
  elsif p_condition ? 'score' then
    v_value := (p_scores ->> (p_condition ->> 'score'))::numeric;
    return coalesce(v_value >= (p_condition ->> 'at_least')::numeric, v_value < (p_condition ->> 'below')::numeric, false);
  end if;

  v_answer := p_answers -> (p_condition ->> 'question');
  if v_answer is null then
    return false;
  elsif p_condition ? 'not_applicable' then
    return coalesce(v_answer ->> 'not_applicable' = 'true', false);
  elsif jsonb_typeof(p_condition -> 'is') = 'string' then
    return coalesce(v_answer ->> 'choice' = p_condition ->> 'is', false);
  end if;
  v_value := (v_answer ->> 'value')::numeric;
  return coalesce(v_value = (p_condition ->> 'is')::numeric, v_value >= (p_condition ->> 'at_least')::numeric,
    v_value <= (p_condition ->> 'at_most')::numeric, false);
end
$$;
comment on function private.condition_holds(jsonb, jsonb, jsonb) is
  'Whether a condition of a template holds for what was answered and scored.';

create function private.score_answers(p_content jsonb, p_answers jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  v_question jsonb;
  v_category jsonb;
  v_answer jsonb;
  v_key text;
  v_state text;
  v_weight numeric;
  v_point numeric;
  v_given jsonb := '{}';
  v_states jsonb := '{}';
  v_points jsonb := '{}';
  v_sums jsonb := '{}';
  v_sum jsonb;
  v_answered integer := 0;
  v_applicable integer := 0;
  v_asked integer := 0;
  v_shown integer := 0;
  v_pairs integer := 0;
  v_distance numeric := 0;
  v_categories jsonb := '[]';
  v_numerator numeric := 0;
  v_denominator numeric := 1;
  v_weights numeric := 0;
  v_score numeric;
  v_confidence numeric;
begin
  for v_question in select q from jsonb_array_elements(p_content -> 'questions') as q loop
    v_key := v_question ->> 'key';
    v_answer := p_answers -> v_key;
    v_state := case
      when v_question ? 'show_if' and not private.condition_holds(v_question -> 'show_if', v_given, '{}') then 'hidden'
      when v_answer ->> 'not_applicable' = 'true' then 'not_applicable'
      when v_answer ?| '{value,choice,text}' then 'answered'
      else 'skipped' end;
    if v_state in ('answered', 'not_applicable') then
      v_given := v_given || jsonb_build_object(v_key, v_answer);
    end if;
    v_weight := coalesce((v_question ->> 'weight')::numeric, 1);
    v_states := v_states || jsonb_build_object(v_key, jsonb_build_object(
      'state', v_state, 'category', v_question ->> 'category', 'weight', v_weight));
    if v_question ->> 'kind' <> 'scale' or v_question -> 'scored' = 'false' or v_state in ('hidden', 'not_applicable') then
      continue;
    end if;

    v_applicable := v_applicable + 1;
    v_sum := coalesce(v_sums -> (v_question ->> 'category'), '{"answered": 0, "applicable": 0, "weights": 0, "points": 0}');
    v_sum := jsonb_set(v_sum, '{applicable}', to_jsonb((v_sum ->> 'applicable')::integer + 1));
    if v_state = 'answered' then
      v_answered := v_answered + 1;
      v_point := (v_answer ->> 'value')::numeric;
      if v_question -> 'reversed' = 'true' then
        v_point := 5 - v_point;
      end if;
      v_points := v_points || jsonb_build_object(v_key, v_point);
      v_sum := v_sum || jsonb_build_object('answered', (v_sum ->> 'answered')::integer + 1,
        'weights', (v_sum ->> 'weights')::numeric + v_weight, 'points', (v_sum ->> 'points')::numeric + v_weight * v_point);
      if v_question -> 'evidence' = 'true' then
        v_asked := v_asked + 1;
        v_shown := v_shown + coalesce(v_answer ->> 'evidence' = 'true', false)::integer;
      end if;
    end if;
    v_sums := v_sums || jsonb_build_object(v_question ->> 'category', v_sum);
  end loop;

  if v_answered = 0 then
    return jsonb_build_object('answered', 0, 'applicable', v_applicable, 'states', v_states, 'given', v_given);
  end if;

  for v_category in select c from jsonb_array_elements(p_content -> 'categories') as c loop
    v_sum := v_sums -> (v_category ->> 'key');
    v_weight := coalesce((v_category ->> 'weight')::numeric, 1);
    v_score := null;
    if (v_sum ->> 'weights')::numeric > 0 then
      v_score := private.half_up((v_sum ->> 'points')::numeric, (v_sum ->> 'weights')::numeric, 2);
      -- The next fraction is added: a/b + w·p/q = (a·q + w·p·b) / (b·q).
      v_numerator := v_numerator * (v_sum ->> 'weights')::numeric + v_weight * (v_sum ->> 'points')::numeric * v_denominator;
      v_denominator := v_denominator * (v_sum ->> 'weights')::numeric;
      v_weights := v_weights + v_weight;
    end if;
    v_categories := v_categories || jsonb_build_object('key', v_category ->> 'key', 'title', v_category ->> 'title', 'score', v_score,
      'level', private.level_of(v_score), 'weight', v_weight, 'answered', coalesce((v_sum ->> 'answered')::integer, 0),
      'applicable', coalesce((v_sum ->> 'applicable')::integer, 0));
  end loop;
  v_score := private.half_up(v_numerator, v_denominator * v_weights, 2);

  for v_question in select q from jsonb_array_elements(p_content -> 'questions') as q where q ? 'pair' loop
    if v_points ?& array[v_question ->> 'key', v_question ->> 'pair'] then
      v_pairs := v_pairs + 1;
      v_distance := v_distance + abs((v_points ->> (v_question ->> 'key'))::numeric - (v_points ->> (v_question ->> 'pair'))::numeric);
    end if;
  end loop;
  -- 0.6 × share answered + 0.3 × agreement of the pairs + 0.1 × share with evidence, in tenths and as one fraction. A part
  -- without data takes its weight along, so that the rest counts more.
  v_numerator := 6 * v_answered;
  v_denominator := v_applicable;
  v_weights := 6;
  if v_pairs > 0 then
    v_numerator := v_numerator * 5 * v_pairs + 3 * (5 * v_pairs - v_distance) * v_denominator;
    v_denominator := v_denominator * 5 * v_pairs;
    v_weights := v_weights + 3;
  end if;
  if v_asked > 0 then
    v_numerator := v_numerator * v_asked + v_shown * v_denominator;
    v_denominator := v_denominator * v_asked;
    v_weights := v_weights + 1;
  end if;
  v_confidence := private.half_up(v_numerator, v_denominator * v_weights, 2);

  return jsonb_build_object('answered', v_answered, 'applicable', v_applicable, 'score', v_score, 'bracket', private.bracket_of(v_score),
    'confidence', v_confidence, 'categories', v_categories, 'states', v_states, 'given', v_given);
end
$$;
comment on function private.score_answers(jsonb, jsonb) is
  'Scores answers {question: {value, choice, text, not_applicable, evidence}} by a template''s content. Without any answer there is no score. Pure.';

create function private.advise(p_content jsonb, p_scored jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  v_bracket constant jsonb := p_content #> array['brackets', p_scored ->> 'bracket'];
  v_scores jsonb := jsonb_build_object('total', p_scored -> 'score');
  v_points jsonb := '[]';
  v_swot jsonb := '{"strengths": [], "weaknesses": [], "opportunities": [], "threats": []}';
  v_recommendations text[] := '{}';
  v_next_steps text[] := '{}';
  v_item jsonb;
  v_texts jsonb;
  v_area text;
begin
  select v_scores || jsonb_object_agg(c ->> 'key', c -> 'score') into v_scores
    from jsonb_array_elements(p_scored -> 'categories') as c;

  -- Rules first: they were written for exactly this combination of answers.
  for v_item in
    select r.value from jsonb_array_elements(coalesce(p_content -> 'rules', '[]')) with ordinality as r (value, place)
     where private.condition_holds(r.value -> 'when', p_scored -> 'given', v_scores)
     order by coalesce((r.value ->> 'rank')::integer, 100), r.place
  loop
    v_recommendations := v_recommendations || (v_item ->> 'recommendation');
    v_next_steps := v_next_steps || coalesce(array[v_item ->> 'next_step'], '{}');
    v_points := v_points || jsonb_build_object('kind', 'recommendation', 'key', v_item ->> 'key',
      'title', left(v_item ->> 'recommendation', 200), 'body', coalesce(v_item ->> 'next_step', v_item ->> 'recommendation'), 'score', null,
      'questions', jsonb_path_query_array(v_item -> 'when', 'strict $.**.question'));
    if v_item ? 'swot' then
      v_swot := jsonb_insert(v_swot, array[v_item ->> 'swot', '-1'], jsonb_build_object(
        'key', v_item ->> 'key', 'title', left(v_item ->> 'recommendation', 200), 'text', v_item ->> 'recommendation'), true);
    end if;
  end loop;

  -- Then the categories, the weakest first.
  for v_item in
    select c.value || jsonb_build_object('texts', t -> 'texts') from jsonb_array_elements(p_scored -> 'categories') with ordinality as c (value, place)
      join lateral jsonb_array_elements(p_content -> 'categories') as t on t ->> 'key' = c.value ->> 'key'
     where c.value ->> 'score' is not null order by (c.value ->> 'score')::numeric, c.place
  loop
    v_texts := v_item #> array['texts', v_item ->> 'level'];
    v_recommendations := v_recommendations || array(select jsonb_array_elements_text(v_texts -> 'recommendations'));
    v_next_steps := v_next_steps || array(select jsonb_array_elements_text(v_texts -> 'next_steps'));
    v_points := v_points || jsonb_build_object(
      'kind', case v_item ->> 'level' when 'low' then 'gap' when 'high' then 'strength' else 'middle' end,
      'key', v_item ->> 'key', 'title', v_item ->> 'title', 'body', v_texts ->> 'description', 'score', v_item -> 'score',
      'questions', (select coalesce(jsonb_agg(s.key order by s.key), '[]') from jsonb_each(p_scored -> 'states') as s
        where s.value ->> 'category' = v_item ->> 'key' and s.value ->> 'state' = 'answered'));
    v_area := case v_item ->> 'level' when 'low' then 'weaknesses' when 'high' then 'strengths' end;
    if v_area is not null then
      v_swot := jsonb_insert(v_swot, array[v_area, '-1'], jsonb_build_object(
        'key', v_item ->> 'key', 'title', v_item ->> 'title', 'score', v_item -> 'score', 'text', v_texts ->> 'description'), true);
    end if;
  end loop;

  -- Last what holds for the whole. The same sentence is said once, at its first place.
  v_recommendations := v_recommendations || array(select jsonb_array_elements_text(v_bracket -> 'recommendations'));
  v_next_steps := v_next_steps || array(select jsonb_array_elements_text(v_bracket -> 'next_steps'));
  return jsonb_build_object('description', v_bracket ->> 'description', 'points', v_points, 'swot', v_swot,
    'recommendations', (select coalesce(jsonb_agg(u.t order by u.at), '[]') from (
      select t, min(n) as at from unnest(v_recommendations) with ordinality as r (t, n) group by t) as u),
    'next_steps', (select coalesce(jsonb_agg(u.t order by u.at), '[]') from (
      select t, min(n) as at from unnest(v_next_steps) with ordinality as r (t, n) group by t) as u));
end
$$;
comment on function private.advise(jsonb, jsonb) is
  'What a template has to say about a score: ranked recommendations and next steps, points with the questions behind them, SWOT. Pure.';
