-- Why: a meeting's page is one call, and so is the brief before it: one page of everything that is known, put together from
-- what other pages show. Both run with the caller's rights; whoever may not see the meeting gets null.

-- The contract that ends next and when notice is due, as far as somebody wrote it down.
create function private.next_renewal(p_customer uuid) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('contract', c.id, 'ends_on', c.end_date, 'arr', c.arr, 'term', c.contract_term,
    'notice_on', to_jsonb(c) ->> 'notice_date', 'notice_days', to_jsonb(c) -> 'notice_days')
  from public.contracts c
  where c.customer_id = p_customer and c.status = 'active' and c.end_date >= current_date
  order by c.end_date, c.id limit 1
$$;
comment on function private.next_renewal(uuid) is 'The running contract of a customer that ends first, with its notice date where it has one.';

-- What moved the score: the newest calculation beside the last one that is a month old, part by part, largest first.
create function private.health_movement(p_customer uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_new public.health_snapshots;
  v_old public.health_snapshots;
begin
  select * into v_new from public.health_snapshots h where h.customer_id = p_customer order by h.computed_at desc limit 1;
  if not found then
    return null;
  end if;
  select * into v_old from public.health_snapshots h
   where h.customer_id = p_customer and h.computed_at < v_new.computed_at - interval '30 days' order by h.computed_at desc limit 1;
  return jsonb_build_object('score', v_new.score, 'band', v_new.band, 'at', v_new.computed_at, 'before', v_old.score, 'before_at', v_old.computed_at,
    'parts', (
      select coalesce(jsonb_agg(jsonb_build_object('key', n.value -> 'key', 'label', n.value -> 'label', 'value', n.value -> 'value',
          'points', n.value -> 'points', 'text', n.value -> 'input_text', 'before', o.value -> 'points')
          order by abs(coalesce((n.value ->> 'points')::numeric, 0) - coalesce((o.value ->> 'points')::numeric, 0)) desc, n.place), '[]')
        from jsonb_array_elements(v_new.parts) with ordinality as n (value, place)
        left join jsonb_array_elements(v_old.parts) as o (value) on o.value ->> 'key' = n.value ->> 'key'
       where n.value ->> 'key' <> 'rounding'));
end;
$$;
comment on function private.health_movement(uuid) is 'The score of a customer, its parts, and what they were a month before.';
grant execute on function private.next_renewal(uuid), private.health_movement(uuid) to authenticated, service_role;

create function public.get_meeting_brief(p_meeting uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_meeting public.meetings;
  v_customer public.customers;
  v_last public.meetings;
begin
  perform private.require_uid();
  select * into v_meeting from public.meetings m where m.id = p_meeting;
  select * into v_customer from public.customers c where c.id = v_meeting.customer_id;
  if v_customer.id is null then
    return null;
  end if;
  select * into v_last from public.meetings m
   where m.customer_id = v_customer.id and m.status = 'completed' and m.id <> p_meeting
     and m.scheduled_at < coalesce(v_meeting.scheduled_at, now())
   order by m.scheduled_at desc limit 1;
  return jsonb_build_object(
    'customer', jsonb_build_object('id', v_customer.id, 'name', v_customer.name, 'stage', v_customer.stage, 'arr', v_customer.arr,
      'industry', v_customer.industry),
    'health', private.health_movement(v_customer.id),
    'renewal', private.next_renewal(v_customer.id),
    'touches', (
      select coalesce(jsonb_agg(t order by t.at desc), '[]') from (
        (select n.kind, left(n.body, 300) as text, n.happened_at as at from public.customer_notes n
          where n.customer_id = v_customer.id order by n.happened_at desc limit 4)
        union all
        (select 'held', m.title, m.scheduled_at from public.meetings m
          where m.customer_id = v_customer.id and m.status = 'completed' and m.id <> p_meeting and m.scheduled_at <= now()
          order by m.scheduled_at desc limit 2)
        order by at desc limit 5) t),
    'concerns', (
      select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'text', i.content, 'importance', i.importance, 'owner', i.owner,
          'since', i.created_at) order by array_position('{high,medium,low}'::text[], i.importance), i.created_at), '[]')
        from (select * from public.insights q where q.customer_id = v_customer.id and q.type = 'concern' and q.status = 'open'
          order by array_position('{high,medium,low}'::text[], q.importance), q.created_at limit 10) i),
    'promises', (
      select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'side', p.by_side, 'text', p.text, 'owner', p.owner, 'due', p.due_date,
          'late', p.due_date < current_date) order by p.due_date nulls last, p.created_at), '[]')
        from (select * from public.promises q where q.customer_id = v_customer.id and q.state = 'open'
          order by q.due_date nulls last limit 15) p),
    'tasks', (
      select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'due', t.end_time, 'priority', t.priority)
          order by t.end_time nulls last, t.created_at), '[]')
        from (select * from public.tasks q where q.customer_id = v_customer.id and q.status not in ('done', 'cancelled')
          and q.deleted_at is null order by q.end_time nulls last limit 10) t),
    'people', (
      select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role, 'email', s.email, 'sentiment', s.sentiment,
          'primary', s.is_primary) order by s.is_primary desc, s.name), '[]')
        from (select * from public.stakeholders q where q.customer_id = v_customer.id order by q.is_primary desc, q.name limit 200) s),
    'last', case when v_last.id is not null then jsonb_build_object('id', v_last.id, 'title', v_last.title, 'at', v_last.scheduled_at,
      'decisions', (
        select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'text', i.content) order by i.created_at, i.id), '[]')
          from public.insights i where i.meeting_id = v_last.id and i.type = 'decision' and i.status <> 'dismissed')) end);
