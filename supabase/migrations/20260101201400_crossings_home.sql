-- Why: home answers one question for each of the four people. A CSM's home is what needs them and why, figures, who moved
-- and what is on today. Figures count with the conditions of the list's tabs, so that each opens exactly what it counted.

-- The CSM of an organization the caller belongs to: the customer's people see who their CSM is, and nothing else of the account.
create function private.linked_csm(p_org uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  if p_org is null or not (p_org in (select private.org_ids()) or private.is_admin()) then
    return null;
  end if;
  return (
    select jsonb_build_object('name', p.display_name, 'email', u.email, 'title', p.title)
    from public.customers c
    join public.tier2_users u on u.u_id = c.csm_id and u.is_active and u.deleted_at is null
    join public.tier2_profiles p on p.u_id = u.u_id
    where c.org_id = p_org);
end;
$$;
comment on function private.linked_csm(uuid) is 'Name, e-mail and title of an organization''s CSM, for its members.';

create function private.home_figures(p_csm uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
  -- The kept sums by currency and band, and what the calendar decides: that is counted in the portfolio's index.
  with groups as materialized (
    select s.currency, s.key as band, sum(s.customers) as customers, sum(s.known) as known, sum(s.arr) as arr
    from private.portfolio_sums s where s.csm_id = p_csm and s.split = 'band' group by s.currency, s.key having sum(s.customers) > 0
  ), timed as materialized (
    select c.currency, count(*) filter (where c.renewal_date between current_date and current_date + 90) as renewals,
      coalesce(sum(c.arr) filter (where c.renewal_date between current_date and current_date + 90), 0) as renewals_arr,
      count(*) filter (where c.silent_after < now()) as silent,
      count(*) filter (where c.org_id is null and c.invited_until is null) as not_invited
    from public.customers c where c.csm_id = p_csm and c.archived_at is null and c.stage <> 'churned' group by c.currency
  ), main as (
    -- Amounts of different currencies are never added: the figures are in the one most customers pay in.
    select coalesce((
      select g.currency from groups g where g.known > 0 group by g.currency order by sum(g.known) desc, g.currency limit 1
    ), 'EUR') as currency
  )
  select jsonb_build_object(
    'figures', jsonb_build_object(
      'currency', main.currency,
      'customers', coalesce(sum(g.customers), 0),
      'arr', coalesce(sum(g.arr) filter (where g.currency = main.currency), 0),
      'arr_at_risk', coalesce(sum(g.arr) filter (where g.currency = main.currency and g.band = 'risk'), 0),
      'at_risk_count', coalesce(sum(g.customers) filter (where g.band = 'risk'), 0),
      'renewals_90_arr', coalesce((select t.renewals_arr from timed t where t.currency = main.currency), 0),
      'renewals_90_count', (select coalesce(sum(t.renewals), 0) from timed t),
      'silent', (select coalesce(sum(t.silent), 0) from timed t),
      'not_invited', (select coalesce(sum(t.not_invited), 0) from timed t),
      'other_currencies', (
        select coalesce(jsonb_agg(jsonb_build_object('currency', o.currency, 'arr', o.arr, 'customers', o.customers) order by o.currency), '[]')
        from (
          select k.currency, sum(k.arr) as arr, sum(k.known) as customers from groups k
          where k.currency <> main.currency and k.known > 0 group by k.currency
        ) o)),
    'bands', (
      select jsonb_agg(jsonb_build_object('band', b.band, 'count', b.customers, 'arr', b.arr) order by b.place)
      from (
        select t.band, t.place, coalesce(sum(k.customers), 0) as customers,
          coalesce(sum(k.arr) filter (where k.currency = main.currency), 0) as arr
        from unnest(array['healthy', 'watch', 'risk', 'none']) with ordinality t (band, place)
        left join groups k on k.band = t.band
        group by t.band, t.place
      ) b))
  from main left join groups g on true
  group by main.currency);
end;
$$;
comment on function private.home_figures(uuid) is 'Figures and bands of a CSM''s portfolio, counted as the list''s tabs count.';

-- Customers whose score moved, with its parts then and now, the largest move first. Planned once: it takes longer than the few
-- customers take, and they are found by their ids however many they are.
create function private.mover_lines(p_customers uuid[]) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'score', c.health_score, 'band', c.health_band, 'was', b.score,
    'delta', c.health_score - b.score, 'before', b.parts, 'after', private.parts_now(c.id), 'spark', s.spark)
    order by abs(c.health_score - b.score) desc, c.name_key), '[]')
  from public.customers c
  cross join lateral (
    select h.score, h.parts from public.health_snapshots h
    where h.customer_id = c.id and h.computed_at < current_date - 29 order by h.computed_at desc limit 1
  ) b
  join private.health_sparks(p_customers) s on s.customer_id = c.id
  where c.id = any (p_customers));
end;
$$;
comment on function private.mover_lines(uuid[]) is 'How and why the scores of these customers moved in 30 days.';

-- Counted as the list of one's own tasks counts them, and like it with the caller's rights: policies hide what was deleted.
create function private.home_tasks() returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_where constant text := private.task_view('mine', null) || ' and ' || private.task_filter('{}');
  v_tasks jsonb;
begin
  execute format($q$
    with mine as materialized (select t.id, t.title, t.end_time from public.tasks t where %s)
    select jsonb_build_object('total', (select count(*) from mine), 'overdue', (select count(*) from mine m where m.end_time < now()),
      'rows', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'title', n.title, 'due', n.end_time)
          order by coalesce(n.end_time, 'infinity'), n.id), '[]')
        from (select * from mine m order by coalesce(m.end_time, 'infinity'), m.id limit 5) n))
  $q$, v_where) into v_tasks;
  return v_tasks;
end;
$$;
comment on function private.home_tasks() is 'The caller''s five nearest open tasks, how many there are and how many are late.';

-- Reads the caller's own portfolio and nothing else, so it asks once who calls and not again for every row.
create function private.home_csm() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_csm constant uuid := private.require_uid();
  v_zone text := coalesce((select u.timezone from public.tier2_users u where u.u_id = v_csm), 'UTC');
  v_midnight timestamptz := date_trunc('day', now() at time zone v_zone) at time zone v_zone;
begin
  return jsonb_build_object('kind', 'csm',
    'needs', private.needs_page(v_csm, null, false, null, 10),
    'today', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'scheduled_at', m.scheduled_at, 'duration', m.duration,
        'status', m.status, 'meeting_url', m.meeting_url, 'customer_id', c.id, 'customer_name', c.name) order by m.scheduled_at, m.id), '[]')
      from public.customers c
      cross join lateral (select * from public.meetings n where n.customer_id = c.id and n.status <> 'cancelled'
        and n.scheduled_at >= v_midnight and n.scheduled_at < v_midnight + interval '1 day' offset 0) m
      where c.csm_id = v_csm and c.archived_at is null and c.next_meeting_at < v_midnight + interval '1 day')
    ) || (
      with m as materialized (select * from private.movers(v_csm))
      select jsonb_build_object(
        'movers', private.mover_lines(array(
          select k.customer_id from (select * from m order by abs(m.delta) desc fetch first 5 rows with ties) k
          join public.customers c on c.id = k.customer_id order by abs(k.delta) desc, c.name_key limit 5)),
        'moved', (select jsonb_build_object('up', count(*) filter (where m.delta > 0), 'down', count(*) filter (where m.delta < 0)) from m))
    ) || private.home_figures(v_csm);
end;
$$;
comment on function private.home_csm() is 'Home of a CSM.';

grant execute on function private.linked_csm(uuid), private.home_tasks(), private.home_csm() to authenticated, service_role;
