-- Why: from a meeting to work. Deciding about cards touches insights, evidence, promises and tasks at once: all of it or
-- nothing. Runs with the caller's rights throughout, so that nobody decides about a customer that is not theirs.

alter table public.promises add constraint promises_task_id_fkey
  foreign key (task_id) references public.tasks (id) on delete set null;
alter table public.meeting_cards add constraint meeting_cards_task_id_fkey
  foreign key (task_id) references public.tasks (id) on delete set null;

-- What an accepted card leaves. A question is worth knowing and no concern; whoever finds the answer closes it.
create function private.accept_card(p_card public.meeting_cards) returns public.meeting_cards
language plpgsql set search_path = ''
as $$
declare
  v_card public.meeting_cards := p_card;
  v_what constant jsonb := jsonb_build_object('type', p_card.type, 'text', p_card.text, 'owner', p_card.owner, 'due_date', p_card.due_date);
begin
  insert into public.insights (customer_id, meeting_id, source, type, content, importance, owner, due_date, status, metadata)
  values (p_card.customer_id, p_card.meeting_id, 'meeting',
    case p_card.type when 'promise' then 'action_item' when 'open_question' then 'action_item' else p_card.type end,
    p_card.text, p_card.importance, p_card.owner, p_card.due_date, 'open',
    jsonb_build_object('card', p_card.id, 'kind', p_card.type, 'speaker', p_card.speaker, 'turn', p_card.turn))
  returning id into v_card.insight_id;
  insert into public.evidence (customer_id, insight_id, transcript_id, field, proposed, value, turn, quote, span_start, span_end,
    confidence, method, state)
  values (p_card.customer_id, v_card.insight_id, p_card.transcript_id, p_card.type, coalesce(p_card.proposed, v_what), v_what, p_card.turn,
    p_card.quote, p_card.quote_start, p_card.quote_end, p_card.confidence, 'rules',
    case when p_card.proposed is null then 'confirmed' else 'corrected' end);
  if p_card.type = 'action_item' or (p_card.type = 'promise' and p_card.side = 'us') then
    v_card.task_id := public.add_task(jsonb_build_object('title', left(p_card.text, 200),
      'description', concat('From the meeting “', (select m.title from public.meetings m where m.id = p_card.meeting_id), '”',
        case when p_card.speaker is not null then ', ' || p_card.speaker end, ': “', p_card.quote, '”'),
      'priority', case p_card.importance when 'high' then 'high' when 'low' then 'low' else 'medium' end,
      'due', case when p_card.due_date is not null then p_card.due_date::text || 'T12:00:00Z' end,
      'customer', p_card.customer_id, 'visibility', 'internal'));
    -- Whoever is to do it may be somebody who has no account here.
    update public.tasks t set assignee = left(p_card.owner, 100) where t.id = v_card.task_id and p_card.owner is not null;
  end if;
  if p_card.type = 'promise' then
    insert into public.promises (customer_id, meeting_id, insight_id, task_id, by_side, text, owner, due_date)
    values (p_card.customer_id, p_card.meeting_id, v_card.insight_id, v_card.task_id, p_card.side, p_card.text, p_card.owner, p_card.due_date)
    returning id into v_card.promise_id;
  end if;
  return v_card;
end;
$$;
comment on function private.accept_card(public.meeting_cards) is 'Makes the insight, evidence, task and promise of a card; answers the card with their ids.';

-- Taking back takes along what came of it, but not what somebody worked on since.
create function private.release_card(p_card public.meeting_cards) returns void
language plpgsql set search_path = ''
as $$
begin
  if exists (select 1 from public.tasks t where t.id = p_card.task_id and (t.status <> 'todo' or t.deleted_at is not null
      or exists (select 1 from public.comments c where c.task_id = t.id)))
    or exists (select 1 from public.promises p where p.id = p_card.promise_id and p.state <> 'open') then
    raise exception using errcode = 'P0001', message = 'in_use',
      hint = 'Somebody worked on what came of this card. Change the task or the promise itself.';
  end if;
  delete from public.promises p where p.id = p_card.promise_id;
  delete from public.tasks t where t.id = p_card.task_id;
  delete from public.insights i where i.id = p_card.insight_id;
end;
$$;
comment on function private.release_card(public.meeting_cards) is 'Takes back what an accepted card left, unless somebody worked on it.';
grant execute on function private.accept_card(public.meeting_cards), private.release_card(public.meeting_cards) to authenticated, service_role;

-- Many cards at once, one lock each. Whoever decides says what they saw; a card that is no longer so stops the whole, so that
-- nobody's decision is written over. Asked twice, the second finds nothing to do.
create function public.decide_cards(p_meeting uuid, p_decisions jsonb) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
  v_ids constant uuid[] := array(select (d ->> 'id')::uuid from jsonb_array_elements(p_decisions) d);
  v_card public.meeting_cards;
  v_change jsonb;
  v_one jsonb;
  v_to text;
  v_done integer := 0;
  v_tasks integer := 0;
