-- Demonstration data, part 3: who spoke with whom. Each customer has its own rhythm; most keep it, some fell silent.

-- Touches go back from the last one in steps around the usual gap; every fourth is a meeting. Days are kept exact, so that
-- "34 days ago" is 34 days ago.
create temporary table seed_touches as
with recursive steps as (
  select s.id, s.name, s.csm_id, s.rhythm, s.age, s.people, 0 as n, s.touched as days from private.seed_customers s where s.touched is not null
  union all
  select t.id, t.name, t.csm_id, t.rhythm, t.age, t.people, t.n + 1,
    t.days + greatest(1, round(t.rhythm * (70 + private.seed_pick('gap' || t.name || t.n, 61)) / 100.0)::integer)
  from steps t where t.n < 60 and t.days < least(t.age, 365)
)
select t.*, (select k.id from public.stakeholders k where k.customer_id = t.id
    order by md5(k.id::text || (t.n / 2)) limit 1) as stakeholder_id,
  (select k.name from public.stakeholders k where k.customer_id = t.id order by md5(k.id::text || (t.n / 2)) limit 1) as person,
  case when t.n % 4 = 2 then 'held' else (array['call', 'email', 'call', 'note', 'email', 'call', 'meeting'])[1 + private.seed_pick('kind' || t.name || t.n, 7)] end as kind,
  date_trunc('day', now()) - make_interval(days => t.days) + case when t.days = 0 then (now() - date_trunc('day', now())) * 0.6
    else make_interval(hours => 8 + private.seed_pick('hour' || t.name || t.n, 8), mins => 5 * private.seed_pick('min' || t.name || t.n, 12)) end as at
from steps t where t.days < t.age;

insert into public.customer_notes (id, customer_id, author_id, kind, body, happened_at, stakeholder_id, created_at, updated_at)
select private.seed_id('note:' || t.name || t.n), t.id, t.csm_id, t.kind,
  format(case t.kind
    when 'call' then (array[
      'Spoke with %s about the month. The dashboards are opened every Monday now; the export to their finance tool is still missing.',
      'Short call with %s. Two new people start next week and need access and the first training.',
      '%s called about slow reports on Friday afternoons. Support is on it; I promised an answer by Tuesday.',
      'Went through the open points with %s. Three of five are closed, the data processing annex waits for their lawyer.',
      '%s says the team likes the agent for drafting, less for numbers. They want to see where each figure comes from.',
      'Renewal came up with %s: budget is decided in the spring, the case has to be ready a month before.',
      'Call with %s. Champion changes department; asked for an introduction to whoever follows.',
      '%s was in a hurry. Agreed on a longer meeting and to leave the contract question for then.',
      'Talked with %s about the training plan. Module three is too long for shift workers; they do it in halves.'])[1 + private.seed_pick('b' || t.name || t.n, 9)]
    when 'email' then (array[
      'Sent %s the usage summary of the quarter and the two charts they asked for.',
      '%s confirms the order for additional users; purchasing will send the form.',
      'Answered %s about retention: what is kept, for how long, and how they get it out.',
      '%s asks whether the sandbox can stay open until the end of the audit. Said yes.',
      'Mail from %s: the invoice has the wrong cost centre. Passed on to billing.',
      'Sent %s the agenda. Asked who decides on the second site.',
      '%s sent the new organization chart. Two names on it we do not know yet.',
      'Reminded %s of the security questionnaire; they have it with IT.'])[1 + private.seed_pick('b' || t.name || t.n, 8)]
    when 'meeting' then (array[
      'Met %s on site. Walked through the control room; the screens show our view beside the old one, and the old one loses.',
      'Working session with %s: set up the weekly report together and found four fields nobody fills in.',
      'Coffee with %s at the trade fair. Good mood, wants a reference call with another customer.'])[1 + private.seed_pick('b' || t.name || t.n, 3)]
    else (array[
      'Their fiscal year ends earlier than we assumed. Moved the renewal plan up by a month.',
      'Usage dips every school holiday; not a sign of anything.',
      'New competitor offer on their table according to the partner. Nothing heard from %s.',
      'Ask %s about the second site before proposing more users.',
      'Support tickets down from nine to two since the update.'])[1 + private.seed_pick('b' || t.name || t.n, 5)]
  end, coalesce(t.person, 'their office')),
  t.at, case when t.kind <> 'note' then t.stakeholder_id end, t.at, t.at
from seed_touches t where t.kind <> 'held';

insert into public.meetings (id, customer_id, title, description, scheduled_at, duration, status, meeting_url, attendees, agenda, created_at, updated_at)
select private.seed_id('meeting:' || t.name || t.n), t.id,
  (array['Monthly check-in', 'Quarterly review', 'Working session', 'Roadmap and wishes', 'Support review', 'Training follow-up'])[1 + private.seed_pick('mt' || t.name || t.n, 6)],
  case when private.seed_pick('md' || t.name || t.n, 3) > 0 then 'With ' || coalesce(t.person, 'the team') || '. Open points from the last time first.' end,
  t.at, (array[30, 45, 60])[1 + private.seed_pick('ml' || t.name || t.n, 3)], 'completed', 'https://meet.example/' || substr(md5(t.name || t.n), 1, 10),
  jsonb_build_array(coalesce(t.person, t.name)), '["Open points", "Usage", "Next steps"]', t.at - interval '9 days', t.at
