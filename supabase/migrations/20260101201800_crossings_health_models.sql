-- Why: models change. A draft is tried on the real customers before it goes live, going live recomputes exactly those whose
-- model it changes, and what was computed before stays as it was. The night counts everybody once, because a score ages.

-- What is wrong with a model, as a sentence; null when nothing is. The form says the same at its fields; this is the wall.
create function private.model_fault(p_model public.health_models) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  v_keys text[] := array(select e ->> 'key' from jsonb_array_elements(p_model.factors) e);
  v_limits integer[];
begin
  if p_model.method = 'weighted' then
    if cardinality(v_keys) = 0 then
      return 'A model needs at least one factor.';
    end if;
    if not v_keys <@ '{engagement,adoption,meetings,concerns,sentiment,runway,pulse,assessments,promises}'::text[]
      or cardinality(v_keys) <> (select count(distinct k) from unnest(v_keys) k) then
      return 'Each factor may be there once, and only factors that are known.';
    end if;
    if exists (select 1 from jsonb_array_elements(p_model.factors) e where coalesce((e ->> 'weight')::numeric, 0) <= 0)
      or (select sum((e ->> 'weight')::numeric) from jsonb_array_elements(p_model.factors) e) <> 1 then
      return 'Weights are over 0 and add up to 100 %.';
    end if;
    if exists (
      select 1 from jsonb_array_elements(p_model.factors) e
      where not coalesce(case e ->> 'key'
        when 'engagement' then (e ->> 'full_at')::integer between 1 and 1000
        when 'meetings' then (e ->> 'full_at')::integer between 0 and 730 and (e ->> 'none_at')::integer between (e ->> 'full_at')::integer + 1 and 1095
        when 'concerns' then (e ->> 'high')::integer between 0 and 100 and (e ->> 'medium')::integer between 0 and 100
          and (e ->> 'low')::integer between 0 and 100
        when 'runway' then (e ->> 'full_at')::integer between 1 and 1095
        when 'pulse' then (e ->> 'stale_after')::integer between 1 and 1095
        when 'promises' then (e ->> 'broken')::integer between 0 and 100 and (e ->> 'late')::integer between 0 and 100
        when 'assessments' then (e ->> 'stale_after')::integer between 1 and 1095
        else true end, false)
    ) then
      return 'A factor has a limit that is missing or out of range.';
    end if;
  end if;
  v_limits := array(
    select (b.value ->> 'from')::integer from jsonb_array_elements(p_model.bands) b
    order by array_position('{healthy,watch,risk}'::text[], b.value ->> 'key'));
  if cardinality(v_limits) <> 3 or array_position(v_limits, null) is not null
    or (select count(distinct b.value ->> 'key') from jsonb_array_elements(p_model.bands) b
        where b.value ->> 'key' in ('healthy', 'watch', 'risk')) <> 3
    or v_limits[3] <> 0 or v_limits[2] <= 0 or v_limits[1] <= v_limits[2] or v_limits[1] > 100 then
    return 'Bands cover 0 to 100 without a gap: at risk begins at 0, watch above it, healthy above watch.';
  end if;
  if exists (
    select 1 from jsonb_each(p_model.segment) s
    where s.key not in ('stage', 'industry', 'size')
      or case when jsonb_typeof(s.value) = 'array' then jsonb_array_length(s.value) = 0 else true end
  ) then
    return 'A segment names stages, industries or sizes, at least one of each that it names.';
  end if;
  if p_model.segment = '{}' and p_model.key not in ('documented', 'balanced') then
    return 'Name the segment this model is for.';
  end if;
  return null;
end;
$$;
comment on function private.model_fault(public.health_models) is 'The first fault of a model as a sentence, or null.';

-- Two segments collide when some customer could be in both: no dimension that both name keeps them apart.
create function private.segments_collide(p_a jsonb, p_b jsonb) returns boolean
language sql immutable set search_path = ''
as $$
  select p_a <> '{}' and p_b <> '{}' and not exists (
    select 1 from jsonb_object_keys(p_a) k
    where p_b ? k and not exists (
      select 1 from jsonb_array_elements_text(p_a -> k) a join jsonb_array_elements_text(p_b -> k) b on lower(a) = lower(b)));
$$;
comment on function private.segments_collide(jsonb, jsonb) is 'Whether one customer could be in both segments.';

-- The models that would be in force: a draft takes the place of its live version, a live one is taken away.
create function private.models_with(p_model public.health_models) returns public.health_models[]
language sql stable set search_path = ''
as $$
  select coalesce((select array_agg(m order by m.key) from public.health_models m where m.status = 'live' and m.key <> p_model.key), '{}')
    || case when p_model.status = 'live' then '{}' else array[p_model] end;
