-- Why: the list of customers is the page a CSM lives in. One call returns a page of rows, the totals under it and the
-- counts of the tabs above it. The conditions are built once and serve rows, totals and tabs, so that a figure and the
-- list it opens cannot disagree. The caller's own customers are named explicitly: row level security would give the same
-- rows, but only a plain comparison with csm_id can use the index.

create function private.texts(p_value jsonb) returns text[]
language sql immutable parallel safe set search_path = ''
as $$
  select case jsonb_typeof(p_value)
    when 'array' then array(select jsonb_array_elements_text(p_value))
    when 'null' then null
    else array[p_value #>> '{}']
  end;
$$;
comment on function private.texts(jsonb) is 'A text or a list of texts, as a list.';

-- A link is a state of two columns, never stored a third time.
create function private.link_state(p_org uuid, p_invited_until timestamptz) returns text
language sql stable parallel safe set search_path = ''
as $$
  select case
    when p_org is not null then 'joined'
    when p_invited_until is null then 'not_invited'
    when p_invited_until > now() then 'invited'
    else 'expired'
  end;
$$;
comment on function private.link_state(uuid, timestamptz) is 'not_invited, invited, expired or joined.';

-- The tabs of the list. Churned customers are in none of them: nothing about them is to be done.
create function private.customer_view_condition(p_view text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select 'c.archived_at is null and c.stage <> ''churned''' || case p_view
    when 'all' then ''
    when 'renewals_90' then ' and c.renewal_date between current_date and current_date + 90'
    when 'at_risk' then ' and c.health_band = ''risk'''
    when 'silent' then ' and c.silent_after < now()'
    when 'not_invited' then ' and c.org_id is null and c.invited_until is null'
    else ' and false'
  end;
$$;
comment on function private.customer_view_condition(text) is 'SQL condition of one tab of the list, over customers c.';

create function private.as_day(p_text text) returns date
language plpgsql immutable set search_path = ''
as $$
begin
  return case when p_text ~ '^\d{4}-\d{2}-\d{2}$' then p_text::date end;
exception when data_exception then
  return null;
end;
$$;
comment on function private.as_day(text) is 'The day that a text holds, or null.';

-- Literals are quoted here and nowhere else; what is not understood matches nothing rather than everything.
create function private.customer_filter_condition(p_filter jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_parts text[] := '{}';
  v_like text;
begin
  -- A filter that was cleared arrives as null, an empty text or an empty list; only "these ids" may mean nobody.
  p_filter := coalesce((select jsonb_object_agg(f.key, f.value) from jsonb_each(p_filter) f
    where f.value not in ('null', '""') and (f.value <> '[]' or f.key = 'ids')), '{}');
  v_parts := v_parts || case coalesce(p_filter ->> 'archived', 'hidden')
    -- A merged customer is archived too, but there is nothing in it to be brought back from here.
    when 'all' then 'c.merged_into is null' when 'only' then 'c.archived_at is not null and c.merged_into is null'
    else 'c.archived_at is null' end;
  if p_filter ? 'view' then
    v_parts := v_parts || private.customer_view_condition(p_filter ->> 'view');
  end if;
  if p_filter ? 'stage' then
    v_parts := v_parts || format('c.stage = any (%L)', private.texts(p_filter -> 'stage'));
  end if;
  if p_filter ? 'stage_not' then
    v_parts := v_parts || format('c.stage <> all (%L)', private.texts(p_filter -> 'stage_not'));
  end if;
  if p_filter ? 'industry' then
    v_parts := v_parts || format('c.industry = any (%L)', private.texts(p_filter -> 'industry'));
  end if;
  if p_filter ? 'band' then
    v_parts := v_parts || format('c.health_band = any (%L)', private.texts(p_filter -> 'band'));
  end if;
  if p_filter ? 'renewal_within' then
    v_parts := v_parts || case when p_filter ->> 'renewal_within' ~ '^\d{1,5}$'
      then format('c.renewal_date between current_date and current_date + %s', p_filter ->> 'renewal_within') else 'false' end;
  end if;
  if p_filter ? 'owner' then
    v_parts := v_parts || case p_filter ->> 'owner' when 'none' then 'c.csm_id is null'
      else format('c.csm_id = %L::uuid', private.as_uuid(p_filter ->> 'owner')) end;
  end if;
  if p_filter ? 'silent' then
    v_parts := v_parts || case p_filter ->> 'silent' when 'true' then 'c.silent_after < now()'
      when 'false' then '(c.silent_after >= now() or c.silent_after is null)' else 'false' end;
  end if;
  if p_filter ? 'link' then
    v_parts := v_parts || format('private.link_state(c.org_id, c.invited_until) = any (%L)', private.texts(p_filter -> 'link'));
  end if;
  -- What the figures of the dashboard open: a currency, a size, days a renewal lies between, and what is not known.
  if p_filter ? 'currency' then
    v_parts := v_parts || format('c.currency = %L', p_filter ->> 'currency');
  end if;
  if p_filter ? 'size' then
    v_parts := v_parts || format('c.size = %L', p_filter ->> 'size');
  end if;
  if p_filter ? 'renewal_from' then
    v_parts := v_parts || format('c.renewal_date >= %L::date', private.as_day(p_filter ->> 'renewal_from'));
  end if;
  if p_filter ? 'renewal_to' then
    v_parts := v_parts || format('c.renewal_date <= %L::date', private.as_day(p_filter ->> 'renewal_to'));
  end if;
  if p_filter ? 'without' then
    v_parts := v_parts || case p_filter ->> 'without' when 'arr' then 'c.arr is null' when 'industry' then 'c.industry is null'
      when 'size' then 'c.size is null' else 'false' end;
  end if;
  -- What the movers and a health model's count open. Both are read below row level security by functions that ask who calls.
  if p_filter ? 'moved' then
    v_parts := v_parts || case when p_filter ->> 'moved' in ('up', 'down')
      then format('c.id in (select private.moved_customers(%L))', p_filter ->> 'moved') else 'false' end;
  end if;
  if p_filter ? 'model' then
    v_parts := v_parts || case when p_filter ->> 'model' ~ '^[a-z][a-z0-9_]{0,49}([.]\d{1,9})?$'
      then format('c.id in (select private.scored_customers(%L, %L))', split_part(p_filter ->> 'model', '.', 1),
        nullif(split_part(p_filter ->> 'model', '.', 2), '')) else 'false' end;
  end if;
  if p_filter ? 'ids' then
    v_parts := v_parts || format('c.id = any (%L::uuid[])',
      array(select private.as_uuid(t) from unnest(private.texts(p_filter -> 'ids')) t where private.as_uuid(t) is not null));
  end if;
  if btrim(p_filter ->> 'q') <> '' then
    v_like := '%' || replace(replace(replace(private.fold(btrim(p_filter ->> 'q')), '\', '\\'), '%', '\%'), '_', '\_') || '%';
    v_parts := v_parts || format('(c.name_key like %1$L or c.domain like %1$L or exists (
      select 1 from public.stakeholders s where s.customer_id = c.id
        and (s.search_key like %1$L or lower(s.email) like %1$L)))', v_like);
  end if;
  return array_to_string(v_parts, ' and ');
end;
$$;
comment on function private.customer_filter_condition(jsonb) is 'SQL condition of a list filter, over customers c.';

create function private.customer_sort_key(p_sort text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case p_sort
    when 'health' then 'c.health_score'
    when 'arr' then 'c.arr'
    when 'stage' then 'array_position(''{prospect,onboarding,active,renewal,at_risk,churned}''::text[], c.stage)'
    when 'industry' then 'private.fold(c.industry) collate "C"'
    when 'renewal' then 'c.renewal_date'
    when 'last_touch' then 'c.last_touch_at'
    when 'created' then 'c.created_at'
    when 'owner' then '(select private.fold(p.display_name) from public.tier2_profiles p where p.u_id = c.csm_id) collate "C"'
    else 'c.name_key'
  end;
$$;
comment on function private.customer_sort_key(text) is 'SQL expression a list is sorted by, over customers c; the name by default.';

-- Rows strictly before or after a row in the order "key, then id", missing keys last in both directions.
create function private.beyond(p_key text, p_desc boolean, p_before boolean, p_value text, p_id uuid) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case
    when p_value is null and p_before then format('(%s is not null or c.id < %L::uuid)', p_key, p_id)
    when p_value is null then format('(%s is null and c.id > %L::uuid)', p_key, p_id)
    when p_before then format('(%1$s %2$s %3$L or (%1$s = %3$L and c.id < %4$L::uuid))',
      p_key, case when p_desc then '>' else '<' end, p_value, p_id)
    else format('(%1$s %2$s %3$L or (%1$s = %3$L and c.id > %4$L::uuid) or %1$s is null)',
      p_key, case when p_desc then '<' else '>' end, p_value, p_id)
  end;
$$;
comment on function private.beyond(text, boolean, boolean, text, uuid) is 'Keyset condition for one side of a row.';

-- Weekly scores of twelve weeks, oldest first; a week without a calculation is a gap, the last value is today's.
create function private.health_sparks(p_customers uuid[]) returns table (customer_id uuid, spark jsonb, delta_30 integer)
language plpgsql stable set search_path = ''
as $$
begin
  return query select c.id,
    (
      select case when count(w.score) > 0 or c.health_score is not null
        then jsonb_agg(case when g.week = 0 then c.health_score else w.score end order by g.week desc)
        else '[]'::jsonb end
      from generate_series(0, 11) g (week)
      left join (
        select distinct on (k.week) k.week, k.score
        from (
          select floor(extract(epoch from now() - h.computed_at) / 604800)::integer as week, h.score, h.computed_at
          from public.health_snapshots h
          where h.customer_id = c.id and h.computed_at > now() - interval '84 days'
        ) k
        order by k.week, k.computed_at desc
      ) w on w.week = g.week
    ),
    c.health_score - (
      select h.score from public.health_snapshots h
      where h.customer_id = c.id and h.computed_at < current_date - 29
      order by h.computed_at desc limit 1
    )
  from public.customers c
  where c.id = any (p_customers);
end;
$$;
comment on function private.health_sparks(uuid[]) is 'Twelve weekly scores and the change since 30 days ago, for a page of customers.';

-- Asks once whose the customers are, and then reads below them without asking again for every row.
create function private.customer_rows(p_ids uuid[]) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
  v_admin constant boolean := private.is_admin();
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'name', c.name, 'industry', c.industry, 'domain', c.domain,
      'health_score', c.health_score, 'band', c.health_band, 'spark', h.spark, 'delta_30', h.delta_30,
      'arr', c.arr, 'currency', c.currency, 'stage', c.stage, 'renewal_date', c.renewal_date,
      'last_touch_at', c.last_touch_at, 'silent', coalesce(c.silent_after < now(), false),
      'open_concerns', (
        select count(*) from public.insights i where i.customer_id = c.id and i.type = 'concern' and i.status = 'open'),
      'size', c.size, 'salesforce_id', c.salesforce_id, 'hubspot_id', c.hubspot_id, 'created_at', c.created_at,
      'people', (select count(*) from public.stakeholders s where s.customer_id = c.id),
      'owner', case when c.csm_id is not null then jsonb_build_object('id', c.csm_id, 'name', p.display_name) end,
      'link_state', private.link_state(c.org_id, c.invited_until), 'archived_at', c.archived_at, 'updated_at', c.updated_at
    ) order by t.place), '[]'::jsonb)
    from unnest(p_ids) with ordinality t (id, place)
    join public.customers c on c.id = t.id and (v_admin or c.csm_id = v_me)
    join private.health_sparks(p_ids) h on h.customer_id = c.id
    left join public.tier2_profiles p on p.u_id = c.csm_id);
end;
$$;
comment on function private.customer_rows(uuid[]) is 'List rows of the given customers of the caller, in the given order.';

create function public.list_customers(
  p_filter jsonb default '{}', p_sort text default 'name', p_dir text default 'asc',
  p_cursor jsonb default null, p_limit integer default 25
) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me uuid := private.uid();
  v_scope text := case when private.is_admin() then 'true' else format('c.csm_id = %L::uuid', v_me) end;
  v_filter text := private.customer_filter_condition(coalesce(p_filter, '{}'));
  v_key text := private.customer_sort_key(p_sort);
  v_desc boolean := coalesce(p_dir, 'asc') = 'desc';
  v_back boolean := coalesce(p_cursor ->> 'dir', 'next') = 'prev';
  v_limit integer := least(greatest(coalesce(p_limit, 25), 1), 500);
  v_from text := 'true';
  v_ids uuid[];
  v_values text[];
  v_before text := 'false';
  v_out jsonb;
  v_total bigint;
  v_skipped bigint;
begin
  if private.as_uuid(p_cursor ->> 'id') is not null then
    v_from := private.beyond(v_key, v_desc, v_back, p_cursor ->> 'value', private.as_uuid(p_cursor ->> 'id'));
  end if;
  begin
    execute format(
      'select array_agg(x.id), array_agg(x.key) from (
         select c.id, (%1$s)::text as key from public.customers c
         where %2$s and %3$s and %4$s order by %1$s %5$s, c.id %6$s limit %7$s) x',
      v_key, v_scope, v_filter, v_from,
      case when v_desc <> v_back then 'desc' else 'asc' end || case when v_back then ' nulls first' else ' nulls last' end,
      case when v_back then 'desc' else 'asc' end, v_limit)
    into v_ids, v_values;
  exception when data_exception then
    v_ids := null; -- a cursor of another sort, or one somebody wrote by hand
  end;
  if v_ids is null and v_from <> 'true' then
    -- The rows on this side are gone since the cursor was made: the first page is the honest answer.
    return public.list_customers(p_filter, p_sort, p_dir, null, p_limit);
  end if;
  if v_back then
    select array_agg(t.id order by t.place desc), array_agg(t.value order by t.place desc) into v_ids, v_values
    from unnest(v_ids, v_values) with ordinality t (id, value, place);
  end if;
  if v_ids is not null then
    v_before := private.beyond(v_key, v_desc, true, v_values[1], v_ids[1]);
  end if;

  -- The inner select decides each condition once a row; OFFSET 0 keeps the planner from pulling it apart again.
  execute format(
    'select coalesce(sum(g.total), 0), coalesce(sum(g.skipped), 0), jsonb_build_object(
       ''arr'', coalesce(jsonb_object_agg(g.currency, g.arr) filter (where g.arr is not null), ''{}''),
       ''views'', jsonb_build_object(''all'', coalesce(sum(g.v1), 0), ''renewals_90'', coalesce(sum(g.v2), 0),
         ''at_risk'', coalesce(sum(g.v3), 0), ''silent'', coalesce(sum(g.v4), 0), ''not_invited'', coalesce(sum(g.v5), 0)))
     from (
       select r.currency, count(*) filter (where r.hit) as total, sum(r.arr) filter (where r.hit) as arr,
         count(*) filter (where r.hit and r.before) as skipped, count(*) filter (where r.v1) as v1,
         count(*) filter (where r.v2) as v2, count(*) filter (where r.v3) as v3,
         count(*) filter (where r.v4) as v4, count(*) filter (where r.v5) as v5
       from (
         select c.currency, c.arr, (%2$s) as hit, (%3$s) as before, (%4$s) as v1, (%5$s) as v2, (%6$s) as v3, (%7$s) as v4, (%8$s) as v5
         from public.customers c where %1$s offset 0
       ) r group by r.currency) g',
    v_scope, v_filter, v_before, private.customer_view_condition('all'), private.customer_view_condition('renewals_90'),
    private.customer_view_condition('at_risk'), private.customer_view_condition('silent'),
    private.customer_view_condition('not_invited'))
  into v_total, v_skipped, v_out;

  return v_out || jsonb_build_object(
    'rows', private.customer_rows(v_ids),
    'total', v_total,
    'skipped', v_skipped,
    'next', case when v_total > v_skipped + coalesce(cardinality(v_ids), 0) and v_ids is not null then jsonb_build_object(
      'dir', 'next', 'value', v_values[cardinality(v_values)], 'id', v_ids[cardinality(v_ids)]) end,
    'prev', case when v_skipped > 0 then jsonb_build_object('dir', 'prev', 'value', v_values[1], 'id', v_ids[1]) end);
