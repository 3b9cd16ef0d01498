-- Why: health joins customers (agent messages) and learning (training progress), so its calculation can only stand here.
-- It is computed on every change of what it counts, one statement at a time, so that a list never computes anything.

create view public.customer_health_view with (security_invoker = true) as
select
  c.id,
  c.name,
  c.arr,
  c.health_score,
  c.stage,
  (select count(*) from public.stakeholders s where s.customer_id = c.id) as stakeholder_count,
  m.number as meeting_count,
  (select count(*) from public.insights i where i.customer_id = c.id and i.type = 'concern') as concern_count,
  m.last as last_meeting,
  (select max(am.created_at) from public.agent_sessions ags join public.agent_messages am on am.session_id = ags.id
    where ags.customer_id = c.id) as last_interaction
from public.customers c
cross join lateral (select count(*) as number, max(n.scheduled_at) as last from public.meetings n where n.customer_id = c.id) m;
comment on view public.customer_health_view is
  'Counts per customer with the documented columns. The document joins all tables and counts what is distinct, which multiplies meetings by insights by messages; each is counted by itself here.';
grant select on public.customer_health_view to authenticated, service_role;

-- What every domain says now, for any number of customers; a later domain adds its own lines here or pushes by observe().
create function private.read_observations(p_customers uuid[]) returns setof private.observation
language plpgsql stable set search_path = ''
as $$
begin
  return query select * from private.customer_observations(p_customers);
  return query select * from private.assessment_observations(p_customers);
  return query select * from private.promise_observations(p_customers);
  return query
  select k.id, 'adoption', round(t.progress / nullif(t.trainings, 0), 2),
    case when t.trainings > 0 then jsonb_build_object('trainings', t.trainings, 'progress_sum', t.progress) end,
    'training_progress', null::uuid
  from unnest(p_customers) k (id)
  cross join lateral (
    select count(*) as trainings, coalesce(sum(p.progress), 0)::numeric as progress
    from public.training_progress p where p.customer_id = k.id
  ) t;
end;
$$;
comment on function private.read_observations(uuid[]) is 'All that is known now about the factors of customers.';

create function private.live_models() returns public.health_models[]
language sql stable set search_path = ''
as $$ select array_agg(m order by m.key) from public.health_models m where m.status = 'live'; $$;
comment on function private.live_models() is 'The models in force.';

-- One pass for any number of customers: observe, ask the model of each, store one snapshot each, move the result to the
-- customer. A calculation that came out as the last one did is not stored again, but for a person who asked and once a
-- week in the night, so that a course has no gaps. A score that stayed the same leaves the customer's row alone, so that
-- updated_at keeps meaning "somebody changed it".
create function private.compute_health(p_customers uuid[], p_occasion text default 'change') returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  v_customers uuid[];
  v_models constant public.health_models[] := private.live_models();
  v_at timestamptz;
  v_stored integer;
begin
  if cardinality(p_customers) = 0 then
    return 0;
  end if;
  -- Two messages at the same moment must both be counted: the second caller waits for the first and then counts again. A
  -- customer that is being deleted takes its rows along and is no longer there to be scored.
  v_customers := array(select id from public.customers where id = any (p_customers) order by id for no key update);
  perform private.observe(array(select o from private.read_observations(v_customers) o));
  v_at := clock_timestamp();
  with computed as materialized (
    select c.id, k.inputs,
      private.assess_health(k.inputs, (v_at at time zone 'UTC')::date, c.stage, c.industry, c.size, v_models) as result
    from public.customers c
    cross join lateral (
      select coalesce(jsonb_object_agg(o.factor, o.facts), '{}') as inputs
      from public.health_observations o where o.customer_id = c.id and o.ended_at is null
    ) k
    where c.id = any (v_customers)
  ), stored as (
    insert into public.health_snapshots
      (customer_id, computed_at, score, band, model_key, model_version, inputs, parts, occasion, reason)
    select k.id, v_at, (k.result ->> 'score')::integer, k.result ->> 'band', k.result ->> 'model_key',
      (k.result ->> 'model_version')::integer, k.inputs, k.result -> 'parts', p_occasion, k.result ->> 'reason'
    from computed k
    left join lateral (
      select h.* from public.health_snapshots h where h.customer_id = k.id order by h.computed_at desc limit 1
    ) h on true
    where (p_occasion = 'asked' or h.id is null or h.parts <> k.result -> 'parts' or h.inputs <> k.inputs
        or (h.model_key, h.model_version) is distinct from (k.result ->> 'model_key', (k.result ->> 'model_version')::integer)
        or (p_occasion = 'nightly' and h.computed_at < v_at - interval '6 days 12 hours'))
      and (p_occasion <> 'nightly' or not exists (
        select 1 from public.health_snapshots n
        where n.customer_id = k.id and n.occasion = 'nightly'
          and (n.computed_at at time zone 'UTC')::date = (v_at at time zone 'UTC')::date))
      and (p_occasion <> 'model' or (h.id is not null or k.result ->> 'score' is not null)
        and (h.model_key, h.model_version) is distinct from (k.result ->> 'model_key', (k.result ->> 'model_version')::integer))
    returning customer_id, score, band
  ), moved as (
    update public.customers c set health_score = s.score, health_band = s.band
    from stored s
    where c.id = s.customer_id and (c.health_score, c.health_band) is distinct from (s.score, s.band)
  )
  select count(*) into v_stored from stored;
  return v_stored;
