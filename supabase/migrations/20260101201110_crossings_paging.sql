-- Why: a list is a page of rows, how many there are, how many come before the page, and figures over the same rows. They are
-- counted from one reading: what is listed cannot disagree with what is counted, and the tables below are looked through once.

-- p_base is the text of a query with the columns id, key (what the list is sorted by) and hit (whether the row is listed), and
-- whatever p_also reads, an expression over these rows under the name base. Missing keys come last in both directions.
create function private.page(
  p_base text, p_desc boolean, p_cursor jsonb, p_limit integer, p_also text default '''{}''::jsonb'
) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_id constant uuid := private.as_uuid(p_cursor ->> 'id');
  v_back constant boolean := v_id is not null and coalesce(p_cursor ->> 'dir', 'next') = 'prev';
  v_ids uuid[];
  v_keys text[];
  v_total bigint;
  v_skipped bigint;
  v_also jsonb;
begin
  begin
    execute format($q$
      with base as materialized (%1$s), hits as materialized (
        select b.id, b.key from base b where b.hit
      ), page as materialized (
        select c.id, c.key from hits c where %2$s order by c.key %3$s, c.id %4$s limit %5$s
      ), shown as materialized (
        select p.id, p.key, row_number() over (order by p.key %6$s nulls last, p.id) as place from page p
      )
      select array_agg(s.id order by s.place), array_agg(s.key::text order by s.place), (select count(*) from hits),
        (select count(*) from hits h join shown f on f.place = 1
          where case when f.key is null then h.key is not null or h.id < f.id else h.key %7$s f.key or (h.key = f.key and h.id < f.id) end),
        (%8$s)
      from shown s
    $q$, p_base, case when v_id is null then 'true' else private.beyond('c.key', p_desc, v_back, p_cursor ->> 'value', v_id) end,
      case when p_desc <> v_back then 'desc' else 'asc' end || case when v_back then ' nulls first' else ' nulls last' end,
      case when v_back then 'desc' else 'asc' end, p_limit, case when p_desc then 'desc' else 'asc' end,
      case when p_desc then '>' else '<' end, p_also)
    into v_ids, v_keys, v_total, v_skipped, v_also;
  exception when data_exception then
    if v_id is null then
      raise;
    end if;
    v_ids := null; -- a cursor of another sort, or one somebody wrote by hand
  end;
  if v_ids is null and v_id is not null then
    -- The rows on this side are gone since the cursor was made: the first page is the honest answer.
    return private.page(p_base, p_desc, null, p_limit, p_also);
  end if;
  return jsonb_build_object('ids', to_jsonb(coalesce(v_ids, '{}')), 'total', v_total, 'skipped', v_skipped,
    'next', case when v_ids is not null and v_total > v_skipped + cardinality(v_ids) then jsonb_build_object(
      'dir', 'next', 'value', v_keys[cardinality(v_keys)], 'id', v_ids[cardinality(v_ids)]) end,
    'prev', case when v_skipped > 0 then jsonb_build_object('dir', 'prev', 'value', v_keys[1], 'id', v_ids[1]) end) || v_also;
end;
$$;
comment on function private.page(text, boolean, jsonb, integer, text) is
  'A page of the rows that a query hits: ids, total, skipped, cursors of both sides, and what p_also counts over the same rows.';

-- The rows below the customers of one CSM are found from the customers, one index range each. OFFSET 0 keeps the planner from
-- turning it round, which reads everybody's rows to keep a hundredth. Whoever sees all customers reads the table as it lies.
create function private.below(p_query text, p_csm uuid) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select 'public.customers u cross join lateral (' || p_query || case when p_csm is null then '' else ' offset 0' end || ') r';
$$;
comment on function private.below(text, uuid) is
  'FROM clause of customers u and the rows r that a query over u.id finds below each; read from the customers when a CSM is named.';

create function private.uuids(p_list jsonb) returns uuid[]
language sql immutable parallel safe set search_path = ''
as $$ select array(select t.value::uuid from jsonb_array_elements_text(p_list) with ordinality t (value, place) order by t.place); $$;
comment on function private.uuids(jsonb) is 'A list of ids, in its order.';