end;
$$;
comment on function public.list_customers(jsonb, text, text, jsonb, integer) is
  'A page of customers with totals and tab counts. skipped = rows before the page; arr = sum per currency of all that match.';
revoke execute on function public.list_customers(jsonb, text, text, jsonb, integer) from public, anon;
grant execute on function public.list_customers(jsonb, text, text, jsonb, integer) to authenticated, service_role;
grant execute on function private.texts(jsonb), private.as_day(text), private.link_state(uuid, timestamptz), private.customer_view_condition(text),
  private.customer_filter_condition(jsonb), private.customer_sort_key(text),
  private.beyond(text, boolean, boolean, text, uuid), private.customer_rows(uuid[])
  to authenticated, service_role;

-- Tabs and columns of the list in one call. A view with a search is not counted: looking through names, people and
-- addresses for each tab would cost more than the list itself. The filters are those of the list, so both agree.
create function public.list_customer_views() returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
  v_scope constant text := case when private.is_admin() then 'true' else format('c.csm_id = %L::uuid', v_me) end;
  v_views jsonb;
  v_sums text;
  v_counts jsonb := '[]';
begin
  select coalesce(jsonb_agg(to_jsonb(v) order by v.mine desc, v.position, v.created_at, v.id), '[]'),
    string_agg(case when btrim(coalesce(v.filter ->> 'q', '')) = '' and v.mine
      then format('count(*) filter (where %s)', private.customer_filter_condition(v.filter)) else 'null::bigint' end,
      ', ' order by v.mine desc, v.position, v.created_at, v.id)
  into v_views, v_sums
  from (
    select s.id, s.name, s.query, s.visibility, s.position, s.u_id = v_me as mine, p.display_name as owner, s.filter, s.created_at
    from public.saved_views s
    left join public.tier2_profiles p on p.u_id = s.u_id
    where s.list = 'customers' and (s.u_id = v_me or s.visibility = 'staff')
    order by s.u_id = v_me desc, s.position, s.created_at limit 150
  ) v;
  if v_sums is not null then
    execute format('select jsonb_build_array(%s) from public.customers c where %s', v_sums, v_scope) into v_counts;
  end if;
  return jsonb_build_object(
    'views', (
      select coalesce(jsonb_agg(v.value - 'filter' - 'created_at' || jsonb_build_object('count', v_counts -> (v.place - 1)::integer)
        order by v.place), '[]')
      from jsonb_array_elements(v_views) with ordinality v (value, place)),
    'columns', (select l.columns from public.list_columns l where l.u_id = v_me and l.list = 'customers'));
end;
$$;
comment on function public.list_customer_views() is
  'Saved views of the list of customers, own ones first with their counts, and the columns the caller chose for the list as it comes.';
revoke execute on function public.list_customer_views() from public, anon;
grant execute on function public.list_customer_views() to authenticated, service_role;
