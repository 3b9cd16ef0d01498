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
  segment jsonb not null default '{}' check (jsonb_typeof(segment) = 'object'),
  method text not null default 'weighted' check (method in ('documented', 'weighted')),
  status text not null default 'draft' check (status in ('draft', 'live', 'retired')),
  live_at timestamptz,
  retired_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (key, version)
);
comment on table public.health_models is 'Versions of health models: factors with weights, bands from the highest limit down.';
comment on column public.health_models.segment is
  'Whom the model is for: lists of stage, industry and size; a missing list means any. Empty: nobody in particular.';
comment on column public.health_models.method is
  'documented: the arithmetic of the document, integers cut off. weighted: what is missing is left out, weights re-spread.';

create unique index idx_health_models_live on public.health_models (key) where status = 'live';
create unique index idx_health_models_draft on public.health_models (key) where status = 'draft';
create trigger update_health_models_timestamp before update on public.health_models
  for each row execute function private.update_timestamp();

create table public.health_snapshots (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  computed_at timestamptz not null default now(),
  score integer check (score between 0 and 100),
  model_key text not null,
  model_version integer not null,
  inputs jsonb not null,
  parts jsonb not null check (jsonb_typeof(parts) = 'array'),
  band text not null default 'none' check (band in ('healthy', 'watch', 'risk', 'none')),
  occasion text not null default 'change' check (occasion in ('change', 'asked', 'nightly', 'model')),
  reason text check (reason in ('not_enough_data')),
  foreign key (model_key, model_version) references public.health_models (key, version),
  constraint health_snapshots_score_or_reason check ((score is null) = (reason is not null))
);
comment on table public.health_snapshots is 'One row per calculation: inputs, parts (with rounding) that add up to the score, model and version.';
comment on column public.health_snapshots.inputs is
  'What every factor knew then, by factor, also those that the model does not weigh: any other model can be asked about that day.';
comment on column public.health_snapshots.occasion is 'change: something counted changed; asked: a person wanted it; nightly: the day''s own; model: other rules.';

create index idx_health_snapshots_customer on public.health_snapshots (customer_id, computed_at desc);
-- The night counts each customer once a day, however often it is asked to.
create unique index idx_health_snapshots_nightly on public.health_snapshots (customer_id, ((computed_at at time zone 'UTC')::date))
  where occasion = 'nightly';
create index idx_health_snapshots_model on public.health_snapshots (model_key, model_version);

insert into public.health_models (key, version, name, description, factors, bands, method, status, live_at) values (
  'documented', 1, 'Documented',
  'Half engagement (agent messages of the last 30 days, ten points each, at most 100), half adoption (average training progress).',
  '[{"key": "engagement", "label": "Engagement", "weight": 0.5, "source_table": "agent_messages", "full_at": 10, "window_days": 30},
    {"key": "adoption", "label": "Adoption", "weight": 0.5, "source_table": "training_progress"}]',
  '[{"key": "healthy", "label": "Healthy", "from": 70},
    {"key": "watch", "label": "Watch", "from": 40},
    {"key": "risk", "label": "At risk", "from": 0}]',
  'documented', 'live', now()), (
  'balanced', 1, 'Balanced',
  'Seven views of a customer. A factor without data is left out and its weight is shared by the others.',
  '[{"key": "engagement", "label": "Engagement", "weight": 0.2, "source_table": "agent_messages", "full_at": 10},
    {"key": "adoption", "label": "Adoption", "weight": 0.25, "source_table": "training_progress"},
    {"key": "meetings", "label": "Meeting recency", "weight": 0.15, "source_table": "meetings", "full_at": 14, "none_at": 74},
    {"key": "concerns", "label": "Open concerns", "weight": 0.15, "source_table": "insights", "high": 35, "medium": 20, "low": 10},
    {"key": "sentiment", "label": "Stakeholder sentiment", "weight": 0.1, "source_table": "stakeholders"},
    {"key": "runway", "label": "Contract runway", "weight": 0.1, "source_table": "contracts", "full_at": 180},
    {"key": "pulse", "label": "CSM pulse", "weight": 0.05, "source_table": "csm_pulses", "stale_after": 90}]',
  '[{"key": "healthy", "label": "Healthy", "from": 70},
    {"key": "watch", "label": "Watch", "from": 40},
    {"key": "risk", "label": "At risk", "from": 0}]',
  'weighted', 'live', now());

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
  'Score and parts of the documented model from counts; null with a reason when there is nothing to count.';

