-- Assessments: what a result is compared with. Everything here is computed from rows the caller may not read, so the
-- functions check who asks and answer averages: earlier runs to whoever reads the result, the own organization from three
-- others on (its admins and CSM read the single results anyway), other organizations from five on and to one decimal.

-- Two versions are compared on the questions that both ask in the same words. Branching, pairs and evidence are of no
-- concern here: what was hidden has no answer.
create function private.common_content(p_now jsonb, p_then jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  with shared as (
    select q.value - '{show_if,pair,evidence,not_applicable}'::text[] as question, q.place
      from jsonb_array_elements(p_now -> 'questions') with ordinality as q (value, place)
      join jsonb_array_elements(p_then -> 'questions') as o on o ->> 'key' = q.value ->> 'key'
     where q.value ->> 'kind' = 'scale' and q.value -> 'scored' is distinct from 'false'
       and o ->> 'kind' = 'scale' and o -> 'scored' is distinct from 'false'
       and q.value ->> 'text' = o ->> 'text' and q.value -> 'anchors' = o -> 'anchors'
       and coalesce(q.value -> 'reversed', 'false') = coalesce(o -> 'reversed', 'false')
  )
  select jsonb_build_object(
    'categories', (select coalesce(jsonb_agg(c.value order by c.place), '[]')
      from jsonb_array_elements(p_now -> 'categories') with ordinality as c (value, place)
     where exists (select 1 from shared as s where s.question ->> 'category' = c.value ->> 'key')),
    'questions', (select coalesce(jsonb_agg(s.question order by s.place), '[]') from shared as s))
$$;
comment on function private.common_content(jsonb, jsonb) is
  'The part of a version that another version asks in the same words, with its own categories and weights. Pure.';

create function private.common_score(p_session uuid, p_type public.assessment_type, p_content jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('score', s -> 'score', 'categories', coalesce((
      select jsonb_object_agg(c ->> 'key', c -> 'score') from jsonb_array_elements(s -> 'categories') as c), '{}'))
    from (
      select private.score_answers(p_content, coalesce((
        select jsonb_object_agg(a.question_key, jsonb_strip_nulls(jsonb_build_object(
            'value', a.value, 'not_applicable', case when a.not_applicable then true end)))
          from public.assessment_responses as a
          join public.assessment_scores as c on c.session_id = a.session_id and c.assessment_type = a.assessment_type
         where a.session_id = p_session and a.assessment_type = p_type
           and c.answers #>> array[a.question_key, 'state'] in ('answered', 'not_applicable')), '{}'))
    ) as x (s)
$$;
comment on function private.common_score(uuid, public.assessment_type, jsonb) is
  'Scores the answers of a completed run by a part of its questions. Internal: it reads answers.';

create function private.category_map(p_categories jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_object_agg(c ->> 'key', c -> 'score'), '{}') from jsonb_array_elements(p_categories) as c
$$;
comment on function private.category_map(jsonb) is 'The scores of a result by the keys of their categories.';

create function private.earlier_runs(p_result public.assessment_scoring_results, p_answers boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_now public.assessment_templates;
  v_run record;
  v_common jsonb;
  v_here jsonb;
  v_there jsonb;
  v_list jsonb := '[]';
begin
  select * into v_now from public.assessment_templates as t where t.id = p_result.template_id;
  for v_run in
    select r.*, t.content, t.version from public.assessment_scoring_results as r join public.assessment_templates as t on t.id = r.template_id
     where r.user_id = p_result.user_id and r.assessment_type = p_result.assessment_type
       and r.org_id is not distinct from p_result.org_id and r.created_at < p_result.created_at
     order by r.created_at desc limit 5
  loop
    v_common := null;
    if v_run.template_id = p_result.template_id then
      v_here := jsonb_build_object('score', p_result.score, 'categories', private.category_map(p_result.category_scores));
      v_there := jsonb_build_object('score', v_run.score, 'categories', private.category_map(v_run.category_scores));
    else
      v_common := private.common_content(v_now.content, v_run.content);
      if p_answers then
        v_here := private.common_score(p_result.session_id, v_now.assessment_type, v_common);
        v_there := private.common_score(v_run.session_id, v_now.assessment_type, v_common);
      else
        -- From a score with a question and one without it the answer could be worked out. So others see only categories
        -- that both versions ask in full.
        select jsonb_build_object('score', null, 'categories', coalesce(jsonb_object_agg(k.key, private.category_map(p_result.category_scores) -> k.key), '{}')),
            jsonb_build_object('score', null, 'categories', coalesce(jsonb_object_agg(k.key, private.category_map(v_run.category_scores) -> k.key), '{}'))
          into v_here, v_there
          from (
            select c ->> 'key' as key from jsonb_array_elements(v_common -> 'categories') as c
             where not exists (
               select 1 from (values (v_now.content), (v_run.content)) as x (content)
                cross join lateral jsonb_array_elements(x.content -> 'questions') as q
                where q ->> 'category' = c ->> 'key' and q ->> 'kind' = 'scale' and q -> 'scored' is distinct from 'false'
                  and not exists (
                    select 1 from jsonb_array_elements(v_common -> 'questions') as s
                     where s ->> 'key' = q ->> 'key' and s ->> 'category' = c ->> 'key'
                       and coalesce((s ->> 'weight')::numeric, 1) = coalesce((q ->> 'weight')::numeric, 1)))
          ) as k;
      end if;
    end if;
    v_list := v_list || jsonb_build_object('id', v_run.id, 'at', v_run.created_at, 'version', v_run.version, 'score', v_run.score,
      'same', v_common is null, 'common', jsonb_array_length(v_common -> 'questions'), 'now', v_here, 'before', v_there);
  end loop;
  return v_list;
end
$$;
comment on function private.earlier_runs(public.assessment_scoring_results, boolean) is
  'Up to five earlier runs of the same person, each with both sides scored on what the two versions share. Internal.';

-- Somebody without an account counts for themselves. Two years are as far back as a comparison means something.
create function private.latest_scores(p_type public.assessment_type)
returns table (org_id uuid, u_id uuid, score numeric, weight numeric, category_scores jsonb)
language sql stable security definer set search_path = '' as $$
  select distinct on (s.org_id, coalesce(s.u_id, s.session_id)) s.org_id, s.u_id, s.score, s.weight, s.category_scores
    from public.assessment_scores as s
   where s.assessment_type = p_type and s.org_id is not null and s.completed_at > now() - interval '2 years'
   order by s.org_id, coalesce(s.u_id, s.session_id), s.completed_at desc
$$;
comment on function private.latest_scores(public.assessment_type) is
  'The latest score of everybody in every organization. Internal: it reads everybody''s.';

create function public.compare_result(p_result uuid, p_group text default 'both') returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.uid();
  v_result public.assessment_scoring_results;
  v_type public.assessment_type;
  v_supervises boolean;
  v_sector text;
  v_size text;
  v_group text := p_group;
  v_org jsonb;
  v_peers jsonb;
begin
  select * into v_result from public.assessment_scoring_results as r
   where r.id = p_result and (r.user_id = v_me or r.org_id in (select private.supervised_org_ids(true)) or private.is_admin());
  if not found then
    return null;
  end if;
  v_type := v_result.assessment_type::public.assessment_type;
  v_supervises := coalesce(v_result.org_id in (select private.supervised_org_ids(true)), false);
  select nullif(lower(trim(p.sector)), ''), p.size into v_sector, v_size from public.organization_profile as p where p.id = v_result.org_id;
  -- A group that cannot be formed becomes the nearest that can.
  v_group := case
    when v_group = 'both' and v_sector is not null and v_size is not null then 'both'
    when v_group in ('both', 'industry') and v_sector is not null then 'industry'
    when v_group in ('both', 'size') and v_size is not null then 'size'
    else 'all' end;

  with latest as (
    select l.* from private.latest_scores(v_type) as l
     where l.org_id = v_result.org_id and (v_result.user_id is null or l.u_id is distinct from v_result.user_id)
  )
  select jsonb_build_object('people', count(*), 'enough', v_supervises and count(*) > 0 or count(*) >= 3,
      'score', round(sum(l.score * l.weight) / nullif(sum(l.weight), 0), 2),
      'categories', (
        select coalesce(jsonb_object_agg(c.key, c.score), '{}') from (
          select k ->> 'key' as key, round(sum((k ->> 'score')::numeric * o.weight) / sum(o.weight), 2) as score
            from latest as o cross join lateral jsonb_array_elements(o.category_scores) as k
           where k ->> 'score' is not null group by 1
          having v_supervises or count(*) >= 3) as c))
    into v_org from latest as l;
  if not (v_org ->> 'enough')::boolean then
    v_org := jsonb_build_object('people', v_org -> 'people', 'enough', false);
  end if;

  -- An organization counts once, however many people answered in it.
  with latest as materialized (
    select l.*, nullif(lower(trim(p.sector)), '') as sector, p.size
      from private.latest_scores(v_type) as l join public.organization_profile as p on p.id = l.org_id
     where l.org_id is distinct from v_result.org_id
  ), orgs as (
    select l.org_id, l.sector, l.size, sum(l.score * l.weight) / sum(l.weight) as score from latest as l group by l.org_id, l.sector, l.size
  ), chosen as (
    select o.* from orgs as o
     where case v_group when 'both' then o.sector = v_sector and o.size = v_size when 'industry' then o.sector = v_sector
       when 'size' then o.size = v_size else true end
  ), parts as (
    select l.org_id, k ->> 'key' as key, sum((k ->> 'score')::numeric * l.weight) / sum(l.weight) as score
      from latest as l join chosen as c on c.org_id = l.org_id cross join lateral jsonb_array_elements(l.category_scores) as k
     where k ->> 'score' is not null group by 1, 2
  )
  select jsonb_build_object('group', v_group, 'sector', v_sector, 'size', v_size,
      'orgs', case when count(*) >= 5 then count(*) end, 'score', case when count(*) >= 5 then round(avg(c.score), 1) end,
      'categories', case when count(*) >= 5 then (
        select coalesce(jsonb_object_agg(a.key, a.score), '{}') from (
          select p.key, round(avg(p.score), 1) as score from parts as p group by p.key having count(*) >= 5) as a) else '{}' end,
      -- Which groups there are enough organizations for, not how many fewer there are.
      'choices', (select coalesce(jsonb_agg(g.name), '[]') from (values
          ('both', (select count(*) from orgs as o where o.sector = v_sector and o.size = v_size)),
          ('industry', (select count(*) from orgs as o where o.sector = v_sector)),
          ('size', (select count(*) from orgs as o where o.size = v_size)),
          ('all', (select count(*) from orgs))) as g (name, n) where g.n >= 5))
    into v_peers from chosen as c;
  return jsonb_build_object('runs', private.earlier_runs(v_result, v_result.user_id is not distinct from v_me and v_me is not null),
    'org', v_org, 'peers', v_peers);
end
$$;
comment on function public.compare_result(uuid, text) is
  'Earlier runs, own organization and other organizations beside a result the caller may read: averages alone, of never fewer than five organizations.';
grant execute on function public.compare_result(uuid, text) to authenticated;
