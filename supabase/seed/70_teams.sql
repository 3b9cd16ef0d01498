-- Demonstration data, part 7: teams, what they plan and say, what people did, and the keys of their programs. The two
-- organizations differ: one talks every day, the other only when something is wrong.

insert into public.teams (id, org_id, name, department, purpose, timezone, archived_at, created_at)
select private.seed_id('team:' || t.org || t.name), private.seed_id('org:' || t.org), t.name, t.department, t.purpose, t.zone,
  case when t.ended is not null then now() - make_interval(days => t.ended) end, now() - make_interval(days => t.age)
from (values
  ('meridian', 'Service desk', 'customer_support', 'First answer within an hour, for wards and offices.', 'Europe/London', 242, null::integer),
  ('meridian', 'Digital programme', 'information_technology', 'Brings the new systems to the wards, one after the other.', 'Europe/London', 235, null),
  ('meridian', 'Operations board', 'executive', 'Decides what comes next and what it may cost.', null, 230, null),
  ('meridian', 'Go-live April', 'operations', 'Looked after the first six wards.', 'Europe/London', 210, 95),
  ('fjordlys', 'Support', 'customer_support', null, 'Europe/Berlin', 168, null),
  ('fjordlys', 'Platform', 'engineering', 'Keeps the connections to other systems alive.', 'Europe/Oslo', 160, null)
) t (org, name, department, purpose, zone, age, ended);

insert into public.team_users (id, org_id, team_id, u_id, position, responsibility, allocation, is_home_team, follows_messages, added_by, joined_at, created_at)
select private.seed_id('team_user:' || m.team || m.email), private.seed_id('org:' || m.org), private.seed_id('team:' || m.org || m.team),
  private.seed_id('person:' || m.email), m.position, m.duty, m.share, m.home, m.share >= 30,
  private.seed_id('person:' || case m.org when 'meridian' then 'owner@cairn.test' else 'owner2@cairn.test' end),
  now() - make_interval(days => m.age), now() - make_interval(days => m.age)
from (values
  ('meridian', 'Service desk', 'member@cairn.test', 'lead', 'Rota and escalations', 80, true, 242),
  ('meridian', 'Service desk', 'hugo.lind@meridian.example', 'member', 'Ward tablets', 40, false, 110),
  ('meridian', 'Service desk', 'mei.tanaka@meridian.example', 'member', null, 100, true, 11),
  ('meridian', 'Service desk', 'amara.bello@meridian.example', 'member', 'Early shift', 100, true, 224),
  ('meridian', 'Service desk', 'tom.ferris@meridian.example', 'deputy', 'Late shift', 100, true, 200),
  ('meridian', 'Digital programme', 'nadia.rahman@meridian.example', 'member', 'Clinical systems', 80, true, 196),
  ('meridian', 'Digital programme', 'luke.harding@meridian.example', 'member', 'Figures for the board', 100, true, 140),
  ('meridian', 'Digital programme', 'grace.okafor@meridian.example', 'lead', 'Plan and budget', 70, true, 235),
  ('meridian', 'Digital programme', 'hugo.lind@meridian.example', 'member', 'Tests on the ward', 60, true, 117),
  ('meridian', 'Digital programme', 'member@cairn.test', 'guest', null, 20, false, 200),
  ('meridian', 'Operations board', 'owner@cairn.test', 'lead', null, 30, true, 230),
  ('meridian', 'Operations board', 'grace.okafor@meridian.example', 'deputy', 'Agenda', 30, false, 229),
  ('fjordlys', 'Support', 'jonas.brandt@fjordlys.example', 'lead', 'Answers within the day', 100, true, 165),
  ('fjordlys', 'Support', 'sara.nygaard@fjordlys.example', 'member', null, 100, true, 39),
  ('fjordlys', 'Platform', 'member2@cairn.test', 'lead', 'Connections and their keys', 90, true, 160),
  ('fjordlys', 'Platform', 'owner2@cairn.test', 'guest', null, 10, true, 150)
) m (org, team, email, position, duty, share, home, age);

