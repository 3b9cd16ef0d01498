-- Why: the board of insights in one call. As with customers, the caller's own are named explicitly and the conditions are built
-- once, so that rows, totals, tabs and columns of the board cannot disagree.

create function private.insight_scope() returns text
language sql stable set search_path = ''
as $$
  select format('select r.id, r.customer_id, r.meeting_id, r.source, r.type, r.content, r.importance, r.owner, r.due_date, r.status, r.created_at,
      u.name, u.name_key, u.csm_id
    from %s where u.archived_at is null and %s', private.below('select i.* from public.insights i where i.customer_id = u.id', s.csm),
    case when s.csm is null then 'true' else format('u.csm_id = %L::uuid', s.csm) end)
  from (select case when not private.is_admin() then private.uid() end as csm) s;
$$;
comment on function private.insight_scope() is 'SQL of all insights the caller looks after; the board filters it as c.';

-- Literals are quoted here and nowhere else; what is not understood matches nothing rather than everything.
create function private.insight_condition(p_filter jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_parts text[] := '{}';
begin
  p_filter := coalesce((select jsonb_object_agg(f.key, f.value) from jsonb_each(p_filter) f
    where f.value not in ('null', '""') and (f.value <> '[]' or f.key = 'ids')), '{}');
  v_parts := v_parts || case coalesce(p_filter ->> 'status', 'open') when 'all' then 'true'
    else format('c.status = %L', coalesce(p_filter ->> 'status', 'open')) end;
  if p_filter ? 'type' then
    v_parts := v_parts || format('c.type = any (%L)', private.texts(p_filter -> 'type'));
  end if;
  if p_filter ? 'importance' then
    v_parts := v_parts || format('c.importance = any (%L)', private.texts(p_filter -> 'importance'));
  end if;
  if p_filter ? 'source' then
    v_parts := v_parts || format('c.source = any (%L)', private.texts(p_filter -> 'source'));
  end if;
  if p_filter ? 'owner' then
    v_parts := v_parts || case p_filter ->> 'owner' when 'none' then 'coalesce(btrim(c.owner), '''') = '''''
      else format('c.owner = %L', p_filter ->> 'owner') end;
  end if;
  if p_filter ? 'due' then
    v_parts := v_parts || case p_filter ->> 'due' when 'overdue' then 'c.due_date < current_date'
      when 'week' then 'c.due_date between current_date and current_date + 7' when 'none' then 'c.due_date is null' else 'false' end;
  end if;
  if p_filter ? 'customer' then
    v_parts := v_parts || format('c.customer_id = %L::uuid', private.as_uuid(p_filter ->> 'customer'));
  end if;
  if p_filter ? 'csm' then
    v_parts := v_parts || format('c.csm_id = %L::uuid', private.as_uuid(p_filter ->> 'csm'));
  end if;
  if p_filter ? 'ids' then
    v_parts := v_parts || format('c.id = any (%L::uuid[])',
      array(select private.as_uuid(t) from unnest(private.texts(p_filter -> 'ids')) t where private.as_uuid(t) is not null));
  end if;
  if btrim(p_filter ->> 'q') <> '' then
    v_parts := v_parts || format('(c.content ilike %1$L or c.name_key like %2$L)',
      '%' || regexp_replace(btrim(p_filter ->> 'q'), '([\\%_])', '\\\1', 'g') || '%',
      '%' || regexp_replace(private.fold(btrim(p_filter ->> 'q')), '([\\%_])', '\\\1', 'g') || '%');
  end if;
  return array_to_string(v_parts, ' and ');
end;
$$;
comment on function private.insight_condition(jsonb) is
  'SQL condition of a filter {status, type, importance, source, owner, due, customer, csm, q, ids} over insights c; open ones unless status says otherwise.';

create function private.insight_sort_key(p_sort text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case p_sort when 'importance' then 'array_position(''{high,medium,low}''::text[], c.importance)' when 'due' then 'c.due_date'
    when 'customer' then 'c.name_key' when 'type' then 'c.type' when 'owner' then 'nullif(private.fold(c.owner), '''') collate "C"' else 'c.created_at' end;
$$;
comment on function private.insight_sort_key(text) is 'SQL expression the list is sorted by; the day it came by default.';

create function private.insight_rows(p_ids uuid[]) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'type', i.type, 'content', i.content, 'importance', i.importance, 'owner', i.owner,
      'due_date', i.due_date, 'status', i.status, 'source', i.source, 'created_at', i.created_at,
      'customer', jsonb_build_object('id', c.id, 'name', c.name),
      'evidence', exists (select 1 from public.evidence e where e.insight_id = i.id),
      'meeting', (select jsonb_build_object('id', m.id, 'title', m.title, 'at', m.scheduled_at) from public.meetings m where m.id = i.meeting_id))
      order by t.place), '[]')
  from unnest(p_ids) with ordinality t (id, place)
  join public.insights i on i.id = t.id join public.customers c on c.id = i.customer_id;
$$;
comment on function private.insight_rows(uuid[]) is 'What a list shows of insights, in the given order.';

create function public.list_insights(
  p_filter jsonb default '{}', p_sort text default 'created', p_dir text default 'desc', p_cursor jsonb default null, p_limit integer default 25
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_page jsonb;
begin
  v_page := private.page(format('select c.id, (%s) as key, (%s) as hit, c.status, c.type, c.owner from (%s) c where %s',
    private.insight_sort_key(p_sort), private.insight_condition(p_filter), private.insight_scope(),
    private.insight_condition((p_filter - 'type') || '{"status": "all"}')),
    coalesce(p_dir, 'desc') = 'desc', p_cursor, least(greatest(coalesce(p_limit, 25), 1), 500), private.insight_counts(p_filter));
  return v_page - 'ids' || jsonb_build_object('rows', private.insight_rows(private.uuids(v_page -> 'ids')));
end;
$$;
comment on function public.list_insights(jsonb, text, text, jsonb, integer) is
  'A page of the caller''s insights with total, counts by status and type under the other filters, and the owners there are.';

-- The tabs say what each of them would hold: the rows base know neither status nor type. One expression over them.
create function private.insight_counts(p_filter jsonb) returns text
language sql stable set search_path = ''
as $$
  select format($q$
    with g as materialized (
      select b.status, b.type, b.owner, count(*) as n from base b group by b.status, b.type, b.owner
    )
    select jsonb_build_object(
      'status', (select coalesce(jsonb_object_agg(x.status, x.n), '{}') from (select g.status, sum(g.n) as n from g where %s group by 1) x),
      'type', (select coalesce(jsonb_object_agg(x.type, x.n), '{}') from (select g.type, sum(g.n) as n from g where %s group by 1) x),
      'owners', (select coalesce(jsonb_agg(x.owner order by x.n desc, x.owner), '[]') from (
        select g.owner, sum(g.n) as n from g where coalesce(btrim(g.owner), '') <> '' group by 1 order by 2 desc, 1 limit 50) x))
  $q$, case when p_filter -> 'type' is not null and p_filter -> 'type' not in ('[]', 'null')
      then format('g.type = any (%L)', private.texts(p_filter -> 'type')) else 'true' end,
    case when coalesce(p_filter ->> 'status', 'open') = 'all' then 'true' else format('g.status = %L', coalesce(p_filter ->> 'status', 'open')) end);
$$;
comment on function private.insight_counts(jsonb) is
  'Counts by status and by type, each under the other filters, and the owners there are, as SQL over rows base.';

create function public.get_insight_board(p_filter jsonb default '{}', p_by text default 'status', p_limit integer default 12) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_by constant text := case when p_by = 'type' then 'type' else 'status' end;
  v_filter constant jsonb := (coalesce(p_filter, '{}') - v_by) || case when v_by = 'status' then '{"status": "all"}'::jsonb else '{}' end;
  v_out jsonb;
begin
  -- One look at the rows for all columns and counts.
  execute format($q$
    with base as materialized (
      select c.id, c.status, c.type, c.owner, array_position('{high,medium,low}'::text[], c.importance) as weight, c.due_date, c.created_at, (%1$s) as hit
      from (%2$s) c where %3$s
    )
    select jsonb_build_object('columns', (
      select jsonb_object_agg(k.key, private.insight_rows(array(
        select b.id from base b where b.hit and b.%4$I = k.key order by b.weight, b.due_date nulls last, b.created_at desc, b.id limit $2)))
      from unnest($1) k (key))) || (%5$s)
  $q$, private.insight_condition(v_filter), private.insight_scope(), private.insight_condition((v_filter - 'type') || '{"status": "all"}'), v_by,
    private.insight_counts(v_filter)) into v_out
  using case when v_by = 'type' then '{concern,action_item,decision,quote,sentiment}'::text[] else '{open,done,dismissed}'::text[] end,
    least(greatest(coalesce(p_limit, 12), 1), 50);
  return v_out;
end;
$$;
comment on function public.get_insight_board(jsonb, text, integer) is
  'The board: for each status or type the most important insights of the caller, with how many there are of each.';

create function public.get_insight(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_customer public.customers;
begin
  select c.* into v_customer from public.insights i join public.customers c on c.id = i.customer_id
  where i.id = p_id and (c.csm_id = v_me or private.is_admin());
  if v_customer.id is null then
    return null;
  end if;
  return private.insight_rows(array[p_id]) -> 0 || jsonb_build_object(
    'card', (select k.id from public.meeting_cards k where k.insight_id = p_id limit 1),
    'health', jsonb_build_object('score', v_customer.health_score, 'band', v_customer.health_band),
    -- The whole transcript once, however many sentences of it are cited.
    'transcripts', (
      select coalesce(jsonb_object_agg(t.id, jsonb_build_object('meeting_id', t.meeting_id, 'content', t.content, 'speakers', t.speakers,
        'metadata', t.metadata, 'title', m.title, 'at', m.scheduled_at)), '{}')
      from public.transcripts t join public.meetings m on m.id = t.meeting_id
      where t.id in (select e.transcript_id from public.evidence e where e.insight_id = p_id)),
    'places', (
      select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'transcript_id', e.transcript_id, 'file_id', e.file_id, 'page', e.page,
        'turn', e.turn, 'quote', e.quote, 'start', e.span_start, 'end', e.span_end, 'method', e.method, 'state', e.state, 'by', private.person_name(e.decided_by),
        'at', e.decided_at, 'file_name', (select f.file_name from public.contract_files f where f.id = e.file_id)) order by e.turn, e.page, e.created_at), '[]')
      from public.evidence e where e.insight_id = p_id));
end;
$$;
comment on function public.get_insight(uuid) is
  'An insight of the caller''s with the places it comes from: sentences of transcripts, with the transcripts, and of files. Null for somebody else''s.';
revoke execute on function public.get_insight(uuid) from public, anon;
grant execute on function public.get_insight(uuid) to authenticated;

revoke execute on function public.list_insights(jsonb, text, text, jsonb, integer), public.get_insight_board(jsonb, text, integer) from public, anon;
grant execute on function public.list_insights(jsonb, text, text, jsonb, integer), public.get_insight_board(jsonb, text, integer) to authenticated;
