-- Why: "what needs me today, and why". Every line is computed from facts: a line goes when its cause goes, and nothing that
-- follows from the passing of time (a renewal that comes near, a silence) waits for an event to notice it. A line has a
-- stable name, its cause: the record and the state of it that made the line. What somebody put off is put off for a cause,
-- so that the same one does not come back and another one does.

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

-- The record and cause of an open invitation and of a fall of health are looked up below the customer. They name a line, and
-- are asked for the lines that are shown or were once put off.
create function private.invitation_cause(p_customer uuid, p_until timestamptz, out record uuid, out cause text)
language plpgsql stable set search_path = ''
as $$
begin
  select i.id, i.id::text || ' ' || i.sent_count into record, cause from public.org_invitations i
  where i.customer_id = p_customer and i.accepted_at is null and i.revoked_at is null order by i.created_at desc limit 1;
  cause := coalesce(cause, 'unknown') || case when p_until <= now() then ' expired' else '' end;
end;
$$;
comment on function private.invitation_cause(uuid, timestamptz) is 'The open invitation of a customer and how often it was sent.';

-- The fall that counts is the latest one of five points or more from one calculation to the next; a slow slide is one
-- cause for each band it reaches.
create function private.drop_cause(p_customer uuid, p_score_30d integer, p_band text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((
    select s.id::text from (
      select h.id, h.computed_at, h.score, coalesce(lag(h.score) over (order by h.computed_at), p_score_30d) as before
      from public.health_snapshots h where h.customer_id = p_customer and h.computed_at >= current_date - 29 and h.score is not null
    ) s
    where s.before - s.score >= 5 order by s.computed_at desc limit 1), 'slide ' || p_band);
end;
$$;
comment on function private.drop_cause(uuid, integer, text) is 'The calculation that made a customer''s score fall, or the band it slid to.';

-- The lines without their words. The weight of a line is the sum of three parts: the customer's share of the largest
-- amount in its currency (at most 20), how soon (at most 40) and how bad (at most 40). One look at the portfolio's index
-- finds the customers that have a line at all; below them is looked only where the customer's row says that there is something.
create function private.needs(p_csm uuid) returns setof private.need
language plpgsql stable set search_path = ''
as $$
declare
  v_put_off constant uuid[] := array(
    select s.customer_id from public.attention_snoozes s where s.u_id = p_csm and s.kind in ('invitation', 'score_drop'));
begin
  return query
  with largest as materialized (
    select c.currency, max(c.arr) as arr from public.customers c
    where c.csm_id = p_csm and c.archived_at is null and c.stage <> 'churned' group by c.currency
  ), fallen as materialized (
    select v.customer_id, v.score_30d, -v.delta as points from private.movers(p_csm) v where v.delta <= -10
  ), mine as materialized (
    select c.id, c.name_key, c.renewal_date, c.notice_date, c.silent_after, c.last_touch_at, c.invited_until, c.next_meeting_at, c.health_band as band,
      c.org_id is null and c.invited_until <= now() + interval '7 days' as invited, c.unowned_concerns,
      coalesce(round(20 * c.arr / nullif(l.arr, 0)), 0)::integer as arr_weight,
      case c.health_band when 'risk' then 10 when 'watch' then 5 else 0 end as ill,
      -- A contract that can still be ended is about its notice; the renewal follows when that day has passed.
      coalesce(c.notice_date between current_date and current_date + 30, false) as at_notice,
      f.points, f.score_30d
    from public.customers c join largest l on l.currency = c.currency
    left join fallen f on f.customer_id = c.id
    where c.csm_id = p_csm and c.archived_at is null and c.stage <> 'churned' and (
      c.renewal_date between current_date - 30 and current_date + 45 or c.notice_date between current_date and current_date + 30
      or c.silent_after < now() or c.unowned_concerns > 0 or f.points > 0
      or c.org_id is null and c.invited_until <= now() + interval '7 days')
  ), dated as materialized (
    select m.*, case when m.next_meeting_at is not null then (
      select min(g.scheduled_at) from public.meetings g
      where g.customer_id = m.id and g.status = 'scheduled' and g.scheduled_at >= current_date) end as met_at
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
  cross join lateral (
    select n.id, n.importance, n.due_date, n.created_at from public.insights n
    where n.customer_id = m.id and n.type = 'concern' and n.status = 'open' and coalesce(btrim(n.owner), '') = '' offset 0
  ) i
  where m.unowned_concerns > 0
  union all
  select 'silent', m.id, m.name_key, null, coalesce(extract(epoch from m.last_touch_at)::bigint::text, 'never'), m.arr_weight,
    10 + least(30, (current_date - m.silent_after::date) / 2), 10 + m.ill, null, null
  from mine m where m.silent_after < now()
  union all
  select 'invitation', m.id, m.name_key, null, case when m.id = any (v_put_off) then (private.invitation_cause(m.id, m.invited_until)).cause end,
    m.arr_weight, case when m.invited_until <= now() then 20 else 10 end, 5, m.invited_until::date, null
  from mine m where m.invited
  union all
  select 'score_drop', m.id, m.name_key, null, case when m.id = any (v_put_off) then private.drop_cause(m.id, m.score_30d, m.band) end,
    m.arr_weight, 15 + m.ill, least(40, m.points), null, null
  from mine m where m.points > 0;
end;
$$;
comment on function private.needs(uuid) is
  'What needs a CSM: a line''s name and weight, without its words. Invitations and falls of health that nobody put off come without their cause.';

-- A line that is shown has its whole name.
create function private.named_need(p_need private.need, p_customer public.customers) returns private.need
language plpgsql stable set search_path = ''
as $$
begin
  if p_need.kind = 'invitation' then
    select i.record, i.cause into p_need.record, p_need.cause from private.invitation_cause(p_customer.id, p_customer.invited_until) i;
  elsif p_need.kind = 'score_drop' and p_need.cause is null then
    p_need.cause := private.drop_cause(p_customer.id, (
      select h.score from public.health_snapshots h where h.customer_id = p_customer.id and h.computed_at < current_date - 29
      order by h.computed_at desc limit 1), p_customer.health_band);
  end if;
  return p_need;
end;
$$;
comment on function private.named_need(private.need, public.customers) is 'A line with its record and cause.';

-- What the words of a line are made of. The words themselves are made where the reader's language, time zone and day are known.
create function private.need_facts(p_need private.need, p_customer public.customers) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  if p_need.kind in ('notice', 'renewal') then
    return jsonb_build_object('renewal_date', p_customer.renewal_date, 'arr', p_customer.arr, 'currency', p_customer.currency,
      'met_at', p_need.met_at);
  elsif p_need.kind = 'concern' then
    return (
      select jsonb_build_object('content', left(i.content, 120) || case when char_length(i.content) > 120 then '…' else '' end,
        'raised_at', i.created_at)
      from public.insights i where i.id = p_need.record);
  elsif p_need.kind = 'silent' then
    return jsonb_build_object('last_touch_at', p_customer.last_touch_at, 'since', p_customer.created_at,
      'gap_days', round(p_customer.touch_gap_days));
  elsif p_need.kind = 'invitation' then
    return jsonb_build_object('expires_at', p_customer.invited_until) || coalesce((
      select jsonb_build_object('email', i.email, 'sent_at', i.last_sent_at) from public.org_invitations i where i.id = p_need.record), '{}');
  end if;
  -- Whoever took old scores away since the night counted leaves a fall without its beginning.
  return jsonb_build_object('was', null, 'now', p_customer.health_score, 'before', '[]'::jsonb,
      'after', coalesce(private.parts_now(p_customer.id), '[]')) || coalesce((
    select jsonb_build_object('was', h.score, 'before', h.parts)
    from public.health_snapshots h where h.customer_id = p_customer.id and h.computed_at < current_date - 29
    order by h.computed_at desc limit 1), '{}');
end;
$$;
comment on function private.need_facts(private.need, public.customers) is 'Why a line is there, as figures and days by its kind.';

-- A page of lines. What is put off is counted apart and comes only when it is asked for (p_snoozed). The key of a line is
-- its place in the order: heaviest first, then by name. Of the first page the keys are made of the heaviest lines alone.
create function private.need_key(p_need private.need) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select (to_char(999 - p_need.arr_weight - p_need.urgency - p_need.severity, 'FM000') || p_need.name_key || ' ' || p_need.kind || ' '
    || p_need.customer_id || case when p_need.kind = 'concern' then ' ' || p_need.cause else '' end) collate "C";
$$;
comment on function private.need_key(private.need) is 'Where a line stands in the order; each has its own.';

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
    select n.*, n.arr_weight + n.urgency + n.severity as weight, s.id as snooze, s.reason, s.until
    from private.needs(p_csm) n
    left join public.attention_snoozes s on s.u_id = p_csm and s.kind = n.kind and s.customer_id = n.customer_id
      and s.cause = n.cause and (s.until is null or s.until > v_today)
  ), tally as materialized (
    select l.kind, l.snooze is not null as snoozed, count(*) as number from lines l group by 1, 2
  ), heavy as materialized (
    select l.weight from lines l where v_key is null and (l.snooze is not null) = p_snoozed and (p_kind is null or l.kind = p_kind)
    order by l.weight desc limit p_limit
  ), shown as materialized (
    select k.need, l.weight, l.snooze, l.reason, l.until, private.need_key(k.need) as key from lines l
    cross join lateral (select (l.kind, l.customer_id, l.name_key, l.record, l.cause, l.arr_weight, l.urgency, l.severity, l.due, l.met_at)::private.need as need) k
    where (l.snooze is not null) = p_snoozed and (p_kind is null or l.kind = p_kind)
      and (v_key is not null or l.weight >= (select min(h.weight) from heavy h))
  ), page as materialized (
    (select h.* from shown h where not v_back and (v_key is null or h.key > v_key collate "C") order by h.key limit p_limit)
    union all
    (select h.* from shown h where v_back and h.key < v_key collate "C" order by h.key desc limit p_limit)
  )
  select jsonb_build_object(
    'rows', coalesce((
      select jsonb_agg(jsonb_build_object('kind', f.kind, 'customer_id', f.customer_id, 'customer_name', c.name, 'cause', f.cause,
        'record', f.record, 'facts', private.need_facts(f, c), 'weight', p.weight, 'arr_weight', f.arr_weight, 'urgency', f.urgency,
        'severity', f.severity, 'due', f.due, 'planned', f.met_at is not null, 'key', p.key,
        'snooze', case when p.snooze is not null then jsonb_build_object('id', p.snooze, 'reason', p.reason, 'until', p.until) end)
        order by p.key)
      from page p join public.customers c on c.id = (p.need).customer_id
      cross join lateral (select private.named_need(p.need, c) as need offset 0) n cross join lateral (select (n.need).*) f), '[]'),
    'total', (select coalesce(sum(t.number), 0) from tally t where t.snoozed = p_snoozed and (p_kind is null or t.kind = p_kind)),
    'skipped', case when v_key is null then 0
      else (select count(*) from shown h where h.key < (select min(p.key collate "C") from page p) collate "C") end,
    'all', (select coalesce(sum(t.number), 0) from tally t where not t.snoozed),
    'snoozed', (select coalesce(sum(t.number), 0) from tally t where t.snoozed),
    'kinds', (select coalesce(jsonb_object_agg(t.kind, t.number), '{}') from tally t where t.snoozed = p_snoozed))
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