-- What each team did: a review every few weeks, workshops now and then, some called off, two ahead.
insert into public.team_activities (id, org_id, team_id, u_id, kind, title, description, status, place, attendee_count, outcome, starts_at, ends_at, created_at)
select private.seed_id('team_activity:' || k.key), k.org_id, k.team_id, k.lead, k.kind,
  case k.kind
    when 'review' then (array['Review of the month', 'What slowed us down', 'Numbers of the quarter', 'Open requests, one by one'])[1 + private.seed_pick('t' || k.key, 4)]
    when 'retrospective' then (array['Looking back at the release', 'After the outage', 'What we keep, what we stop'])[1 + private.seed_pick('t' || k.key, 3)]
    when 'workshop' then (array['Mapping the fields of the CRM', 'Roles and rights, once and for all', 'Templates for answers'])[1 + private.seed_pick('t' || k.key, 3)]
    when 'training' then (array['Reports people read', 'Working with agents', 'First steps for newcomers'])[1 + private.seed_pick('t' || k.key, 3)]
    else (array['Stand-up with the wards', 'Planning', 'Meeting with Ines', 'Hand-over'])[1 + private.seed_pick('t' || k.key, 4)] end,
  case when private.seed_pick('d' || k.key, 3) = 0 then 'Bring one example that went wrong and one that went well.' end, k.status,
  (array['Room 2.14', 'Teams', 'Teams', 'Library', null])[1 + private.seed_pick('p' || k.key, 5)],
  case when k.status = 'done' and private.seed_pick('n' || k.key, 6) > 0 then 2 + private.seed_pick('n' || k.key, 11) end,
  case when k.status = 'done' and private.seed_pick('o' || k.key, 4) > 0 then (array[
    'Answers go out within two hours; who cannot keep that says so in the morning.', 'The old template goes by Friday.',
    'Nothing decided, once more in two weeks.', 'Three requests closed, one handed to the supplier.', 'Exports run at night from now on.',
    'Every ward names one person who is asked first.'])[1 + private.seed_pick('o' || k.key, 6)] end,
  k.starts, k.starts + make_interval(mins => 30 + 15 * private.seed_pick('l' || k.key, 5)), least(k.starts - make_interval(days => 4 + private.seed_pick('c' || k.key, 8)), now() - interval '5 days')
from (
  select t.id::text || w.n as key, t.org_id, t.id as team_id, l.u_id as lead, v.starts,
    (array['meeting', 'review', 'meeting', 'retrospective', 'workshop', 'training', 'meeting'])[1 + private.seed_pick('k' || t.name || w.n, 7)] as kind,
    case when v.starts > now() - interval '2 hours' then 'planned' when private.seed_pick('s' || t.name || w.n, 8) = 0 then 'cancelled' else 'done' end as status
  from public.teams t
  cross join generate_series(-1, 34) w (n)
  cross join lateral (select date_trunc('day', now()) - make_interval(days => 7 * w.n + private.seed_pick('w' || t.name || w.n, 5), hours => -9 - private.seed_pick('h' || t.name || w.n, 7)) as starts) v
  left join public.team_users l on l.team_id = t.id and l.position = 'lead'
  where v.starts > t.created_at + interval '12 days' and (t.archived_at is null or v.starts < t.archived_at)
    and (w.n < 1 or private.seed_pick('x' || t.name || w.n, case when t.name in ('Service desk', 'Digital programme') then 3 else 6 end) = 0)
) k;

insert into public.team_comments (id, org_id, activity_id, parent_id, u_id, kind, body, is_resolved, resolved_at, created_at)
select private.seed_id('team_comment:' || a.id || c.n), a.org_id, a.id,
  case when c.n = 2 then private.seed_id('team_comment:' || a.id || 1) end, m.u_id,
  case c.n when 1 then (array['question', 'comment', 'decision'])[1 + private.seed_pick('ck' || a.id, 3)] else 'comment' end,
  case c.n when 1 then (case private.seed_pick('ck' || a.id, 3)
      when 0 then (array['Who tells the night shift?', 'Do we have the numbers of last month?', 'Is that possible before the audit?'])
      when 1 then (array['Could we start ten minutes later? The ward round ends at nine.', 'The list from last time is in the folder.', 'I bring the two requests from radiology.'])
      else (array['We write the answer down where everybody finds it.', 'From now on one person closes the list.', 'Exports stay as they are until June.']) end)[1 + private.seed_pick('cb' || a.id, 3)]
    else (array['I do, today.', 'Yes, see the sheet.', 'Not before Thursday.'])[1 + private.seed_pick('cr' || a.id, 3)] end,
  c.n = 1 and private.seed_pick('ck' || a.id, 3) = 0 and private.seed_pick('cs' || a.id, 4) > 0,
  case when c.n = 1 and private.seed_pick('ck' || a.id, 3) = 0 and private.seed_pick('cs' || a.id, 4) > 0
    then a.created_at + make_interval(hours => 30 + private.seed_pick('ch' || a.id, 60)) end,
  a.created_at + make_interval(hours => 20 * c.n + private.seed_pick('ca' || a.id || c.n, 15))
