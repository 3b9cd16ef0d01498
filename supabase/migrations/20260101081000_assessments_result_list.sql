-- Assessments: the list of results. It asks once what the policies of results ask for each of the tables it joins: the own
-- results, and for admins and the CSM those that are stamped with their organizations.

create function public.list_results(
  p_filter jsonb default '{}', p_sort text default 'date', p_descending boolean default true, p_cursor jsonb default null,
  p_limit integer default 20
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_supervised constant uuid[] := array(select distinct s.id from private.supervised_org_ids(true) as s (id));
  v_admin constant boolean := private.is_admin();
  v_types constant text[] := case when p_filter ? 'type' then array(select jsonb_array_elements_text(p_filter -> 'type')) end;
  v_brackets constant text[] := case when p_filter ? 'bracket' then array(select jsonb_array_elements_text(p_filter -> 'bracket')) end;
  v_org constant uuid := private.as_uuid(p_filter ->> 'org');
  -- Stamped with any organization: what a figure of several counts, without what somebody took for themselves.
  v_stamped constant boolean := p_filter ->> 'org' is not distinct from 'any';
  v_category constant text := p_filter ->> 'category';
  v_person constant uuid := private.as_uuid(p_filter ->> 'person');
  v_mine constant boolean := p_filter -> 'mine' = 'true';
  v_from constant timestamptz := (p_filter ->> 'from')::timestamptz;
  v_to constant timestamptz := (p_filter ->> 'to')::timestamptz;
  v_q constant text := '%' || replace(replace(replace(nullif(trim(p_filter ->> 'q'), ''), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  v_limit constant integer := least(greatest(coalesce(p_limit, 20), 1), 500);
  -- Backwards the same pages are found from their other end.
  v_back constant boolean := coalesce(p_cursor ->> 'dir' = 'prev', false);
  v_down constant boolean := coalesce(p_descending, true) <> v_back;
  v_sort constant text := case p_sort when 'score' then 'm.score' when 'type' then 'm.assessment_type' when 'person' then 'm.person'
    else 'm.created_at' end;
  v_cast constant text := case p_sort when 'score' then 'numeric' when 'type' then 'text' when 'person' then 'text' else 'timestamptz' end;
  v_total integer;
  v_ids uuid[];
  v_keys text[];
  v_more boolean;
  v_rows jsonb;
begin
  -- What is asked of every row is only what one can filter and sort by; the rest is read for a page.
  execute format($q$
    with m as materialized (
      select r.id, r.score, r.assessment_type, r.created_at, coalesce(p.display_name, '') collate "C" as person
        from public.assessment_scoring_results as r
        left join public.tier2_profiles as p on p.u_id = r.user_id
       where (r.user_id = $9 or r.org_id = any ($15) or $16)
         and ($1 is null or r.assessment_type = any ($1)) and ($2 is null or r.bracket = any ($2))
         and ($3 is null or r.org_id = $3) and ($4 is null or r.user_id = $4)
         and ($5 is null or r.created_at >= $5) and ($6 is null or r.created_at < $6)
         and ($7 is null or p.display_name ilike $7) and (not $8 or r.user_id = $9)
         and (not $13 or r.org_id = any ($15))
         and ($14 is null or exists (select 1 from jsonb_array_elements(r.category_scores) as c
           where c ->> 'key' = $14 and c ->> 'score' is not null))
    ), page as (
      select m.id, (%1$s)::text as key, row_number() over (order by %1$s %2$s, m.id %2$s) as at from m
       where $10 is null or (%1$s, m.id) %3$s ($10::%4$s, $11)
       order by at limit $12
    )
    select (select count(*) from m), array_agg(page.id order by page.at), array_agg(page.key order by page.at) from page $q$,
    v_sort, case when v_down then 'desc' else 'asc' end, case when v_down then '<' else '>' end, v_cast)
  into v_total, v_ids, v_keys
  using v_types, v_brackets, v_org, v_person, v_from, v_to, v_q, coalesce(v_mine, false), v_me, p_cursor ->> 'value',
    private.as_uuid(p_cursor ->> 'id'), v_limit + 1, v_stamped, v_category, v_supervised, v_admin;
  v_more := coalesce(cardinality(v_ids), 0) > v_limit;
  v_ids := v_ids[1:v_limit];
  v_keys := v_keys[1:v_limit];
  if v_back then
    v_ids := array(select u.id from unnest(v_ids) with ordinality as u (id, n) order by u.n desc);
    v_keys := array(select u.k from unnest(v_keys) with ordinality as u (k, n) order by u.n desc);
  end if;

  select coalesce(jsonb_agg(jsonb_build_object(
      'id', r.id, 'type', r.assessment_type, 'title', t.title, 'version', t.version, 'score', r.score, 'bracket', r.bracket,
      'bracket_title', t.content #>> array['brackets', r.bracket, 'title'], 'confidence', r.confidence, 'at', r.created_at,
      'person_id', r.user_id, 'person', p.display_name, 'org_id', r.org_id, 'org', o.name, 'mine', coalesce(r.user_id = v_me, false),
      -- Only runs of one version are compared here: the page of a result compares the questions that two versions share.
      'change', (select r.score - b.score from public.assessment_scoring_results as b
        where b.user_id = r.user_id and b.assessment_type = r.assessment_type and b.org_id is not distinct from r.org_id
          and b.template_id = r.template_id and b.created_at < r.created_at
        order by b.created_at desc limit 1)) order by u.n), '[]')
    into v_rows
    from unnest(v_ids) with ordinality as u (id, n)
    join public.assessment_scoring_results as r on r.id = u.id
    join public.assessment_templates as t on t.id = r.template_id
    left join public.tier2_profiles as p on p.u_id = r.user_id
    -- The own results of an organization one has left stay; its name does not.
    left join public.enterprise_orgs as o on o.id = r.org_id and r.org_id in (select private.readable_org_ids());
  return jsonb_build_object('rows', v_rows, 'total', coalesce(v_total, 0),
    'next', case when (v_more or v_back) and cardinality(v_ids) > 0
      then jsonb_build_object('dir', 'next', 'value', v_keys[cardinality(v_keys)], 'id', v_ids[cardinality(v_ids)]) end,
    'prev', case when (case when v_back then v_more else p_cursor is not null end) and cardinality(v_ids) > 0
      then jsonb_build_object('dir', 'prev', 'value', v_keys[1], 'id', v_ids[1]) end,
    -- Where it reads the results of others, the organizations to choose from.
    'orgs', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]')
      from public.enterprise_orgs as o where o.id = any (v_supervised)));
end
$$;
comment on function public.list_results(jsonb, text, boolean, jsonb, integer) is
  'A page of the results the caller may read, by key in either direction, with their number and the organizations to choose from.';
grant execute on function public.list_results(jsonb, text, boolean, jsonb, integer) to authenticated;
