-- Why: "what needs me today, and why". Every line is computed from facts: a line goes when its cause goes, and nothing that
-- follows from the passing of time (a renewal that comes near, a silence) waits for an event to notice it. A line has a
-- stable name, its cause: the record and the state of it that made the line. What somebody put off is put off for a cause,
-- so that the same one does not come back and another one does.

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

create type private.need as (
  kind text, customer_id uuid, name_key text, record uuid, cause text, arr_weight integer, urgency integer, severity integer, due date, met_at timestamptz);

-- The lines without their words. The weight of a line is the sum of three parts: the customer's share of the largest
-- amount in its currency (at most 20), how soon (at most 40) and how bad (at most 40).
create function private.needs(p_csm uuid) returns setof private.need
language plpgsql stable set search_path = ''
as $$
begin
  return query
  with rows as materialized (
    select * from private.portfolio(p_csm)
  ), largest as materialized (
    select r.currency, max(r.arr) as arr from rows r group by r.currency
  ), mine as materialized (
    select r.*, coalesce(round(20 * r.arr / nullif(l.arr, 0)), 0)::integer as arr_weight,
      case r.band when 'risk' then 10 when 'watch' then 5 else 0 end as ill,
      -- A contract that can still be ended is about its notice; the renewal follows when that day has passed.
      coalesce(r.notice_date between current_date and current_date + 30, false) as at_notice
    from rows r join largest l on l.currency = r.currency
  ), dated as materialized (
    select m.*, (
      select min(g.scheduled_at) from public.meetings g
      where g.customer_id = m.id and g.status = 'scheduled' and g.scheduled_at >= current_date) as met_at
    from mine m where m.at_notice or m.renewal_date between current_date - 30 and current_date + 45
  )
  select 'notice', d.id, d.name_key, null::uuid, d.notice_date::text, d.arr_weight, 40 - (d.notice_date - current_date),
    15 + d.ill + case when d.met_at is null then 15 else 0 end, d.notice_date, d.met_at
  from dated d where d.at_notice
  union all
  select 'renewal', d.id, d.name_key, null, d.renewal_date || case when d.renewal_date < current_date then ' past' else '' end,
    d.arr_weight, 40 - 2 * greatest(0, d.renewal_date - current_date) / 3, 10 + d.ill + case when d.met_at is null then 15 else 0 end,
    d.renewal_date, d.met_at
  from dated d where not d.at_notice
  union all
  select 'concern', m.id, m.name_key, i.id, i.id::text, m.arr_weight,
    least(40, 10 + current_date - i.created_at::date + case when i.due_date < current_date then 15 else 0 end),
    case i.importance when 'high' then 40 when 'medium' then 25 else 10 end, i.due_date, null
  from mine m
  join public.insights i on i.customer_id = m.id and i.type = 'concern' and i.status = 'open' and coalesce(btrim(i.owner), '') = ''
  union all
  select 'silent', m.id, m.name_key, null, coalesce(extract(epoch from m.last_touch_at)::bigint::text, 'never'), m.arr_weight,
    10 + least(30, (current_date - m.silent_after::date) / 2), 10 + m.ill, null, null
  from mine m where m.silent_after < now()
  union all
  select 'invitation', m.id, m.name_key, i.id,
    coalesce(i.id::text || ' ' || i.sent_count, 'unknown') || case when m.invited_until <= now() then ' expired' else '' end,
    m.arr_weight, case when m.invited_until <= now() then 20 else 10 end, 5, m.invited_until::date, null
  from mine m
  left join lateral (
    select n.id, n.sent_count from public.org_invitations n
    where n.customer_id = m.id and n.accepted_at is null and n.revoked_at is null order by n.created_at desc limit 1
  ) i on true
  where m.org_id is null and m.invited_until <= now() + interval '7 days'
  union all
  -- The fall that counts is the latest one of five points or more from one calculation to the next; a slow slide is one
  -- cause for each band it reaches.
  select 'score_drop', m.id, m.name_key, null, coalesce(f.id::text, 'slide ' || m.band), m.arr_weight, 15 + m.ill,
    least(40, t.score_30d - m.score), null, null
  from mine m
  join private.trails(p_csm) t on t.customer_id = m.id
  left join lateral (
    select s.id from (
      select h.id, h.computed_at, h.score, coalesce(lag(h.score) over (order by h.computed_at), t.score_30d) as before
      from public.health_snapshots h where h.customer_id = m.id and h.computed_at >= current_date - 29 and h.score is not null
    ) s
    where s.before - s.score >= 5 order by s.computed_at desc limit 1
  ) f on true
  where t.score_30d - m.score >= 10;