end;
$$;
comment on function private.compute_health(uuid[], text) is
  'Computes the health of customers by the model of each, stores snapshots and keeps customers.health_score; answers how many.';

create function public.update_health_score(customer_uuid uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_service() and not exists (
    select 1 from public.customers c
    where c.id = customer_uuid and (c.csm_id = private.uid() or private.is_admin())
  ) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This customer is not yours.';
  end if;
  perform private.compute_health(array[customer_uuid], 'asked');
  return (select health_score from public.customers where id = customer_uuid);
end;
$$;
comment on function public.update_health_score(uuid) is
  'Recomputes one customer''s health by its model; null when there is not enough data.';
revoke execute on function public.update_health_score(uuid) from public, anon;
grant execute on function public.update_health_score(uuid) to authenticated, service_role;

-- What changed a count is a message, a training or a session that moved or went; each names the customers it touched. A
-- customer that is being deleted takes its rows along and is no longer there to be scored.
create function private.messages_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(
    select distinct s.customer_id from changed k join public.agent_sessions s on s.id = k.session_id));
  return null;
end;
$$;
create function private.messages_moved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(
    select distinct s.customer_id from (select session_id from changed union select session_id from before) k
    join public.agent_sessions s on s.id = k.session_id));
  return null;
end;
$$;
create function private.health_inputs_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(select distinct customer_id from changed));
  return null;
end;
$$;
create function private.health_inputs_moved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(select customer_id from changed union select customer_id from before));
  return null;
end;
$$;
-- Sessions change often (status, context); only a move to another customer changes what is counted.
create function private.sessions_moved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(
    select unnest(array[n.customer_id, o.customer_id])
    from changed n join before o on o.id = n.id where o.customer_id <> n.customer_id));
  return null;
end;
$$;
comment on function private.messages_changed() is 'Statement trigger: health of the customers whose messages came or went.';
comment on function private.messages_moved() is 'Statement trigger: health of the customers whose messages changed.';
comment on function private.health_inputs_changed() is 'Statement trigger: health of the customers whose rows came or went.';
comment on function private.health_inputs_moved() is 'Statement trigger: health of the customers whose rows changed.';
comment on function private.sessions_moved() is 'Statement trigger: health of both customers when a session moved.';

create trigger health_on_insert after insert on public.agent_messages
  referencing new table as changed for each statement execute function private.messages_changed();
create trigger health_on_update after update on public.agent_messages
  referencing old table as before new table as changed for each statement execute function private.messages_moved();
create trigger health_on_delete after delete on public.agent_messages
  referencing old table as changed for each statement execute function private.messages_changed();
create trigger health_on_update after update on public.agent_sessions
  referencing old table as before new table as changed for each statement execute function private.sessions_moved();
create trigger health_on_delete after delete on public.agent_sessions
  referencing old table as changed for each statement execute function private.health_inputs_changed();
create trigger health_on_insert after insert on public.training_progress
  referencing new table as changed for each statement execute function private.health_inputs_changed();
