-- Why: home and the dashboard say how health moved, for a whole portfolio at once. Looked up in the snapshots that is a
-- dozen searches a customer; so each customer of a portfolio has one short row here. A nightly job computes it from the
-- snapshots; triggers keep whose the customer is, its score now, and that there is a row for each customer that counts. A row
-- of another day is computed from the snapshots when it is asked for, with the same function, so that the answer is the same
-- before the job ever ran, only slower.

create table private.health_trails (
  customer_id uuid primary key,
  csm_id uuid,
  as_of date not null default '-infinity',
  score integer,
  score_30d integer,
  delta integer generated always as (score - score_30d) stored,
  bands text not null default '------------' check (bands ~ '^[hwrn-]{12}$')
);
comment on table private.health_trails is 'How the health of each customer in a portfolio went, as of one day; kept by private.roll_health_trails().';
comment on column private.health_trails.as_of is 'The day score_30d and bands are of; of another day they do not count.';
comment on column private.health_trails.score is 'The score now, as the customer has it.';
comment on column private.health_trails.score_30d is 'The score at the end of the day thirty days before.';
comment on column private.health_trails.bands is
  'The band at the beginning of each of the last twelve months, oldest first: healthy, watch, risk, none by their letter; - before there was a customer.';
create index health_trails_csm_idx on private.health_trails (csm_id, as_of) include (bands);
create index health_trails_moved_idx on private.health_trails (csm_id, delta) include (customer_id, as_of, score_30d) where delta >= 3 or delta <= -3;
create index health_trails_day_idx on private.health_trails (as_of) include (bands);

-- Who counts in a portfolio is one condition: not archived, not churned.
create function private.follow_trails(p_customers uuid[], p_forget boolean default false) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  delete from private.health_trails t using public.customers c
  where t.customer_id = any (p_customers) and c.id = t.customer_id and (c.archived_at is not null or c.stage = 'churned');
  insert into private.health_trails as t (customer_id, csm_id, score)
  select c.id, c.csm_id, c.health_score from public.customers c
  where c.id = any (p_customers) and c.archived_at is null and c.stage <> 'churned'
  on conflict (customer_id) do update
  set csm_id = excluded.csm_id, score = excluded.score, as_of = case when p_forget then excluded.as_of else t.as_of end;
end;
$$;
comment on function private.follow_trails(uuid[], boolean) is
  'Brings the trails of customers in step with them; with p_forget what was computed is to be computed again.';

create function private.customers_came() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into private.health_trails (customer_id, csm_id, score)
  select n.id, n.csm_id, n.health_score from changed n where n.archived_at is null and n.stage <> 'churned';
  return null;
end;
$$;
create function private.customers_followed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.follow_trails(array(
    select n.id from changed n join before o on o.id = n.id
    where (n.csm_id, n.health_score, n.archived_at is null, n.stage = 'churned')
      is distinct from (o.csm_id, o.health_score, o.archived_at is null, o.stage = 'churned')));
  return null;
end;
$$;
create function private.customers_left() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from private.health_trails t using before b where t.customer_id = b.id;
  return null;
end;
$$;
comment on function private.customers_left() is 'Statement trigger: a customer that is gone takes its trail along.';
comment on function private.customers_came() is 'Statement trigger: a trail for each new customer.';
comment on function private.customers_followed() is 'Statement trigger: trails of customers that were handed over, scored, archived or brought back.';
create trigger trails_on_insert after insert on public.customers
  referencing new table as changed for each statement execute function private.customers_came();
create trigger trails_on_update after update on public.customers
  referencing old table as before new table as changed for each statement execute function private.customers_followed();

create trigger trails_on_delete after delete on public.customers
  referencing old table as before for each statement execute function private.customers_left();

create type private.health_trail as (customer_id uuid, score_30d integer, bands text);

-- The days a trail looks at: the first of the last twelve months, this one included.
create function private.trail_months() returns table (place integer, day date)
language sql stable set search_path = ''
as $$
  select g + 1, (date_trunc('month', current_date::timestamp) - make_interval(months => 11 - g))::date from generate_series(0, 11) g;
$$;
comment on function private.trail_months() is 'The days of a trail, oldest first.';