from public.team_activities a
cross join generate_series(1, 2) c (n)
join lateral (select u.u_id from public.team_users u where u.team_id = a.team_id order by md5(a.id::text || u.u_id || c.n) limit 1) m on true
where a.created_at < now() - interval '100 hours' and private.seed_pick('cn' || a.id, 5) >= case c.n when 1 then 2 else 3 end;

insert into public.team_messages (id, org_id, team_id, u_id, kind, body, priority, link, created_at, updated_at)
select private.seed_id('team_message:' || k.key), k.org_id, k.team_id, m.u_id,
  case when private.seed_pick('mk' || k.key, 9) = 0 then 'announcement' when k.body like '%?' then 'question' else 'message' end, k.body,
  case when k.body like '%outage%' then 'high' when private.seed_pick('mp' || k.key, 5) = 0 then 'low' else 'medium' end,
  case when k.body like '%integration%' or k.body like '%HubSpot%' then '/integrations' end, k.at, k.at
from (
  select t.id::text || d.n as key, t.org_id, case when private.seed_pick('mt' || t.name || d.n, 7) > 0 then t.id end as team_id, t.id as source,
    date_trunc('day', now()) - make_interval(days => d.n, hours => -8) + make_interval(mins => private.seed_pick('mm' || t.name || d.n, 540)) as at,
    (array['Queue is empty, going home.', 'Who has the key for the test account?', 'HubSpot refused eleven records last night, I am looking at it.',
      'The outage at the mail provider is over.', 'Two wards asked for the same report. One answer for both?', 'New colleague on Monday, please say hello.',
      'I am out tomorrow afternoon.', 'The supplier answers on Friday at the earliest.', 'Tablets on ward 7 are all up to date.',
      'Please write the cause into the ticket, not only that it works again.', 'Who takes the training on Thursday?', 'Numbers for the board are in.',
      'The integration with the personnel system runs every night now.', 'Thanks for the quick help yesterday.',
      'Ines asks whether we are ready for the review.', 'The template for sign-in questions is new, try it.'])[1 + private.seed_pick('mb' || t.name || d.n, 16)] as body
  from public.teams t
  cross join generate_series(1, 240) d (n)
  where d.n < extract(day from now() - t.created_at) and (t.archived_at is null or now() - make_interval(days => d.n) < t.archived_at)
    and private.seed_pick('md' || t.name || d.n, case t.org_id when private.seed_id('org:meridian') then 5 else 11 end) = 0
) k
join lateral (select u.u_id from public.team_users u where u.team_id = k.source and u.joined_at < k.at order by md5(k.key || u.u_id) limit 1) m on true;
update public.team_messages m set reply_to_id = q.id
from public.team_messages q
where q.team_id = m.team_id and q.body like '%?' and m.body in ('Thanks for the quick help yesterday.', 'Numbers for the board are in.')
  and q.created_at between m.created_at - interval '9 days' and m.created_at;

insert into public.team_presence (id, org_id, u_id, status, status_text, page, device, wants_quiet, back_at, last_seen_at, created_at)
select private.seed_id('presence:' || p.email), private.seed_id('org:' || p.org), private.seed_id('person:' || p.email), p.status, p.text, p.page, p.device,
  p.status = 'busy', case when p.text like 'Back%' then now() + interval '3 days' end, now() - p.ago, now() - interval '30 days'
from (values
  ('meridian', 'owner@cairn.test', 'offline', null, '/home', 'desktop', interval '14 hours'),
  ('meridian', 'member@cairn.test', 'online', 'On the phone until four', '/team', 'desktop', interval '1 minute'),
  ('meridian', 'grace.okafor@meridian.example', 'busy', 'Board papers', null, 'desktop', interval '20 minutes'),
  ('meridian', 'hugo.lind@meridian.example', 'away', null, '/training', 'tablet', interval '3 hours'),
  ('fjordlys', 'owner2@cairn.test', 'offline', 'Back on Monday', null, 'phone', interval '2 days'),
  ('fjordlys', 'member2@cairn.test', 'online', null, '/integrations', 'desktop', interval '40 seconds')
) p (org, email, status, text, page, device, ago);