from seed_touches t where t.kind = 'held';

-- Planned: one today for each CSM, more in the coming weeks; a few that were called off.
insert into public.meetings (id, customer_id, title, description, scheduled_at, duration, status, meeting_url, attendees, created_at)
select private.seed_id('planned:' || s.name), s.id, p.title, p.about, date_trunc('day', now(), coalesce(u.timezone, 'UTC')) + make_interval(days => p.days, hours => p.hour, mins => p.minute),
  p.length, p.status, 'https://meet.example/' || substr(md5(s.name || 'planned'), 1, 10),
  coalesce((select jsonb_agg(k.name order by k.is_primary desc, k.name) from public.stakeholders k where k.customer_id = s.id and (k.is_primary or private.seed_pick(k.name, 3) = 0)), '[]'),
  now() - interval '6 days'
from (values
  ('Bayswater Hotels', 'Quarterly review', 'Two promises from the last review are still open.', 0, 14, 30, 60, 'scheduled'),
  ('Castellane Perfumes', 'Renewal meeting', 'Price for the second brand.', 0, 13, 0, 45, 'scheduled'),
  ('Meridian Health Trust', 'Steering group', null, 3, 9, 0, 60, 'scheduled'), ('Pemberton Schools', 'Renewal and training plan', 'New head teacher joins.', 6, 10, 30, 45, 'scheduled'),
  ('Greyfriars Legal', 'Monthly check-in', null, 8, 8, 30, 30, 'scheduled'), ('Kestrel Robotics', 'Kick-off, part two', 'Who does what until go-live.', 2, 12, 0, 90, 'scheduled'),
  ('Solano Fisheries', 'Monthly check-in', null, 12, 9, 30, 30, 'scheduled'), ('Thistle Energy', 'Roadmap and wishes', null, 16, 13, 0, 60, 'scheduled'),
  ('Halden Logistics', 'Support review', 'Invoices that arrive twice.', 5, 14, 0, 45, 'scheduled'), ('Ilmari Timber', 'Monthly check-in', 'Called off by the customer.', -4, 9, 0, 30, 'cancelled'),
  ('Vantaa Foods', 'Recovery plan', 'Called off; no new date yet.', -9, 10, 0, 60, 'cancelled'), ('Fjordlys Systems', 'Steering group', null, 4, 9, 0, 60, 'scheduled'),
  ('Porto Seguros', 'Quarterly review', null, 9, 11, 0, 60, 'scheduled'), ('Oakhaven Farms', 'First steps', 'Accounts and the first import.', 1, 10, 0, 60, 'scheduled'),
  ('Ferrol Shipyards', 'Working session', null, 13, 8, 0, 90, 'scheduled'), ('Eastgate Housing', 'Recovery plan', 'Called off by the customer.', -6, 12, 0, 60, 'cancelled')
) p (customer, title, about, days, hour, minute, length, status)
join private.seed_customers s on s.name = p.customer
-- Today is where the CSM is: elsewhere it may be tomorrow already.
join public.tier2_users u on u.u_id = s.csm_id;

insert into public.transcripts (id, meeting_id, content, duration, speakers, word_count, language, created_at)
select private.seed_id('transcript:' || m.id), m.id, t.content, m.duration * 60, jsonb_build_array(p.display_name, coalesce(m.attendees ->> 0, 'Guest')),
  cardinality(regexp_split_to_array(t.content, '\s+')), 'en', m.scheduled_at + interval '2 hours'
from (
  select m.*, (row_number() over (partition by m.customer_id order by m.scheduled_at, m.id) + private.seed_pick('talk' || m.customer_id, 9)) % 9 as talk
    from public.meetings m where m.status = 'completed' and private.seed_pick('tr' || m.id, 5) = 0) m
join public.customers c on c.id = m.customer_id
join public.tier2_profiles p on p.u_id = c.csm_id
cross join lateral (
  select string_agg(case when k.us then p.display_name else coalesce(m.attendees ->> 0, 'Guest') end || ': ' || k.text, E'\n' order by k.turn) as content
    from seed_talks k where k.talk = m.talk) t;

