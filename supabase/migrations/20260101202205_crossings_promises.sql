-- Why: not every promise is made where somebody writes a transcript. One that is typed in is the same as one that was found: ours
-- is a task as well, it is kept or broken, and health counts it.

create function public.add_promise(p_promise jsonb) returns uuid
language plpgsql set search_path = ''
as $$
declare
  v_customer constant uuid := nullif(p_promise ->> 'customer', '')::uuid;
  v_meeting constant uuid := nullif(p_promise ->> 'meeting', '')::uuid;
  v_side constant text := p_promise ->> 'side';
  v_text constant text := btrim(p_promise ->> 'text');
  v_due constant date := nullif(p_promise ->> 'due', '')::date;
  v_owner constant text := nullif(btrim(p_promise ->> 'owner'), '');
  v_task uuid;
  v_id uuid;
begin
  perform private.require_uid();
  -- With the caller's rights: a customer of somebody else is not seen, so nothing is promised to it here.
  if not exists (select 1 from public.customers c where c.id = v_customer and c.archived_at is null)
    or (v_meeting is not null and not exists (select 1 from public.meetings m where m.id = v_meeting and m.customer_id = v_customer)) then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This customer or meeting is not there, or is somebody else''s.';
  elsif v_side is null or v_side not in ('us', 'customer') or v_text is null or char_length(v_text) not between 1 and 1000 then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'Say who promised, and what, in at most 1,000 characters.';
  end if;
  if v_side = 'us' then
    v_task := public.add_task(jsonb_build_object('title', left(v_text, 200), 'description', case when v_meeting is not null
        then format('Promised in the meeting “%s”.', (select m.title from public.meetings m where m.id = v_meeting)) else 'Promised to the customer.' end,
      'due', case when v_due is not null then v_due::text || 'T12:00:00Z' end, 'customer', v_customer, 'visibility', 'internal'));
    update public.tasks t set assignee = left(v_owner, 100) where t.id = v_task and v_owner is not null;
  end if;
  insert into public.promises (customer_id, meeting_id, task_id, by_side, text, owner, due_date)
  values (v_customer, v_meeting, v_task, v_side, v_text, left(v_owner, 200), v_due)
  returning id into v_id;
  return v_id;
end;
$$;
comment on function public.add_promise(jsonb) is
  'Notes a promise {customer, meeting, side, text, owner, due} that somebody typed, with the caller''s rights; ours gets a task that keeps it.';
revoke execute on function public.add_promise(jsonb) from public, anon;
grant execute on function public.add_promise(jsonb) to authenticated;