$$;
comment on function private.models_with(public.health_models) is 'The live models after this one went live, or after it was retired.';

create function private.require_model(p_id uuid, p_status text[]) returns public.health_models
language plpgsql set search_path = ''
as $$
declare
  v_model public.health_models;
begin
  perform private.require_admin();
  select * into v_model from public.health_models where id = p_id for update;
  if v_model.id is null or v_model.status <> all (p_status) then
    raise exception using errcode = 'P0001', message = 'model_gone', hint = 'This version is not a draft any more, or it was deleted. Reload to see the newest state.';
  end if;
  return v_model;
end;
$$;
comment on function private.require_model(uuid, text[]) is 'A model in one of these states, locked; for platform admins.';

create function private.require_ready(p_model public.health_models) returns void
language plpgsql stable set search_path = ''
as $$
declare
  v_fault constant text := private.model_fault(p_model);
  v_other text;
begin
  if v_fault is not null then
    raise exception using errcode = 'P0001', message = 'model_invalid', hint = v_fault;
  end if;
  select m.name into v_other from public.health_models m
  where m.status = 'live' and m.key <> p_model.key and private.segments_collide(m.segment, p_model.segment) limit 1;
  if v_other is not null then
    raise exception using errcode = 'P0001', message = 'model_collides', detail = v_other,
      hint = format('Some customers would be in this segment and in that of %s. Narrow one of them.', v_other);
  end if;
end;
$$;
comment on function private.require_ready(public.health_models) is 'Refuses a model with faults or with a segment that collides with a live one.';

-- Work on all customers goes in chunks, in the order of their ids. Customers that were merged into another are left out:
-- what they held is scored with the one they went into. Archived ones are counted as ever: no figure holds them, but their
-- page and the list's "Archived" show a score, and one that is restored must stand as the others do from the first moment.
create function private.health_chunk_size(p_limit integer) returns integer
language sql immutable set search_path = ''
as $$ select least(greatest(coalesce(p_limit, 1000), 1), 2000); $$;
comment on function private.health_chunk_size(integer) is 'How many customers a chunk holds at most.';

create function private.health_chunk_ids(p_after uuid, p_limit integer) returns uuid[]
language sql stable set search_path = ''
as $$
  select array(
    select id from public.customers where merged_into is null and (p_after is null or id > p_after)
    order by id limit private.health_chunk_size(p_limit));
$$;
comment on function private.health_chunk_ids(uuid, integer) is 'The next customers that are scored, after an id.';

-- Asks the same rules as the live calculation, with fresh inputs, for the next customers in the order of their ids, and
-- writes nothing; a hundred thousand would be too many for one call. What the chunks say is added up by whoever asks. Only
-- customers whose model or version changes are affected; all others keep the score they have. Whom going live leaves out,
-- the preview leaves out: customers that were merged into another.
create function public.preview_health_model(p_id uuid, p_after uuid default null, p_limit integer default 1000) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_model constant public.health_models := private.require_model(p_id, '{draft,live}');
  v_models constant public.health_models[] := private.models_with(v_model);
  v_at constant date := (clock_timestamp() at time zone 'UTC')::date;
  v_ids constant uuid[] := private.health_chunk_ids(p_after, p_limit);
  v_out jsonb;