begin
  if cardinality(v_ids) = 0 or cardinality(v_ids) > 500 or cardinality(v_ids) <> (select count(distinct i) from unnest(v_ids) i) then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'Choose between one card and 500, each once.';
  end if;
  perform 1 from public.meeting_cards k where k.id = any (v_ids) and k.meeting_id = p_meeting order by k.id for update;
  for v_one in select d from jsonb_array_elements(p_decisions) d loop
    select * into v_card from public.meeting_cards k where k.id = (v_one ->> 'id')::uuid and k.meeting_id = p_meeting;
    if not found then
      raise exception using errcode = 'P0001', message = 'not_found', hint = 'A card is gone. Look at the meeting again.';
    end if;
    v_to := v_one ->> 'to';
    v_change := v_one -> 'change';
    if v_to is null or v_to not in ('accepted', 'rejected', 'proposed') then
      raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'A card is accepted, rejected or proposed again.';
    end if;
    continue when v_change is null and (v_card.state = v_to or (v_to = 'accepted' and v_card.state = 'edited'));
    if v_card.state is distinct from v_one ->> 'from' then
      raise exception using errcode = 'P0001', message = 'conflict', hint = 'Somebody decided about a card meanwhile. Look at it again; nothing was changed.';
    end if;
    if v_card.state in ('accepted', 'edited') then
      perform private.release_card(v_card);
      v_card.insight_id := null;
      v_card.task_id := null;
      v_card.promise_id := null;
    end if;
    if v_change is not null then
      v_card.proposed := coalesce(v_card.proposed, jsonb_build_object('type', v_card.type, 'text', v_card.text, 'owner', v_card.owner,
        'due_date', v_card.due_date, 'importance', v_card.importance, 'side', v_card.side));
      v_card.type := coalesce(v_change ->> 'type', v_card.type);
      v_card.text := coalesce(v_change ->> 'text', v_card.text);
      v_card.importance := coalesce(v_change ->> 'importance', v_card.importance);
      v_card.owner := case when v_change ? 'owner' then nullif(btrim(v_change ->> 'owner'), '') else v_card.owner end;
      v_card.due_date := case when v_change ? 'due_date' then (v_change ->> 'due_date')::date else v_card.due_date end;
      v_card.side := case when v_change ? 'side' then v_change ->> 'side' else v_card.side end;
    end if;
    if v_to = 'accepted' then
      v_card := private.accept_card(v_card);
      v_tasks := v_tasks + (v_card.task_id is not null)::integer;
      v_card.state := case when v_card.proposed is null then 'accepted' else 'edited' end;
    else
      v_card.state := v_to;
    end if;
    update public.meeting_cards k set type = v_card.type, text = v_card.text, importance = v_card.importance, owner = v_card.owner,
      due_date = v_card.due_date, side = v_card.side, proposed = v_card.proposed, state = v_card.state, insight_id = v_card.insight_id,
      task_id = v_card.task_id, promise_id = v_card.promise_id,
      decided_by = case when v_to <> 'proposed' then v_me end, decided_at = case when v_to <> 'proposed' then now() end
     where k.id = v_card.id;
    v_done := v_done + 1;
  end loop;
  return jsonb_build_object('decided', v_done, 'tasks', v_tasks);
end;
$$;
comment on function public.decide_cards(uuid, jsonb) is
  'Decides about cards of a meeting [{id, from, to, change}]: accepted ones become insights with evidence, tasks and promises. All or nothing.';
revoke execute on function public.decide_cards(uuid, jsonb) from public, anon;
grant execute on function public.decide_cards(uuid, jsonb) to authenticated;

-- A task that is done keeps its promise; one that is taken up again opens it.
create function private.task_keeps_promise() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.promises p set state = case when new.status = 'done' then 'kept' else 'open' end,
    settled_on = case when new.status = 'done' then current_date end
   where p.task_id = new.id and p.state = case when new.status = 'done' then 'open' else 'kept' end;
  return null;
end;
$$;
comment on function private.task_keeps_promise() is 'A promise follows the task that keeps it.';
create trigger task_keeps_promise after update of status on public.tasks
  for each row when ((new.status = 'done') is distinct from (old.status = 'done')) execute function private.task_keeps_promise();

-- Promises count as the other factors do: what comes, goes or changes its state moves the health of its customer.
create trigger health_on_insert after insert on public.promises referencing new table as changed
  for each statement execute function private.health_rows_came();
create trigger health_on_delete after delete on public.promises referencing old table as changed
  for each statement execute function private.health_rows_came();
create trigger health_on_update after update on public.promises referencing old table as before new table as changed
  for each statement execute function private.health_rows_changed('state', 'late_since', 'by_side', 'customer_id');
