-- Why: a score that explains itself. A health model is data (factors with weights, bands with limits) and has versions; a
-- snapshot stores what one calculation saw and how each part of the total came about, so that any past day can be shown
-- again although the records below have changed since. The calculation itself joins customers and learning: see 20.

create table public.health_models (
  id uuid primary key default gen_random_uuid(),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,49}$'),
  version integer not null check (version > 0),
  name text not null check (char_length(name) between 1 and 100),
  description text,
  factors jsonb not null check (jsonb_typeof(factors) = 'array'),
  bands jsonb not null check (jsonb_typeof(bands) = 'array'),
  segment jsonb not null default '{}',
  status text not null default 'draft' check (status in ('draft', 'live', 'retired')),
  created_at timestamptz not null default now(),
  unique (key, version)
);
comment on table public.health_models is 'Versions of health models: factors with weights, bands from the highest limit down.';

create unique index idx_health_models_live on public.health_models (key) where status = 'live';

create table public.health_snapshots (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  computed_at timestamptz not null default now(),
  score integer check (score between 0 and 100),
  model_key text not null,
  model_version integer not null,
  inputs jsonb not null,
  parts jsonb not null check (jsonb_typeof(parts) = 'array'),
  reason text check (reason in ('not_enough_data')),
  foreign key (model_key, model_version) references public.health_models (key, version),
  constraint health_snapshots_score_or_reason check ((score is null) = (reason is not null))
);
comment on table public.health_snapshots is 'One row per calculation: inputs, parts (with rounding) that add up to the score, model and version.';

create index idx_health_snapshots_customer on public.health_snapshots (customer_id, computed_at desc);
create index idx_health_snapshots_model on public.health_snapshots (model_key, model_version);

insert into public.health_models (key, version, name, description, factors, bands, status) values (
  'documented', 1, 'Documented',
  'Half engagement (agent messages of the last 30 days, ten points each, at most 100), half adoption (average training progress).',
  '[{"key": "engagement", "label": "Engagement", "weight": 0.5, "source_table": "agent_messages", "full_at": 10, "window_days": 30},
    {"key": "adoption", "label": "Adoption", "weight": 0.5, "source_table": "training_progress"}]',
  '[{"key": "healthy", "label": "Healthy", "from": 70},
    {"key": "watch", "label": "Watch", "from": 40},
    {"key": "risk", "label": "At risk", "from": 0}]',
  'live');

-- The band of a score is the model's data, not a rule of the interface.
create function private.health_band(p_score integer, p_bands jsonb) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select coalesce((
    select b.value ->> 'key' from jsonb_array_elements(p_bands) b
    where p_score >= (b.value ->> 'from')::integer
    order by (b.value ->> 'from')::integer desc limit 1
  ), 'none');
$$;
comment on function private.health_band(integer, jsonb) is 'Band of a score; none without a score.';

-- The documented arithmetic in one place, used by the live calculation, by replay and by tests. Integers as the document's
-- SQL has them: engagement is capped, the average is rounded where it is assigned to an integer, the half is cut off.
create function private.documented_health(p_recent bigint, p_messages bigint, p_trainings bigint, p_progress numeric)
returns jsonb
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  engagement_score integer := least(100, p_recent * 10);
  adoption_score integer := coalesce(round(p_progress / nullif(p_trainings, 0)), 0);
  total_score integer := (engagement_score + adoption_score) / 2;
  known boolean := p_messages > 0 or p_trainings > 0;
  average text := trim_scale(round(p_progress / nullif(p_trainings, 0), 1))::text;
begin
  return jsonb_build_object(
    'score', case when known then total_score end,
    'reason', case when not known then 'not_enough_data' end,
    'inputs', jsonb_build_object('messages_30d', p_recent, 'messages', p_messages,
      'trainings', p_trainings, 'progress_sum', p_progress, 'engagement', engagement_score, 'adoption', adoption_score),
    'parts', jsonb_build_array(
      jsonb_build_object('key', 'engagement', 'label', 'Engagement', 'weight', 0.5, 'source_table', 'agent_messages',
        'count', p_recent, 'has_data', p_messages > 0,
        'value', case when p_messages > 0 then engagement_score end,
        'points', case when known then trim_scale(engagement_score * 0.5) end,
        'input_text', case
          when p_messages = 0 then 'No agent message yet'
          when p_recent = 1 then '1 agent message in 30 days; 10 is full'
          else p_recent || ' agent messages in 30 days; 10 is full' end),
      jsonb_build_object('key', 'adoption', 'label', 'Adoption', 'weight', 0.5, 'source_table', 'training_progress',
        'count', p_trainings, 'has_data', p_trainings > 0,
        'value', case when p_trainings > 0 then adoption_score end,
        'points', case when known then trim_scale(adoption_score * 0.5) end,
        'input_text', case
          when p_trainings = 0 then 'No training assigned yet'
          when p_trainings = 1 then 'Progress of 1 training: ' || average || ' %'
          else 'Average progress of ' || p_trainings || ' trainings: ' || average || ' %' end)
    ) || case when known then jsonb_build_array(
      jsonb_build_object('key', 'rounding', 'label', 'Rounding',
        'points', trim_scale(total_score - (engagement_score + adoption_score) * 0.5))) else '[]'::jsonb end);
end;
$$;
comment on function private.documented_health(bigint, bigint, bigint, numeric) is
  'Score, inputs and parts of the documented model from counts; null with a reason when there is nothing to count.';

grant execute on function private.health_band(integer, jsonb) to authenticated, service_role;
grant execute on function private.documented_health(bigint, bigint, bigint, numeric) to authenticated, service_role;

select private.audit_table('public.health_models');
grant select, insert, update, delete on public.health_models to authenticated;
grant select on public.health_snapshots to authenticated;
grant all on public.health_models, public.health_snapshots to service_role;

-- A live version is history in the making: it is never edited, a new version replaces it.
alter table public.health_models enable row level security;
create policy health_models_select_all on public.health_models for select to authenticated
  using ((select private.uid()) is not null);
create policy health_models_insert_admin on public.health_models for insert to authenticated
  with check ((select private.is_admin()) and status = 'draft');
create policy health_models_update_admin on public.health_models for update to authenticated
  using ((select private.is_admin()) and status = 'draft') with check ((select private.is_admin()) and status = 'draft');
create policy health_models_delete_admin on public.health_models for delete to authenticated
  using ((select private.is_admin()) and status = 'draft');

select private.customer_policies('public.health_snapshots', false);
