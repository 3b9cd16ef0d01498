-- Assessments: who was asked and how far they are. Assignments of members and invitations of addresses are one list here, and
-- every figure is counted from that list. Admins of the organization, its linked CSM and platform admins read it: how far
-- somebody is, where they stopped and the result that came of it; never an answer.

create function private.require_overseer(p_org uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_uid();
  if p_org is null or not (p_org in (select private.supervised_org_ids(true))) then
    raise exception using errcode = 'P0001', message = 'not_allowed',
      hint = 'Only admins of the organization and its CSM see who takes part.';
  end if;
end
$$;
comment on function private.require_overseer(uuid) is
  'Raises not_allowed unless the caller is an admin of the organization, its linked CSM or a platform admin.';

-- State: withdrawn, done, started, opened, expired (a link nobody used in time), not_opened.
create function private.asked_rows(p_org uuid, p_type public.assessment_type default null) returns table (
  kind text, id uuid, assessment_type public.assessment_type, name text, email text, u_id uuid, state text, overdue boolean, due_on date,
  weight numeric, asked_at timestamptz, asked_by text, told_at timestamptz, told_count integer, opened_at timestamptz,
  started_at timestamptz, last_at timestamptz, stopped_at text, done_at timestamptz, expires_at timestamptz, result_id uuid, score numeric)
language sql stable security definer set search_path = '' as $$
  with rows as (
    select 'assignment' as kind, a.id, a.assessment_type, p.display_name as name, u.email, a.u_id, a.due_on, a.weight, a.created_at as asked_at,
      a.assigned_by as by_id, a.reminded_at as told_at, a.reminder_count as told_count, null::timestamptz as opened_at, a.completed_at as done_at,
      a.cancelled_at as ended_at, null::timestamptz as expires_at, s.id as session, s.status, s.started_at, s.last_answered_at, s.current_category,
      s.template_id
      from public.assessment_assignments as a
      join public.tier2_users as u on u.u_id = a.u_id
      join public.tier2_profiles as p on p.u_id = a.u_id
      left join lateral (
        select s.* from public.assessment_sessions as s
         where s.u_id = a.u_id and s.org_id = a.org_id and s.assessment_type = a.assessment_type
           and (s.assignment_id = a.id or (a.completed_at is null and s.status in ('not_started', 'in_progress')))
         order by s.assignment_id is not distinct from a.id desc, s.created_at desc limit 1
      ) as s on true
     where a.org_id = p_org and (p_type is null or a.assessment_type = p_type)
    union all
    select 'invitation', i.id, i.assessment_type, i.name, i.email, i.u_id, i.due_on, coalesce(s.weight, 1), i.created_at, i.invited_by,
      i.sent_at, i.sent_count, i.opened_at, i.completed_at, i.revoked_at, i.expires_at, s.id, s.status, s.started_at, s.last_answered_at,
      s.current_category, s.template_id
      from public.assessment_invitations as i
      left join public.assessment_sessions as s on s.invitation_id = i.id
     where i.org_id = p_org and (p_type is null or i.assessment_type = p_type)
  ), known as (
    select r.*, case
      when r.done_at is not null then 'done'
      when r.ended_at is not null then 'withdrawn'
      when r.kind = 'invitation' and r.u_id is null and r.expires_at <= now() then 'expired'
      when r.status = 'in_progress' then 'started'
      when r.session is not null or r.opened_at is not null then 'opened'
      else 'not_opened' end as state
      from rows as r
  )
  select k.kind, k.id, k.assessment_type, k.name, k.email, k.u_id, k.state,
    k.state not in ('done', 'withdrawn') and coalesce(k.due_on < current_date, false), k.due_on, k.weight, k.asked_at,
    (select b.display_name from public.tier2_profiles as b where b.u_id = k.by_id), k.told_at, k.told_count, k.opened_at, k.started_at,
    k.last_answered_at,
    case when k.state = 'started' then (
      select c ->> 'title' from public.assessment_templates as t cross join lateral jsonb_array_elements(t.content -> 'categories') as c
       where t.id = k.template_id and c ->> 'key' = k.current_category) end,
    k.done_at, k.expires_at, r.id, r.score
    from known as k
    left join public.assessment_scoring_results as r on r.session_id = k.session and r.org_id = p_org
$$;
comment on function private.asked_rows(uuid, public.assessment_type) is
  'Everybody an organization asked: members by assignment, addresses by invitation, with how far each is. The caller was checked.';

-- The organization a page is about: the one asked for, where the caller oversees it, else the one they work in, else the first.
create function private.overseen_org(p_org uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  return (
    select o.id from public.enterprise_orgs as o
     where o.id in (select private.supervised_org_ids(true))
     order by o.id is not distinct from p_org desc,
       o.id is not distinct from (select u.org_id from public.tier2_users as u where u.u_id = v_me) desc, o.name, o.id
     limit 1);
end
$$;
comment on function private.overseen_org(uuid) is 'The organization whose participation the caller looks at; null where they oversee none.';

create function public.get_assessment_participation(p_org uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_org constant uuid := private.overseen_org(p_org);
begin
  if v_org is null then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only admins of an organization and its CSM see who takes part.';
  end if;
  return (
    with rows as materialized (select * from private.asked_rows(v_org)),
    counted as (
      select r.assessment_type, count(*) filter (where r.state <> 'withdrawn') as asked,
        count(*) filter (where r.state = 'not_opened') as not_opened, count(*) filter (where r.state = 'opened') as opened,
        count(*) filter (where r.state = 'started') as started, count(*) filter (where r.state = 'done') as done,
        count(*) filter (where r.state = 'expired') as expired, count(*) filter (where r.state = 'withdrawn') as withdrawn,
        count(*) filter (where r.overdue) as overdue,
        count(*) filter (where r.state in ('not_opened', 'opened', 'started')) as missing,
        min(r.due_on) filter (where r.state in ('not_opened', 'opened', 'started') and not r.overdue) as next_due
        from rows as r group by r.assessment_type
    ), stops as (
      select r.assessment_type, jsonb_agg(jsonb_build_object('title', r.stopped_at, 'count', r.n) order by r.n desc, r.stopped_at) as list
        from (select r.assessment_type, r.stopped_at, count(*) as n from rows as r
               where r.state = 'started' and r.stopped_at is not null group by 1, 2) as r
       group by r.assessment_type
    ), results as (
      -- One result a person: the newest counts.
      select s.assessment_type, count(*) as respondents, round(sum(s.score * s.weight) / sum(s.weight), 2) as average
        from (select distinct on (c.assessment_type, coalesce(c.u_id, c.session_id)) c.* from public.assessment_scores as c
               where c.org_id = v_org order by c.assessment_type, coalesce(c.u_id, c.session_id), c.completed_at desc) as s
       group by s.assessment_type
    )
    select jsonb_build_object(
      'org', (select jsonb_build_object('id', o.id, 'name', o.name) from public.enterprise_orgs as o where o.id = v_org),
      'orgs', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]')
        from public.enterprise_orgs as o where o.id in (select private.supervised_org_ids(true))),
      'may_ask', private.is_admin() or v_org in (select private.admin_org_ids()),
      'types', (
        select coalesce(jsonb_agg(jsonb_build_object('assessment_type', t.type, 'title', f.title, 'offered', f.title is not null,
            'asked', coalesce(c.asked, 0), 'not_opened', coalesce(c.not_opened, 0), 'opened', coalesce(c.opened, 0),
            'started', coalesce(c.started, 0), 'done', coalesce(c.done, 0), 'expired', coalesce(c.expired, 0),
            'withdrawn', coalesce(c.withdrawn, 0), 'overdue', coalesce(c.overdue, 0), 'missing', coalesce(c.missing, 0),
            'next_due', c.next_due, 'stops', coalesce(s.list, '[]'), 'respondents', coalesce(r.respondents, 0), 'average', r.average)
          order by coalesce(c.overdue, 0) desc, coalesce(c.missing, 0) desc, coalesce(c.asked, 0) desc, coalesce(r.respondents, 0) desc, t.type), '[]')
          from unnest(enum_range(null::public.assessment_type)) as t (type)
          left join lateral (select t2.title from public.assessment_templates as t2
            where t2.assessment_type = t.type and t2.status = 'published' order by t2.locale = 'en' desc, t2.locale limit 1) as f on true
          left join counted as c on c.assessment_type = t.type
          left join stops as s on s.assessment_type = t.type
          left join results as r on r.assessment_type = t.type)));
end
$$;
comment on function public.get_assessment_participation(uuid) is
  'Participation per assessment of an organization the caller oversees, with where unfinished runs stand. Admins, linked CSM, platform admins.';

create function public.list_assessment_asked(
  p_org uuid default null, p_filter jsonb default '{}', p_sort text default 'asked', p_cursor jsonb default null, p_limit integer default 25
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_states constant text[] := string_to_array(nullif(p_filter ->> 'state', ''), ',');
  v_types constant text[] := string_to_array(nullif(p_filter ->> 'type', ''), ',');
  v_word constant text := nullif(lower(trim(p_filter ->> 'q')), '');
  v_back constant boolean := coalesce(p_cursor ->> 'dir', 'next') = 'prev';
  v_key constant text := p_cursor ->> 'key';
  v_id constant uuid := private.as_uuid(p_cursor ->> 'id');
  v_limit constant integer := least(greatest(coalesce(p_limit, 25), 1), 500);
  v_org constant uuid := coalesce(p_org, private.overseen_org(null));
  v_out jsonb;
begin
  perform private.require_overseer(v_org);
  with rows as materialized (
    -- One text a row to sort by, ascending whatever the order is: the newest first means the distance to a far day.
    select r.*, case p_sort
        when 'due' then coalesce(r.due_on::text, '9999-12-31')
        when 'name' then lower(coalesce(r.name, r.email))
        else lpad((4102444800000000 - (extract(epoch from r.asked_at) * 1000000)::bigint)::text, 18, '0') end collate "C" as sort_key
      from private.asked_rows(v_org) as r
     where (v_types is null or r.assessment_type::text = any (v_types))
       and (case when v_states is null then r.state <> 'withdrawn' else r.state = any (v_states)
            or ('missing' = any (v_states) and r.state in ('not_opened', 'opened', 'started'))
            or ('overdue' = any (v_states) and r.overdue) or ('any' = any (v_states)) end)
       and (coalesce(p_filter ->> 'kind', '') = '' or r.kind = p_filter ->> 'kind')
       and (v_word is null or strpos(lower(concat_ws(' ', r.name, r.email)), v_word) > 0)
       and (coalesce(p_filter ->> 'stopped', '') = '' or r.stopped_at = p_filter ->> 'stopped')
  ), page as (
    select * from (
      select r.* from rows as r
       where v_id is null or v_key is null or (case when v_back then (r.sort_key, r.id) < (v_key collate "C", v_id) else (r.sort_key, r.id) > (v_key collate "C", v_id) end)
       order by case when v_back then r.sort_key end desc, case when v_back then r.id end desc,
         case when not v_back then r.sort_key end, case when not v_back then r.id end
       limit v_limit
    ) as p order by p.sort_key, p.id
  ), ends as (
    select (select count(*) from rows) as total, (select count(*) from page) as shown,
      (select jsonb_build_object('key', p.sort_key, 'id', p.id) from page as p order by p.sort_key, p.id limit 1) as first,
      (select jsonb_build_object('key', p.sort_key, 'id', p.id) from page as p order by p.sort_key desc, p.id desc limit 1) as last
  ), placed as (
    select e.*, (select count(*) from rows as r where e.first is not null
      and (r.sort_key, r.id) < ((e.first ->> 'key') collate "C", (e.first ->> 'id')::uuid)) as skipped from ends as e
  )
  select jsonb_build_object('total', e.total, 'skipped', e.skipped,
    'prev', case when e.skipped > 0 then e.first || '{"dir": "prev"}' end,
    'next', case when e.total > e.skipped + e.shown then e.last || '{"dir": "next"}' end,
    'rows', (select coalesce(jsonb_agg(to_jsonb(p) - 'sort_key' order by p.sort_key, p.id), '[]') from page as p))
    into v_out from placed as e;
  if v_id is not null and v_out -> 'rows' = '[]' and (v_out ->> 'total')::integer > 0 then
    -- The rows on this side are gone since the cursor was made: the first page is the honest answer.
    return public.list_assessment_asked(p_org, p_filter, p_sort, null, p_limit);
  end if;
  return v_out;
end
$$;
comment on function public.list_assessment_asked(uuid, jsonb, text, jsonb, integer) is
  'A page of everybody an organization asked. Filter: type, state (also missing, overdue, any), kind, stopped, q; sort: asked, due, name. Admins, linked CSM, platform admins.';
grant execute on function public.get_assessment_participation(uuid), public.list_assessment_asked(uuid, jsonb, text, jsonb, integer) to authenticated;
