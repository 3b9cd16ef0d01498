-- Assessments: what is asked (001, chapters 3, 11 and 12.1). A template is one version of one of the eleven assessments. A
-- run keeps the version it began with, so a published version never changes: a correction is a new version.
--
-- Of the content the database checks what scoring relies on:
--   categories  [{key, title, about?, weight?, texts: {low, middle, high}}]
--   questions   [{key, category, text, help?, kind, weight?, scored?, reversed?, pair?, not_applicable?, evidence?, show_if?, …}]
--               kind scale: anchors, one sentence for each of 0 to 5; kind choice: options [{key, text}]; kind text: nothing.
--               Scales are scored unless scored is false. pair names the question asked the other way round; one of the two
--               is reversed. not_applicable false forbids that answer; evidence true invites a reference.
--   brackets    {score_1 … score_5: {title, description, recommendations, next_steps}}
--   rules       [{key, when, recommendation, next_step?, swot?, rank?}]
-- texts hold {description, recommendations, next_steps}. show_if and when are conditions: {all: […]}, {any: […]}, {not: …},
-- {question, is | at_least | at_most | not_applicable}, and in rules also {score: a category or "total", at_least | below}.
-- Questions are asked in their order; show_if names only earlier ones, so what is shown is known as one goes.

create type public.assessment_type as enum (
  'strategic_maturity', 'bpm', 'competitive_benchmarking', 'customer_experience', 'digital_transformation', 'leadership',
  'marketing_effectiveness', 'sales', 'tech_stack', 'ai_readiness', 'reassessment');
comment on type public.assessment_type is 'The eleven assessments (001, 3.2 and 11).';
create type public.score_bracket as enum (
  'score_1', 'score_1_5', 'score_2', 'score_2_5', 'score_3', 'score_3_5', 'score_4', 'score_4_5', 'score_5');
comment on type public.score_bracket is 'The nine brackets of a total score (001, 3.2).';

