-- Why: any past day can be asked again. A snapshot keeps what was known, so a day is shown by the rules of then, which gives
-- the stored number, or by the rules of now; two days are told apart by the records that came between them.

-- The last calculation of a customer before a moment, by its own rules and by those in force now.
create function private.health_at(p_customer public.customers, p_until timestamptz) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_snapshot public.health_snapshots;
  v_now jsonb;
begin
  select h.* into v_snapshot from public.health_snapshots h
  where h.customer_id = p_customer.id and h.computed_at < p_until order by h.computed_at desc limit 1;
  if v_snapshot.id is null then
    return null;
  end if;
  v_now := private.assess_health(v_snapshot.inputs, (v_snapshot.computed_at at time zone 'UTC')::date,
    p_customer.stage, p_customer.industry, p_customer.size, private.live_models());
  return jsonb_build_object('computed_at', v_snapshot.computed_at, 'occasion', v_snapshot.occasion,
    'then', jsonb_build_object('score', v_snapshot.score, 'band', v_snapshot.band, 'parts', v_snapshot.parts,
      'model', private.model_facts(v_snapshot.model_key, v_snapshot.model_version)),
    'now', jsonb_build_object('score', v_now -> 'score', 'band', v_now -> 'band', 'parts', v_now -> 'parts',
      'model', private.model_facts(v_now ->> 'model_key', (v_now ->> 'model_version')::integer)));
end;
$$;
comment on function private.health_at(public.customers, timestamptz) is 'What was known before a moment, by the rules of then and of now.';

-- A stored calculation done again from what it saw; the database test asks this of every snapshot.
create function private.replay_health(p_snapshot public.health_snapshots) returns jsonb
language sql stable set search_path = ''
as $$
  select private.score_health(m, p_snapshot.inputs, (p_snapshot.computed_at at time zone 'UTC')::date)
  from public.health_models m where m.key = p_snapshot.model_key and m.version = p_snapshot.model_version;
$$;
comment on function private.replay_health(public.health_snapshots) is 'A snapshot computed again with its own model.';

-- Records that came between two moments, by the factor they speak for, newest first; at most six a factor. A concern that was
-- closed is known by the activity it left.
create function private.health_records(p_customer uuid, p_from timestamptz, p_to timestamptz) returns jsonb
language sql stable set search_path = ''
as $$
  with found as (
    select 'meetings' as factor, 'Meeting held: ' || m.title as text, m.scheduled_at as at, 'meetings' as source_table
    from public.meetings m where m.customer_id = p_customer and m.status = 'completed'
    union all
    select 'meetings', 'Meeting logged', n.happened_at, 'customer_notes'
    from public.customer_notes n where n.customer_id = p_customer and n.kind = 'meeting'
    union all
    select 'concerns', 'Concern noted: ' || left(i.content, 120), i.created_at, 'insights'
    from public.insights i where i.customer_id = p_customer and i.type = 'concern'
    union all
    select 'concerns', 'Concern closed: ' || coalesce(left(i.content, 120), 'deleted since'), a.created_at, 'insights'
    from public.activity_log a left join public.insights i on i.id = a.entity_id
    where a.customer_id = p_customer and a.entity_type = 'insights' and a.new_values ->> 'status' in ('done', 'dismissed')
    union all
    select 'sentiment', case when a.old_values ? 'sentiment'
        then coalesce(s.name, 'Somebody') || ': ' || coalesce(a.old_values ->> 'sentiment', 'unknown') || ' to ' || coalesce(a.new_values ->> 'sentiment', 'unknown')
        else 'Added: ' || coalesce(s.name, a.new_values ->> 'name', 'somebody') end, a.created_at, 'stakeholders'
    from public.activity_log a left join public.stakeholders s on s.id = a.entity_id
    where a.customer_id = p_customer and a.entity_type = 'stakeholders' and (a.new_values ? 'sentiment' or a.action = 'created')
    union all
    select 'runway', 'Contract added: ' || coalesce(k.file_name, 'without a name'), k.created_at, 'contracts'
    from public.contracts k where k.customer_id = p_customer
    union all
    select 'pulse', 'Pulse ' || case sign(p.value) when 1 then '+' when -1 then '−' else '' end || abs(p.value) || ': ' || left(p.reason, 120),
      least(p.created_at, p.given_on::timestamptz + interval '12 hours'), 'csm_pulses'
    from public.csm_pulses p where p.customer_id = p_customer
    union all
    select 'assessments', 'Assessment completed: ' || t.title, r.created_at, 'assessment_scoring_results'
    from public.customers c join public.assessment_scoring_results r on r.org_id = c.org_id
    join public.assessment_templates t on t.id = r.template_id
    where c.id = p_customer and r.created_at > p_from and r.created_at <= p_to
    union all
    select 'adoption', 'Training completed: ' || m.title, t.completed_at, 'training_progress'
    from public.training_progress t join public.training_modules m on m.id = t.module_id
    where t.customer_id = p_customer and t.completed_at is not null
    union all
    select 'engagement', count(*) || case count(*) when 1 then ' agent message on ' else ' agent messages on ' end
      || to_char(date_trunc('day', m.created_at at time zone 'UTC'), 'FMDD Mon'), max(m.created_at), 'agent_messages'
    from public.agent_messages m join public.agent_sessions s on s.id = m.session_id
    where s.customer_id = p_customer group by date_trunc('day', m.created_at at time zone 'UTC')
  ), ranked as (
    select f.*, row_number() over (partition by f.factor order by f.at desc) as place
    from found f where f.at > p_from and f.at <= p_to
  )
  select coalesce(jsonb_agg(jsonb_build_object('factor', factor, 'text', text, 'at', at, 'source_table', source_table)
    order by at desc), '[]') from ranked where place <= 6;