-- What the factors of a model are worth on a day, 0 to 100 in whole numbers, and what each saw in words; no value where there
-- is nothing to value. Facts hold dates, so that the same facts can be valued for any day. Factors without data are left out
-- and the rest share their weight. Points have one decimal; what that loses against the rounded total is a part of its own,
-- so that the parts always add up. Written as steps instead of one query, which would cost three times as much to start.
create function private.weighted_health(p_factors jsonb, p_inputs jsonb, p_at date) returns jsonb
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  f jsonb;
  k jsonb;
  v_type jsonb;
  v_key text;
  v_days integer;
  v_high integer;
  v_medium integer;
  v_low integer;
  v_value numeric;
  v_text text;
  v_values numeric[] := '{}';
  v_texts text[] := '{}';
  v_weight numeric;
  v_known numeric := 0;
  v_total numeric := 0;
  v_points numeric;
  v_sum numeric := 0;
  v_score integer;
  v_parts jsonb := '[]';
begin
  for f in select e from jsonb_array_elements(p_factors) e loop
    v_key := f ->> 'key';
    k := p_inputs -> v_key;
    v_value := null;
    case v_key
      when 'engagement' then
        v_text := 'No agent message yet';
        if k is not null then
          v_high := k ->> 'messages_30d';
          v_value := least(100, round(100.0 * v_high / (f ->> 'full_at')::integer));
          v_text := v_high || case v_high when 1 then ' agent message' else ' agent messages' end || ' in 30 days; ' || (f ->> 'full_at') || ' is full';
        end if;
      when 'adoption' then
        v_text := 'No training assigned yet';
        if k is not null then
          v_high := k ->> 'trainings';
          v_points := (k ->> 'progress_sum')::numeric / v_high;
          v_value := round(v_points);
          v_text := case v_high when 1 then 'Progress of 1 training: ' else 'Average progress of ' || v_high || ' trainings: ' end
            || trim_scale(round(v_points, 1)) || ' %';
        end if;
      when 'meetings' then
        v_text := 'No meeting yet';
        if k is not null then
          v_days := greatest(0, p_at - (k ->> 'held_on')::date);
          v_high := f ->> 'full_at';
          v_low := f ->> 'none_at';
          v_value := greatest(0, least(100, round(100.0 * (v_low - v_days) / (v_low - v_high))));
          v_text := case v_days when 0 then 'Last meeting today' when 1 then 'Last meeting 1 day ago'
            else 'Last meeting ' || v_days || ' days ago' end || '; ' || v_high || ' days are full, ' || v_low || ' none';
        end if;
      when 'concerns' then
        v_text := 'Nothing noted yet';
        if k is not null then
          v_high := k ->> 'high';
          v_medium := k ->> 'medium';
          v_low := k ->> 'low';
          v_value := greatest(0, 100 - v_high * (f ->> 'high')::integer - v_medium * (f ->> 'medium')::integer - v_low * (f ->> 'low')::integer);
          v_text := coalesce(nullif(concat_ws(', ', nullif(v_high, 0) || ' high', nullif(v_medium, 0) || ' medium', nullif(v_low, 0) || ' low'), '')
            || ', open', 'No concern is open');
        end if;
      when 'sentiment' then
        v_text := 'Nobody''s sentiment is known';
        if k is not null then
          v_high := k ->> 'positive';
          v_medium := k ->> 'neutral';
          v_low := k ->> 'negative';
          v_value := round((100.0 * v_high + 50 * v_medium) / (v_high + v_medium + v_low));
          v_text := concat_ws(', ', nullif(v_high, 0) || ' positive', nullif(v_medium, 0) || ' neutral', nullif(v_low, 0) || ' negative');
        end if;
      when 'runway' then
        v_text := 'No contract with an end';
        if k is not null then
          v_days := (k ->> 'ends_on')::date - p_at;
          v_value := greatest(0, least(100, round(100.0 * v_days / (f ->> 'full_at')::integer)));
          v_text := case when v_days < 0 then 'The contract ended ' || -v_days || case v_days when -1 then ' day ago' else ' days ago' end
            else v_days || case v_days when 1 then ' day' else ' days' end || ' to the end of the contract; ' || (f ->> 'full_at') || ' is full' end;
        end if;
      when 'pulse' then
        v_text := 'No pulse yet';
        if k is not null then
          v_days := greatest(0, p_at - (k ->> 'given_on')::date);
          v_high := k ->> 'value';
          if v_days > (f ->> 'stale_after')::integer then
            v_text := 'The last pulse is ' || v_days || ' days old; after ' || (f ->> 'stale_after') || ' it no longer counts';
          else
            v_value := (v_high + 2) * 25;
            v_text := concat_ws(', ', case sign(v_high) when 1 then '+' when -1 then '−' else '' end || abs(v_high),
              '“' || (k ->> 'reason') || '”', k ->> 'by',
              case v_days when 0 then 'today' when 1 then '1 day ago' else v_days || ' days ago' end);
          end if;
        end if;
      when 'promises' then
        v_text := 'We promised nothing yet';
        if k is not null then
          v_high := k ->> 'broken';
          v_medium := k ->> 'late';
          v_low := k ->> 'kept';
          v_value := greatest(0, 100 - v_high * (f ->> 'broken')::integer - v_medium * (f ->> 'late')::integer);
          v_text := 'Of our promises ' || coalesce(nullif(concat_ws(', ', nullif(v_high, 0) || ' broken', nullif(v_medium, 0) || ' late',
            nullif(v_low, 0) || ' kept'), ''), 'none is due');
        end if;
      when 'assessments' then
        v_text := 'No assessment yet';
        if k is not null then
          v_high := 0;
          v_medium := 0;
          v_points := 0;
          v_days := null;
          -- Each assessment by the day of its newest result: how many there are, how many still count, what these come to.
          for v_type in select e from jsonb_array_elements(k -> 'types') e loop
            v_low := greatest(0, p_at - (v_type ->> 'on')::date);
            v_high := v_high + 1;
            if v_low <= (f ->> 'stale_after')::integer then
              v_medium := v_medium + 1;
              v_points := v_points + (v_type ->> 'score')::numeric;
            end if;
            v_days := least(v_days, v_low);
          end loop;
          if v_medium = 0 then
            v_text := 'The last assessment is ' || v_days || ' days old; after ' || (f ->> 'stale_after') || ' it no longer counts';
          else
            v_value := round(20 * v_points / v_medium);
            v_text := concat_ws('; ', v_medium || case v_medium when 1 then ' assessment, ' else ' assessments, average ' end
              || round(v_points / v_medium, 2) || ' of 5', 'the newest '
              || case v_days when 0 then 'of today' when 1 then '1 day old' else v_days || ' days old' end,
              case when v_high > v_medium then (v_high - v_medium) || ' too old to count' end);
          end if;
        end if;
    end case;
    v_values := v_values || v_value;
    v_texts := v_texts || v_text;
    if v_value is not null then
      v_weight := (f ->> 'weight')::numeric;
      v_known := v_known + v_weight;
      v_total := v_total + v_weight * v_value;
    end if;
  end loop;
  for i in 1 .. cardinality(v_values) loop
    f := p_factors -> (i - 1);
    v_weight := (f ->> 'weight')::numeric;
    v_value := v_values[i];
    v_points := round(v_weight * v_value / nullif(v_known, 0), 1);
    v_sum := v_sum + coalesce(v_points, 0);
    k := p_inputs -> (f ->> 'key');
    v_parts := v_parts || jsonb_build_object('key', f -> 'key', 'label', f -> 'label', 'base_weight', v_weight,
      'weight', case when v_value is not null then trim_scale(round(v_weight / v_known, 4)) end, 'source_table', f -> 'source_table',
      'has_data', v_value is not null, 'value', v_value, 'points', trim_scale(v_points),
      'count', coalesce(k -> 'messages_30d', k -> 'trainings'), 'input_text', v_texts[i]);
  end loop;
  if v_known = 0 then
    return jsonb_build_object('score', null, 'reason', 'not_enough_data', 'parts', v_parts);
  end if;
  v_score := round(v_total / v_known);
  return jsonb_build_object('score', v_score, 'reason', null, 'parts', v_parts
    || jsonb_build_object('key', 'rounding', 'label', 'Rounding', 'points', trim_scale(v_score - v_sum)));
