-- Why: the list of all meetings of the caller's customers, in one call: what is ahead, what was held and nobody wrote down,
-- what was. Whose customers they are is asked once, as the policies of meetings, transcripts and cards say it; what is read
-- then is read past them, or each of the four tables would ask again.

create function public.list_meetings(p_view text, p_filter jsonb default '{}', p_cursor jsonb default null, p_limit integer default 30)
returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
  v_admin constant boolean := private.is_admin();
  v_own constant uuid[] := array(select c.id from public.customers c where c.csm_id = v_me and c.merged_into is null);
  v_customer constant uuid := private.as_uuid(p_filter ->> 'customer');
  v_like constant text := '%' || regexp_replace(nullif(trim(p_filter ->> 'q'), ''), '([\\%_])', '\\\1', 'g') || '%';
  v_ahead constant boolean := coalesce(p_view = 'ahead', false);
  v_limit constant integer := least(greatest(p_limit, 1), 100);
  v_key constant timestamptz := p_cursor ->> 'key';
  v_id constant uuid := p_cursor ->> 'id';
  v_ids uuid[];
  v_keys text[];
  v_more boolean;
  v_total bigint;
  v_counts jsonb;
begin
  with v as materialized (
    select m.id, coalesce(m.scheduled_at, '-infinity') as key, s.ahead, s.notes, s.review, s.past,
        coalesce(case p_view when 'ahead' then s.ahead when 'notes' then s.notes when 'review' then s.review when 'past' then s.past end, false)
        and (p_filter ->> 'customer' is null or m.customer_id = v_customer)
        and (p_filter ->> 'status' is null or m.status = p_filter ->> 'status')
        and (v_like is null or m.title ilike v_like or m.customer_id in (select c.id from public.customers c where c.name ilike v_like)) as hit
      from public.meetings m
      cross join lateral (select m.status = 'scheduled' and m.scheduled_at >= now() as ahead,
        m.status <> 'cancelled' and m.scheduled_at < now() and not exists (select 1 from public.transcripts t where t.meeting_id = m.id) as notes,
        exists (select 1 from public.meeting_cards k where k.meeting_id = m.id and k.state = 'proposed') as review,
        m.status <> 'scheduled' or m.scheduled_at < now() or m.scheduled_at is null as past) s
     where v_admin or m.customer_id = any (v_own)),
  page as (
    select v.id, v.key, row_number() over (order by case when v_ahead then v.key end, case when v_ahead then v.id end, v.key desc, v.id desc) as place
      from v
     where v.hit and (v_key is null or case when v_ahead then (v.key, v.id) > (v_key, v_id) else (v.key, v.id) < (v_key, v_id) end)
     order by place limit v_limit + 1)
  select (select count(*) from v where v.hit),
      (select jsonb_build_object('ahead', count(*) filter (where v.ahead), 'notes', count(*) filter (where v.notes),
        'review', count(*) filter (where v.review), 'past', count(*) filter (where v.past)) from v),
      array_agg(p.id order by p.place), array_agg(p.key::text order by p.place)
    into v_total, v_counts, v_ids, v_keys
    from page p;
  v_more := coalesce(cardinality(v_ids), 0) > v_limit;
  return jsonb_build_object(
    'rows', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'scheduled_at', m.scheduled_at, 'duration', m.duration,
          'status', m.status, 'meeting_url', m.meeting_url, 'attendees', m.attendees,
          'customer', jsonb_build_object('id', c.id, 'name', c.name, 'health_score', c.health_score, 'health_band', c.health_band),
          'transcript', exists (select 1 from public.transcripts t where t.meeting_id = m.id),
          'proposed', k.proposed, 'decided', k.decided) order by u.place), '[]')
        from unnest(v_ids[1:v_limit]) with ordinality as u (id, place)
        join public.meetings m on m.id = u.id
        join public.customers c on c.id = m.customer_id
        cross join lateral (select count(*) filter (where k.state = 'proposed') as proposed,
            count(*) filter (where k.state in ('accepted', 'edited')) as decided
          from public.meeting_cards k where k.meeting_id = m.id) k),
    'next', case when v_more then jsonb_build_object('key', v_keys[v_limit], 'id', v_ids[v_limit]) end,
    'total', v_total, 'counts', v_counts,
    'filtered_customer', (select c.name from public.customers c where c.id = v_customer and (v_admin or c.csm_id = v_me)));
end;
$$;
comment on function public.list_meetings(text, jsonb, jsonb, integer) is
  'A page of a view (ahead, notes, review, past) of the meetings of the caller''s customers, the total and the count of every view.';
revoke execute on function public.list_meetings(text, jsonb, jsonb, integer) from public, anon;
grant execute on function public.list_meetings(text, jsonb, jsonb, integer) to authenticated;

-- A transcript with what was found in it is stored at once or not at all. A second one replaces the first only while nobody
-- accepted anything out of it: what was accepted cites its turns.
create function public.store_transcript(p_meeting uuid, p_transcript jsonb, p_cards jsonb) returns uuid
language plpgsql set search_path = ''
as $$
declare
  v_meeting public.meetings;
  v_id uuid;
begin
  perform private.require_uid();
  select * into v_meeting from public.meetings m where m.id = p_meeting for update;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This meeting is gone, or not one of yours.';
  end if;
  if exists (select 1 from public.meeting_cards k where k.meeting_id = p_meeting and k.state in ('accepted', 'edited')) then
    raise exception using errcode = 'P0001', message = 'in_use',
      hint = 'Something of the transcript that is here was accepted. Take that back first, then replace the transcript.';
  end if;
  delete from public.transcripts t where t.meeting_id = p_meeting;
  insert into public.transcripts (meeting_id, content, duration, speakers, word_count, metadata)
  values (p_meeting, p_transcript ->> 'content', (p_transcript ->> 'seconds')::integer, coalesce(p_transcript -> 'speakers', '[]'),
    (p_transcript ->> 'words')::integer, coalesce(p_transcript -> 'metadata', '{}'))
  returning id into v_id;
  insert into public.meeting_cards (customer_id, meeting_id, transcript_id, type, text, speaker, turn, quote, quote_start, quote_end,
    owner, due_date, side, importance, confidence)
  select v_meeting.customer_id, p_meeting, v_id, c.type, left(c.text, 1000), c.speaker, c.turn, c.quote, c.start, c."end",
    c.owner, c.due, c.side, c.importance, c.confidence
  from jsonb_to_recordset(p_cards) as c (type text, text text, speaker text, turn integer, quote text, start integer, "end" integer,
    owner text, due date, side text, importance text, confidence numeric);
  -- What was said was held.
  update public.meetings m set status = 'completed'
   where m.id = p_meeting and m.status = 'scheduled' and m.scheduled_at <= now();
  return v_id;
end;
$$;
comment on function public.store_transcript(uuid, jsonb, jsonb) is
  'Stores the transcript of a meeting {content, seconds, speakers, words, metadata} with the cards found in it; replaces one of which nothing was accepted.';
revoke execute on function public.store_transcript(uuid, jsonb, jsonb) from public, anon;
grant execute on function public.store_transcript(uuid, jsonb, jsonb) to authenticated;
