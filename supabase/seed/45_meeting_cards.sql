-- Demonstration data, part 4: what the transcripts left behind. Of each customer the newest transcript waits to be reviewed,
-- the older ones were decided about; promises were kept, broken, dropped, or are open still, some of them late.

-- The turns of a transcript as the product numbers them: a line each, without the name.
create temporary table seed_turns as
select t.id as transcript_id, m.id as meeting_id, m.customer_id, m.scheduled_at, l.place::integer as turn,
  split_part(l.line, ': ', 1) as speaker, substr(l.line, strpos(l.line, ': ') + 2) as text,
  row_number() over (partition by m.customer_id, l.place order by m.scheduled_at desc) as age
from public.transcripts t
join public.meetings m on m.id = t.meeting_id
cross join lateral regexp_split_to_table(t.content, '\n') with ordinality l (line, place);

insert into public.meeting_cards (id, customer_id, meeting_id, transcript_id, type, text, speaker, turn, quote, quote_start, quote_end,
  owner, due_date, side, importance, confidence, state, decided_by, decided_at, created_at)
select private.seed_id('card:' || s.transcript_id || k.place), s.customer_id, s.meeting_id, s.transcript_id, k.type,
  case when k.type = 'sentiment' then s.speaker || ' sounded ' || k.text || '.' else k.text end, s.speaker, s.turn, k.quote,
  strpos(s.text, k.quote) - 1, strpos(s.text, k.quote) - 1 + char_length(k.quote),
  case when k.type = 'promise' then s.speaker end, s.scheduled_at::date + k.days,
  case when k.type = 'promise' then case when t.us then 'us' else 'customer' end end,
  k.importance, k.sure, d.state, case when d.state <> 'proposed' then c.csm_id end,
  case when d.state <> 'proposed' then s.scheduled_at + interval '3 hours' end, s.scheduled_at + interval '2 hours'
from seed_turns s
join public.customers c on c.id = s.customer_id
join seed_talks t on t.turn = s.turn and t.text = s.text
join seed_talk_cards k on k.talk = t.talk and k.turn = t.turn
cross join lateral (
  select case when s.age = 1 and s.scheduled_at > now() - interval '60 days' then 'proposed'
    else (array['accepted', 'accepted', 'rejected', 'accepted'])[1 + private.seed_pick('cs' || s.transcript_id || k.place, 4)] end as state
) d;

-- What was accepted became insights that cite their sentence; what was worried about then has been dealt with since.
insert into public.insights (id, customer_id, meeting_id, source, type, content, importance, owner, due_date, status, metadata, created_at)
select private.seed_id('card-insight:' || k.id), k.customer_id, k.meeting_id, 'meeting',
  case when k.type in ('promise', 'open_question') then 'action_item' else k.type end, k.text, k.importance, k.owner, k.due_date,
  'done', jsonb_build_object('card', k.id, 'kind', k.type, 'speaker', k.speaker, 'turn', k.turn), k.decided_at
from public.meeting_cards k where k.state = 'accepted';

insert into public.evidence (id, customer_id, insight_id, transcript_id, field, proposed, value, turn, quote, span_start, span_end,
  confidence, method, state, decided_by, decided_at, created_at)
select private.seed_id('card-evidence:' || k.id), k.customer_id, private.seed_id('card-insight:' || k.id), k.transcript_id, k.type,
  jsonb_build_object('text', k.text), jsonb_build_object('text', k.text), k.turn, k.quote, k.quote_start, k.quote_end, k.confidence, 'rules',
  'confirmed', k.decided_by, k.decided_at, k.decided_at
from public.meeting_cards k where k.state = 'accepted';

insert into public.promises (id, customer_id, meeting_id, insight_id, by_side, text, owner, due_date, state, late_since, settled_on, created_at)
select private.seed_id('promise:' || k.id), k.customer_id, k.meeting_id, private.seed_id('card-insight:' || k.id), k.side, k.text, k.owner,
  k.due_date, p.state, case when p.state = 'open' and k.due_date < current_date then k.due_date + 1 end,
  case when p.state <> 'open' then least(current_date, k.due_date + private.seed_pick('ps' || k.id, 6) - 2) end, k.decided_at
from public.meeting_cards k
cross join lateral (
  select case when k.due_date > current_date - 14 then 'open'
    else (array['kept', 'kept', 'broken', 'kept', 'dropped'])[1 + private.seed_pick('pk' || k.id, 5)] end as state
) p
where k.state = 'accepted' and k.type = 'promise';

update public.meeting_cards k set insight_id = private.seed_id('card-insight:' || k.id),
  promise_id = (select p.id from public.promises p where p.id = private.seed_id('promise:' || k.id))
where k.state = 'accepted';

-- What customers promised, and promises of ours that nobody wrote down in a meeting; two of them are late.
insert into public.promises (id, customer_id, by_side, text, owner, due_date, late_since, state, settled_on, created_at)
select private.seed_id('promise:' || s.name || p.text), s.id, p.side, p.text, p.owner, current_date + p.days,
  case when p.state = 'open' and p.days < 0 then current_date + p.days + 1 end, p.state, case when p.state <> 'open' then current_date + p.days end,
  now() - interval '25 days'
from (values
  ('Bayswater Hotels', 'us', 'A plan for the two properties that are not live', 'Ines Halvorsen', -3, 'open'),
  ('Bayswater Hotels', 'customer', 'Names of the new front desk managers', null, 6, 'open'),
  ('Bayswater Hotels', 'customer', 'Last year''s booking figures', null, -11, 'kept'),
  ('Halden Logistics', 'us', 'No invoice arrives twice any more', 'Ines Halvorsen', -6, 'open'),
  ('Halden Logistics', 'us', 'A credit for October', null, -20, 'broken'),
  ('Castellane Perfumes', 'customer', 'Budget for the second brand', null, 18, 'open'),
  ('Meridian Health Trust', 'us', 'The data processing annex with their changes', null, 9, 'open')
) p (customer, side, text, owner, days, state)
join private.seed_customers s on s.name = p.customer;

drop table seed_turns, seed_talks, seed_talk_cards;