-- The triggers wrote the log as of today; here it gets the days on which it happened, and who did it.
update public.team_activity_log l set created_at = s.at, u_id = s.who
from (
  select t.id, case l.action when 'team_archived' then t.archived_at else t.created_at end as at, o.owner_id as who, l.id as log_id
  from public.team_activity_log l join public.teams t on t.id = l.subject_id join public.enterprise_orgs o on o.id = t.org_id
  union all
  select u.id, u.joined_at, u.added_by, l.id from public.team_activity_log l join public.team_users u on u.id = l.subject_id
  union all
  select a.id, case l.action when 'activity_planned' then a.created_at else a.ends_at end, a.u_id, l.id
  from public.team_activity_log l join public.team_activities a on a.id = l.subject_id
) s
where s.log_id = l.id;
insert into public.team_activity_log (id, org_id, team_id, u_id, summary, created_at) values
  (private.seed_id('team_log:1'), private.seed_id('org:meridian'), private.seed_id('team:meridianService desk'), private.seed_id('person:member@cairn.test'),
    'Rota changed: Mei takes Tuesdays.', now() - interval '8 days'),
  (private.seed_id('team_log:2'), private.seed_id('org:fjordlys'), private.seed_id('team:fjordlysSupport'), private.seed_id('person:jonas.brandt@fjordlys.example'),
    'Telephone is answered from nine to four until the new colleague is there.', now() - interval '43 days');

insert into public.team_members (id, owner_u_id, org_id, member_email, member_name, role, department, permissions, created_at)
select private.seed_id('team_member:' || m.owner || m.email), private.seed_id('person:' || m.owner),
  case when m.org is not null then private.seed_id('org:' || m.org) end, m.email, m.name, m.role, m.department, m.permissions::jsonb,
  now() - make_interval(days => 20 + private.seed_pick('tm' || m.email, 200))
from (values
  ('owner@cairn.test', 'meridian', 'member@cairn.test', 'Ben Adeyemi', 'team_lead', 'customer_support', '{"tickets": true, "training": true}'),
  ('owner@cairn.test', 'meridian', 'grace.okafor@meridian.example', 'Grace Okafor', 'head', 'information_technology', '{"budget": true}'),
  ('owner@cairn.test', 'meridian', 'hugo.lind@meridian.example', 'Hugo Lind', 'analyst', 'operations', '{}'),
  ('owner@cairn.test', 'meridian', 'elif.demir@meridian.example', 'Elif Demir', 'coordinator', 'human_resources', '{}'),
  ('owner@cairn.test', null, 'tom.ashworth@brightline.example', 'Tom Ashworth', 'consultant', null, '{}'),
  ('owner2@cairn.test', 'fjordlys', 'member2@cairn.test', 'Oskar Lie', 'engineer', 'engineering', '{"keys": true}'),
  ('owner2@cairn.test', 'fjordlys', 'jonas.brandt@fjordlys.example', 'Jonas Brandt', 'head', 'customer_support', '{}'),
  ('owner2@cairn.test', null, 'karin.feld@steuer.example', 'Karin Feld', 'advisor', 'finance', '{}'),
  ('csm@cairn.test', null, 'csm2@cairn.test', 'Tomás Rey', 'manager', 'customer_success', '{"covers": "holidays"}'),
  ('csm@cairn.test', null, 'nils.berg@cairn.example', 'Nils Berg', 'engineer', 'product', '{}'),
  ('csm2@cairn.test', null, 'legal@cairn.example', 'Contracts desk', null, 'legal', '{}')
) m (owner, org, email, name, role, department, permissions);

-- What people did over the year: those who come often, those who come seldom, one who has not come yet.
insert into public.user_actions (id, u_id, action, target_type, page, source, succeeded, duration_ms, metadata, occurred_at, created_at)
select private.seed_id('action:' || k.key), k.u_id, k.act[1], k.act[2], k.act[3], case when private.seed_pick('as' || k.key, 20) = 0 then 'api' else 'web' end,
  private.seed_pick('ao' || k.key, 30) > 0, case when private.seed_pick('ad' || k.key, 5) > 0 then 200 + private.seed_pick('ad' || k.key, 90000) end,
  case when k.act[1] = 'search.run' then jsonb_build_object('words', (array['renewal', 'export', 'okta', 'training'])[1 + private.seed_pick('aw' || k.key, 4)]) else '{}' end, k.at, k.at
