-- Assessments: several people answered for one organization. What they say together, how far apart they are, and how teams
-- differ. The newest result of each person counts, with the weight it was asked with.
--
-- A team shows its figures from three respondents on: with one or two, a figure would be somebody's answer. It is a rule of
-- this page and stands on it; results of single people are read where their admins read them.

create function private.respondents(p_org uuid, p_type public.assessment_type) returns setof public.assessment_scores
language sql stable security definer set search_path = '' as $$
  select distinct on (coalesce(c.u_id, c.session_id)) c.* from public.assessment_scores as c
   where c.org_id = p_org and c.assessment_type = p_type
   order by coalesce(c.u_id, c.session_id), c.completed_at desc, c.id
$$;
comment on function private.respondents(uuid, public.assessment_type) is
  'The newest score of everybody who answered for an organization. The caller was checked.';

create function private.spread_of(p_scores numeric[], p_weights numeric[]) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('count', count(*), 'average', round(sum(s * w) / nullif(sum(w), 0), 2), 'lowest', min(s), 'highest', max(s),
    'deviation', round(stddev_pop(s), 2))
    from unnest(p_scores, p_weights) as v (s, w) where s is not null
$$;
comment on function private.spread_of(numeric[], numeric[]) is
  'Scores together: weighted average, lowest, highest and standard deviation (of all, unweighted). Pure.';

create function public.get_assessment_spread(p_type public.assessment_type, p_org uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_org constant uuid := private.overseen_org(p_org);
  c_least constant integer := 3;
begin
  if v_org is null then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only admins of an organization and its CSM see its results together.';
  end if;
  return (
    with scores as materialized (
      select c.id, c.u_id, c.score, c.weight, c.category_scores from private.respondents(v_org, p_type) as c
    ), parts as materialized (
      select s.id, s.u_id, s.weight, k.value ->> 'key' as key, k.value ->> 'title' as title, (k.value ->> 'score')::numeric as score, k.place
        from scores as s cross join lateral jsonb_array_elements(s.category_scores) with ordinality as k (value, place)
      union all
      select s.id, s.u_id, s.weight, 'total', 'Total', s.score, 0 from scores as s
    ), teams as (
      select t.id, t.name, count(s.id) as respondents, (select count(*) from public.team_users as u where u.team_id = t.id) as members
        from public.teams as t
        left join public.team_users as u on u.team_id = t.id
        left join scores as s on s.u_id = u.u_id
       where t.org_id = v_org and t.archived_at is null group by t.id, t.name
    ), cells as (
      select u.team_id, p.key, private.spread_of(array_agg(p.score), array_agg(p.weight)) as spread
        from parts as p join public.team_users as u on u.org_id = v_org and u.u_id = p.u_id
       group by u.team_id, p.key
    )
    select jsonb_build_object(
      'org', (select jsonb_build_object('id', o.id, 'name', o.name) from public.enterprise_orgs as o where o.id = v_org),
      'may_ask', private.is_admin() or v_org in (select private.admin_org_ids()),
      'assessment_type', p_type,
      'title', (select t.title from public.assessment_templates as t where t.assessment_type = p_type and t.status = 'published'
        order by t.locale = 'en' desc, t.locale limit 1),
      'least', c_least,
      'respondents', (select count(*) from scores),
      -- The newest title of a category names it, and its place in the newest version orders it.
      'categories', (select coalesce(jsonb_agg(jsonb_build_object('key', g.key, 'title', g.title) || g.spread order by g.place, g.key), '[]')
        from (select p.key, max(p.title) as title, min(p.place) as place, private.spread_of(array_agg(p.score), array_agg(p.weight)) as spread
                from parts as p group by p.key) as g),
      'teams', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'members', t.members,
          'respondents', case when t.respondents >= c_least then t.respondents end, 'shown', t.respondents >= c_least,
          'cells', case when t.respondents >= c_least then (
            select jsonb_object_agg(c.key, case when (c.spread ->> 'count')::integer >= c_least then c.spread end) from cells as c where c.team_id = t.id) end)
        order by t.respondents >= c_least desc, t.name, t.id), '[]') from teams as t)));
end
$$;
comment on function public.get_assessment_spread(public.assessment_type, uuid) is
  'What several respondents of an organization say together: spread per category, and teams × categories from three respondents a team on. Admins, linked CSM, platform admins.';