-- Open concerns first, as many as the portfolio says; the unowned ones are what the home page points at.
insert into public.insights (id, customer_id, meeting_id, source, type, content, importance, owner, due_date, status, created_at)
select private.seed_id('concern:' || s.name || n), s.id, null,
  (array['meeting', 'email', 'crm', 'agent'])[1 + private.seed_pick('is' || s.name || n, 4)], 'concern',
  case when s.name = 'Halden Logistics' and n = 1 then 'Invoices arrive twice'
    when s.name = 'Brightwater Utilities' and n = 1 then 'New CFO questions the spend' else
    (array['Reports are slow on Friday afternoons', 'Support answers take longer than agreed', 'The champion is leaving the department',
      'A competitor has made an offer', 'Single sign-on keeps logging people out', 'Nobody uses the second module',
      'The data processing annex is unsigned', 'Two sites were left out of the rollout', 'Training does not fit the shifts',
      'The interface to their stock system breaks at night', 'Managers still ask for the old spreadsheet', 'Translations are missing for the Polish site',
      'Their administrator has no deputy', 'The price per user is questioned before every quarter', 'Search does not find scanned papers',
      'A reorganization has stopped all new projects'])[1 + (row_number() over (order by n, md5(s.name))) % 16] end,
  case when n = 1 then 'high' else (array['medium', 'low', 'medium'])[1 + private.seed_pick('ii' || s.name || n, 3)] end,
  case when n > s.unowned then case s.who when 1 then 'Ines Halvorsen' else 'Tomás Rey' end end,
  case when private.seed_pick('id' || s.name || n, 2) = 0 then current_date + 4 + private.seed_pick('dd' || s.name || n, 20) end,
  'open', now() - make_interval(days => 7 + 8 * (n - 1) + private.seed_pick('ia' || s.name || n, 6))
from private.seed_customers s cross join lateral generate_series(1, s.concerns) n;

insert into public.insights (id, customer_id, meeting_id, source, type, content, importance, owner, due_date, status, created_at)
select private.seed_id('insight:' || m.id), m.customer_id, m.id, 'meeting', t.type,
  t.texts[1 + (row_number() over (partition by t.type order by m.scheduled_at, m.id)) % cardinality(t.texts)],
  (array['low', 'medium', 'medium', 'high'])[1 + private.seed_pick('im' || m.id, 4)],
  case when t.type = 'action_item' then p.display_name end, case when t.type = 'action_item' then m.scheduled_at::date + 14 end,
  case when m.scheduled_at < now() - interval '40 days' or t.type in ('decision', 'quote') then 'done' else 'open' end, m.scheduled_at + interval '1 hour'
from public.meetings m
join public.customers c on c.id = m.customer_id
join public.tier2_profiles p on p.u_id = c.csm_id
cross join lateral (
  select (array['decision', 'action_item', 'quote', 'sentiment', 'action_item', 'concern'])[1 + private.seed_pick('it' || m.id, 6)] as type
) y
cross join lateral (
  select y.type, (case y.type
    when 'decision' then array['The weekly report replaces the spreadsheet from next month', 'Second site joins after the audit', 'Training is done in halves',
      'Only team leads may close a case from now on', 'The old archive is read until June, then switched off', 'Monthly call becomes a quarterly one, chat in between',
      'Returns are booked in the system, no longer by mail', 'English stays the language of the manuals', 'The pilot goes on with twelve people instead of thirty',
      'Data older than three years is not imported', 'Alerts go to the shift leader, not to the whole team', 'The interface to payroll waits for the new version']
    when 'action_item' then array['Send the usage summary before the budget round', 'Name a second contact for support', 'Try the import with last year''s data',
      'Book the room and invite the night shift', 'Compare the two price lists line by line', 'Ask legal about the clause on subcontractors',
      'Clean the duplicates out of the address file', 'Show the dashboard to the site manager', 'Write down the steps for a new starter',
      'Check which accounts can be closed', 'Get the test system up to date', 'Bring three examples of wrong labels to the next call', 'Draft the case study for approval',
      'Find a date with the data protection officer']
    when 'quote' then array['“We find in a minute what took us an afternoon.”', '“It is the first tool my night shift asked for.”',
      '“I stopped printing the list. You cannot imagine what that means here.”', '“If it were gone tomorrow, I would have to hire two people.”',
      '“Our auditor asked whether he could have it too.”', '“Not pretty, but it has never let us down.”', '“My people argue about numbers less than they used to.”',
      '“The first onboarding I did not have to apologise for.”']
    when 'sentiment' then array['Relaxed, several jokes, thanks for the quick fix', 'Reserved; short answers about the budget', 'Open and curious, asked for more time than planned',
      'Tired of the rollout, polite about it', 'Pleased with the figures, careful about promises', 'Annoyed at first, calmer after the explanation']
    else array['Old reports were hard to find', 'Access for new people took a week', 'The mobile view cut off the comments', 'Nobody answered the chat on a holiday in their country',
      'The upgrade came in the middle of stocktaking', 'Two invoices went to a colleague who had left', 'Exports lost their leading zeros', 'The trainer had not seen their set-up before'] end) as texts
) t
where m.status = 'completed' and (y.type <> 'concern' or m.scheduled_at < now() - interval '40 days') and private.seed_pick('iy' || m.id, 3) < 2;

drop table seed_touches;