begin
  if v_model.status = 'draft' then
    perform private.require_ready(v_model);
  end if;
  -- Whom it can concern at all: its segment, whoever has it now, and those that nobody scores when Balanced changes.
  with touched as materialized (
    select c.*, h.model_key, h.model_version
    from public.customers c
    left join lateral (
      select s.model_key, s.model_version from public.health_snapshots s
      where s.customer_id = c.id order by s.computed_at desc limit 1
    ) h on true
    where c.id = any (v_ids) and (h.model_key = v_model.key or private.in_segment(v_model.segment, c.stage, c.industry, c.size)
      or (v_model.key = 'balanced' and c.health_score is null))
  ), known as materialized (
    select o.customer_id, jsonb_object_agg(o.factor, o.facts) as inputs
    from private.read_observations(array(select id from touched)) o
    where o.facts is not null group by o.customer_id
  ), asked as materialized (
    select c.id, c.name, c.health_score, c.health_band, c.model_key, c.model_version,
      private.assess_health(coalesce(k.inputs, '{}'), v_at, c.stage, c.industry, c.size, v_models) as result
    from touched c
    left join known k on k.customer_id = c.id
  ), judged as materialized (
    select a.*, coalesce((a.model_key, a.model_version) is distinct from
        (a.result ->> 'model_key', (a.result ->> 'model_version')::integer)
      and (a.model_key is not null or a.result ->> 'score' is not null), false) as affected
    from asked a
  ), moved as materialized (
    select j.id, j.name, j.affected, j.health_score as score_before, j.health_band as band_before,
      j.model_key as key_before, j.model_version as version_before,
      case when j.affected then (j.result ->> 'score')::integer else j.health_score end as score_after,
      case when j.affected then j.result ->> 'band' else j.health_band end as band_after,
      j.result ->> 'model_key' as key_after, (j.result ->> 'model_version')::integer as version_after
    from judged j
  )
  select jsonb_build_object(
    'model_updated_at', v_model.updated_at, 'looked', cardinality(v_ids),
    'next', case when cardinality(v_ids) = private.health_chunk_size(p_limit) then v_ids[cardinality(v_ids)] end,
    'customers', case when p_after is null then (select count(*) from public.customers where merged_into is null) end,
    'affected', count(*) filter (where m.affected),
    'moved', count(*) filter (where m.band_before <> m.band_after),
    'bands', (
      select jsonb_agg(jsonb_build_object('band', b.band,
        'before', coalesce(a.n, 0), 'after', coalesce(a.n, 0)
          - (select count(*) from moved x where x.band_before = b.band) + (select count(*) from moved x where x.band_after = b.band))
        order by b.place)
      from unnest('{healthy,watch,risk,none}'::text[]) with ordinality b (band, place)
      left join (
        select health_band, count(*) as n from public.customers where id = any (v_ids) group by 1) a on a.health_band = b.band),
    'moves', (
      select coalesce(jsonb_agg(jsonb_build_object('from', x.band_before, 'to', x.band_after, 'count', x.n)
        order by x.n desc, x.band_before, x.band_after), '[]')
      from (select band_before, band_after, count(*) as n from moved where band_before <> band_after group by 1, 2) x),
    'rows', (
      select coalesce(jsonb_agg(to_jsonb(x) - 'affected' order by x.band_before = x.band_after,
        abs(coalesce(x.score_after, 0) - coalesce(x.score_before, 0)) desc, x.name, x.id), '[]')
      from (
        select * from moved where affected
        order by band_before = band_after, abs(coalesce(score_after, 0) - coalesce(score_before, 0)) desc, name, id limit 100
      ) x))
  into v_out from moved m;
  return v_out;
end;
$$;
comment on function public.preview_health_model(uuid, uuid, integer) is
  'What going live with a draft (or retiring a live model) does to the next customers: who moves from which band to which; answers where to go on. customers = how many there are, with the first chunk.';