end;
$$;
comment on function public.get_meeting_brief(uuid) is
  'Everything known before a meeting: health and what moved it, renewal, touches, concerns, promises, tasks, people, what the last meeting decided.';

create function public.get_meeting(p_meeting uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_meeting public.meetings;
begin
  perform private.require_uid();
  select * into v_meeting from public.meetings m where m.id = p_meeting;
  if not found then
    return null;
  end if;
  return jsonb_build_object(
    'meeting', jsonb_build_object('id', v_meeting.id, 'customer_id', v_meeting.customer_id, 'title', v_meeting.title,
      'description', v_meeting.description, 'scheduled_at', v_meeting.scheduled_at, 'duration', v_meeting.duration, 'status', v_meeting.status,
      'meeting_url', v_meeting.meeting_url, 'attendees', v_meeting.attendees, 'agenda', v_meeting.agenda, 'updated_at', v_meeting.updated_at),
    'customer', (select jsonb_build_object('id', c.id, 'name', c.name, 'csm_id', c.csm_id, 'archived_at', c.archived_at,
        'csm', private.person_name(c.csm_id), 'health_score', c.health_score, 'health_band', c.health_band)
      from public.customers c where c.id = v_meeting.customer_id),
    'people', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role, 'email', s.email,
        'sentiment', s.sentiment) order by s.is_primary desc, s.name), '[]')
      from (select * from public.stakeholders q where q.customer_id = v_meeting.customer_id order by q.is_primary desc, q.name limit 200) s),
    'transcript', (select jsonb_build_object('id', t.id, 'content', t.content, 'speakers', t.speakers, 'words', t.word_count,
        'seconds', t.duration, 'metadata', t.metadata, 'created_at', t.created_at)
      from public.transcripts t where t.meeting_id = p_meeting order by t.created_at desc limit 1),
    'cards', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'type', k.type, 'text', k.text, 'speaker', k.speaker, 'turn', k.turn,
        'quote', k.quote, 'start', k.quote_start, 'end', k.quote_end, 'owner', k.owner, 'due', k.due_date, 'side', k.side,
        'importance', k.importance, 'confidence', k.confidence, 'state', k.state, 'insight_id', k.insight_id, 'task_id', k.task_id,
        'promise_id', k.promise_id) order by k.turn, k.quote_start, k.id), '[]')
      from public.meeting_cards k where k.meeting_id = p_meeting),
    'promises', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'state', p.state)), '[]')
      from public.promises p where p.meeting_id = p_meeting));
end;
$$;
comment on function public.get_meeting(uuid) is 'A meeting with its customer, people, transcript and cards; null for whoever may not see it.';
revoke execute on function public.get_meeting_brief(uuid), public.get_meeting(uuid) from public, anon;
grant execute on function public.get_meeting_brief(uuid), public.get_meeting(uuid) to authenticated;
