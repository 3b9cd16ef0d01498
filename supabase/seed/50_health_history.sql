-- Demonstration data, part 5: a year of weekly health. Each week is computed from what was there then, by the rules that were
-- in force then, with the same functions as the live calculation; training is taken to have grown evenly. Fifteen weeks ago
-- Balanced got a second version with a wider segment. The last word is the live calculation itself.

update public.health_models set live_at = now() - interval '400 days', created_at = now() - interval '400 days';
update public.health_models set status = 'retired', retired_at = now() - interval '105 days', segment = '{"industry": ["Food"]}'
where key = 'balanced';
insert into public.health_models (id, key, version, name, description, factors, bands, segment, status, live_at, created_at)
select private.seed_id('model:balanced 2'), m.key, 2, m.name, 'For consumer goods: concerns weigh more than before, the contract less.',
  (select jsonb_agg(e || jsonb_build_object('weight', case e ->> 'key'
      when 'concerns' then 0.2 when 'adoption' then 0.2 when 'pulse' then 0.1 when 'runway' then 0.05 else (e ->> 'weight')::numeric end))
    from jsonb_array_elements(m.factors) e),
  m.bands, '{"industry": ["Food", "Retail"]}', 'live', now() - interval '105 days', now() - interval '112 days'
from public.health_models m where m.key = 'balanced' and m.version = 1;

-- A pulse every ten weeks or so where somebody cares to give one; it follows what went on.
insert into public.csm_pulses (id, customer_id, author_id, value, reason, given_on, created_at)
select private.seed_id('pulse:' || s.name || n), s.id, s.csm_id, v.value,
  case v.value
    when -2 then (array['They have stopped answering and the champion is gone.', 'The sponsor says out loud that they are looking around.'])[1 + private.seed_pick('pr' || s.name || n, 2)]
    when -1 then (array['New faces in the buying committee, and none of them knows us.', 'Short answers, and the review was moved twice.', 'The budget round has begun and we are a line in it.'])[1 + private.seed_pick('pr' || s.name || n, 3)]
    when 0 then (array['Nothing good, nothing bad: they use it and say little.', 'One site is happy, the other waits.'])[1 + private.seed_pick('pr' || s.name || n, 2)]
    when 1 then (array['The team leads bring their own questions to each call.', 'They asked for the second site without being asked.', 'Support is quiet and the reports are read.'])[1 + private.seed_pick('pr' || s.name || n, 3)]
    else (array['Offered to speak for us at the trade fair.', 'The managing director opens our report in her Monday round.'])[1 + private.seed_pick('pr' || s.name || n, 2)] end,
  current_date - v.days, now() - make_interval(days => v.days)
from private.seed_customers s
cross join generate_series(0, 4) n
cross join lateral (
  select 9 + 71 * n + private.seed_pick('pd' || s.name || n, 30) as days,
    least(2, greatest(-2, (case when n = 0 then s.now_n else s.start_n end - 4) / 3 - least(s.concerns, 2) * case when n < 2 then 1 else 0 end
      + private.seed_pick('pv' || s.name || n, 2))) as value
) v
where v.days < s.age and (s.industry in ('Food', 'Retail') or private.seed_pick('pg' || s.name, 3) = 0) and s.stage <> 'churned';

create temporary table seed_messages as
select a.customer_id, m.created_at from public.agent_messages m join public.agent_sessions a on a.id = m.session_id;
create index on seed_messages (customer_id);
analyze seed_messages, public.training_progress, private.seed_customers;

-- What the triggers computed and observed while half of the rows were there never happened.
delete from public.health_snapshots;
delete from public.health_observations;

insert into public.health_snapshots
  (customer_id, computed_at, score, band, model_key, model_version, inputs, parts, occasion, reason)
select s.id, w.at, (h.result ->> 'score')::integer, h.result ->> 'band', h.result ->> 'model_key', (h.result ->> 'model_version')::integer,
  i.inputs, h.result -> 'parts', 'nightly', h.result ->> 'reason'