create function public.take_health_model_live(p_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_model constant public.health_models := private.require_model(p_id, '{draft}');
begin
  perform private.require_ready(v_model);
  update public.health_models set status = 'retired', retired_at = now() where key = v_model.key and status = 'live';
  update public.health_models set status = 'live', live_at = now() where id = p_id;
  return jsonb_build_object('key', v_model.key, 'version', v_model.version, 'name', v_model.name);
end;
$$;
comment on function public.take_health_model_live(uuid) is 'Puts a draft in force; apply_health_models() then recomputes whom it concerns.';

create function public.retire_health_model(p_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_model constant public.health_models := private.require_model(p_id, '{live}');
begin
  if v_model.key = 'documented' then
    raise exception using errcode = 'P0001', message = 'model_fixed', hint = 'The documented model always stays; a model with a segment goes before it.';
  end if;
  update public.health_models set status = 'retired', retired_at = now() where id = p_id;
  return jsonb_build_object('key', v_model.key, 'version', v_model.version, 'name', v_model.name);
end;
$$;
comment on function public.retire_health_model(uuid) is 'Takes a model out of force; its customers get the next one that applies.';

-- A chunk of customers in the order of their ids. Only those whose model is another than their last snapshot's get a new one.
create function public.apply_health_models(p_after uuid default null, p_limit integer default 1000) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.health_chunk(p_after, p_limit, 'model');
end;
$$;
comment on function public.apply_health_models(uuid, integer) is 'Recomputes the next customers whose model changed; answers where to go on.';

create function private.health_chunk(p_after uuid, p_limit integer, p_occasion text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_ids constant uuid[] := private.health_chunk_ids(p_after, p_limit);
begin
  return jsonb_build_object('looked', cardinality(v_ids), 'stored', private.compute_health(v_ids, p_occasion),
    'next', case when cardinality(v_ids) = private.health_chunk_size(p_limit) then v_ids[cardinality(v_ids)] end);
end;
$$;
comment on function private.health_chunk(uuid, integer, text) is 'Computes the health of the customers after an id.';

-- With the last chunk follow the trails, which are read from the snapshots, what lies ahead and the sums.
create function public.snapshot_health(p_after uuid default null, p_limit integer default 500) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_chunk constant jsonb := private.health_chunk(p_after, p_limit, 'nightly');
begin
  if v_chunk ->> 'next' is null then
    perform private.roll_health_trails();
    perform private.move_ahead();
    perform private.count_portfolios();
  end if;
  return v_chunk;
end;
$$;
comment on function public.snapshot_health(uuid, integer) is
  'The night''s snapshots, a chunk at a time, at most one a customer and day, and the trails after the last. Service role only.';

-- A new version begins as a copy of what is in force; a new model as a copy of Balanced. There is one draft of a model at a time.
create function public.draft_health_model(p_key text default null, p_name text default null) returns uuid
language plpgsql set search_path = ''
as $$
declare
  v_key text := coalesce(p_key, 'model_' || trim(both '_' from left(regexp_replace(private.fold(p_name), '[^a-z0-9]+', '_', 'g'), 40)));
  v_id uuid;
begin
  perform private.require_admin();
  if p_key = 'documented' then
    raise exception using errcode = 'P0001', message = 'model_fixed', hint = 'The documented model is fixed: its arithmetic is the document''s.';
  end if;
  if p_key is null and exists (select 1 from public.health_models where key = v_key) then
    raise exception using errcode = 'P0001', message = 'model_name_taken', hint = 'A model with this name exists. Make a new version of it, or choose another name.';
  end if;
  select id into v_id from public.health_models where key = v_key and status = 'draft';
  if v_id is null then
    insert into public.health_models (key, version, name, description, factors, bands, segment)
    select v_key, coalesce((select max(version) from public.health_models where key = v_key), 0) + 1,
      coalesce(p_name, m.name), m.description, m.factors, m.bands, case when p_key is null then '{}' else m.segment end
    from public.health_models m
    where m.key = coalesce(p_key, 'balanced')
    order by m.status = 'live' desc, m.version desc limit 1
    returning id into v_id;
  end if;
  return v_id;
end;
$$;
comment on function public.draft_health_model(text, text) is 'The draft of a model, made when there is none; for platform admins.';

-- For the list's filter: whose current score comes from a model. The two branches are there for the plan: one CSM's
-- customers are few, and each costs one look into the snapshots.
create function private.scored_customers(p_key text, p_version integer default null) returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
begin
  if private.is_admin() then
    return query select c.id from public.customers c
    cross join lateral (
      select s.model_key, s.model_version, s.score from public.health_snapshots s
      where s.customer_id = c.id order by s.computed_at desc limit 1
    ) h
    where c.merged_into is null and h.model_key = p_key and h.score is not null and (p_version is null or h.model_version = p_version);
  else
    return query select c.id from public.customers c
    cross join lateral (
      select s.model_key, s.model_version, s.score from public.health_snapshots s
      where s.customer_id = c.id order by s.computed_at desc limit 1
    ) h
    where c.csm_id = v_me and h.model_key = p_key and h.score is not null and (p_version is null or h.model_version = p_version);
  end if;
end;
$$;
comment on function private.scored_customers(text, integer) is
  'The caller''s customers, a platform admin''s all, whose current score comes from a model, or from one version of it.';

create function public.list_health_models() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    with used as (
      select h.model_key, h.model_version, count(*) filter (where h.score is not null) as customers
      from public.customers c
      cross join lateral (
        select s.model_key, s.model_version, s.score from public.health_snapshots s
        where s.customer_id = c.id order by s.computed_at desc limit 1
      ) h
      where c.merged_into is null
      group by 1, 2
    )
    select jsonb_agg(to_jsonb(m) || jsonb_build_object('customers', coalesce(u.customers, 0))
      order by m.key <> 'documented', m.key <> 'balanced', m.name, m.version desc)
    from public.health_models m
    left join used u on u.model_key = m.key and u.model_version = m.version);
end;
$$;
comment on function public.list_health_models() is
  'Every version of every model with the number of customers it scores now, archived ones too: they can be listed and restored.';

revoke execute on function public.preview_health_model(uuid, uuid, integer), public.take_health_model_live(uuid), public.retire_health_model(uuid),
  public.apply_health_models(uuid, integer), public.draft_health_model(text, text), public.list_health_models(),
  public.snapshot_health(uuid, integer) from public, anon;
revoke execute on function public.snapshot_health(uuid, integer) from authenticated;
grant execute on function public.preview_health_model(uuid, uuid, integer), public.take_health_model_live(uuid), public.retire_health_model(uuid),
  public.apply_health_models(uuid, integer), public.draft_health_model(text, text), public.list_health_models() to authenticated, service_role;
grant execute on function private.scored_customers(text, integer) to authenticated, service_role;
grant execute on function public.snapshot_health(uuid, integer) to service_role;
