-- Why: a score is read from what domains observed, not from their tables. An observation states what one domain knows
-- about one factor of a customer, since when, and by which record; a newer statement ends the one before. The scoring
-- function sees nothing else, so that a model is a matter of data, and a snapshot that keeps what it saw can be asked again.

create table public.csm_pulses (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  author_id uuid default private.uid() references auth.users (id) on delete set null,
  value smallint not null check (value between -2 and 2),
  reason text not null check (char_length(btrim(reason)) between 3 and 500),
  given_on date not null check (given_on >= '2000-01-01'),
  created_at timestamptz not null default now()
);
comment on table public.csm_pulses is 'What the CSM thinks of a customer, −2 to +2, with the reason. The next one replaces it; none is changed.';

create index idx_csm_pulses_customer on public.csm_pulses (customer_id, given_on desc, created_at desc);
create index idx_csm_pulses_author on public.csm_pulses (author_id);

-- Today begins earlier in the east, so the limit is the last place on earth where it is already tomorrow.
create function private.check_pulse() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.given_on > (now() at time zone 'UTC' + interval '14 hours')::date then
    raise exception using errcode = 'P0001', message = 'pulse_in_future', hint = 'A pulse is of today or of an earlier day.';
  end if;
  return new;
end;
$$;
comment on function private.check_pulse() is 'A pulse tells what was, not what will be.';
create trigger check_pulse before insert on public.csm_pulses for each row execute function private.check_pulse();

