-- Assessments: what an organization says of itself, as its customer's health reads it and as the customer page shows it.
--
-- One rule for both: of every person the newest result of an assessment counts, weighted as the person is; results more than
-- a year older than the newest of their kind no longer do. A category is the mean of the people, an assessment the mean of
-- its categories by their weights, the factor the mean of the assessments that are young enough for the model.

create function private.respondent_results(p_org uuid) returns table (
  result_id uuid, assessment_type text, u_id uuid, at timestamptz, weight numeric, category_scores jsonb, template_id uuid, newest timestamptz,
  people bigint)
language sql stable set search_path = '' as $$
  select n.*, count(*) over (partition by n.assessment_type) from (
    select l.*, max(l.created_at) over (partition by l.assessment_type) as newest
      from (
        select distinct on (r.assessment_type, coalesce(r.user_id, r.session_id)) r.id, r.assessment_type, r.user_id, r.created_at, s.weight,
          r.category_scores, r.template_id
          from public.assessment_scoring_results as r join public.assessment_sessions as s on s.id = r.session_id
         where r.org_id = p_org
         order by r.assessment_type, coalesce(r.user_id, r.session_id), r.created_at desc, r.id
      ) as l
  ) as n where n.created_at >= n.newest - interval '365 days'
$$;
comment on function private.respondent_results(uuid) is
  'The results of an organization that count now: the newest of each person and assessment, none a year older than the newest of its kind.';

-- Names stay out of the facts: they go into every snapshot, and a person who leaves takes the name along.
create function private.assessment_observations(p_customers uuid[]) returns setof private.observation
language plpgsql stable set search_path = '' as $$
begin
  return query
  select k.id, 'assessments', f.value,
    case when f.types is not null then jsonb_build_object('types', f.types) end, 'assessment_scoring_results', f.newest
  from unnest(p_customers) as k (id)
  left join public.customers as c on c.id = k.id
  left join lateral (
    select jsonb_agg(jsonb_build_object('type', t.assessment_type, 'on', t.day, 'people', t.people, 'score', t.score,
        'categories', t.categories) order by t.assessment_type) as types,
      round(20 * avg(t.score)) as value, (array_agg(t.result_id order by t.newest desc, t.assessment_type))[1] as newest
      from (
        select g.assessment_type, max(g.newest) as newest, (max(g.newest) at time zone 'UTC')::date as day, max(g.people) as people,
          round(sum(g.score * g.weight) / sum(g.weight), 2) as score, (array_agg(g.result_id))[1] as result_id,
          jsonb_agg(jsonb_build_object('key', g.key, 'score', g.score, 'weight', g.weight) order by g.key) as categories
          from (
            select r.assessment_type, e.value ->> 'key' as key, max(r.newest) as newest,
              max(r.people) as people,
              round(sum((e.value ->> 'score')::numeric * r.weight) / sum(r.weight), 2) as score,
              (array_agg(coalesce((e.value ->> 'weight')::numeric, 1) order by r.at desc))[1] as weight,
              (array_agg(r.result_id order by r.at desc, r.result_id))[1] as result_id
              from private.respondent_results(c.org_id) as r cross join lateral jsonb_array_elements(r.category_scores) as e
             where e.value ->> 'score' is not null
             group by r.assessment_type, e.value ->> 'key'
          ) as g group by g.assessment_type
      ) as t
  ) as f on c.org_id is not null;
end
$$;
comment on function private.assessment_observations(uuid[]) is
  'What the organizations of customers say of themselves now: every category score of each assessment, with its day.';

