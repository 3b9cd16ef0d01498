-- Why: the list of all meetings of the caller's customers, in one call: what is ahead, what was held and nobody wrote down,
-- what was. Row level security decides what is seen; the filter only says which of it.

create function private.meeting_view(p_view text) returns text
language sql immutable set search_path = ''
as $$
  select case p_view
    when 'ahead' then 'm.status = ''scheduled'' and m.scheduled_at >= now()'
    when 'notes' then 'm.status <> ''cancelled'' and m.scheduled_at < now() and not exists (select 1 from public.transcripts t where t.meeting_id = m.id)'
    when 'review' then 'exists (select 1 from public.meeting_cards k where k.meeting_id = m.id and k.state = ''proposed'')'
    when 'past' then '(m.status <> ''scheduled'' or m.scheduled_at < now() or m.scheduled_at is null)'
    else 'false' end
$$;
comment on function private.meeting_view(text) is 'SQL condition of a view of the list, over meetings m.';

create function private.meeting_filter(p_filter jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_parts text[] := array[case when private.is_admin() then 'true'
    else format('m.customer_id = any (array(select c.id from public.customers c where c.csm_id = %L and c.merged_into is null))', private.uid()) end];
begin
  if p_filter ->> 'customer' is not null then
    v_parts := v_parts || format('m.customer_id = %L', private.as_uuid(p_filter ->> 'customer'));
  end if;
  if p_filter ->> 'status' is not null then
    v_parts := v_parts || format('m.status = %L', p_filter ->> 'status');
  end if;
  if trim(coalesce(p_filter ->> 'q', '')) <> '' then
    v_parts := v_parts || format('(m.title ilike %1$L or exists (select 1 from public.customers c where c.id = m.customer_id and c.name ilike %1$L))',
      '%' || regexp_replace(trim(p_filter ->> 'q'), '([\\%_])', '\\\1', 'g') || '%');
  end if;
  return array_to_string(v_parts, ' and ');
end;
$$;
comment on function private.meeting_filter(jsonb) is 'SQL condition of a filter {q, customer, status}, over meetings m.';
grant execute on function private.meeting_view(text), private.meeting_filter(jsonb) to authenticated, service_role;

create function public.list_meetings(p_view text, p_filter jsonb default '{}', p_cursor jsonb default null, p_limit integer default 30)
returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_all constant text := private.meeting_filter('{}');
  v_filter constant text := private.meeting_filter(p_filter);
  v_where constant text := private.meeting_view(p_view) || ' and ' || v_filter;
  v_ahead constant boolean := coalesce(p_view = 'ahead', false);
  v_limit constant integer := least(greatest(p_limit, 1), 100);
  v_rows jsonb;
  v_total bigint;
  v_counts jsonb;
begin
  perform private.require_uid();
  execute format($q$
    select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'scheduled_at', r.scheduled_at, 'duration', r.duration,
        'status', r.status, 'meeting_url', r.meeting_url, 'attendees', r.attendees,
        'customer', (select jsonb_build_object('id', c.id, 'name', c.name, 'health_score', c.health_score, 'health_band', c.health_band)
          from public.customers c where c.id = r.customer_id),
        'transcript', exists (select 1 from public.transcripts t where t.meeting_id = r.id),
        'proposed', (select count(*) from public.meeting_cards k where k.meeting_id = r.id and k.state = 'proposed'),
        'decided', (select count(*) from public.meeting_cards k where k.meeting_id = r.id and k.state in ('accepted', 'edited')),
        'key', r.key::text) order by r.place), '[]')
      from (
        select m.*, coalesce(m.scheduled_at, '-infinity') as key,
          row_number() over (order by coalesce(m.scheduled_at, '-infinity') %1$s, m.id %1$s) as place
          from public.meetings m
         where %2$s and ($1 is null or (coalesce(m.scheduled_at, '-infinity'), m.id) %3$s (($1 ->> 'key')::timestamptz, ($1 ->> 'id')::uuid))
         order by coalesce(m.scheduled_at, '-infinity') %1$s, m.id %1$s limit %4$s) as r
    $q$, case when v_ahead then 'asc' else 'desc' end, v_where, case when v_ahead then '>' else '<' end, v_limit + 1)
    into v_rows using p_cursor;
  execute format($q$
    select jsonb_build_object('ahead', count(*) filter (where %1$s), 'notes', count(*) filter (where %2$s),
        'review', count(*) filter (where %3$s), 'past', count(*) filter (where %4$s))
      from public.meetings m where %5$s
    $q$, private.meeting_view('ahead'), private.meeting_view('notes'), private.meeting_view('review'), private.meeting_view('past'), v_all)
    into v_counts;
  if v_filter = v_all then
    v_total := coalesce((v_counts ->> p_view)::bigint, 0);
  else
    execute 'select count(*) from public.meetings m where ' || v_where into v_total;
  end if;
  return jsonb_build_object('rows', case when jsonb_array_length(v_rows) > v_limit then v_rows - v_limit else v_rows end,
    'next', case when jsonb_array_length(v_rows) > v_limit
      then jsonb_build_object('key', v_rows -> (v_limit - 1) -> 'key', 'id', v_rows -> (v_limit - 1) -> 'id') end,
    'total', v_total, 'counts', v_counts,
    'filtered_customer', (select c.name from public.customers c where c.id::text = p_filter ->> 'customer'));
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