create table public.health_observations (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  factor text not null check (factor ~ '^[a-z][a-z0-9_]{0,49}$'),
  value numeric,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  source_table text not null check (char_length(source_table) between 1 and 63),
  source_id uuid,
  observed_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
comment on table public.health_observations is
  'What a domain stated about a factor of a customer, from observed_at until ended_at; the open one is what health reads.';
comment on column public.health_observations.value is 'The one number of it: messages, percent, days of a date since 1970, people, points.';
comment on column public.health_observations.facts is 'All that a model needs to value the factor on any day; dates, not ages.';

create unique index idx_health_observations_open on public.health_observations (customer_id, factor) where ended_at is null;
create index idx_health_observations_customer on public.health_observations (customer_id, observed_at desc);

create type private.observation as (
  customer_id uuid, factor text, value numeric, facts jsonb, source_table text, source_id uuid
);

-- The one way in. Facts that stayed the same leave the row alone; facts that are null say that nothing is known any more.
create function private.observe(p_rows private.observation[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_at constant timestamptz := clock_timestamp();
begin
  update public.health_observations o set ended_at = v_at
  from unnest(p_rows) r
  where o.customer_id = r.customer_id and o.factor = r.factor and o.ended_at is null and o.facts is distinct from r.facts;
  insert into public.health_observations (customer_id, factor, value, facts, source_table, source_id, observed_at)
  select r.customer_id, r.factor, r.value, r.facts, r.source_table, r.source_id, v_at
  from unnest(p_rows) r
  where r.facts is not null
    and not exists (
      select 1 from public.health_observations o
      where o.customer_id = r.customer_id and o.factor = r.factor and o.ended_at is null);
end;
$$;
comment on function private.observe(private.observation[]) is 'Writes what domains observed; for functions of the house.';

-- What the customers' own tables say, one row a customer and factor, facts null where nothing is known. Each is one index
-- range a customer. A logged touch of the kind "meeting" is a meeting; a concern counts from the day somebody notes any insight.
create function private.customer_observations(p_customers uuid[]) returns setof private.observation
language plpgsql stable set search_path = ''
as $$
begin
  return query
  select k.id, 'engagement', a.recent::numeric,
    case when a.messages > 0 then jsonb_build_object('messages_30d', a.recent, 'messages', a.messages) end,
    'agent_messages', null::uuid
  from unnest(p_customers) k (id)
  cross join lateral (
    select count(*) filter (where m.created_at > now() - interval '30 days') as recent, count(*) as messages
    from public.agent_messages m
    join public.agent_sessions s on s.id = m.session_id
    where s.customer_id = k.id
  ) a
  union all
  select k.id, 'meetings', (m.held_on - date '1970-01-01')::numeric,
    case when m.id is not null then jsonb_build_object('held_on', m.held_on, 'title', left(m.title, 100)) end,
    coalesce(m.source, 'meetings'), m.id
  from unnest(p_customers) k (id)
  left join lateral (
    (select q.id, (q.scheduled_at at time zone 'UTC')::date as held_on, q.scheduled_at as at, q.title, 'meetings' as source
     from public.meetings q
     where q.customer_id = k.id and q.status = 'completed' and q.scheduled_at <= now()
     order by q.scheduled_at desc limit 1)
    union all
    (select q.id, (q.happened_at at time zone 'UTC')::date, q.happened_at, 'Logged meeting', 'customer_notes'
     from public.customer_notes q
     where q.customer_id = k.id and q.kind = 'meeting' and q.happened_at <= now()
     order by q.happened_at desc limit 1)
    order by at desc limit 1
  ) m on true
  union all
  select k.id, 'concerns', i.open::numeric,
    case when i.insights > 0 then jsonb_build_object('high', i.high, 'medium', i.medium, 'low', i.low) end,
    'insights', i.newest
  from unnest(p_customers) k (id)
  cross join lateral (
    select count(*) as insights, count(*) filter (where x.open) as open,
      count(*) filter (where x.open and x.importance = 'high') as high,
      count(*) filter (where x.open and x.importance = 'medium') as medium,
      count(*) filter (where x.open and x.importance = 'low') as low,
      (array_agg(x.id order by x.created_at desc) filter (where x.open))[1] as newest
    from (
      select q.id, q.importance, q.created_at, q.type = 'concern' and q.status = 'open' as open
      from public.insights q where q.customer_id = k.id
    ) x
  ) i
  union all
  select k.id, 'sentiment', s.known::numeric,
    case when s.known > 0 then jsonb_build_object('positive', s.positive, 'neutral', s.neutral, 'negative', s.negative) end,
    'stakeholders', null::uuid
  from unnest(p_customers) k (id)
  cross join lateral (
    select count(q.sentiment) as known, count(*) filter (where q.sentiment = 'positive') as positive,
      count(*) filter (where q.sentiment = 'neutral') as neutral, count(*) filter (where q.sentiment = 'negative') as negative
    from public.stakeholders q where q.customer_id = k.id
  ) s
  union all
  -- The running contract that ends first; when all have ended, the one that ended last.
  select k.id, 'runway', (c.end_date - date '1970-01-01')::numeric,
    case when c.id is not null then jsonb_build_object('ends_on', c.end_date) end, 'contracts', c.id
  from unnest(p_customers) k (id)
  left join lateral (
    select q.id, q.end_date from public.contracts q
    where q.customer_id = k.id and q.status in ('active', 'expired') and q.end_date is not null
    order by q.status = 'active' and q.end_date >= current_date desc,
      case when q.status = 'active' and q.end_date >= current_date then q.end_date - date '1970-01-01' end,
      q.end_date desc
    limit 1
  ) c on true
  union all
  select k.id, 'pulse', p.value::numeric,
    case when p.id is not null then jsonb_build_object('value', p.value, 'given_on', p.given_on, 'reason', p.reason,
      'by', (select t.display_name from public.tier2_profiles t where t.u_id = p.author_id)) end,
    'csm_pulses', p.id
  from unnest(p_customers) k (id)
  left join lateral (
    select q.* from public.csm_pulses q where q.customer_id = k.id order by q.given_on desc, q.created_at desc limit 1
  ) p on true;
end;
$$;
comment on function private.customer_observations(uuid[]) is 'What messages, meetings, concerns, people, contracts and pulses say now.';

-- Our promises of the last year count: what was broken, what is late. The customer's own are the CSM's to judge.
create function private.promise_observations(p_customers uuid[]) returns setof private.observation
language plpgsql stable set search_path = ''
as $$
begin
  return query
  select k.id, 'promises', (p.broken + p.late)::numeric,
    case when p.known > 0 then jsonb_build_object('kept', p.kept, 'late', p.late, 'broken', p.broken) end, 'promises', p.newest
  from unnest(p_customers) k (id)
  cross join lateral (
    select count(*) as known, count(*) filter (where q.state = 'kept') as kept, count(*) filter (where q.state = 'broken') as broken,
      count(*) filter (where q.state = 'open' and q.late_since is not null) as late,
      (array_agg(q.id order by q.updated_at desc))[1] as newest
    from public.promises q
    where q.customer_id = k.id and q.by_side = 'us' and q.state <> 'dropped' and coalesce(q.settled_on, current_date) > current_date - 365
  ) p;
end;
$$;
comment on function private.promise_observations(uuid[]) is 'What became of our promises to customers.';

select private.audit_table('public.csm_pulses');
grant select, insert on public.csm_pulses to authenticated;
grant select on public.health_observations to authenticated;
grant all on public.csm_pulses, public.health_observations to service_role;

select private.customer_policies('public.health_observations', false);
-- A pulse is one person's word: whoever works on the customer reads it and gives their own, in their own name.
select private.customer_policies('public.csm_pulses', false);
create policy csm_pulses_insert_author on public.csm_pulses for insert to authenticated
  with check (author_id = (select private.uid()) and exists (
    select 1 from public.customers c where c.id = csm_pulses.customer_id));
