-- Why: health joins customers (agent messages) and learning (training progress), so its calculation can only stand here.
-- It is computed on every change of what it counts, one statement at a time, so that a list never computes anything.

create view public.customer_health_view with (security_invoker = true) as
select
  c.id,
  c.name,
  c.arr,
  c.health_score,
  c.stage,
  count(distinct s.id) as stakeholder_count,
  count(distinct m.id) as meeting_count,
  count(distinct i.id) filter (where i.type = 'concern') as concern_count,
  max(m.scheduled_at) as last_meeting,
  max(am.created_at) as last_interaction
from public.customers c
left join public.stakeholders s on s.customer_id = c.id
left join public.meetings m on m.customer_id = c.id
left join public.insights i on i.customer_id = c.id
left join public.agent_sessions ags on ags.customer_id = c.id
left join public.agent_messages am on am.session_id = ags.id
group by c.id;
comment on view public.customer_health_view is
  'Counts per customer as documented; it joins everything, so lists read the kept columns of customers instead.';
grant select on public.customer_health_view to authenticated, service_role;

-- One pass for any number of customers: read the counts, store one snapshot each, move the result to the customer.
-- A score that stayed the same leaves the customer's row alone, so that updated_at keeps meaning "somebody changed it".
create function private.compute_health(p_customers uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_model public.health_models;
begin
  select * into strict v_model from public.health_models where key = 'documented' and status = 'live';
  -- Two messages at the same moment must both be counted: the second caller waits for the first and then counts again.
  perform 1 from public.customers where id = any (p_customers) order by id for no key update;
  with counted as (
    select c.id, a.recent, a.messages, t.trainings, t.progress
    from public.customers c
    cross join lateral (
      select count(*) filter (where am.created_at > now() - interval '30 days') as recent, count(*) as messages
      from public.agent_messages am
      join public.agent_sessions s on s.id = am.session_id
      where s.customer_id = c.id
    ) a
    cross join lateral (
      select count(*) as trainings, coalesce(sum(tp.progress), 0)::numeric as progress
      from public.training_progress tp where tp.customer_id = c.id
    ) t
    where c.id = any (p_customers)
  ), computed as (
    select k.id, private.documented_health(k.recent, k.messages, k.trainings, k.progress) as result
    from counted k
  ), stored as (
    insert into public.health_snapshots
      (customer_id, computed_at, score, model_key, model_version, inputs, parts, reason)
    select k.id, clock_timestamp(), (k.result ->> 'score')::integer, v_model.key, v_model.version,
      k.result -> 'inputs', k.result -> 'parts', k.result ->> 'reason'
    from computed k
    returning customer_id, score
  )
  update public.customers c
  set health_score = s.score, health_band = private.health_band(s.score, v_model.bands)
  from stored s
  where c.id = s.customer_id
    and (c.health_score, c.health_band) is distinct from (s.score, private.health_band(s.score, v_model.bands));
end;
$$;
comment on function private.compute_health(uuid[]) is
  'Computes the documented health of customers, stores a snapshot each and keeps customers.health_score.';

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
  perform private.compute_health(array[customer_uuid]);
  return (select health_score from public.customers where id = customer_uuid);
end;
$$;
comment on function public.update_health_score(uuid) is
  'Recomputes one customer''s health as documented; null when there is not enough data.';
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
