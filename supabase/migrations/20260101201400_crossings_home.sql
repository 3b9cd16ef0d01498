-- Why: home answers one question for each of the four people. A CSM's home is figures, what needs them and why, who moved
-- and what is on today. Figures count with the conditions of the list's tabs, so that each opens exactly what it counted.
-- What needs somebody is computed from facts: a line goes when its cause goes.

create function private.money_text(p_amount numeric, p_currency text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select coalesce('{"EUR": "€", "USD": "$", "GBP": "£"}'::jsonb ->> p_currency, p_currency || ' ') || to_char(p_amount, 'FM999,999,999,990');
$$;
comment on function private.money_text(numeric, text) is 'An amount in full, as sentences show it.';

create function private.day_text(p_day date) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select extract(day from p_day) || ' ' || (string_to_array('Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec', ','))[
    extract(month from p_day)::integer] || ' ' || extract(year from p_day);
$$;
comment on function private.day_text(date) is 'A day as sentences show it: 2 Dec 2026.';

create function private.days_text(p_days integer) returns text
language sql immutable parallel safe set search_path = ''
as $$ select p_days || case when p_days = 1 then ' day' else ' days' end; $$;
comment on function private.days_text(integer) is '1 day, 2 days.';

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
language sql stable set search_path = ''
as $$
  with mine as (
    select c.arr, c.currency, c.health_band,
      c.renewal_date between current_date and current_date + 90 as renews, c.silent_after < now() as silent,
      c.org_id is null and c.invited_until is null as not_invited
    from public.customers c
    where c.csm_id = p_csm and c.archived_at is null and c.stage <> 'churned'
  ), main as (
    -- Amounts of different currencies are never added: the figures are in the one most customers pay in.
    select coalesce((
      select m.currency from mine m where m.arr is not null group by m.currency order by count(*) desc, m.currency limit 1
    ), 'EUR') as currency
  )
  select jsonb_build_object(
    'figures', jsonb_build_object(
      'currency', main.currency,
      'customers', count(mine.currency),
      'arr', coalesce(sum(mine.arr) filter (where mine.currency = main.currency), 0),
      'arr_at_risk', coalesce(sum(mine.arr) filter (where mine.currency = main.currency and mine.health_band = 'risk'), 0),
      'at_risk_count', count(*) filter (where mine.health_band = 'risk'),
      'renewals_90_arr', coalesce(sum(mine.arr) filter (where mine.currency = main.currency and mine.renews), 0),
      'renewals_90_count', count(*) filter (where mine.renews),
      'silent', count(*) filter (where mine.silent),
      'not_invited', count(*) filter (where mine.not_invited),
      'other_currencies', (
        select coalesce(jsonb_agg(jsonb_build_object('currency', o.currency, 'arr', o.arr, 'customers', o.customers) order by o.currency), '[]')
        from (
          select m.currency, sum(m.arr) as arr, count(*) as customers from mine m
          where m.currency <> main.currency and m.arr is not null group by m.currency
        ) o)),
    'bands', (
      select jsonb_agg(jsonb_build_object('band', b.band, 'count', b.customers, 'arr', b.arr) order by b.place)
      from (
        select t.band, t.place, count(m.currency) as customers,
          coalesce(sum(m.arr) filter (where m.currency = main.currency), 0) as arr
        from unnest(array['healthy', 'watch', 'risk', 'none']) with ordinality t (band, place)
        left join mine m on m.health_band = t.band
        group by t.band, t.place
      ) b))
  from main left join mine on true
  group by main.currency;
$$;
comment on function private.home_figures(uuid) is 'Figures and bands of a CSM''s portfolio, counted as the list''s tabs count.';

-- Score then and now for a portfolio, with the parts of then; read once and used for what needs somebody and for movers.
create type private.health_move as (id uuid, name text, score integer, band text, delta integer, was integer, parts jsonb);

create function private.home_moves(p_csm uuid) returns setof private.health_move
language sql stable set search_path = ''
as $$
  select c.id, c.name, c.health_score, c.health_band, c.health_score - b.score, b.score, b.parts
  from public.customers c
  cross join lateral (
    select h.score, h.parts from public.health_snapshots h
    where h.customer_id = c.id and h.computed_at <= now() - interval '30 days'
    order by h.computed_at desc limit 1
  ) b
  where c.csm_id = p_csm and c.archived_at is null and c.stage <> 'churned'
    and c.health_score is not null and b.score is not null and c.health_score <> b.score;
$$;
comment on function private.home_moves(uuid) is 'Customers whose score differs from 30 days ago.';

-- Which part of the score lost how many points, largest loss first, in words.
create function private.loss_text(p_customer uuid, p_then jsonb) returns text
language sql stable set search_path = ''
as $$
  select string_agg(lower(n.label) || ' −' || n.lost, ', ' order by n.lost desc, n.label)
  from (
    select t.value ->> 'label' as label,
      trim_scale((t.value ->> 'points')::numeric - coalesce((k.value ->> 'points')::numeric, 0)) as lost
    from jsonb_array_elements(p_then) t
    left join jsonb_array_elements((
      select h.parts from public.health_snapshots h where h.customer_id = p_customer order by h.computed_at desc limit 1
    )) k on k.value ->> 'key' = t.value ->> 'key'
    where t.value ->> 'key' <> 'rounding'
  ) n
  where n.lost > 0;
$$;
comment on function private.loss_text(uuid, jsonb) is 'Parts that lost points since an earlier snapshot.';

-- Weight is urgency (by kind), severity and the customer's share of the largest contract; at most 100. One line a customer and kind.
create function private.home_needs(p_csm uuid, p_moves private.health_move[])
returns table (kind text, customer_id uuid, customer_name text, why text, weight integer, action text, due date)
language sql stable set search_path = ''
as $$
  with mine as (
    select c.*, round(20 * coalesce(c.arr, 0) / nullif(max(c.arr) over (), 0))::integer as size_weight
    from public.customers c
    where c.csm_id = p_csm and c.archived_at is null and c.stage <> 'churned'
  ), lines as (
    select 'renewal' as kind, m.id, m.name,
      case when m.renewal_date < current_date then 'Renewal was ' || private.day_text(m.renewal_date)
        when m.renewal_date = current_date then 'Renews today'
        else 'Renews ' || private.day_text(m.renewal_date) || ', in ' || private.days_text(m.renewal_date - current_date) end
        || coalesce(', ' || private.money_text(m.arr, m.currency), '')
        || case when p.at is null then ', no meeting planned' else ', meeting on ' || private.day_text(p.at::date) end as why,
      45 + least(30, (45 - (m.renewal_date - current_date)) * 2 / 3) + case when m.health_band = 'risk' then 8 else 0 end
        - case when p.at is null then 0 else 15 end + coalesce(m.size_weight, 0) as weight,
      case when p.at is null then 'Plan meeting' else 'Prepare renewal' end as action, m.renewal_date as due
    from mine m
    left join lateral (
      select min(g.scheduled_at) as at from public.meetings g
      where g.customer_id = m.id and g.status = 'scheduled' and g.scheduled_at >= current_date
    ) p on true
    where m.renewal_date between current_date - 30 and current_date + 45
    union all
    select 'concern', m.id, m.name,
      '“' || left(i.content, 120) || case when char_length(i.content) > 120 then '…' else '' end || '”, raised '
        || private.day_text(i.created_at::date) || ', has no owner'
        || case when i.others > 0 then '; ' || i.others || ' more without owner' else '' end,
      35 + case i.importance when 'high' then 20 when 'medium' then 10 else 0 end
        + least(10, (current_date - i.created_at::date) / 3) + coalesce(m.size_weight, 0),
      'Take it', i.due_date
    from mine m
    join lateral (
      select g.*, count(*) over () - 1 as others from public.insights g
      where g.customer_id = m.id and g.type = 'concern' and g.status = 'open' and coalesce(btrim(g.owner), '') = ''
      order by array_position('{high,medium,low}'::text[], g.importance), g.created_at limit 1
    ) i on true
    union all
    select 'silent', m.id, m.name,
      case when m.last_touch_at is null
        then 'No touch yet, ' || private.days_text((current_date - m.created_at::date)) || ' after the start'
        else 'No touch for ' || private.days_text(current_date - m.last_touch_at::date)
          || case when m.touch_gap_days is null then '' else '; their own normal is ' || round(m.touch_gap_days) end end,
      30 + least(20, (current_date - m.silent_after::date) / 2) + coalesce(m.size_weight, 0),
      'Log a touch', null
    from mine m where m.silent_after < now()
    union all
    select 'invitation', m.id, m.name,
      coalesce(i.email, 'The owner') || ' has not accepted the invitation of ' || coalesce(private.day_text(i.last_sent_at::date), 'last week')
        || case when m.invited_until <= now() then '; it expired ' || private.day_text(m.invited_until::date)
           when m.invited_until::date = current_date then '; it expires today'
           else '; it expires in ' || private.days_text(m.invited_until::date - current_date) end,
      15 + case when m.invited_until <= now() then 12 else 6 end + coalesce(m.size_weight, 0),
      'Send again', m.invited_until::date
    from mine m
    left join lateral (
      select n.email, n.last_sent_at from public.org_invitations n
      where n.customer_id = m.id and n.accepted_at is null and n.revoked_at is null order by n.created_at desc limit 1
    ) i on true
    where m.org_id is null and m.invited_until <= now() + interval '7 days'
    union all
    select 'score_drop', m.id, m.name,
      'Health fell from ' || d.was || ' to ' || d.score || ' in 30 days' || coalesce(': ' || private.loss_text(m.id, d.parts), ''),
      40 + least(30, -d.delta) + case when d.band = 'risk' then 8 else 0 end + coalesce(m.size_weight, 0),
      'See what changed', null
    from mine m join unnest(p_moves) d on d.id = m.id
    where d.delta <= -10
  )
  select l.kind, l.id, l.name, l.why, least(100, greatest(1, l.weight))::integer, l.action, l.due from lines l;
$$;
comment on function private.home_needs(uuid, private.health_move[]) is 'What needs a CSM: why, how much and the one thing to do.';

-- Reads the caller's own portfolio and nothing else, so it asks once who calls and not again for every row.
create function private.home_csm() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_csm constant uuid := private.require_uid();
  v_zone text := coalesce((select u.timezone from public.tier2_users u where u.u_id = v_csm), 'UTC');
  v_midnight timestamptz := date_trunc('day', now() at time zone v_zone) at time zone v_zone;
  v_moves constant private.health_move[] := array(select m from private.home_moves(v_csm) m);
  v_needs jsonb;
  v_total bigint;
begin
  select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'customer_id', n.customer_id, 'customer_name', n.customer_name,
      'why', n.why, 'weight', n.weight, 'href', '/customers/' || n.customer_id, 'action', n.action, 'due', n.due)
      order by n.weight desc, n.customer_name, n.kind) filter (where n.place <= 10), '[]'), count(*)
  into v_needs, v_total
  from (
    select k.*, row_number() over (order by k.weight desc, k.customer_name, k.kind) as place from private.home_needs(v_csm, v_moves) k
  ) n;
  return jsonb_build_object('kind', 'csm', 'needs', v_needs, 'needs_total', v_total,
    'movers', (
      select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'score', t.score, 'band', t.band, 'delta', t.delta,
        'spark', s.spark) order by abs(t.delta) desc, t.name), '[]')
      from (
        select d.* from unnest(v_moves) d where abs(d.delta) >= 3 order by abs(d.delta) desc, d.name limit 5
      ) t
      cross join lateral private.health_sparks(array[t.id]) s),
    'today', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'scheduled_at', m.scheduled_at, 'duration', m.duration,
        'status', m.status, 'meeting_url', m.meeting_url, 'customer_id', c.id, 'customer_name', c.name) order by m.scheduled_at, m.id), '[]')
      from public.customers c
      join public.meetings m on m.customer_id = c.id
      where c.csm_id = v_csm and c.archived_at is null and m.status <> 'cancelled'
        and m.scheduled_at >= v_midnight and m.scheduled_at < v_midnight + interval '1 day')
    ) || private.home_figures(v_csm);
end;
$$;
comment on function private.home_csm() is 'Home of a CSM.';

grant execute on function private.day_text(date), private.linked_csm(uuid), private.home_csm() to authenticated, service_role;