-- Traceable to the result, its day and its person. What was answered is not here: it stays with the person, who opens it from
-- the result; the questions behind a category are named. The gap between leaders and members is told once at least three
-- members and one leader answered: below that a mean is somebody's own view.
create function public.get_customer_assessments(p_customer uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.uid();
  v_customer public.customers;
  v_org uuid;
begin
  select * into v_customer from public.customers as c where c.id = p_customer and (c.csm_id = v_me or private.is_admin());
  if v_customer.id is null then
    return null;
  end if;
  v_org := v_customer.org_id;
  return jsonb_build_object(
    'org', (select jsonb_build_object('id', o.id, 'name', o.name) from public.enterprise_orgs as o where o.id = v_org),
    'health', v_customer.health_score,
    'own', (select round(o.value) from private.assessment_observations(array[p_customer]) as o),
    'pulse', (select jsonb_build_object('value', p.value, 'given_on', p.given_on, 'by', private.person_name(p.author_id))
      from public.csm_pulses as p where p.customer_id = p_customer order by p.given_on desc, p.created_at desc limit 1),
    'types', (
      with given as materialized (
        select r.*, m.role from private.respondent_results(v_org) as r
          left join public.org_users as m on m.org_id = v_org and m.u_id = r.u_id
      ), scores as materialized (
        select g.assessment_type, g.role, g.result_id, g.u_id, g.at, g.weight, e.value ->> 'key' as key, (e.value ->> 'score')::numeric as score
          from given as g cross join lateral jsonb_array_elements(g.category_scores) as e where e.value ->> 'score' is not null
      ), sides as (
        select g.assessment_type, count(*) filter (where g.role in ('owner', 'admin')) as leaders, count(*) filter (where g.role = 'member') as members
          from given as g group by 1
      ), lines as (
        select s.assessment_type, s.key,
          case when x.leaders >= 1 and x.members >= 3 then round(sum(s.score * s.weight) filter (where s.role in ('owner', 'admin'))
            / sum(s.weight) filter (where s.role in ('owner', 'admin')), 2) end as leaders,
          case when x.leaders >= 1 and x.members >= 3 then round(sum(s.score * s.weight) filter (where s.role = 'member')
            / sum(s.weight) filter (where s.role = 'member'), 2) end as members,
          jsonb_agg(jsonb_build_object('id', s.result_id, 'at', s.at, 'person', private.person_name(s.u_id), 'weight', s.weight,
            'score', s.score) order by s.at desc, s.result_id) as results
          from scores as s join sides as x using (assessment_type) group by 1, 2, x.leaders, x.members
      ), words as (
        -- They come from the newest result.
        select distinct on (g.assessment_type) g.assessment_type, t.title, t.content, g.category_scores
          from given as g join public.assessment_templates as t on t.id = g.template_id order by g.assessment_type, g.at desc, g.result_id
      )
      select coalesce(jsonb_agg(jsonb_build_object('type', x.assessment_type, 'on', t.fact -> 'on', 'people', t.fact -> 'people',
          'score', t.fact -> 'score', 'title', w.title, 'leaders', x.leaders, 'members', x.members,
          'categories', (
            select jsonb_agg(jsonb_build_object('key', l.key, 'score', c.value -> 'score', 'weight', c.value -> 'weight',
                'title', coalesce((select e.value ->> 'title' from jsonb_array_elements(w.category_scores) as e where e.value ->> 'key' = l.key), l.key),
                'leaders', l.leaders, 'members', l.members, 'results', l.results,
                'questions', (select coalesce(jsonb_agg(q.value ->> 'text' order by q.place), '[]')
                  from jsonb_array_elements(w.content -> 'questions') with ordinality as q (value, place)
                 where q.value ->> 'category' = l.key and q.value ->> 'kind' = 'scale' and q.value -> 'scored' is distinct from 'false'))
              order by c.value -> 'score', l.key)
              from jsonb_array_elements(t.fact -> 'categories') as c (value)
              join lines as l on l.assessment_type = x.assessment_type and l.key = c.value ->> 'key'))
        order by t.fact ->> 'on' desc, x.assessment_type), '[]')
        from private.assessment_observations(array[p_customer]) as o
        cross join lateral jsonb_array_elements(o.facts -> 'types') as t (fact)
        join sides as x on x.assessment_type = t.fact ->> 'type'
        join words as w on w.assessment_type = x.assessment_type));
end
$$;
comment on function public.get_customer_assessments(uuid) is
  'What a customer''s organization says of itself: each category with the results behind it, and how leaders and members differ. The customer''s CSM, platform admins.';
grant execute on function public.get_customer_assessments(uuid) to authenticated;

-- Results that were there before health read them. The night does the same for everybody.
create function public.backfill_assessment_health(p_after uuid default null, p_limit integer default 500) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_limit constant integer := least(greatest(coalesce(p_limit, 500), 1), 2000);
  v_ids constant uuid[] := array(
    select c.id from public.customers as c
     where c.org_id is not null and c.merged_into is null and (p_after is null or c.id > p_after)
       and exists (select 1 from public.assessment_scoring_results as r where r.org_id = c.org_id)
     order by c.id limit v_limit);
begin
  return jsonb_build_object('looked', cardinality(v_ids), 'stored', private.compute_health(v_ids),
    'next', case when cardinality(v_ids) = v_limit then v_ids[v_limit] end);
end
$$;
comment on function public.backfill_assessment_health(uuid, integer) is
  'Observes the assessments of the next linked customers and computes their health; answers where to go on. Service role only.';