from private.seed_customers s
cross join lateral (
  select now() - make_interval(days => 7 * k, hours => 3) as at, k from generate_series(1, 52) k where 7 * k < s.age
) w
cross join lateral (select (w.at at time zone 'UTC')::date as day) d
cross join lateral (
  select count(*) filter (where m.created_at > w.at - interval '30 days') as recent, count(*) as messages
  from seed_messages m where m.customer_id = s.id and m.created_at <= w.at
) a
cross join lateral (
  select count(*) as trainings, coalesce(sum(t.progress * (52 - w.k / 4.0) / 52)::integer, 0) as progress
  from public.training_progress t where t.customer_id = s.id and t.created_at <= w.at
) t
cross join lateral (
  select max(x.at) as at from (
    select max(m.scheduled_at) as at from public.meetings m where m.customer_id = s.id and m.status = 'completed' and m.scheduled_at <= w.at
    union all
    select max(n.happened_at) from public.customer_notes n where n.customer_id = s.id and n.kind = 'meeting' and n.happened_at <= w.at
  ) x
) m
-- What is done now was open for some weeks after it was noted.
cross join lateral (
  select count(*) as insights, count(*) filter (where x.open and x.importance = 'high') as high,
    count(*) filter (where x.open and x.importance = 'medium') as medium, count(*) filter (where x.open and x.importance = 'low') as low
  from (
    select n.importance, n.type = 'concern' and (n.status = 'open' or n.created_at > w.at - interval '25 days') as open
    from public.insights n where n.customer_id = s.id and n.created_at <= w.at
  ) x
) c
cross join lateral (
  select count(p.sentiment) as known, count(*) filter (where p.sentiment = 'positive') as positive,
    count(*) filter (where p.sentiment = 'neutral') as neutral, count(*) filter (where p.sentiment = 'negative') as negative
  from public.stakeholders p where p.customer_id = s.id and p.created_at <= w.at
) p
left join lateral (
  select k.end_date from public.contracts k
  where k.customer_id = s.id and k.status in ('active', 'expired') and k.created_at <= w.at
  order by k.end_date >= d.day desc, abs(k.end_date - d.day) limit 1
) r on true
left join lateral (
  select u.* from public.csm_pulses u where u.customer_id = s.id and u.given_on <= d.day order by u.given_on desc limit 1
) u on true
cross join lateral (
  select jsonb_strip_nulls(jsonb_build_object(
    'engagement', case when a.messages > 0 then jsonb_build_object('messages_30d', a.recent, 'messages', a.messages) end,
    'adoption', case when t.trainings > 0 then jsonb_build_object('trainings', t.trainings, 'progress_sum', t.progress) end,
    'meetings', case when m.at is not null then jsonb_build_object('held_on', (m.at at time zone 'UTC')::date) end,
    'concerns', case when c.insights > 0 then jsonb_build_object('high', c.high, 'medium', c.medium, 'low', c.low) end,
    'sentiment', case when p.known > 0 then jsonb_build_object('positive', p.positive, 'neutral', p.neutral, 'negative', p.negative) end,
    'runway', case when r.end_date is not null then jsonb_build_object('ends_on', r.end_date) end,
    'pulse', case when u.id is not null then jsonb_build_object('value', u.value, 'given_on', u.given_on, 'reason', u.reason,
      'by', (select f.display_name from public.tier2_profiles f where f.u_id = u.author_id)) end)) as inputs
  offset 0
) i
cross join lateral (
  select private.assess_health(i.inputs, d.day, s.stage, s.industry, s.size,
    (select array_agg(g order by g.key) from public.health_models g where w.at >= g.live_at and w.at < coalesce(g.retired_at, 'infinity'))) as result
  -- Each is worked out once, not once for each column that is taken from it.
  offset 0
) h
order by w.at;

select public.update_health_score(s.id) from private.seed_customers s order by s.name;
drop table seed_messages;