create function public.list_assessment_respondents(
  p_org uuid, p_type public.assessment_type, p_team uuid default null, p_category text default 'total', p_cursor jsonb default null,
  p_limit integer default 25
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_back constant boolean := coalesce(p_cursor ->> 'dir', 'next') = 'prev';
  v_key numeric := case when p_cursor ->> 'key' ~ '^-?[0-9]{1,2}(\.[0-9]{1,4})?$' then (p_cursor ->> 'key')::numeric end;
  v_id constant uuid := private.as_uuid(p_cursor ->> 'id');
  v_limit constant integer := least(greatest(coalesce(p_limit, 25), 1), 500);
begin
  perform private.require_overseer(p_org);
  if p_team is not null and (select count(*) from private.respondents(p_org, p_type) as c
      join public.team_users as u on u.team_id = p_team and u.org_id = p_org and u.u_id = c.u_id) < 3 then
    raise exception using errcode = 'P0001', message = 'too_few', hint = 'A team shows its results from three respondents on.';
  end if;
  return (
    with rows as materialized (
      select c.id, r.id as result_id, coalesce(p.display_name, i.name, i.email) as name, c.score as total, c.weight, c.completed_at,
        (select jsonb_agg(t.name order by t.name) from public.team_users as u join public.teams as t on t.id = u.team_id
          where u.org_id = p_org and u.u_id = c.u_id) as teams,
        case when p_category = 'total' then c.score else (
          select (k ->> 'score')::numeric from jsonb_array_elements(c.category_scores) as k where k ->> 'key' = p_category) end as score
        from private.respondents(p_org, p_type) as c
        join public.assessment_scoring_results as r on r.session_id = c.session_id
        join public.assessment_sessions as s on s.id = c.session_id
        left join public.tier2_profiles as p on p.u_id = c.u_id
        left join public.assessment_invitations as i on i.id = s.invitation_id
       where p_team is null or c.u_id in (select u.u_id from public.team_users as u where u.team_id = p_team and u.org_id = p_org)
    ), keyed as (
      -- Lowest first: that is where somebody looks. Who has no score in the category comes last.
      select r.*, coalesce(r.score, 99) as sort_key from rows as r
    ), page as (
      select * from (
        select k.* from keyed as k
         where v_id is null or v_key is null or (case when v_back then (k.sort_key, k.id) < (v_key, v_id) else (k.sort_key, k.id) > (v_key, v_id) end)
         order by case when v_back then k.sort_key end desc, case when v_back then k.id end desc,
           case when not v_back then k.sort_key end, case when not v_back then k.id end
         limit v_limit
      ) as p order by p.sort_key, p.id
    ), ends as (
      select (select count(*) from keyed) as total, (select count(*) from page) as shown,
        (select jsonb_build_object('key', p.sort_key::text, 'id', p.id) from page as p order by p.sort_key, p.id limit 1) as first,
        (select jsonb_build_object('key', p.sort_key::text, 'id', p.id) from page as p order by p.sort_key desc, p.id desc limit 1) as last
    ), placed as (
      select e.*, (select count(*) from keyed as k where e.first is not null
        and (k.sort_key, k.id) < ((e.first ->> 'key')::numeric, (e.first ->> 'id')::uuid)) as skipped from ends as e
    )
    select jsonb_build_object('total', e.total, 'skipped', e.skipped,
      'prev', case when e.skipped > 0 then e.first || '{"dir": "prev"}' end,
      'next', case when e.total > e.skipped + e.shown then e.last || '{"dir": "next"}' end,
      'rows', (select coalesce(jsonb_agg(to_jsonb(p) - 'sort_key' order by p.sort_key, p.id), '[]') from page as p))
      from placed as e);
end
$$;
comment on function public.list_assessment_respondents(uuid, public.assessment_type, uuid, text, jsonb, integer) is
  'The newest results behind a figure of the spread: of everybody or a team of three respondents and more, lowest first. Admins, linked CSM, platform admins.';
grant execute on function
  public.get_assessment_spread(public.assessment_type, uuid),
  public.list_assessment_respondents(uuid, public.assessment_type, uuid, text, jsonb, integer) to authenticated;