end;
$$;
comment on function private.needs(uuid) is 'What needs a CSM: a line''s name and weight, without its words.';

-- The words of one line. Asked for the few lines that are shown.
create function private.need_text(p_need private.need, p_customer public.customers) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_money text := coalesce(', ' || private.money_text(p_customer.arr, p_customer.currency), '');
  v_meeting text := case when p_need.met_at is null then ', no meeting planned' else ', meeting on ' || private.day_text(p_need.met_at::date) end;
begin
  return case p_need.kind
    when 'notice' then 'Notice ends ' || case p_need.due - current_date when 0 then 'today' else
        private.day_text(p_need.due) || ', in ' || private.days_text(p_need.due - current_date) end
      || coalesce('; renews ' || private.day_text(p_customer.renewal_date), '') || v_money || v_meeting
    when 'renewal' then case when p_need.due < current_date then 'Renewal was ' || private.day_text(p_need.due)
        when p_need.due = current_date then 'Renews today'
        else 'Renews ' || private.day_text(p_need.due) || ', in ' || private.days_text(p_need.due - current_date) end || v_money || v_meeting
    when 'concern' then (
      select '“' || left(i.content, 120) || case when char_length(i.content) > 120 then '…' else '' end || '”, raised '
        || private.day_text(i.created_at::date) || coalesce(', due ' || private.day_text(i.due_date), '') || ', has no owner'
      from public.insights i where i.id = p_need.record)
    when 'silent' then case when p_customer.last_touch_at is null
      then 'No touch yet, ' || private.days_text(current_date - p_customer.created_at::date) || ' after the start'
      else 'No touch for ' || private.days_text(current_date - p_customer.last_touch_at::date)
        || coalesce('; their own normal is ' || round(p_customer.touch_gap_days), '') end
    when 'invitation' then coalesce((
        select i.email || ' has not accepted the invitation of ' || private.day_text(i.last_sent_at::date)
        from public.org_invitations i where i.id = p_need.record), 'The owner has not accepted the invitation')
      || case when p_customer.invited_until <= now() then '; it expired ' || private.day_text(p_need.due)
         when p_need.due = current_date then '; it expires today'
         else '; it expires in ' || private.days_text(p_need.due - current_date) end
    when 'score_drop' then (
      select 'Health fell from ' || h.score || ' to ' || p_customer.health_score || ' in 30 days'
        || coalesce(': ' || private.change_text(p_customer.id, h.parts), '')
      from public.health_snapshots h where h.customer_id = p_customer.id and h.computed_at < current_date - 29
      order by h.computed_at desc limit 1)
  end;
end;
$$;
comment on function private.need_text(private.need, public.customers) is 'Why a line is there, with its numbers.';

-- A page of lines. What is put off is counted apart and comes only when it is asked for (p_snoozed). The key of a line is
-- its place in the order: heaviest first, then by name.
create function private.needs_page(p_csm uuid, p_kind text, p_snoozed boolean, p_cursor jsonb, p_limit integer) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_today date := (now() at time zone coalesce((select u.timezone from public.tier2_users u where u.u_id = p_csm), 'UTC'))::date;
  v_back constant boolean := coalesce(p_cursor ->> 'dir' = 'prev', false);
  v_key constant text := p_cursor ->> 'key';
  v_out jsonb;