-- A score is read against the bands of the model that computed it. There are few models and 101 scores, so the letters of
-- each model are written once, as one word, instead of reading its bands again for each of a hundred thousand snapshots.
create function private.trails_of(p_customers uuid[]) returns setof private.health_trail
language sql stable set search_path = ''
as $$
  with words as materialized (
    select m.key, m.version, (
      select string_agg(left(private.health_band(s.score, m.bands), 1), '' order by s.score) from generate_series(0, 100) s (score)) as word
    from public.health_models m where m.status <> 'draft'
  ), months as materialized (
    select place, day from private.trail_months()
  )
  select c.id,
    (select h.score from public.health_snapshots h where h.customer_id = c.id and h.computed_at < current_date - 29
      order by h.computed_at desc limit 1),
    (select string_agg(case
        when b.score is not null then (select substr(w.word, b.score + 1, 1) from words w where w.key = b.model_key and w.version = b.model_version)
        when b.model_key is not null or c.created_at < m.day then 'n' else '-' end, '' order by m.place)
      from months m
      left join lateral (
        select h.score, h.model_key, h.model_version from public.health_snapshots h
        where h.customer_id = c.id and h.computed_at < m.day order by h.computed_at desc limit 1
      ) b on true)
  from public.customers c where c.id = any (p_customers);
$$;
comment on function private.trails_of(uuid[]) is 'The trails of customers, computed from their snapshots.';

-- The months of a dashboard are sums of trails, and kept like those of a portfolio: what changes is added as a difference. The
-- night brings every trail to another day, which begins the sums anew.
create table private.trail_sums (
  csm_id uuid,
  as_of date not null,
  place integer not null check (place between 1 and 12),
  healthy bigint not null,
  watch bigint not null,
  risk bigint not null,
  unscored bigint not null
);
comment on table private.trail_sums is
  'How many customers of a CSM were in each band at the beginning of each of twelve months, oldest first; sums and differences, to be added up.';
comment on column private.trail_sums.as_of is 'The day of the trails that were counted.';
create index trail_sums_csm_idx on private.trail_sums (csm_id, as_of);

create function private.add_to_trail_sums(p_came private.health_trails[], p_went private.health_trails[]) returns void
language sql security definer set search_path = ''
as $$
  insert into private.trail_sums (csm_id, as_of, place, healthy, watch, risk, unscored)
  select x.csm_id, x.as_of, x.place, k.h, k.w, k.r, k.n from (
    select t.csm_id, t.as_of, p.place, sum(t.sign) filter (where b.band = 'h') as h, sum(t.sign) filter (where b.band = 'w') as w,
      sum(t.sign) filter (where b.band = 'r') as r, sum(t.sign) filter (where b.band = 'n') as n
    from (
      select c.csm_id, c.as_of, c.bands, 1 as sign from unnest(p_came) c union all select g.csm_id, g.as_of, g.bands, -1 from unnest(p_went) g) t
    cross join generate_series(1, 12) p (place)
    cross join lateral (select substr(t.bands, p.place, 1) as band) b
    where t.as_of > '-infinity' group by 1, 2, 3
  ) x cross join lateral (select coalesce(x.h, 0) as h, coalesce(x.w, 0) as w, coalesce(x.r, 0) as r, coalesce(x.n, 0) as n) k
  where (k.h, k.w, k.r, k.n) <> (0, 0, 0, 0);
$$;
comment on function private.add_to_trail_sums(private.health_trails[], private.health_trails[]) is 'Adds trails that came and takes off those that went.';

create function private.trails_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_came private.health_trails[];
  v_went private.health_trails[];
begin
  if tg_op = 'INSERT' then
    v_came := array(select n from changed n where n.as_of > '-infinity');
  elsif tg_op = 'DELETE' then
    v_went := array(select o from before o where o.as_of > '-infinity');
  else
    select array_agg(n), array_agg(o) into v_came, v_went from changed n join before o on o.customer_id = n.customer_id
    where (n.csm_id, n.as_of, n.bands) is distinct from (o.csm_id, o.as_of, o.bands);
  end if;
  if cardinality(v_came) > 0 or cardinality(v_went) > 0 then
    perform private.add_to_trail_sums(v_came, v_went);
  end if;
  return null;
end;
$$;
comment on function private.trails_changed() is 'Statement trigger: the sums follow the trails.';
create trigger sums_on_insert after insert on private.health_trails
  referencing new table as changed for each statement execute function private.trails_changed();
create trigger sums_on_update after update on private.health_trails
  referencing old table as before new table as changed for each statement execute function private.trails_changed();
create trigger sums_on_delete after delete on private.health_trails
  referencing old table as before for each statement execute function private.trails_changed();