end;
$$;
comment on function private.weighted_health(jsonb, jsonb, date) is 'Score and parts of a weighted model.';

-- One calculation, past or present: a model and what was known. Replay, preview and the live calculation all come here.
create function private.score_health(p_model public.health_models, p_inputs jsonb, p_at date) returns jsonb
language plpgsql immutable parallel safe set search_path = ''
as $$
begin
  if p_model.method = 'weighted' then
    return private.weighted_health(p_model.factors, p_inputs, p_at);
  end if;
  return private.documented_health(
    coalesce((p_inputs #>> '{engagement,messages_30d}')::bigint, 0), coalesce((p_inputs #>> '{engagement,messages}')::bigint, 0),
    coalesce((p_inputs #>> '{adoption,trainings}')::bigint, 0), coalesce((p_inputs #>> '{adoption,progress_sum}')::numeric, 0));
end;
$$;
comment on function private.score_health(public.health_models, jsonb, date) is 'What a model makes of inputs on a day: score, reason, parts.';

create function private.in_segment(p_segment jsonb, p_stage text, p_industry text, p_size text) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select p_segment <> '{}'
    and (not p_segment ? 'stage' or coalesce(p_segment -> 'stage' ? p_stage, false))
    and (not p_segment ? 'size' or coalesce(p_segment -> 'size' ? p_size, false))
    and (not p_segment ? 'industry' or exists (
      select 1 from jsonb_array_elements_text(p_segment -> 'industry') e where lower(e) = lower(p_industry)));
$$;
comment on function private.in_segment(jsonb, text, text, text) is 'Whether a model was made for a customer like this.';

-- The order of data-model: the model made for the segment, the documented one, Balanced; the first that has something to
-- count. Nobody has: the first says so, with what would give some.
create function private.assess_health(
  p_inputs jsonb, p_at date, p_stage text, p_industry text, p_size text, p_models public.health_models[]
) returns jsonb
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  v_first jsonb;
  v_result jsonb;
  v_model public.health_models;
begin
  for v_rank in 1 .. 3 loop
    foreach v_model in array p_models loop
      continue when not case v_rank
        when 1 then private.in_segment(v_model.segment, p_stage, p_industry, p_size)
        when 2 then v_model.key = 'documented' else v_model.key = 'balanced' end;
      v_result := private.score_health(v_model, p_inputs, p_at);
      v_result := v_result || jsonb_build_object('model_key', v_model.key, 'model_version', v_model.version,
        'band', private.health_band((v_result ->> 'score')::integer, v_model.bands));
      if v_result ->> 'score' is not null then
        return v_result;
      end if;
      v_first := coalesce(v_first, v_result);
    end loop;
  end loop;
  return v_first;
end;
$$;
comment on function private.assess_health(jsonb, date, text, text, text, public.health_models[]) is
  'The model that applies to a customer, and what it says.';

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
