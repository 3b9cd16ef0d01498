-- Why: what a meeting left behind, before and after somebody decided about it. A card is a proposal with its place in the
-- transcript; a person accepts, edits or rejects it. A promise is what one side told the other it would do, and whether it did.

create table public.promises (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  meeting_id uuid references public.meetings (id) on delete set null,
  insight_id uuid references public.insights (id) on delete set null,
  task_id uuid,
  by_side text not null check (by_side in ('us', 'customer')),
  text text not null check (char_length(btrim(text)) between 1 and 1000),
  owner text check (char_length(owner) <= 200),
  due_date date,
  state text not null default 'open' check (state in ('open', 'kept', 'broken', 'dropped')),
  late_since date,
  settled_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint promises_settled check ((state = 'open') = (settled_on is null))
);
comment on table public.promises is 'What we promised a customer and what a customer promised us, and what became of it.';
comment on column public.promises.by_side is 'Who promised: us, or the customer.';
comment on column public.promises.task_id is 'The task that keeps it; when the task is done the promise is kept.';
comment on column public.promises.late_since is 'The day after the day it was promised for; the night writes it while the promise is open.';
comment on column public.promises.settled_on is 'The day it was kept, broken or dropped.';

create index idx_promises_customer on public.promises (customer_id, state, due_date);
create index idx_promises_meeting on public.promises (meeting_id);
create index idx_promises_insight on public.promises (insight_id) where insight_id is not null;
create index idx_promises_task on public.promises (task_id) where task_id is not null;
create index idx_promises_due on public.promises (due_date) where state = 'open';

create table public.meeting_cards (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  meeting_id uuid not null references public.meetings (id) on delete cascade,
  transcript_id uuid not null references public.transcripts (id) on delete cascade,
  type text not null check (type in ('decision', 'action_item', 'promise', 'concern', 'open_question', 'quote', 'sentiment')),
  text text not null check (char_length(btrim(text)) between 1 and 1000),
  speaker text check (char_length(speaker) <= 200),
  turn integer not null check (turn > 0),
  quote text not null check (char_length(quote) between 1 and 2000),
  quote_start integer not null check (quote_start >= 0),
  quote_end integer not null,
  owner text check (char_length(owner) <= 200),
  due_date date,
  side text check (side in ('us', 'customer')),
  importance text not null default 'medium' check (importance in ('low', 'medium', 'high')),
  confidence numeric(3, 2) not null check (confidence between 0 and 1),
  proposed jsonb,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'edited', 'rejected')),
  decided_by uuid references public.tier2_users (u_id) on delete set null,
  decided_at timestamptz,
  insight_id uuid references public.insights (id) on delete set null,
  promise_id uuid references public.promises (id) on delete set null,
  task_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint meeting_cards_place check (quote_end > quote_start),
  constraint meeting_cards_promise check (type <> 'promise' or side is not null),
  constraint meeting_cards_decision check ((state = 'proposed') = (decided_at is null))
);
comment on table public.meeting_cards is 'What was found in a transcript, and what a person made of it.';
comment on column public.meeting_cards.quote is 'Word for word as it stands in the turn, from quote_start up to quote_end in UTF-16 units.';
comment on column public.meeting_cards.side is 'Who promises, for a promise.';
comment on column public.meeting_cards.proposed is 'What was found, where a person changed it: type, text, owner, due_date, importance, side.';
comment on column public.meeting_cards.state is 'edited is accepted after a change.';

create index idx_meeting_cards_meeting on public.meeting_cards (meeting_id, turn, quote_start);
create index idx_meeting_cards_customer on public.meeting_cards (customer_id);
create index idx_meeting_cards_transcript on public.meeting_cards (transcript_id);
create index idx_meeting_cards_decider on public.meeting_cards (decided_by) where decided_by is not null;
create index idx_meeting_cards_insight on public.meeting_cards (insight_id) where insight_id is not null;
create index idx_meeting_cards_promise on public.meeting_cards (promise_id) where promise_id is not null;
create index idx_meeting_cards_task on public.meeting_cards (task_id) where task_id is not null;

create trigger update_promises_timestamp before update on public.promises
  for each row execute function private.update_timestamp();
create trigger update_meeting_cards_timestamp before update on public.meeting_cards
  for each row execute function private.update_timestamp();
-- Where a card was found stays; a person decides about its words.
create trigger guard_rights before update on public.meeting_cards
  for each row execute function private.guard_columns('id', 'meeting_id', 'transcript_id', 'speaker', 'turn', 'quote', 'quote_start',
    'quote_end', 'confidence', 'created_at');
select private.audit_table('public.promises');
select private.audit_table('public.meeting_cards', 'id', '{quote,quote_start,quote_end,confidence,speaker,turn}', false);

grant select, insert, update, delete on public.promises, public.meeting_cards to authenticated;
grant all on public.promises, public.meeting_cards to service_role;
select private.customer_policies('public.promises');
select private.customer_policies('public.meeting_cards');

-- A meeting, a card and what follows are of one customer, whoever writes.
create function private.check_meeting_of_customer() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.meeting_id is not null and not exists (
    select 1 from public.meetings m where m.id = new.meeting_id and m.customer_id = new.customer_id) then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'The meeting is not of this customer.';
  end if;
  return new;
end;
$$;
comment on function private.check_meeting_of_customer() is 'Refuses a card or promise under a meeting of another customer.';
create trigger check_meeting before insert on public.promises
  for each row execute function private.check_meeting_of_customer();
create trigger check_meeting before insert on public.meeting_cards
  for each row execute function private.check_meeting_of_customer();

-- The night. A promise whose day has passed is late and, two weeks later without a word, broken: of somebody who waits, silence
-- is an answer too. Whoever knows better says so at the promise.
create function public.age_promises(p_today date default current_date) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_late integer;
  v_broken integer;
begin
  update public.promises p set state = 'broken', settled_on = p_today
   where p.state = 'open' and p.due_date < p_today - 14 and p.late_since is not null;
  get diagnostics v_broken = row_count;
  update public.promises p set late_since = p.due_date + 1
   where p.state = 'open' and p.due_date < p_today and p.late_since is null;
  get diagnostics v_late = row_count;
  return jsonb_build_object('late', v_late, 'broken', v_broken);
end;
$$;
comment on function public.age_promises(date) is 'Marks promises whose day has passed as late, and as broken after two weeks. Service role only.';
revoke execute on function public.age_promises(date) from public, anon, authenticated;
grant execute on function public.age_promises(date) to service_role;

-- A promise that is settled or moved to a later day is no longer late; a day of settling is written where it is missing.
create function private.settle_promise() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.state = 'open' then
    new.settled_on := null;
    if new.due_date is null or new.due_date >= current_date then
      new.late_since := null;
    end if;
  else
    new.settled_on := coalesce(new.settled_on, current_date);
  end if;
  return new;
end;
$$;
comment on function private.settle_promise() is 'Keeps the days of a promise in step with its state.';
create trigger settle_promise before insert or update on public.promises
  for each row execute function private.settle_promise();
