-- Demonstration data, part 5: a year of weekly health. Each week counts the messages that were there then, with the same
-- function as the live calculation; training is taken to have grown evenly. The last word is the live calculation itself.

create temporary table seed_messages as
select a.customer_id, m.created_at from public.agent_messages m join public.agent_sessions a on a.id = m.session_id;
create index on seed_messages (customer_id);
analyze seed_messages, public.training_progress, private.seed_customers;

-- The triggers of part 4 computed while half of the rows were there; those steps never happened.
delete from public.health_snapshots;

insert into public.health_snapshots (customer_id, computed_at, score, model_key, model_version, inputs, parts, reason)
select s.id, w.at, (h.result ->> 'score')::integer, 'documented', 1, h.result -> 'inputs', h.result -> 'parts', h.result ->> 'reason'
from private.seed_customers s
cross join lateral (
  select now() - make_interval(days => 7 * k, hours => 3) as at, k from generate_series(1, 52) k where 7 * k < s.age
) w
cross join lateral (
  select count(*) filter (where m.created_at > w.at - interval '30 days') as recent, count(*) as messages
  from seed_messages m where m.customer_id = s.id and m.created_at <= w.at
) a
cross join lateral (
  select count(*) as trainings, coalesce(sum(t.progress * (52 - w.k / 4.0) / 52)::integer, 0) as progress
  from public.training_progress t where t.customer_id = s.id and t.created_at <= w.at
) t
cross join lateral (select private.documented_health(a.recent, a.messages, t.trainings, t.progress) as result) h
order by w.at;

select public.update_health_score(s.id) from private.seed_customers s order by s.name;
drop table seed_messages;