create function private.is_text(p_value jsonb, p_most integer, p_least integer default 1) returns boolean
language sql immutable set search_path = '' as $$
  select jsonb_typeof(p_value) is not distinct from 'string' and length(trim(p_value #>> '{}')) between p_least and p_most
$$;
comment on function private.is_text(jsonb, integer, integer) is 'True for a JSON text of a fitting length.';

create function private.is_weight(p_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select case
    when p_value is null then true
    when jsonb_typeof(p_value) <> 'number' then false
    else (p_value #>> '{}')::numeric > 0 and (p_value #>> '{}')::numeric <= 10
      and (p_value #>> '{}')::numeric = round((p_value #>> '{}')::numeric, 2) end
$$;
comment on function private.is_weight(jsonb) is 'True for a weight above 0 up to 10 with at most two decimals, or none (which counts as 1).';

create function private.advice_faults(p_texts jsonb, p_at text) returns text[]
language plpgsql immutable set search_path = '' as $$
declare
  v_faults text[] := '{}';
  v_list text;
begin
  if jsonb_typeof(p_texts) is distinct from 'object' then
    return array[p_at || ': its texts are missing'];
  end if;
  if not private.is_text(p_texts -> 'description', 2000) then
    v_faults := v_faults || (p_at || ': a description of up to 2000 characters is missing');
  end if;
  foreach v_list in array '{recommendations,next_steps}'::text[] loop
    if jsonb_typeof(p_texts -> v_list) is distinct from 'array' then
      v_faults := v_faults || format('%s: %s is a list', p_at, v_list);
    elsif jsonb_array_length(p_texts -> v_list) > 10
      or exists (select 1 from jsonb_array_elements(p_texts -> v_list) as t where not private.is_text(t, 1000)) then
      v_faults := v_faults || format('%s: %s holds up to 10 texts of up to 1000 characters', p_at, v_list);
    end if;
  end loop;
  return v_faults;
end
$$;
comment on function private.advice_faults(jsonb, text) is 'What is wrong with the texts of a bracket or of a level of a category.';

-- Deeper nesting than six levels is a mistake, and a recursion that a stranger could make endless.
create function private.condition_faults(
  p_condition jsonb, p_at text, p_questions jsonb, p_scores text[], p_depth integer default 0
) returns text[]
language plpgsql immutable set search_path = '' as $$
declare
  v_keys text[];
  v_operator text;
  v_value jsonb;
  v_number numeric;
  v_kind text;
begin
  if jsonb_typeof(p_condition) is distinct from 'object' then
    return array[p_at || ': a condition is an object'];
  elsif p_depth > 6 then
    return array[p_at || ': a condition is nested too deeply'];
  end if;
  v_keys := array(select k from jsonb_object_keys(p_condition) as k order by k);
  if v_keys = '{not}' then
    return private.condition_faults(p_condition -> 'not', p_at, p_questions, p_scores, p_depth + 1);
  elsif v_keys = '{all}' or v_keys = '{any}' then
    v_value := p_condition -> v_keys[1];
    if jsonb_typeof(v_value) is distinct from 'array' or v_value = '[]' then
      return array[format('%s: %s lists conditions', p_at, v_keys[1])];
    end if;
    return array(select f from jsonb_array_elements(v_value) as c
      cross join unnest(private.condition_faults(c, p_at, p_questions, p_scores, p_depth + 1)) as f);
  elsif cardinality(v_keys) <> 2 or not v_keys && '{question,score}' then
    return array[p_at || ': a condition is all, any, not, or a question or score with one comparison'];
  end if;

  v_operator := (array_remove(array_remove(v_keys, 'question'), 'score'))[1];
  v_value := p_condition -> v_operator;
  v_number := case when jsonb_typeof(v_value) = 'number' then (v_value #>> '{}')::numeric end;
  if v_keys @> '{score}' then
    if not coalesce(p_condition ->> 'score' = any (p_scores), false) then
      return array[format('%s: there is no score %s here', p_at, p_condition ->> 'score')];
    elsif v_operator is null or v_operator not in ('at_least', 'below') or v_number is null or v_number not between 0 and 5 then
      return array[p_at || ': a score is at_least or below a number from 0 to 5'];
    end if;
    return '{}';
  end if;

  v_kind := p_questions ->> (p_condition ->> 'question');
  if v_kind is null then
    return array[format('%s: the question %s does not come before', p_at, p_condition ->> 'question')];
  end if;
  return case
    when v_operator = 'not_applicable' and v_value = 'true' then '{}'
    when v_kind = 'scale' and v_operator in ('is', 'at_least', 'at_most') and v_number between 0 and 5 then '{}'
    when v_kind = 'choice' and v_operator = 'is' and jsonb_typeof(v_value) = 'string' then '{}'
    else array[format('%s: a question of kind %s cannot be compared so', p_at, v_kind)] end;
end
$$;
comment on function private.condition_faults(jsonb, text, jsonb, text[], integer) is
  'What is wrong with a condition: the questions it may name with their kinds, the scores it may name.';

create function private.question_faults(p_question jsonb, p_at text, p_categories text[], p_before jsonb) returns text[]
language plpgsql immutable set search_path = '' as $$
declare
  v_faults text[] := '{}';
  v_flag text;
begin
  if not coalesce(p_question ->> 'category' = any (p_categories), false) then
    v_faults := v_faults || (p_at || ': its category is not among the categories');
  end if;
  if not private.is_text(p_question -> 'text', 500, 3) then
    v_faults := v_faults || (p_at || ': a text of 3 to 500 characters is missing');
  end if;
  if p_question ? 'help' and not private.is_text(p_question -> 'help', 1000) then
    v_faults := v_faults || (p_at || ': help is a text of up to 1000 characters');
  end if;
  if not private.is_weight(p_question -> 'weight') then
    v_faults := v_faults || (p_at || ': a weight lies above 0 and up to 10, with two decimals');
  end if;
  foreach v_flag in array '{scored,reversed,not_applicable,evidence}'::text[] loop
    if p_question ? v_flag and jsonb_typeof(p_question -> v_flag) <> 'boolean' then
      v_faults := v_faults || format('%s: %s is true or false', p_at, v_flag);
    end if;
  end loop;
  case p_question ->> 'kind'
    when 'scale' then
      if jsonb_typeof(p_question -> 'anchors') is distinct from 'array' then
        v_faults := v_faults || (p_at || ': anchors are missing');
      elsif jsonb_array_length(p_question -> 'anchors') <> 6
        or exists (select 1 from jsonb_array_elements(p_question -> 'anchors') as a where not private.is_text(a, 500)) then
        v_faults := v_faults || (p_at || ': anchors are six texts, for 0 to 5');
      end if;
    when 'choice' then
      if jsonb_typeof(p_question -> 'options') is distinct from 'array' then
        v_faults := v_faults || (p_at || ': options are missing');
      elsif jsonb_array_length(p_question -> 'options') not between 2 and 20
        or exists (select 1 from jsonb_array_elements(p_question -> 'options') as o
                    where not private.is_text(o -> 'key', 40) or not private.is_text(o -> 'text', 200))
        or (select count(distinct o -> 'key') < count(*) from jsonb_array_elements(p_question -> 'options') as o) then
        v_faults := v_faults || (p_at || ': options are 2 to 20, each with a key of its own and a text');
      end if;
    when 'text' then
      null;
    else
      v_faults := v_faults || (p_at || ': its kind is scale, choice or text');
  end case;
  if p_question ->> 'kind' is distinct from 'scale' and (p_question -> 'scored' = 'true' or p_question -> 'reversed' = 'true' or p_question ? 'pair') then
    v_faults := v_faults || (p_at || ': only a scale is scored, reversed or paired');
  end if;
  if p_question ? 'show_if' then
    v_faults := v_faults || private.condition_faults(p_question -> 'show_if', p_at, p_before, '{}');
  end if;
  return v_faults;
end
$$;
comment on function private.question_faults(jsonb, text, text[], jsonb) is
  'What is wrong with a question; p_before holds the kinds of the questions asked before it.';
-- The tables of this chapter hand what they are given to these, as the person who writes.
grant execute on function
  private.is_text(jsonb, integer, integer), private.is_weight(jsonb), private.advice_faults(jsonb, text),
  private.condition_faults(jsonb, text, jsonb, text[], integer), private.question_faults(jsonb, text, text[], jsonb)
  to authenticated, service_role;

create function public.check_assessment_content(p_content jsonb) returns text[]
language plpgsql immutable set search_path = '' as $$
declare
  v_faults text[] := '{}';
  v_categories text[] := '{}';
  v_questions jsonb := '{}';
  v_rules text[] := '{}';
  v_item jsonb;
  v_other jsonb;
  v_key text;
begin
  if jsonb_typeof(p_content) is distinct from 'object' then
    return '{"content: an object is expected"}';
  end if;
  v_faults := array(select format('content: %s is not known', k) from jsonb_object_keys(p_content) as k
    where k not in ('categories', 'questions', 'brackets', 'rules'));
  foreach v_key in array '{categories,questions,rules}'::text[] loop
    if jsonb_typeof(coalesce(p_content -> v_key, case v_key when 'rules' then '[]'::jsonb end)) is distinct from 'array' then
      return v_faults || (v_key || ': a list is expected');
    end if;
  end loop;
  if jsonb_array_length(p_content -> 'categories') not between 1 and 12
    or jsonb_array_length(p_content -> 'questions') not between 1 and 100
    or jsonb_array_length(coalesce(p_content -> 'rules', '[]')) > 100 then
    return v_faults || '{"content: 1 to 12 categories, 1 to 100 questions and up to 100 rules are expected"}'::text[];
  end if;

  for v_item in select c from jsonb_array_elements(p_content -> 'categories') as c loop
    v_key := v_item ->> 'key';
    if v_key is null or v_key !~ '^[a-z][a-z0-9_]{0,39}$' or v_key = any (v_categories) or v_key = 'total' then
      v_faults := v_faults || format('category %s: a key of its own is expected', v_key);
      continue;
    end if;
    v_categories := v_categories || v_key;
    if not private.is_text(v_item -> 'title', 120) or not private.is_weight(v_item -> 'weight')
      or (v_item ? 'about' and not private.is_text(v_item -> 'about', 1000)) then
      v_faults := v_faults || format('category %s: title, weight or about is wrong', v_key);
    end if;
    v_faults := v_faults || private.advice_faults(v_item #> '{texts,low}', format('category %s, low', v_key))
      || private.advice_faults(v_item #> '{texts,middle}', format('category %s, middle', v_key))
      || private.advice_faults(v_item #> '{texts,high}', format('category %s, high', v_key));
  end loop;

  for v_item in select q from jsonb_array_elements(p_content -> 'questions') as q loop
    v_key := v_item ->> 'key';
    if v_key is null or v_key !~ '^[a-z][a-z0-9_]{0,39}$' or v_questions ? v_key then
      v_faults := v_faults || format('question %s: a key of its own is expected', v_key);
      continue;
    end if;
    v_faults := v_faults || private.question_faults(v_item, 'question ' || v_key, v_categories, v_questions);
    v_questions := v_questions || jsonb_build_object(v_key, coalesce(v_item ->> 'kind', ''));
  end loop;
  -- A pair is named on one side and asks the same the other way round.
  for v_item in select q from jsonb_array_elements(p_content -> 'questions') as q where q ? 'pair' loop
    v_other := jsonb_path_query_first(p_content, '$.questions[*] ? (@.key == $key)', jsonb_build_object('key', v_item -> 'pair'));
    if v_other is null or v_other ? 'pair' or v_other ->> 'kind' is distinct from 'scale'
      or v_other -> 'scored' = 'false' or v_item -> 'scored' = 'false'
      or coalesce(v_other -> 'reversed', 'false') = coalesce(v_item -> 'reversed', 'false') then
      v_faults := v_faults || format('question %s: its pair is another scored scale, and one of the two is reversed', v_item ->> 'key');
    end if;
  end loop;
  foreach v_key in array v_categories loop
    if not exists (select 1 from jsonb_array_elements(p_content -> 'questions') as q
                    where q ->> 'category' = v_key and q ->> 'kind' = 'scale' and q -> 'scored' is distinct from 'false') then
      v_faults := v_faults || format('category %s: it has no scored question', v_key);
    end if;
  end loop;

  foreach v_key in array enum_range(null::public.score_bracket)::text[] loop
    v_item := p_content #> array['brackets', v_key];
    v_faults := v_faults || private.advice_faults(v_item, 'bracket ' || v_key);
    if not private.is_text(v_item -> 'title', 120) then
      v_faults := v_faults || format('bracket %s: a title is missing', v_key);
    end if;
  end loop;

  for v_item in select r from jsonb_array_elements(coalesce(p_content -> 'rules', '[]')) as r loop
    v_key := v_item ->> 'key';
    if v_key is null or v_key !~ '^[a-z][a-z0-9_]{0,39}$' or v_key = any (v_rules) then
      v_faults := v_faults || format('rule %s: a key of its own is expected', v_key);
      continue;
    end if;
    v_rules := v_rules || v_key;
    if not private.is_text(v_item -> 'recommendation', 1000)
      or (v_item ? 'next_step' and not private.is_text(v_item -> 'next_step', 1000))
      or (v_item ? 'rank' and (jsonb_typeof(v_item -> 'rank') <> 'number' or v_item ->> 'rank' !~ '^[0-9]{1,4}$'))
      or (v_item ? 'swot' and not coalesce(v_item ->> 'swot' in ('strengths', 'weaknesses', 'opportunities', 'threats'), false)) then
      v_faults := v_faults || format('rule %s: recommendation, next step, rank or SWOT is wrong', v_key);
    end if;
    v_faults := v_faults
      || private.condition_faults(v_item -> 'when', 'rule ' || v_key, v_questions, v_categories || '{total}'::text[]);
  end loop;
  return v_faults;
end
$$;
comment on function public.check_assessment_content(jsonb) is
  'What is wrong with the content of an assessment, one sentence each; empty where it may be published. Reads nothing.';
grant execute on function public.check_assessment_content(jsonb) to authenticated;

create table public.assessment_templates (
  id uuid primary key default gen_random_uuid(),
  assessment_type public.assessment_type not null,
  version integer not null check (version >= 1),
  title text not null check (length(trim(title)) between 1 and 120),
  summary text not null default '' check (length(summary) <= 2000),
  minutes integer not null default 15 check (minutes between 1 and 240),
  locale text not null default 'en' check (locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  status text not null default 'draft' check (status in ('draft', 'published', 'retired')),
  content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 500000),
  questions integer not null generated always as (
    case when jsonb_typeof(content -> 'questions') = 'array' then jsonb_array_length(content -> 'questions') else 0 end) stored,
  change_note text check (length(change_note) <= 2000),
  created_by uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  published_at timestamptz,
  retired_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (assessment_type, locale, version),
  unique (id, assessment_type),
  check (status = 'draft' or published_at is not null)
);
comment on table public.assessment_templates is
  'Versions of the eleven assessments: categories, questions, anchors, branching, texts and rules. Everybody signed in reads them, platform admins write drafts and publish; a run keeps its version.';
comment on column public.assessment_templates.content is
  'See the head of the chapter. A published version was accepted by check_assessment_content() and never changes again.';
comment on column public.assessment_templates.questions is
  'How many are asked at most; kept beside the content, which is long and would have to be unpacked to be counted.';
comment on column public.assessment_templates.minutes is 'How long it takes, as the catalogue promises.';
comment on column public.assessment_templates.change_note is 'What differs from the version before, for whoever compares results.';
create unique index assessment_templates_published_idx on public.assessment_templates (assessment_type, locale) where status = 'published';
create index assessment_templates_created_by_idx on public.assessment_templates (created_by);

create function private.keep_template() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_faults text[];
begin
  if tg_op = 'UPDATE' and old.status <> 'draft' then
    if new.content <> old.content or new.assessment_type <> old.assessment_type or new.version <> old.version
      or new.locale <> old.locale or (new.status <> old.status and (old.status, new.status) <> ('published', 'retired')) then
      raise exception using errcode = 'P0001', message = 'template_published',
        hint = 'A published version stays as it is. Make a new version.';
    end if;
  end if;
  if new.status <> 'draft' and (tg_op = 'INSERT' or old.status = 'draft') then
    v_faults := public.check_assessment_content(new.content);
    if v_faults <> '{}' then
      raise exception using errcode = 'P0001', message = 'template_invalid',
        hint = left(array_to_string(v_faults[1:10], '; '), 2000);
    end if;
    new.published_at := coalesce(new.published_at, now());
  end if;
  if new.status = 'retired' then
    new.retired_at := coalesce(new.retired_at, now());
  end if;
  return new;
end
$$;
comment on function private.keep_template() is 'Checks content when a version is published and keeps published versions as they are.';
create trigger keep_template before insert or update on public.assessment_templates
  for each row execute function private.keep_template();
create trigger update_timestamp before update on public.assessment_templates
  for each row execute function private.update_timestamp();
select private.audit_table('public.assessment_templates', p_activity => false);
select private.class_policies('public.assessment_templates', 'reference');

-- One version a type is offered at any time, so the old one retires in the same transaction.
create function public.publish_assessment_template(p_template uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_templates;
begin
  perform private.require_admin();
  select * into v_row from public.assessment_templates as t where t.id = p_template for update;
  if not found or v_row.status <> 'draft' then
    raise exception using errcode = 'P0001', message = 'template_unknown', hint = 'Only a draft can be published.';
  end if;
  update public.assessment_templates set status = 'retired'
   where assessment_type = v_row.assessment_type and locale = v_row.locale and status = 'published';
  update public.assessment_templates set status = 'published' where id = p_template;
end
$$;
comment on function public.publish_assessment_template(uuid) is
  'Offers a draft from now on and retires the version before it. Platform admins.';
grant execute on function public.publish_assessment_template(uuid) to authenticated;
