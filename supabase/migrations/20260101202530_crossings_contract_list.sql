-- Why: all contracts somebody looks after, in one list and one call. Documents that nobody has confirmed yet stand in it too,
-- as what they are: not contracts, but waiting to become some. Page, total and tabs are counted from one reading.

create function private.contract_scope() returns text
language sql stable set search_path = ''
as $$
  select format('select x.*, u.name, u.name_key, u.csm_id,
      case when x.said_currency ~ ''^[A-Z]{3}$'' then x.said_currency else u.currency end as currency
    from public.customers u
    join lateral (
      select k.id, k.customer_id, ''contract'' as kind, k.file_name as own_title, k.company_name, k.status, k.start_date, k.end_date,
        private.notice_day(k.end_date, k.pricing_terms) as notice_on, private.is_automatic(k.pricing_terms) as automatic,
        private.contract_yearly(k.arr, k.pricing_terms, k.start_date, k.end_date) as yearly, k.pricing_terms ->> ''currency'' as said_currency,
        exists (select 1 from public.contract_files f where f.contract_id = k.id) as documented, k.created_at
      from public.contracts k where k.customer_id = u.id
      union all
      select f.id, f.customer_id, ''document'', f.file_name, null, f.status, null, null, null, false, null, null, true, f.created_at
      from public.contract_files f where f.customer_id = u.id and f.status in (''read'', ''failed'')
    ) x on true
    where u.archived_at is null and %s',
    case when private.is_admin() then 'true' else format('u.csm_id = %L::uuid', private.uid()) end);
$$;
comment on function private.contract_scope() is
  'SQL of all contracts the caller looks after, with the documents that wait to become some; the list filters it as c.';