$$;
comment on function private.health_records(uuid, timestamptz, timestamptz) is 'What happened to a customer''s factors between two moments.';

-- Days are the reader's: a day ends when it ends where they are.
create function public.get_customer_health(
  p_id uuid, p_zone text default 'UTC', p_day date default null, p_against date default null
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
  v_zone constant text := case when private.is_time_zone(p_zone) then coalesce(p_zone, 'UTC') else 'UTC' end;
  v_customer public.customers;
  v_day jsonb;
  v_against jsonb;
  v_at timestamptz[];
begin
  select * into v_customer from public.customers c where c.id = p_id and (c.csm_id = v_me or private.is_admin());
  if v_customer.id is null then
    return null;
  end if;
  if p_day is not null then
    v_day := private.health_at(v_customer, (p_day + 1)::timestamp at time zone v_zone);
  end if;
  if p_against is not null then
    v_against := private.health_at(v_customer, (p_against + 1)::timestamp at time zone v_zone);
  end if;
  v_at := array(
    select (x ->> 'computed_at')::timestamptz from unnest(array[v_day, v_against]) x where x is not null order by 1);
  return jsonb_build_object(
    'days', (
      select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'score', d.score, 'band', d.band) order by d.day), '[]')
      from (
        select distinct on (k.day) k.day, k.score, k.band
        from (
          select (h.computed_at at time zone v_zone)::date as day, h.computed_at, h.score, h.band
          from public.health_snapshots h
          where h.customer_id = p_id and h.computed_at > now() - interval '12 months'
        ) k
        order by k.day, k.computed_at desc
      ) d),
    'day', v_day, 'against', v_against,
    'records', case when cardinality(v_at) = 2 then private.health_records(p_id, v_at[1], v_at[2]) else '[]'::jsonb end,
    'pulses', (
      select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'value', p.value, 'reason', p.reason, 'given_on', p.given_on,
        'author', private.person_name(p.author_id)) order by p.given_on desc, p.created_at desc), '[]')
      from (
        select * from public.csm_pulses q where q.customer_id = p_id order by q.given_on desc, q.created_at desc limit 10
      ) p));
end;
$$;
comment on function public.get_customer_health(uuid, text, date, date) is
  'A year of days of a customer of the caller, one or two of them opened, what came between, and the pulses.';

revoke execute on function public.get_customer_health(uuid, text, date, date) from public, anon;
grant execute on function public.get_customer_health(uuid, text, date, date) to authenticated, service_role;