-- Called once a day by the nightly job. Archived and churned customers are in no figure and need no trail.
create function private.roll_health_trails() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  v_count integer;
begin
  insert into private.health_trails as t (customer_id, csm_id, as_of, score, score_30d, bands)
  select c.id, c.csm_id, current_date, c.health_score, n.score_30d, n.bands
  from private.trails_of(array(
    select k.id from public.customers k where k.archived_at is null and k.stage <> 'churned')) n
  join public.customers c on c.id = n.customer_id
  on conflict (customer_id) do update
  set csm_id = excluded.csm_id, as_of = excluded.as_of, score = excluded.score, score_30d = excluded.score_30d, bands = excluded.bands
  where (t.csm_id, t.as_of, t.score, t.score_30d, t.bands)
    is distinct from (excluded.csm_id, excluded.as_of, excluded.score, excluded.score_30d, excluded.bands);
  get diagnostics v_count = row_count;
  delete from private.health_trails where as_of < current_date;
  -- Every trail came to today, so that the sums of today are new; those of earlier days count nothing any more.
  delete from private.trail_sums where as_of < current_date;
  return v_count;
end;
$$;
comment on function private.roll_health_trails() is 'Brings every trail to today; answers how many it wrote. For the nightly job, once a day; running it again is harmless.';

-- Which trails are still to be computed is an index range, empty on most days.
create function private.stale_trails(p_csm uuid) returns uuid[]
language plpgsql stable set search_path = ''
as $$
begin
  if p_csm is null then
    return array(select t.customer_id from private.health_trails t where t.as_of < current_date);
  end if;
  return array(select t.customer_id from private.health_trails t where t.csm_id = p_csm and t.as_of < current_date);
end;
$$;
comment on function private.stale_trails(uuid) is 'The customers of a CSM, or of everybody for null, whose trail is of another day.';

create function private.trail_counts(p_csm uuid) returns table (place integer, healthy numeric, watch numeric, risk numeric, unscored numeric)
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
  return query
  with stale as materialized (
    select n.bands from private.trails_of(private.stale_trails(p_csm)) n
  )
  select x.place, sum(x.h), sum(x.w), sum(x.r), sum(x.n) from (
    select s.place, s.healthy as h, s.watch as w, s.risk as r, s.unscored as n from private.trail_sums s
    where s.csm_id = p_csm and s.as_of = current_date
    union all
    select s.place, s.healthy, s.watch, s.risk, s.unscored from private.trail_sums s where p_csm is null and s.as_of = current_date
    union all
    select p.place, (b.band = 'h')::integer, (b.band = 'w')::integer, (b.band = 'r')::integer, (b.band = 'n')::integer
    from stale t cross join generate_series(1, 12) p (place) cross join lateral (select substr(t.bands, p.place, 1) as band) b
  ) x group by x.place;
end;
$$;
comment on function private.trail_counts(uuid) is
  'The months of the customers of a CSM, or of everybody for null: how many were in each band. What the night has not counted yet is counted.';

-- The one rule of who moved: by three points or more against the score thirty days before.
create function private.movers(p_csm uuid) returns table (customer_id uuid, score_30d integer, delta integer)
language plpgsql stable set search_path = ''
as $$
declare
  v_stale constant uuid[] := private.stale_trails(p_csm);
begin
  if p_csm is null then
    return query select t.customer_id, t.score_30d, t.delta from private.health_trails t
      where (t.delta >= 3 or t.delta <= -3) and t.as_of = current_date;
  else
    return query select t.customer_id, t.score_30d, t.delta from private.health_trails t
      where t.csm_id = p_csm and (t.delta >= 3 or t.delta <= -3) and t.as_of = current_date;
  end if;
  if cardinality(v_stale) > 0 then
    return query select n.customer_id, n.score_30d, c.health_score - n.score_30d
      from private.trails_of(v_stale) n join public.customers c on c.id = n.customer_id
      where abs(c.health_score - n.score_30d) >= 3;
  end if;
end;
$$;
comment on function private.movers(uuid) is 'Whose score changed by 3 points or more in 30 days, among the customers of a CSM, or of everybody for null.';

-- For the list's filter. Archived and churned customers are in no figure, so they did not move either.
create function private.moved_customers(p_way text) returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query select m.customer_id from private.movers(case when not private.is_admin() then private.require_uid() end) m
    where case p_way when 'up' then m.delta > 0 when 'down' then m.delta < 0 end;
end;
$$;
comment on function private.moved_customers(text) is 'The caller''s customers, a platform admin''s all, whose score went up or down.';

create function private.parts_now(p_customer uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (select h.parts from public.health_snapshots h where h.customer_id = p_customer order by h.computed_at desc limit 1);
end;
$$;
comment on function private.parts_now(uuid) is 'The parts of a customer''s latest score.';

grant execute on function private.roll_health_trails() to service_role;
grant execute on function private.moved_customers(text) to authenticated, service_role;
