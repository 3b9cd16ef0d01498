-- Assessments: how they go in an organization, or in all that somebody looks after: who took what, scores by type and month,
-- what moved, what is weakest, and what is still open. One call is the page. All figures are of the running month and the
-- eleven before it: the months before come from assessment_analytics, the running one from its results.
--
-- Every figure counts what a list shows: results by list of results, open ones by the list of who was asked, people and
-- organizations by the lists of this page.

create function private.overview_from() returns date
language sql stable set search_path = '' as $$ select (date_trunc('month', current_date::timestamp) - interval '11 months')::date $$;
comment on function private.overview_from() is 'The first day that the overview of assessments counts.';

-- One organization, or all that the caller oversees. Whoever administers organizations, and no more, looks at the one they
-- work in.
create function private.overview_orgs(p_org uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_orgs constant uuid[] := array(select distinct o from private.supervised_org_ids(true) as o);
  v_wide constant boolean := private.is_admin() or private.is_csm();
  v_home uuid;
begin
  if (cardinality(v_orgs) = 0 and not v_wide) or (p_org is not null and not p_org = any (v_orgs)) then
    raise exception using errcode = 'P0001', message = 'not_allowed',
      hint = 'The overview is for admins of an organization, its CSM and platform admins.';
  elsif p_org is not null then
    return array[p_org];
  elsif v_wide then
    return v_orgs;
  end if;
  v_home := (select u.org_id from public.tier2_users as u where u.u_id = v_me);
  return array[case when v_home = any (v_orgs) then v_home else v_orgs[1] end];
end
$$;
comment on function private.overview_orgs(uuid) is
  'The organizations an overview is about; raises not_allowed for whoever oversees none, or not this one.';

create function private.overview_scores(p_orgs uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_from constant date := private.overview_from();
  v_month constant date := date_trunc('month', current_date::timestamp)::date;
begin
  return (
    with known as materialized (
      select a.month, a.assessment_type, a.results, a.score_sum, a.weight_sum, a.categories, a.changes
        from public.assessment_analytics as a
       where a.org_id = any (p_orgs) and a.month >= v_from and a.month < v_month and a.results > 0
      union all
      select v_month, x.assessment_type, x.results, x.score_sum, x.weight_sum, x.categories, x.changes
        from private.sum_results(v_month, (v_month + interval '1 month')::date, p_orgs) as x
    ), months as (
      select k.assessment_type, k.month, sum(k.results) as results, round(sum(k.score_sum) / sum(k.weight_sum), 2) as average
        from known as k group by 1, 2
    ), types as (
      select k.assessment_type, sum(k.results) as results, round(sum(k.score_sum) / sum(k.weight_sum), 2) as average
        from known as k group by 1
    ), weakest as (
      select k.assessment_type, c.key, max(c.value ->> 'title') as title, sum((c.value ->> 'results')::integer) as results,
        round(sum((c.value ->> 'sum')::numeric) / sum((c.value ->> 'weight')::numeric), 2) as average
        from known as k cross join lateral jsonb_each(k.categories) as c group by 1, 2
    ), movers as (
      select k.assessment_type, c.key, max(c.value ->> 'title') as title, sum((c.value ->> 'runs')::integer) as runs,
        round(sum((c.value ->> 'sum')::numeric) / sum((c.value ->> 'weight')::numeric), 2) as change,
        min((c.value ->> 'first')::timestamptz) as first, max((c.value ->> 'last')::timestamptz) as last
        from known as k cross join lateral jsonb_each(k.changes) as c group by 1, 2
    )
    select jsonb_build_object(
      'results', (select coalesce(sum(t.results), 0) from types as t),
      'types', (select coalesce(jsonb_agg(jsonb_build_object('type', t.assessment_type, 'results', t.results, 'average', t.average)
        order by t.results desc, t.assessment_type), '[]') from types as t),
      'months', (select coalesce(jsonb_agg(jsonb_build_object('type', m.assessment_type, 'month', m.month, 'results', m.results,
        'average', m.average) order by m.month, m.assessment_type), '[]') from months as m),
      'weakest', (select coalesce(jsonb_agg(jsonb_build_object('type', w.assessment_type, 'key', w.key, 'title', w.title,
          'results', w.results, 'average', w.average) order by w.average, w.results desc, w.key), '[]')
        from (select * from weakest as w order by w.average, w.results desc, w.key limit 8) as w),
      'movers', (select coalesce(jsonb_agg(jsonb_build_object('type', m.assessment_type, 'key', m.key, 'title', m.title,
          'runs', m.runs, 'change', m.change, 'first', m.first, 'last', m.last) order by abs(m.change) desc, m.runs desc, m.key), '[]')
        from (select * from movers as m where m.change <> 0 order by abs(m.change) desc, m.runs desc, m.key limit 8) as m)));
end
$$;
comment on function private.overview_scores(uuid[]) is
  'Results and averages by type and month, the weakest categories, and what repeated runs changed most. The caller was checked.';

-- The same words as the list of who was asked: missing is open and can still be done, overdue is past its day.
create function private.overview_open(p_orgs uuid[]) returns table (
  org_id uuid, assessment_type public.assessment_type, kind text, missing boolean, overdue boolean)
language plpgsql stable set search_path = '' as $$
begin
  return query
  select a.org_id, a.assessment_type, 'assignment', true, coalesce(a.due_on < current_date, false)
    from public.assessment_assignments as a
   where a.org_id = any (p_orgs) and a.completed_at is null and a.cancelled_at is null
  union all
  select i.org_id, i.assessment_type, 'invitation', i.u_id is not null or i.expires_at > now(), coalesce(i.due_on < current_date, false)
    from public.assessment_invitations as i
   where i.org_id = any (p_orgs) and i.completed_at is null and i.revoked_at is null;
end
$$;
comment on function private.overview_open(uuid[]) is 'Assignments and invitations that nobody has answered or withdrawn. The caller was checked.';

-- Members by name, with what each took; took and missing name a type or any, q a part of a name.
create function private.overview_people(p_orgs uuid[], p_filter jsonb, p_cursor jsonb, p_limit integer) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_from constant timestamptz := private.overview_from();
  v_took constant text := p_filter ->> 'took';
  v_missing constant text := p_filter ->> 'missing';
  v_q constant text := nullif(lower(trim(p_filter ->> 'q')), '');
  v_back constant boolean := coalesce(p_cursor ->> 'dir' = 'prev', false);
  v_name constant text := p_cursor ->> 'name';
  v_id constant uuid := private.as_uuid(p_cursor ->> 'id');
  v_org constant uuid := private.as_uuid(p_cursor ->> 'org');
begin
  return (
    with took as materialized (
      select distinct r.org_id, r.user_id, r.assessment_type from public.assessment_scoring_results as r
       where r.org_id = any (p_orgs) and r.created_at >= v_from
    ), members as materialized (
      select m.org_id, m.u_id, m.role, p.display_name, lower(p.display_name) collate "C" as name
        from public.org_users as m join public.tier2_profiles as p on p.u_id = m.u_id where m.org_id = any (p_orgs)
    ), rows as materialized (
      select m.* from members as m
       where (v_q is null or strpos(m.name, v_q) > 0)
         and (v_took is null or exists (
           select 1 from took as t where t.org_id = m.org_id and t.user_id = m.u_id and v_took in (t.assessment_type, 'any')))
         and (v_missing is null or not exists (
           select 1 from took as t where t.org_id = m.org_id and t.user_id = m.u_id and v_missing in (t.assessment_type, 'any')))
    ), page as materialized (
      select r.* from rows as r
       where v_id is null or case when v_back then (r.name, r.u_id, r.org_id) < (v_name collate "C", v_id, v_org)
         else (r.name, r.u_id, r.org_id) > (v_name collate "C", v_id, v_org) end
       order by case when v_back then r.name end desc, case when v_back then r.u_id end desc, case when v_back then r.org_id end desc,
         r.name, r.u_id, r.org_id limit p_limit
    ), given as (
      select r.org_id, r.user_id, r.assessment_type, count(*) as results,
        (array_agg(r.score order by r.created_at desc))[1] as score, max(r.created_at) as at
        from public.assessment_scoring_results as r join page as p on p.u_id = r.user_id and p.org_id = r.org_id
       where r.user_id = any (array(select p.u_id from page as p)) and r.created_at >= v_from group by 1, 2, 3
    ), lines as (
      select p.*, o.name as org, coalesce((
        select jsonb_agg(jsonb_build_object('type', g.assessment_type, 'score', g.score, 'at', g.at, 'results', g.results)
          order by g.at desc) from given as g where g.user_id = p.u_id and g.org_id = p.org_id), '[]') as took
        from page as p join public.enterprise_orgs as o on o.id = p.org_id
    ), ends as (
      select (select count(*) from rows) as total, (select count(*) from page) as shown,
        (select jsonb_build_object('name', p.name, 'id', p.u_id, 'org', p.org_id) from page as p
          order by p.name, p.u_id, p.org_id limit 1) as first,
        (select jsonb_build_object('name', p.name, 'id', p.u_id, 'org', p.org_id) from page as p
          order by p.name desc, p.u_id desc, p.org_id desc limit 1) as last
    ), placed as (
      select e.*, (select count(*) from rows as r where (r.name, r.u_id, r.org_id)
        < ((e.first ->> 'name') collate "C", (e.first ->> 'id')::uuid, (e.first ->> 'org')::uuid)) as skipped from ends as e
    )
    select jsonb_build_object(
      'members', (select count(*) from members),
      'took_any', (select count(*) from members as m where exists (
        select 1 from took as t where t.org_id = m.org_id and t.user_id = m.u_id)),
      'by_type', (select coalesce(jsonb_object_agg(c.assessment_type, c.people), '{}') from (
        select t.assessment_type, count(*) as people from took as t
          join members as m on m.org_id = t.org_id and m.u_id = t.user_id group by 1) as c),
      'total', p.total, 'skipped', p.skipped,
      'prev', case when p.skipped > 0 then p.first || '{"dir": "prev"}' end,
      'next', case when p.total > p.skipped + p.shown then p.last || '{"dir": "next"}' end,
      'rows', (select coalesce(jsonb_agg(jsonb_build_object('id', l.u_id, 'name', l.display_name, 'role', l.role, 'org_id', l.org_id,
        'org', l.org, 'took', l.took) order by l.name, l.u_id, l.org_id), '[]') from lines as l))
      from placed as p);
end
$$;
comment on function private.overview_people(uuid[], jsonb, jsonb, integer) is
  'How many members took what, and a page of them with their latest scores. The caller was checked.';

-- Organizations by name. What each did is counted for the page alone.
create function private.overview_organizations(p_orgs uuid[], p_cursor jsonb, p_limit integer) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_from constant timestamptz := private.overview_from();
  v_back constant boolean := coalesce(p_cursor ->> 'dir' = 'prev', false);
  v_name constant text := p_cursor ->> 'name';
  v_id constant uuid := private.as_uuid(p_cursor ->> 'id');
  v_page uuid[];
  v_skipped integer;
  v_total constant integer := cardinality(p_orgs);
  v_rows jsonb;
begin
  v_page := array(
    select o.id from public.enterprise_orgs as o
     where o.id = any (p_orgs) and (v_id is null or case
       when v_back then (lower(o.name) collate "C", o.id) < (v_name collate "C", v_id)
       else (lower(o.name) collate "C", o.id) > (v_name collate "C", v_id) end)
     order by case when v_back then lower(o.name) collate "C" end desc, case when v_back then o.id end desc, lower(o.name) collate "C", o.id
     limit p_limit);
  with people as (
    select m.org_id, count(*) as members, count(*) filter (where exists (
        select 1 from public.assessment_scoring_results as r
         where r.org_id = m.org_id and r.user_id = m.u_id and r.created_at >= v_from)) as took
      from public.org_users as m where m.org_id = any (v_page) group by 1
  ), given as (
    select r.org_id, count(*) as results, max(r.created_at) as last from public.assessment_scoring_results as r
     where r.org_id = any (v_page) and r.created_at >= v_from group by 1
  ), asked as (
    select a.org_id, count(*) filter (where a.kind = 'assignment' and a.missing) as assignments,
      count(*) filter (where a.kind = 'invitation' and a.missing) as invitations, count(*) filter (where a.overdue) as overdue
      from private.overview_open(v_page) as a group by 1
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'name_key', lower(o.name), 'members', coalesce(p.members, 0),
      'took', coalesce(p.took, 0), 'results', coalesce(g.results, 0), 'last', g.last, 'assignments', coalesce(a.assignments, 0),
      'invitations', coalesce(a.invitations, 0), 'overdue', coalesce(a.overdue, 0)) order by lower(o.name) collate "C", o.id), '[]')
    into v_rows
    from public.enterprise_orgs as o
    left join people as p on p.org_id = o.id
    left join given as g on g.org_id = o.id
    left join asked as a on a.org_id = o.id
   where o.id = any (v_page);
  v_skipped := (
    select count(*) from public.enterprise_orgs as o where o.id = any (p_orgs)
      and (lower(o.name) collate "C", o.id) < ((v_rows #>> '{0,name_key}') collate "C", (v_rows #>> '{0,id}')::uuid));
  return jsonb_build_object('rows', v_rows, 'total', v_total, 'skipped', v_skipped,
    'prev', case when v_skipped > 0 then jsonb_build_object('dir', 'prev', 'name', v_rows #> '{0,name_key}', 'id', v_rows #> '{0,id}') end,
    'next', case when v_total > v_skipped + cardinality(v_page)
      then jsonb_build_object('dir', 'next', 'name', v_rows #> '{-1,name_key}', 'id', v_rows #> '{-1,id}') end);
end
$$;
comment on function private.overview_organizations(uuid[], jsonb, integer) is
  'A page of organizations with members, results and what is open. The caller was checked.';

create function public.get_assessment_overview(
  p_org uuid default null, p_filter jsonb default '{}', p_people jsonb default null, p_orgs jsonb default null,
  p_limit integer default 20
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_orgs constant uuid[] := private.overview_orgs(p_org);
  v_limit constant integer := least(greatest(coalesce(p_limit, 20), 1), 500);
  v_open jsonb;
begin
  select coalesce(jsonb_agg(to_jsonb(x) order by x.assignments + x.invitations desc, x.type), '[]') into v_open
    from (
      select a.assessment_type as type, count(*) filter (where a.kind = 'assignment' and a.missing) as assignments,
        count(*) filter (where a.kind = 'invitation' and a.missing) as invitations, count(*) filter (where a.overdue) as overdue
        from private.overview_open(v_orgs) as a group by 1
    ) as x;
  return jsonb_build_object('today', current_date, 'from', private.overview_from(),
    'org', (select jsonb_build_object('id', o.id, 'name', o.name) from public.enterprise_orgs as o
      where cardinality(v_orgs) = 1 and o.id = v_orgs[1]),
    -- To choose from.
    'choices', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by lower(o.name) collate "C", o.id), '[]')
      from public.enterprise_orgs as o where o.id in (select private.supervised_org_ids(true))),
    'counted_at', (select max(a.updated_at) from public.assessment_analytics as a where a.org_id = any (v_orgs)),
    'scores', private.overview_scores(v_orgs),
    'open', v_open,
    'people', private.overview_people(v_orgs, coalesce(p_filter, '{}'), p_people, v_limit),
    'organizations', case when cardinality(v_orgs) > 1 then private.overview_organizations(v_orgs, p_orgs, v_limit) end);
end
$$;
comment on function public.get_assessment_overview(uuid, jsonb, jsonb, jsonb, integer) is
  'The overview of assessments of an organization, or of all the caller oversees: coverage, scores, movers, weakest categories, what is open, and p_limit rows each of members and organizations. Admins of the organization, its CSM, platform admins.';
grant execute on function public.get_assessment_overview(uuid, jsonb, jsonb, jsonb, integer) to authenticated;