create function private.contract_show(p_show text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case p_show when 'all' then 'true' when 'active' then 'c.status = ''active''' when 'draft' then 'c.status = ''draft'''
    when 'expired' then 'c.status = ''expired''' when 'terminated' then 'c.status = ''terminated''' when 'review' then 'c.kind = ''document''' else 'false' end;
$$;
comment on function private.contract_show(text) is 'SQL condition of a tab, over contracts c; review: documents that nobody has confirmed.';

-- Literals are quoted here and nowhere else; what is not understood matches nothing rather than everything.
create function private.contract_condition(p_filter jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_parts text[] := '{true}';
begin
  p_filter := coalesce((select jsonb_object_agg(f.key, f.value) from jsonb_each(p_filter) f where f.value not in ('null', '""', '[]')), '{}');
  if p_filter ? 'show' then
    v_parts := v_parts || private.contract_show(p_filter ->> 'show');
  end if;
  if p_filter ? 'ends' then
    v_parts := v_parts || case when p_filter ->> 'ends' ~ '^\d{1,4}$'
      then format('c.end_date between current_date and current_date + %s', (p_filter ->> 'ends')::integer)
      when p_filter ->> 'ends' = 'none' then 'c.end_date is null and c.kind = ''contract''' else 'false' end;
  end if;
  if p_filter ? 'automatic' then
    v_parts := v_parts || case p_filter ->> 'automatic' when '1' then 'c.automatic' when '0' then 'not c.automatic and c.kind = ''contract''' else 'false' end;
  end if;
  if p_filter ? 'document' then
    v_parts := v_parts || case p_filter ->> 'document' when 'yes' then 'c.documented and c.kind = ''contract''' when 'no' then 'not c.documented'
      when 'unconfirmed' then 'c.status = ''read''' when 'failed' then 'c.status = ''failed''' else 'false' end;
  end if;
  if p_filter ? 'owner' then
    v_parts := v_parts || case p_filter ->> 'owner' when 'none' then 'c.csm_id is null'
      else format('c.csm_id = %L::uuid', private.as_uuid(p_filter ->> 'owner')) end;
  end if;
  if p_filter ? 'customer' then
    v_parts := v_parts || format('c.customer_id = %L::uuid', private.as_uuid(p_filter ->> 'customer'));
  end if;
  if btrim(p_filter ->> 'q') <> '' then
    v_parts := v_parts || format('(c.name_key like %1$L or c.own_title ilike %2$L or c.company_name ilike %2$L)',
      '%' || regexp_replace(private.fold(btrim(p_filter ->> 'q')), '([\\%_])', '\\\1', 'g') || '%',
      '%' || regexp_replace(btrim(p_filter ->> 'q'), '([\\%_])', '\\\1', 'g') || '%');
  end if;
  return array_to_string(v_parts, ' and ');
end;
$$;
comment on function private.contract_condition(jsonb) is
  'SQL condition of a filter {show, ends, automatic, document, owner, customer, q} over contracts c.';

create function private.contract_sort_key(p_sort text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case p_sort when 'customer' then 'c.name_key' when 'title' then 'private.fold(coalesce(c.own_title, c.company_name)) collate "C"'
    when 'amount' then 'c.yearly' when 'starts' then 'c.start_date' when 'notice' then 'c.notice_on' when 'added' then 'c.created_at' else 'c.end_date' end;
$$;
comment on function private.contract_sort_key(text) is 'SQL expression the list is sorted by; the end by default.';

create function public.list_contracts(
  p_filter jsonb default '{}', p_sort text default 'ends', p_dir text default 'asc', p_cursor jsonb default null, p_limit integer default 25
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_filter constant jsonb := jsonb_build_object('show', 'active') || coalesce(jsonb_strip_nulls(p_filter), '{}');
  v_scope constant text := private.contract_scope();
  v_page jsonb;
  v_rows jsonb;
begin
  -- The tabs know all filters but their own, so that more rows are read than listed.
  v_page := private.page(format('select c.id, (%s) as key, (%s) as hit, c.status, c.kind from (%s) c where %s',
      private.contract_sort_key(p_sort), private.contract_show(v_filter ->> 'show'), v_scope, private.contract_condition(v_filter - 'show')),
    coalesce(p_dir, 'asc') = 'desc', p_cursor, least(greatest(coalesce(p_limit, 25), 1), 500),
    $q$select jsonb_build_object('tabs', jsonb_build_object('all', count(*), 'active', count(*) filter (where b.status = 'active'),
        'draft', count(*) filter (where b.status = 'draft'), 'expired', count(*) filter (where b.status = 'expired'),
        'terminated', count(*) filter (where b.status = 'terminated'), 'review', count(*) filter (where b.kind = 'document'))) from base b$q$);
  execute format($q$
    select coalesce(jsonb_agg(to_jsonb(c) - 'csm_id' - 'name_key' - 'said_currency' || jsonb_build_object('title', coalesce(c.own_title, c.company_name),
        'owner', case when c.csm_id is not null then jsonb_build_object('id', c.csm_id, 'name', private.person_name(c.csm_id)) end) order by t.place), '[]')
    from unnest($1) with ordinality t (id, place) join (%s) c on c.id = t.id
  $q$, v_scope) into v_rows using private.uuids(v_page -> 'ids');
  return v_page - 'ids' || jsonb_build_object('rows', v_rows, 'owner_name', private.person_name(private.as_uuid(p_filter ->> 'owner')),
    'owners', case when private.is_admin() then (select coalesce(jsonb_agg(jsonb_build_object('id', o.csm_id, 'name', private.person_name(o.csm_id)) order by o.n desc), '[]')
      from (select u.csm_id, count(*) as n from public.customers u where u.csm_id is not null and u.archived_at is null group by 1 order by 2 desc limit 100) o) else '[]' end);
end;
$$;
comment on function public.list_contracts(jsonb, text, text, jsonb, integer) is
  'A page of the caller''s contracts with totals by state under the other filters; active ones unless the filter''s show says otherwise.';
revoke execute on function public.list_contracts(jsonb, text, text, jsonb, integer) from public, anon;
grant execute on function public.list_contracts(jsonb, text, text, jsonb, integer) to authenticated;
