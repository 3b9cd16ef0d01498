-- Why: the page of renewals in one call: rows, their sums, the tabs, and the figures by month and by owner. All of them are
-- counted from one reading, so that a figure and the list it opens agree.

-- How likely: 30 + 0.7 × health, 60 without a score; 10 less for a silent customer, 15 less when the day has passed; 5 to 95. What
-- somebody said instead counts before it. What it will bring: what somebody expects, else the amount due times the likelihood.
-- Both are written out here and not in functions of their own, because a call for each of thirty thousand rows is dear; so is a
-- division of decimals, which is why seven tenths are rounded in whole numbers.
create function private.renewal_scope(p_csm uuid default null, p_ids uuid[] default null) returns text
language sql stable set search_path = ''
as $$
  select format('select r.*, u.id as customer_id, u.name, u.name_key, u.csm_id, u.health_score, u.health_band, g.computed, l.likelihood,
      case r.outcome when ''won'' then r.renewed_amount when ''lost'' then 0 else coalesce(r.forecast_amount, round(r.amount_due * l.likelihood * 0.01, 2)) end as expected,
      case when r.outcome <> ''open'' then r.outcome when r.due_on < current_date then ''overdue'' when r.notice_on < current_date then ''notice_passed''
        when least(r.due_on, r.notice_on) <= current_date + 90 then ''due'' else ''upcoming'' end as state,
      r.outcome = ''open'' and l.likelihood < 50 as at_risk
    from %s
    cross join lateral (select greatest(5, least(95, coalesce(30 + (7 * u.health_score + 5) / 10, 60)
      - case when u.silent_after < now() then 10 else 0 end - case when r.due_on < current_date then 15 else 0 end)) as computed) g
    cross join lateral (select case r.outcome when ''won'' then 100 when ''lost'' then 0 else coalesce(r.likelihood_override, g.computed) end as likelihood) l
    where u.archived_at is null and %s',
    private.below('select n.* from public.contracts k join public.renewals n on n.contract_id = k.id where k.customer_id = u.id'
      || case when p_ids is null then '' else format(' and n.id = any (%L::uuid[])', p_ids) end, case when p_ids is null then s.csm end),
    case when s.csm is null then 'true' else format('u.csm_id = %L::uuid', s.csm) end)
  from (select coalesce(p_csm, case when not private.is_admin() then private.uid() end) as csm) s;
$$;
comment on function private.renewal_scope(uuid, uuid[]) is
  'SQL of all renewals the caller looks after, or of one CSM, or of these, with likelihood, expected amount and state; the list filters it as c.';