create trigger health_on_update after update on public.training_progress
  referencing old table as before new table as changed for each statement execute function private.health_inputs_moved();
create trigger health_on_delete after delete on public.training_progress
  referencing old table as changed for each statement execute function private.health_inputs_changed();

-- The other factors. A row counts when a named column holds a named value (or any), and an update counts when one of the
-- named columns changed: a corrected title must not cost a calculation.
create function private.health_rows_came() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(
    select distinct k.customer_id from changed k
    where tg_nargs = 0 or to_jsonb(k) ->> tg_argv[0] = coalesce(nullif(tg_argv[1], ''), to_jsonb(k) ->> tg_argv[0])));
  return null;
end;
$$;
create function private.health_rows_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(
    select distinct unnest(array[n.customer_id, o.customer_id]) from changed n join before o on o.id = n.id
    where exists (
      select 1 from unnest(tg_argv) a (name) where to_jsonb(n) -> a.name is distinct from to_jsonb(o) -> a.name)));
  return null;
end;
$$;
-- Stage, industry and size decide which model a customer has, the link whose assessments count.
create function private.health_segment_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(
    select n.id from changed n join before o on o.id = n.id
    where (n.stage, n.industry, n.size) is distinct from (o.stage, o.industry, o.size)), 'model');
  -- With the link comes what the organization says of itself, and goes with it.
  perform private.compute_health(array(
    select n.id from changed n join before o on o.id = n.id where n.org_id is distinct from o.org_id));
  return null;
end;
$$;
comment on function private.health_rows_came() is 'Statement trigger: health of the customers whose counting rows came or went.';
comment on function private.health_rows_changed() is 'Statement trigger: health of the customers whose rows changed in a named column.';
comment on function private.health_segment_changed() is 'Statement trigger: health of the customers that moved to another segment or whose link changed.';

do $$
declare
  r record;
begin
  for r in select * from (values
    ('meetings', '''status'', ''completed''', '''status'', ''scheduled_at'', ''customer_id'''),
    ('customer_notes', '''kind'', ''meeting''', '''kind'', ''happened_at'', ''customer_id'''),
    ('insights', '', '''type'', ''status'', ''importance'', ''customer_id'''),
    ('stakeholders', '''sentiment'', ''''', '''sentiment'', ''customer_id'''),
    ('contracts', '', '''status'', ''end_date'', ''customer_id'''),
    ('csm_pulses', '', '''customer_id''')
  ) t (tab, came, changed) loop
    execute format('create trigger health_on_insert after insert on public.%I referencing new table as changed
      for each statement execute function private.health_rows_came(%s)', r.tab, r.came);
    execute format('create trigger health_on_delete after delete on public.%I referencing old table as changed
      for each statement execute function private.health_rows_came(%s)', r.tab, r.came);
    execute format('create trigger health_on_update after update on public.%I referencing old table as before new table as changed
      for each statement execute function private.health_rows_changed(%s)', r.tab, r.changed);
  end loop;
end $$;
create trigger health_on_update after update on public.customers
  referencing old table as before new table as changed for each statement execute function private.health_segment_changed();

-- A result counts for the customer whose organization it is stamped with. Texts that are written or edited later count nothing.
create function private.results_came() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(select c.id from public.customers c where c.org_id in (select k.org_id from changed k)));
  return null;
end;
$$;
create function private.results_moved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.compute_health(array(
    select c.id from public.customers c where c.org_id in (
      select unnest(array[n.org_id, o.org_id]) from changed n join before o on o.id = n.id
      where (n.org_id, n.user_id, n.category_scores) is distinct from (o.org_id, o.user_id, o.category_scores))));
  return null;
end;
$$;
comment on function private.results_came() is 'Statement trigger: health of the customers whose organizations gained or lost results.';
comment on function private.results_moved() is 'Statement trigger: health of the customers whose results moved to another organization or person.';
create trigger health_on_result after insert on public.assessment_scoring_results
  referencing new table as changed for each statement execute function private.results_came();
create trigger health_off_result after delete on public.assessment_scoring_results
  referencing old table as changed for each statement execute function private.results_came();
create trigger health_by_result after update on public.assessment_scoring_results
  referencing old table as before new table as changed for each statement execute function private.results_moved();
