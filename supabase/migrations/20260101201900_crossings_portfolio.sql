-- Why: the portfolio dashboard says how a whole portfolio stands and where it goes. One call returns the page. Everything
-- counts the customers that are neither archived nor churned, with the conditions of the list's filters, so that each figure
-- opens the list it counted and the two agree. What does not depend on the day is read from the kept sums; renewals and
-- silence are counted among the customers they concern.

-- The months: how many customers were in each band at the beginning of each of the last twelve. The customers are those of
-- today, as they stood then: one who left since is in no month, one who came later is in none before.
-- One CSM and everybody are two halves of each source, of which one is not read, so that one plan serves both. To plan the whole
-- takes longer than to run it, which is why it is planned once and not for each CSM.
create function private.dashboard(p_csm uuid) returns jsonb
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    with sums as materialized (
      select s.csm_id, s.split, s.key, s.currency, sum(s.customers) as customers, sum(s.known) as known, sum(s.arr) as arr, sum(s.at_risk) as at_risk,
        sum(s.at_risk_known) as at_risk_known, sum(s.arr_at_risk) as arr_at_risk
      from (
        select k.* from private.portfolio_sums k where k.csm_id = p_csm union all select k.* from private.portfolio_sums k where p_csm is null) s
      group by s.csm_id, s.split, s.key, s.currency having sum(s.customers) > 0
    ), timed as materialized (
      select c.id, c.silent_after, c.name_key, c.csm_id, c.health_band, c.stage, c.size, c.industry, c.currency, c.renewal_date, c.arr,
        case when c.renewal_date between current_date and current_date + 90 then left(c.renewal_date::text, 7) end as month
      from public.customers c where c.csm_id = p_csm and c.archived_at is null and c.stage <> 'churned'
        and (c.silent_after < now() or c.renewal_date between current_date and current_date + 90)
      union all
      select c.id, c.silent_after, c.name_key, c.csm_id, c.health_band, c.stage, c.size, c.industry, c.currency, c.renewal_date, c.arr,
        case when c.renewal_date between current_date and current_date + 90 then left(c.renewal_date::text, 7) end as month
      from public.customers c where p_csm is null and c.archived_at is null and c.stage <> 'churned'
        and (c.silent_after < now() or c.renewal_date between current_date and current_date + 90)
    ), silent as materialized (
      select * from timed t where t.silent_after < now()
    ), quiet as materialized (
      -- One look for all ways of dividing.
      select case when grouping(c.health_band) = 0 then 'band' when grouping(c.stage) = 0 then 'stage' when grouping(c.size) = 0 then 'size'
          when grouping(c.industry) = 0 then 'industry' when grouping(c.currency) = 0 then 'currency' when grouping(c.month) = 0 then 'renewal'
          when grouping(c.csm_id) = 0 then 'csm' else 'all' end as split,
        case when grouping(c.health_band) = 0 then c.health_band when grouping(c.stage) = 0 then c.stage when grouping(c.size) = 0 then c.size
          when grouping(c.industry) = 0 then c.industry when grouping(c.currency) = 0 then c.currency when grouping(c.month) = 0 then c.month
          when grouping(c.csm_id) = 0 then c.csm_id::text else 'all' end as key, count(*) as silent
      from silent c group by grouping sets ((), (c.health_band), (c.stage), (c.size), (c.industry), (c.currency), (c.month), (c.csm_id))
    ), parts as materialized (
      -- The key that is missing is null. All, currencies and CSMs are sums of the bands.
      select s.split, s.key, s.currency, s.customers, s.known, s.arr, s.at_risk, s.at_risk_known, s.arr_at_risk from sums s
      union all
      select d.split, d.key, s.currency, s.customers, s.known, s.arr, s.at_risk, s.at_risk_known, s.arr_at_risk
      from sums s cross join lateral (values ('all', 'all'), ('currency', s.currency), ('csm', s.csm_id::text)) d (split, key)
      where s.split = 'band' and (d.split <> 'csm' or p_csm is null)
      union all
      select 'renewal', c.month, c.currency, count(*), count(c.arr), coalesce(sum(c.arr), 0), count(*) filter (where c.health_band = 'risk'),
        count(c.arr) filter (where c.health_band = 'risk'), coalesce(sum(c.arr) filter (where c.health_band = 'risk'), 0)
      from timed c where c.month is not null group by 2, 3
    ), money as materialized (
      select p.split, p.key, p.currency, sum(p.customers) as customers, sum(p.at_risk) as at_risk,
        case when sum(p.known) > 0 then sum(p.arr) end as arr, case when sum(p.at_risk_known) > 0 then sum(p.arr_at_risk) end as arr_at_risk
      from parts p group by p.split, p.key, p.currency
    ), lines as materialized (
      select m.split, m.key, sum(m.customers) as customers, sum(m.at_risk) as at_risk,
        -- Amounts by currency: they are never added across.
        coalesce(jsonb_object_agg(m.currency, m.arr) filter (where m.arr is not null), '{}') as arr,
        coalesce(jsonb_object_agg(m.currency, m.arr_at_risk) filter (where m.arr_at_risk is not null), '{}') as arr_at_risk
      from money m group by m.split, m.key
    ), splits as (
      select l.split, jsonb_agg(jsonb_build_object('key', l.key, 'customers', l.customers, 'at_risk', l.at_risk, 'silent', coalesce(q.silent, 0),
        'arr', l.arr, 'arr_at_risk', l.arr_at_risk) || case when l.split = 'csm' and l.key is not null
          then jsonb_build_object('name', private.person_name(l.key::uuid)) else '{}' end
        order by l.customers desc, l.key) as list
      from lines l left join quiet q on q.split = l.split and q.key is not distinct from l.key group by l.split
    ), moved as materialized (
      select * from private.movers(p_csm)
    )
    select jsonb_build_object(
      'today', current_date,
      'splits', (select coalesce(jsonb_object_agg(s.split, s.list), '{}') from splits s),
      'without_arr', (select coalesce(sum(s.customers - s.known), 0) from sums s where s.split = 'band'),
      'months', (
        select jsonb_agg(jsonb_build_object('day', d.day, 'healthy', coalesce(t.healthy, 0), 'watch', coalesce(t.watch, 0),
          'risk', coalesce(t.risk, 0), 'none', coalesce(t.unscored, 0)) order by d.day)
        from private.trail_months() d left join private.trail_counts(p_csm) t on t.place = d.place),
      'moved', (select jsonb_build_object('up', count(*) filter (where m.delta > 0), 'down', count(*) filter (where m.delta < 0)) from moved m),
      'movers', private.mover_lines(array(
        select k.customer_id from (select * from moved m order by abs(m.delta) desc fetch first 10 rows with ties) k
        join public.customers c on c.id = k.customer_id order by abs(k.delta) desc, c.name_key limit 10)),
      'silent', (
        select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'last_touch_at', c.last_touch_at,
          'touch_gap_days', c.touch_gap_days, 'arr', c.arr, 'currency', c.currency) order by s.silent_after, s.name_key), '[]')
        from (select * from silent r order by r.silent_after, r.name_key limit 6) s
        join public.customers c on c.id = s.id)));
end;
$$;
comment on function private.dashboard(uuid) is
  'Splits (all, band, stage, size, industry, currency, renewal month, CSM) with counts and amounts, the twelve months, movers, silent customers.';

create function public.get_portfolio(p_csm uuid default null) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
  v_admin constant boolean := private.is_admin();
  v_csm constant uuid := case when v_admin then p_csm else v_me end;
begin
  if not (v_admin or private.is_csm()) or (not v_admin and p_csm <> v_me) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'A portfolio is for its CSM and platform admins.';
  end if;
  return private.dashboard(v_csm) || jsonb_build_object('csm', (
    select jsonb_build_object('id', p.u_id, 'name', p.display_name) from public.tier2_profiles p where p.u_id = v_csm));
end;
$$;
comment on function public.get_portfolio(uuid) is
  'The portfolio dashboard of the caller; for a platform admin that of a CSM, or of everybody for null.';
revoke execute on function public.get_portfolio(uuid) from public, anon;
grant execute on function public.get_portfolio(uuid) to authenticated, service_role;
