-- Growth: simulations (001, 5.2). A person writes down assumptions, the product computes what follows, and what was
-- forecast is held against what came. Results are the product's word: people write the input, never the output.

create table public.growth_simulations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  name text not null default 'Simulation' check (length(btrim(name)) between 1 and 120),
  simulation_type text not null
    check (simulation_type in ('revenue', 'retention', 'pricing', 'acquisition', 'dimension', 'combined')),
  input_data jsonb not null default '{}' check (jsonb_typeof(input_data) = 'object' and length(input_data::text) <= 50000),
  output_data jsonb check (jsonb_typeof(output_data) = 'object' and length(output_data::text) <= 200000),
  status text not null default 'completed' check (status in ('queued', 'running', 'completed', 'failed')),
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object' and length(metadata::text) <= 8000),
  is_pinned boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, user_id)
);
comment on table public.growth_simulations is
  'What-if scenarios of a person: assumptions in input_data, what follows in output_data. The growth studio writes the assumptions, complete_simulation() the outcome; admins of the organization and its CSM read along.';
comment on column public.growth_simulations.input_data is
  'Start values, horizon in months and the levers with size and timing. Its shape depends on the type.';
comment on column public.growth_simulations.output_data is 'The computed series and totals; emptied when the assumptions change.';
comment on column public.growth_simulations.metadata is 'Where it came from: template, levers, the version of the rules.';
comment on column public.growth_simulations.is_pinned is 'Kept in the side-by-side comparison.';
create index growth_simulations_user_idx on public.growth_simulations (user_id, created_at desc, id);
create index growth_simulations_org_idx on public.growth_simulations (org_id, created_at desc);
create index growth_simulations_waiting_idx on public.growth_simulations (created_at) where status in ('queued', 'running');