from (
  select u.u_id, u.u_id::text || d.n || j.n as key,
    date_trunc('day', now()) - make_interval(days => d.n, hours => -8) + make_interval(mins => private.seed_pick('am' || u.email || d.n || j.n, 560)) as at,
    case when u.role = 'user'
      then (array[array['home.open', null, '/home'], array['training.finish', 'training_modules', '/training'], array['team.open', 'teams', '/team'],
        array['knowledge.read', 'knowledge_base', '/knowledge'], array['search.run', null, '/home'], array['integrations.open', 'tool_integrations', '/integrations']])[1 + private.seed_pick('aa' || u.email || d.n || j.n, 6):1 + private.seed_pick('aa' || u.email || d.n || j.n, 6)]
      else (array[array['home.open', null, '/home'], array['customers.open', 'customers', '/customers'], array['customers.filter', 'customers', '/customers'],
        array['notes.write', 'customer_notes', '/customers'], array['search.run', null, '/customers'], array['renewals.open', 'contracts', '/renewals']])[1 + private.seed_pick('aa' || u.email || d.n || j.n, 6):1 + private.seed_pick('aa' || u.email || d.n || j.n, 6)] end as picked
  from public.tier2_users u
  cross join generate_series(1, 364) d (n)
  cross join generate_series(1, 3) j (n)
  where u.last_login is not null and d.n < extract(day from now() - u.created_at) and d.n >= extract(day from now() - u.last_login)
    and private.seed_pick('ax' || u.email || d.n, case u.role when 'user' then 14 else 6 end) = 0
    and private.seed_pick('ay' || u.email || d.n || j.n, 3) < 2
) r
cross join lateral (select r.u_id, r.key, r.at, array[r.picked[1][1], r.picked[1][2], r.picked[1][3]] as act) k;

insert into public.user_sessions (id, u_id, ip_address, user_agent, started_at, ended_at)
select private.seed_id('session:' || a.u_id || a.day), a.u_id, ('203.0.113.' || (10 + private.seed_pick('ip' || a.u_id, 200)))::inet,
  (array['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/139.0', 'Mozilla/5.0 (Macintosh) Safari/18.4', 'Mozilla/5.0 (iPad) Safari/18.4'])[1 + private.seed_pick('ua' || a.u_id, 3)],
  a.first - interval '2 minutes', a.last + interval '25 minutes'
from (
  select n.u_id, n.occurred_at::date as day, min(n.occurred_at) as first, max(n.occurred_at) as last
  from public.user_actions n where n.occurred_at < now() - interval '1 day' group by 1, 2
) a;

-- Keys whose secret nobody knows: they show what a list looks like and open nothing.
insert into public.api_keys (id, u_id, org_id, name, prefix, scopes, last_used_at, last_used_ip, last_used_agent, expires_at, revoked_at, revoked_by, created_at)
select private.seed_id('api_key:' || k.name), private.seed_id('person:' || k.email), private.seed_id('org:' || k.org), k.name, 'crn_' || substr(md5(k.name), 1, 8), k.scopes,
  now() - k.used, case when k.used is not null then '198.51.100.7'::inet end, case when k.used is not null then 'n8n/1.94' end,
  now() + make_interval(days => k.left_days), case when k.ended is not null then now() - make_interval(days => k.ended) end,
  case when k.ended is not null then private.seed_id('person:owner@cairn.test') end, now() - make_interval(days => k.age)
from (values
  ('grace.okafor@meridian.example', 'meridian', 'Ward dashboard', '{health:read,tasks:read}'::text[], interval '40 minutes', 30, null::integer, 60),
  ('member@cairn.test', 'meridian', 'Ticket bridge', '{tasks:read,tasks:write}', interval '70 days', 20, 66, 120),
  ('member2@cairn.test', 'fjordlys', 'Nightly export', '{customers:read,integrations:read}', interval '9 hours', 71, null, 19),
  ('owner2@cairn.test', 'fjordlys', 'Trial of last year', '{onboarding:read}', null::interval, -40, null, 130)
) k (email, org, name, scopes, used, left_days, ended, age);

select private.measure_teams((now() - interval '250 days')::date, now()::date);
select private.measure_people((now() - interval '365 days')::date, now()::date);
