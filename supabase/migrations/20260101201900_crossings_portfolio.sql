-- Why: the portfolio dashboard says how a whole portfolio stands and where it goes. One call returns the page. Everything
-- counts the customers that private.portfolio names, with the conditions of the list's filters, so that each figure opens
-- the list it counted and the two agree.

-- The months: how many customers were in each band at the beginning of each of the last twelve. The customers are those of
-- today, as they stood then: one who left since is in no month, one who came later is in none before.
create function private.dashboard(p_csm uuid) returns jsonb
language sql stable set search_path = ''
as $$
  with rows as materialized (
    select r.*, coalesce(r.silent_after < now(), false) as silent,
      case when r.renewal_date between current_date and current_date + 90 then to_char(r.renewal_date, 'YYYY-MM') end as renews,
      t.score_30d, t.bands, r.score - t.score_30d as delta
    from private.portfolio(p_csm) r left join private.trails(p_csm) t on t.customer_id = r.id
  ), trails as materialized (
    select r.bands, count(*) as customers from rows r group by r.bands
  ), parts as materialized (
    -- Every split at once: a row counts once for each way of dividing. The key that is missing is null.
    select d.split, d.key, r.currency, count(*) as customers, sum(r.arr) as arr, count(*) filter (where r.band = 'risk') as at_risk,
      sum(r.arr) filter (where r.band = 'risk') as arr_at_risk, count(*) filter (where r.silent) as silent
    from rows r
    cross join lateral (values ('all', 'all'), ('band', r.band), ('stage', r.stage), ('size', r.size), ('industry', r.industry),
      ('currency', r.currency), ('renewal', r.renews), ('csm', r.csm_id::text)) d (split, key)
    where (d.split <> 'renewal' or d.key is not null) and (d.split <> 'csm' or p_csm is null)
    group by d.split, d.key, r.currency
  ), lines as materialized (
    select p.split, p.key, sum(p.customers) as customers, sum(p.at_risk) as at_risk, sum(p.silent) as silent,
      -- Amounts by currency: they are never added across.
      coalesce(jsonb_object_agg(p.currency, p.arr) filter (where p.arr is not null), '{}') as arr,
      coalesce(jsonb_object_agg(p.currency, p.arr_at_risk) filter (where p.arr_at_risk is not null), '{}') as arr_at_risk
    from parts p group by p.split, p.key
  ), splits as (
    select l.split, jsonb_agg(jsonb_build_object('key', l.key, 'customers', l.customers, 'at_risk', l.at_risk, 'silent', l.silent,
      'arr', l.arr, 'arr_at_risk', l.arr_at_risk) || case when l.split = 'csm' and l.key is not null
        then jsonb_build_object('name', private.person_name(l.key::uuid)) else '{}' end
      order by l.customers desc, l.key) as list
    from lines l group by l.split
  )
  select jsonb_build_object(
    'today', current_date,
    'splits', (select coalesce(jsonb_object_agg(s.split, s.list), '{}') from splits s),
    'without_arr', (select count(*) from rows r where r.arr is null),
    'months', (
      select jsonb_agg(jsonb_build_object('day', m.day, 'healthy', m.h, 'watch', m.w, 'risk', m.r, 'none', m.n) order by m.day)
      from (
        select d.day, coalesce(sum(t.customers) filter (where substr(t.bands, d.place, 1) = 'h'), 0) as h,
          coalesce(sum(t.customers) filter (where substr(t.bands, d.place, 1) = 'w'), 0) as w,
          coalesce(sum(t.customers) filter (where substr(t.bands, d.place, 1) = 'r'), 0) as r,
          coalesce(sum(t.customers) filter (where substr(t.bands, d.place, 1) = 'n'), 0) as n
        from private.trail_months() d left join trails t on true
        group by d.day
      ) m),
    'moved', (
      select jsonb_build_object('up', count(*) filter (where r.delta >= 3), 'down', count(*) filter (where r.delta <= -3)) from rows r),
    'movers', private.mover_lines(array(
      select r.id from rows r where abs(r.delta) >= 3 order by abs(r.delta) desc, r.name_key limit 10)),
    'silent', (
      select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'last_touch_at', c.last_touch_at,
        'touch_gap_days', c.touch_gap_days, 'arr', c.arr, 'currency', c.currency) order by s.silent_after, s.name_key), '[]')
      from (select r.id, r.silent_after, r.name_key from rows r where r.silent order by r.silent_after, r.name_key limit 6) s
      join public.customers c on c.id = s.id));
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