begin
  with lines as materialized (
    select n.*, s.id as snooze, s.reason, s.until, n.arr_weight + n.urgency + n.severity as weight,
      (to_char(999 - n.arr_weight - n.urgency - n.severity, 'FM000') || n.name_key || ' ' || n.kind || ' ' || n.customer_id || ' ' || n.cause)
        collate "C" as key
    from private.needs(p_csm) n
    left join public.attention_snoozes s on s.u_id = p_csm and s.kind = n.kind and s.customer_id = n.customer_id
      and s.cause = n.cause and (s.until is null or s.until > v_today)
  ), shown as materialized (
    select l.* from lines l where (l.snooze is not null) = p_snoozed and (p_kind is null or l.kind = p_kind)
  ), page as (
    (select h.* from shown h where not v_back and (v_key is null or h.key > v_key collate "C") order by h.key limit p_limit)
    union all
    (select h.* from shown h where v_back and h.key < v_key collate "C" order by h.key desc limit p_limit)
  )
  select jsonb_build_object(
    'rows', coalesce((
      select jsonb_agg(jsonb_build_object('kind', p.kind, 'customer_id', p.customer_id, 'customer_name', c.name, 'cause', p.cause,
        'record', p.record, 'why', private.need_text((p.kind, p.customer_id, p.name_key, p.record, p.cause, p.arr_weight, p.urgency,
          p.severity, p.due, p.met_at)::private.need, c),
        'weight', p.weight, 'arr_weight', p.arr_weight, 'urgency', p.urgency, 'severity', p.severity, 'due', p.due,
        'planned', p.met_at is not null, 'key', p.key,
        'snooze', case when p.snooze is not null then jsonb_build_object('id', p.snooze, 'reason', p.reason, 'until', p.until) end)
        order by p.key)
      from page p join public.customers c on c.id = p.customer_id), '[]'),
    'total', (select count(*) from shown),
    'skipped', (select count(*) from shown h where h.key < (select min(p.key collate "C") from page p) collate "C"),
    'all', (select count(*) from lines l where l.snooze is null),
    'snoozed', (select count(*) from lines l where l.snooze is not null),
    'kinds', (
      select coalesce(jsonb_object_agg(k.kind, k.number), '{}')
      from (select l.kind, count(*) as number from lines l where (l.snooze is not null) = p_snoozed group by l.kind) k))
  into v_out;
  if v_key is not null and v_out -> 'rows' = '[]' then
    -- The lines on this side are gone since the page was made: the first page is the honest answer.
    return private.needs_page(p_csm, p_kind, p_snoozed, null, p_limit);
  end if;
  return v_out;
end;
$$;
comment on function private.needs_page(uuid, text, boolean, jsonb, integer) is
  'A page of what needs a CSM, with totals by kind. all and snoozed count everything, total what the filter leaves.';

create function public.list_needs(
  p_csm uuid default null, p_kind text default null, p_snoozed boolean default false, p_cursor jsonb default null, p_limit integer default 20
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
  v_csm constant uuid := coalesce(p_csm, v_me);
begin
  if not (private.is_admin() or (private.is_csm() and v_csm = v_me)) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'What needs a CSM is for that CSM and platform admins.';
  end if;
  return private.needs_page(v_csm, p_kind, coalesce(p_snoozed, false), p_cursor, least(greatest(coalesce(p_limit, 20), 1), 100))
    || jsonb_build_object('csm', (select jsonb_build_object('id', p.u_id, 'name', p.display_name) from public.tier2_profiles p where p.u_id = v_csm));
end;
$$;
comment on function public.list_needs(uuid, text, boolean, jsonb, integer) is
  'What needs the caller; a platform admin may ask for any CSM and sees what that CSM sees, with what they put off counted apart.';
revoke execute on function public.list_needs(uuid, text, boolean, jsonb, integer) from public, anon;
grant execute on function public.list_needs(uuid, text, boolean, jsonb, integer) to authenticated, service_role;
grant execute on function private.day_text(date) to authenticated, service_role;