create table public.growth_simulations_log (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  simulation_id uuid not null,
  event text not null check (event in ('queued', 'started', 'completed', 'failed', 'renamed', 'deleted')),
  simulation_type text not null,
  name text not null,
  message text check (length(message) <= 500),
  duration_ms integer check (duration_ms >= 0),
  assumptions_changed boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table public.growth_simulations_log is
  'Each run of a simulation and how it ended. Written by a trigger, kept as written; the person and platform admins read it.';
comment on column public.growth_simulations_log.simulation_id is 'No foreign key: the line outlives the simulation.';
comment on column public.growth_simulations_log.duration_ms is 'From waiting to its end; null while it waits.';
create index growth_simulations_log_user_idx on public.growth_simulations_log (user_id, created_at desc, id);
create index growth_simulations_log_simulation_idx on public.growth_simulations_log (simulation_id, created_at);
create index growth_simulations_log_org_idx on public.growth_simulations_log (org_id);
select private.append_only('public.growth_simulations_log', true);

create table public.tier2_simulation_history (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  simulation_id uuid not null,
  run smallint not null check (run > 0),
  metric text not null check (length(btrim(metric)) between 1 and 100),
  unit text check (unit in ('count', 'percent', 'score', 'currency', 'days')),
  baseline numeric,
  forecast numeric not null,
  due_on date not null,
  actual numeric,
  actual_on date,
  deviation numeric generated always as (actual - forecast) stored,
  note text check (length(note) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (simulation_id, run, metric),
  check ((actual is null) = (actual_on is null)),
  foreign key (simulation_id, u_id) references public.growth_simulations (id, user_id) on delete cascade
);
comment on table public.tier2_simulation_history is
  'What each run of a simulation forecast, and what came. complete_simulation() writes forecasts; the person adds what came. How far forecasts were off is shown beside the next one.';
comment on column public.tier2_simulation_history.run is 'Counts the runs of one simulation from 1.';
comment on column public.tier2_simulation_history.baseline is 'The metric without the levers.';
comment on column public.tier2_simulation_history.deviation is 'What came minus what was forecast.';
create index tier2_simulation_history_user_idx on public.tier2_simulation_history (u_id, due_on);
create index tier2_simulation_history_org_idx on public.tier2_simulation_history (org_id);
create index tier2_simulation_history_simulation_idx on public.tier2_simulation_history (simulation_id, u_id);

-- What people send as an outcome is put aside without an alert: a page that sends the whole row back means no harm.
create function private.settle_simulation() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('authenticated', 'anon') then
    if tg_op = 'INSERT' then
      new.created_at := now();
      new.output_data := null;
      new.status := 'queued';
    else
      new.created_at := old.created_at;
      new.output_data := old.output_data;
      new.status := old.status;
      if (new.input_data, new.simulation_type) is distinct from (old.input_data, old.simulation_type) then
        new.output_data := null;
        new.status := 'queued';
      end if;
    end if;
  end if;
  return new;
end
$$;
comment on function private.settle_simulation() is
  'Keeps output and status of a simulation out of people''s hands; changed assumptions queue it again.';
create trigger settle_simulation before insert or update on public.growth_simulations
  for each row execute function private.settle_simulation();

create function private.log_simulation() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.growth_simulations := case when tg_op = 'DELETE' then old else new end;
  v_event text;
  v_changed boolean := false;
begin
  if tg_op = 'DELETE' then
    v_event := 'deleted';
  elsif tg_op = 'INSERT' or new.status <> old.status then
    v_event := case new.status when 'running' then 'started' else new.status end;
    v_changed := tg_op = 'UPDATE' and new.input_data is distinct from old.input_data;
  elsif new.input_data is distinct from old.input_data then
    v_event := new.status;
    v_changed := true;
  elsif new.name <> old.name then
    v_event := 'renamed';
  end if;
  if v_event is null then
    return null;
  end if;
  insert into public.growth_simulations_log
    (user_id, org_id, simulation_id, event, simulation_type, name, message, duration_ms, assumptions_changed, created_at)
  select u.u_id, o.id, v_row.id, v_event, v_row.simulation_type, v_row.name,
         case when v_event = 'failed' then left(v_row.metadata ->> 'fault', 500) end,
         case when v_event in ('completed', 'failed') and tg_op = 'UPDATE'
           then least(extract(epoch from clock_timestamp() - old.updated_at) * 1000, 2147483647)::integer end,
         v_changed, case when tg_op = 'INSERT' then v_row.created_at else now() end
    from public.tier2_users as u
    left join public.enterprise_orgs as o on o.id = v_row.org_id
   where u.u_id = v_row.user_id;
  return null;
end
$$;
comment on function private.log_simulation() is 'Writes growth_simulations_log.';
create trigger log_simulation after insert or update or delete on public.growth_simulations
  for each row execute function private.log_simulation();

create trigger inherit_stamp before insert or update on public.tier2_simulation_history
  for each row execute function private.inherit_stamp('growth_simulations', 'simulation_id');
create trigger pass_stamp_on after update of org_id on public.growth_simulations
  for each row when (old.org_id is distinct from new.org_id)
  execute function private.pass_stamp_on('tier2_simulation_history', 'simulation_id');
create trigger note_studio after insert or update or delete on public.growth_simulations
  for each row execute function private.note_studio('simulation', 'user_id', 'name');
create trigger update_timestamp before update on public.growth_simulations
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.tier2_simulation_history
  for each row execute function private.update_timestamp();
create trigger guard_rights before update on public.growth_simulations
  for each row execute function private.guard_columns('id', 'user_id');
-- A forecast is not rewritten after the fact; only what came is added.
create trigger guard_rights before update on public.tier2_simulation_history
  for each row execute function private.guard_columns('id', 'u_id', 'simulation_id', 'run', 'metric', 'unit', 'baseline',
    'forecast', 'due_on', 'created_at');

select private.audit_table('public.growth_simulations', p_ignore => '{output_data}', p_activity => false);
select private.audit_table('public.tier2_simulation_history', p_activity => false);

select private.class_policies('public.growth_simulations', 'work', 'user_id');
select private.class_policies('public.growth_simulations_log', 'self', 'user_id', p_verbs => '{select}');
select private.class_policies('public.tier2_simulation_history', 'work', p_verbs => '{select,update,delete}');

create function public.complete_simulation(p_simulation uuid, p_output jsonb, p_fault text default null) returns void
language plpgsql set search_path = '' as $$
declare
  v_simulation public.growth_simulations;
  v_run smallint;
begin
  select * into v_simulation from public.growth_simulations as s where s.id = p_simulation for update;
  if v_simulation.id is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This simulation does not exist any more.';
  end if;
  update public.growth_simulations as s
     set status = case when p_fault is null then 'completed' else 'failed' end,
         output_data = case when p_fault is null then p_output end,
         metadata = case when p_fault is null then s.metadata - 'fault' else s.metadata || jsonb_build_object('fault', left(p_fault, 500)) end
   where s.id = p_simulation;
  if p_fault is null then
    select coalesce(max(h.run), 0) + 1 into v_run from public.tier2_simulation_history as h where h.simulation_id = p_simulation;
    insert into public.tier2_simulation_history (u_id, org_id, simulation_id, run, metric, unit, baseline, forecast, due_on)
    select v_simulation.user_id, v_simulation.org_id, p_simulation, v_run, f.metric, f.unit, f.baseline, f.forecast, f.due_on
      from jsonb_to_recordset(coalesce(p_output -> 'forecasts', '[]'))
        as f (metric text, unit text, baseline numeric, forecast numeric, due_on date)
     where f.forecast is not null;
    perform private.record_event('simulation.completed',
      jsonb_build_object('simulation', p_simulation, 'run', v_run), 'growth', v_simulation.user_id, v_simulation.org_id);
    perform private.push_event(v_simulation.user_id, 'growth', 'simulation_completed', 'growth_simulations', p_simulation);
  end if;
end
$$;
comment on function public.complete_simulation(uuid, jsonb, text) is
  'Stores what a simulation came to and notes its forecasts (output key forecasts), or why it failed. For the service role: the rules that compute it run on the server.';