create function private.renewal_show(p_show text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case p_show when 'all' then 'true' when 'open' then 'c.outcome = ''open''' when 'at_risk' then 'c.at_risk'
    when 'kept' then 'c.outcome <> ''lost''' when 'upcoming' then 'c.state = ''upcoming''' when 'due' then 'c.state = ''due'''
    when 'notice_passed' then 'c.state = ''notice_passed''' when 'overdue' then 'c.state = ''overdue''' when 'won' then 'c.outcome = ''won'''
    when 'lost' then 'c.outcome = ''lost''' else 'false' end;
$$;
comment on function private.renewal_show(text) is 'SQL condition of a tab, over renewals c; kept is what a forecast counts: won and open.';

-- Literals are quoted here and nowhere else; what is not understood matches nothing rather than everything.
create function private.renewal_condition(p_filter jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_parts text[] := '{true}';
begin
  p_filter := coalesce((select jsonb_object_agg(f.key, f.value) from jsonb_each(p_filter) f where f.value not in ('null', '""', '[]')), '{}');
  if p_filter ? 'show' then
    v_parts := v_parts || private.renewal_show(p_filter ->> 'show');
  end if;
  if p_filter ? 'from' then
    v_parts := v_parts || format('c.due_on >= %L::date', private.as_day(p_filter ->> 'from'));
  end if;
  if p_filter ? 'to' then
    v_parts := v_parts || format('c.due_on <= %L::date', private.as_day(p_filter ->> 'to'));
  end if;
  if p_filter ? 'owner' then
    v_parts := v_parts || case p_filter ->> 'owner' when 'none' then 'c.csm_id is null'
      else format('c.csm_id = %L::uuid', private.as_uuid(p_filter ->> 'owner')) end;
  end if;
  if p_filter ? 'currency' then
    v_parts := v_parts || format('c.currency = %L', p_filter ->> 'currency');
  end if;
  if p_filter ? 'band' then
    v_parts := v_parts || format('c.health_band = any (%L)', private.texts(p_filter -> 'band'));
  end if;
  if p_filter ? 'said' then
    v_parts := v_parts || case p_filter ->> 'said' when 'override' then 'c.likelihood_override is not null' when 'forecast' then 'c.forecast_amount is not null'
      else 'false' end;
  end if;
  if p_filter ? 'automatic' then
    v_parts := v_parts || case p_filter ->> 'automatic' when '1' then 'c.automatic' when '0' then 'not c.automatic' else 'false' end;
  end if;
  if p_filter ? 'customer' then
    v_parts := v_parts || format('c.customer_id = %L::uuid', private.as_uuid(p_filter ->> 'customer'));
  end if;
  if btrim(p_filter ->> 'q') <> '' then
    v_parts := v_parts || format('c.name_key like %L', '%' || regexp_replace(private.fold(btrim(p_filter ->> 'q')), '([\\%_])', '\\\1', 'g') || '%');
  end if;
  return array_to_string(v_parts, ' and ');
end;
$$;
comment on function private.renewal_condition(jsonb) is
  'SQL condition of a filter {show, from, to, owner, currency, band, said, automatic, customer, q} over renewals c.';

create function private.renewal_sort_key(p_sort text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case p_sort when 'customer' then 'c.name_key' when 'health' then 'c.health_score' when 'amount' then 'c.amount_due'
    when 'forecast' then 'c.expected' when 'likelihood' then 'c.likelihood' when 'notice' then 'c.notice_on' else 'c.due_on' end;
$$;
comment on function private.renewal_sort_key(text) is 'SQL expression the list is sorted by; the day by default.';

-- The sums of one set of rows, by currency: amounts are never added across. Each number opens the list that its condition names.
create function private.renewal_sums(p_group text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select format('select %s, c.currency, count(*) as due_n, sum(c.amount_due) as due, count(*) filter (where c.outcome <> ''lost'') as forecast_n,
      sum(c.expected) filter (where c.outcome <> ''lost'') as forecast, count(*) filter (where c.outcome = ''won'') as won_n,
      sum(c.renewed_amount) filter (where c.outcome = ''won'') as won, count(*) filter (where c.outcome = ''lost'') as lost_n,
      sum(c.amount_due) filter (where c.outcome = ''lost'') as lost, count(*) filter (where c.at_risk) as at_risk_n,
      sum(c.amount_due) filter (where c.at_risk) as at_risk', p_group);
$$;
comment on function private.renewal_sums(text) is 'The select list of sums by currency: due, forecast, won, lost, at risk, each with its number of rows.';

-- The figures, as an expression over the rows base of a page.
create function private.renewal_figures() returns text
language sql immutable parallel safe set search_path = ''
as $$
  select format($q$
    with months as (%1$s from base c where c.charted group by 1, 2
    ), owners as (%2$s from base c where c.charted group by 1, 2
    ), sums as (%3$s from base c where c.hit group by 1, 2)
    select jsonb_build_object(
      'months', (select coalesce(jsonb_agg(to_jsonb(m) order by m.key, m.currency), '[]') from months m),
      'owners', case when (select private.is_admin()) then (
        select coalesce(jsonb_agg(to_jsonb(o) || jsonb_build_object('name', private.person_name(o.key)) order by o.key, o.currency), '[]') from owners o) else '[]' end,
      'sums', (select coalesce(jsonb_agg(to_jsonb(s) order by s.currency), '[]') from sums s),
      'tabs', (select jsonb_build_object('all', count(*), 'open', count(*) filter (where c.outcome = 'open'), 'due', count(*) filter (where c.state = 'due'),
          'notice_passed', count(*) filter (where c.state = 'notice_passed'), 'overdue', count(*) filter (where c.state = 'overdue'),
          'at_risk', count(*) filter (where c.at_risk), 'won', count(*) filter (where c.outcome = 'won'), 'lost', count(*) filter (where c.outcome = 'lost'))
        from base c where c.listed))
  $q$, private.renewal_sums('left(c.due_on::text, 7) as key'), private.renewal_sums('c.csm_id as key'),
    private.renewal_sums('''listed'' as key'));
$$;
comment on function private.renewal_figures() is
  'Figures by month and by owner of what is charted, sums of what is listed, and the tabs, as SQL over the rows of a page.';

create function private.renewal_rows(p_ids uuid[]) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_out jsonb;
begin
  execute format($q$
    select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'contract_id', c.contract_id, 'contract', coalesce(k.file_name, k.company_name),
        'customer_id', c.customer_id, 'name', c.name, 'owner', case when c.csm_id is not null then jsonb_build_object('id', c.csm_id, 'name', private.person_name(c.csm_id)) end,
        'health_score', c.health_score, 'band', c.health_band, 'due_on', c.due_on, 'notice_on', c.notice_on, 'amount_due', c.amount_due, 'currency', c.currency,
        'automatic', c.automatic, 'months', private.renewal_months(k.pricing_terms), 'forecast_amount', c.forecast_amount,
        'expected', c.expected, 'computed', c.computed, 'likelihood', c.likelihood, 'override_reason', c.override_reason, 'overridden', c.likelihood_override is not null,
        'override_by', private.person_name(c.override_by), 'override_at', c.override_at, 'outcome', c.outcome, 'state', c.state, 'at_risk', c.at_risk,
        'renewed_amount', c.renewed_amount, 'renewed_by_itself', c.renewed_by_itself, 'next_end', c.next_end, 'lost_reason', c.lost_reason,
        'lost_note', c.lost_note, 'closed_on', c.closed_on) order by t.place), '[]')
    from unnest($1) with ordinality t (id, place) join (%s) c on c.id = t.id join public.contracts k on k.id = c.contract_id
  $q$, private.renewal_scope(p_ids => p_ids)) into v_out using p_ids;
  return v_out;
end;
$$;
comment on function private.renewal_rows(uuid[]) is 'What the list shows of renewals, in the given order.';

create function public.list_renewals(
  p_filter jsonb default '{}', p_sort text default 'due', p_dir text default 'asc', p_cursor jsonb default null, p_limit integer default 25,
  p_start date default null
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_start constant date := date_trunc('month', coalesce(p_start, current_date - interval '3 months'))::date;
  v_filter constant jsonb := jsonb_build_object('show', 'open') || coalesce(jsonb_strip_nulls(p_filter), '{}');
  v_page jsonb;
begin
  -- The months know all filters but the tab and the days, so that more rows are read than listed.
  v_page := private.page(format('select c.id, (%1$s) as key, x.listed, x.listed and (%2$s) as hit, c.due_on, c.csm_id, c.currency, c.amount_due, c.expected,
      c.renewed_amount, c.outcome, c.state, c.at_risk, c.due_on >= %3$L::date and c.due_on < (%3$L::date + interval ''1 year'')::date as charted
    from (%4$s) c cross join lateral (select (%5$s) as listed) x where %6$s',
    private.renewal_sort_key(p_sort), private.renewal_show(v_filter ->> 'show'), v_start, private.renewal_scope(),
    private.renewal_condition(jsonb_strip_nulls(jsonb_build_object('from', v_filter -> 'from', 'to', v_filter -> 'to'))),
    private.renewal_condition(v_filter - 'show' - 'from' - 'to')),
    coalesce(p_dir, 'asc') = 'desc', p_cursor, least(greatest(coalesce(p_limit, 25), 1), 500), private.renewal_figures());
  return v_page - 'ids' || jsonb_build_object('rows', private.renewal_rows(private.uuids(v_page -> 'ids')), 'start', v_start,
    'owner_name', private.person_name(private.as_uuid(p_filter ->> 'owner')));
end;
$$;
comment on function public.list_renewals(jsonb, text, text, jsonb, integer, date) is
  'A page of the caller''s renewals with sums and tabs, and figures of twelve months by month and owner; open ones unless the filter''s show says otherwise.';
revoke execute on function public.list_renewals(jsonb, text, text, jsonb, integer, date) from public, anon;
grant execute on function public.list_renewals(jsonb, text, text, jsonb, integer, date) to authenticated;

create function public.get_renewal_history(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
begin
  if not exists (select 1 from public.renewals r join public.contracts k on k.id = r.contract_id join public.customers c on c.id = k.customer_id
      where r.id = p_id and (c.csm_id = v_me or private.is_admin())) then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This renewal is not there, or is somebody else''s.';
  end if;
  return (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'before', l.before - 'pricing_terms', 'after', l.after, 'reason', l.reason,
    'at', l.created_at, 'by', private.person_name(l.u_id)) order by l.created_at desc), '[]') from public.renewal_calls l where l.renewal_id = p_id);
end;
$$;
comment on function public.get_renewal_history(uuid) is 'What was said of a renewal, newest first, with names.';
revoke execute on function public.get_renewal_history(uuid) from public, anon;
grant execute on function public.get_renewal_history(uuid) to authenticated;
