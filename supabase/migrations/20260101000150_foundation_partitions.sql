-- Foundation: tables that only ever grow are kept by month, so that old months can be taken off in one step and the
-- indexes of the present one stay small.
--
-- The month tables live in a schema of their own which the Data API never exposes. Everybody works with the parent, whose
-- policies and grants decide; the parts have row level security without policies and no grants at all. What holds for the
-- parent by statement (append-only) is put on each part as well, so that naming a part is no way around it.

create schema if not exists partitions;
comment on schema partitions is 'Month tables of partitioned tables; never exposed, reached through their parents alone.';
revoke all on schema partitions from public, anon, authenticated, service_role;

create table private.month_tables (
  table_name text primary key,
  ahead integer not null check (ahead between 0 and 60),
  registered_at timestamptz not null default now()
);
comment on table private.month_tables is 'Tables that are kept by month, and how many months ahead are made for each.';

create table private.detached_months (
  partition text primary key,
  table_name text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  detached_at timestamptz not null default now()
);
comment on table private.detached_months is 'Months that were taken off their table: their rows are no longer there to be looked at.';

create function private.month_column(p_table regclass) returns name
language plpgsql stable set search_path = '' as $$
declare
  v_column name;
begin
  select a.attname into v_column
    from pg_catalog.pg_partitioned_table as p
    join pg_catalog.pg_attribute as a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
   where p.partrelid = p_table and p.partstrat = 'r' and p.partnatts = 1
     and a.atttypid = 'pg_catalog.timestamptz'::pg_catalog.regtype;
  if v_column is null then
    raise exception 'Table % has to be partitioned by range of one timestamptz column.', p_table;
  end if;
  return v_column;
end
$$;
comment on function private.month_column(regclass) is 'The time column by which a table is partitioned; raises where it is not.';

create function private.close_part(p_table regclass, p_part text) returns void
language plpgsql set search_path = '' as $$
declare
  v_trigger text;
begin
  execute format('alter table partitions.%I enable row level security', p_part);
  execute format('revoke all on partitions.%I from public, anon, authenticated, service_role', p_part);
  -- Statement triggers are not inherited, and this one has to hold whichever name a statement uses.
  for v_trigger in
    select pg_catalog.pg_get_triggerdef(t.oid) from pg_catalog.pg_trigger as t
     where t.tgrelid = p_table and t.tgname = 'append_only' and not exists (
       select 1 from pg_catalog.pg_trigger as own
        where own.tgrelid = format('partitions.%I', p_part)::regclass and own.tgname = 'append_only')
  loop
    execute regexp_replace(v_trigger, ' ON \S+ FOR ', format(' ON partitions.%I FOR ', p_part));
  end loop;
end
$$;
comment on function private.close_part(regclass, text) is 'Closes one part of a table: no grants, row level security, append-only where the table is.';

create function private.make_month(p_table regclass, p_month date) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_column constant name := private.month_column(p_table);
  v_name constant name := (select relname from pg_catalog.pg_class where oid = p_table);
  v_part constant text := v_name || to_char(p_month, '"_y"YYYY"m"MM');
  v_rest constant text := v_name || '_default';
  v_from constant timestamptz := date_trunc('month', p_month::timestamp) at time zone 'UTC';
  v_until constant timestamptz := (date_trunc('month', p_month::timestamp) + interval '1 month') at time zone 'UTC';
  v_where constant text := format('%I >= %L and %I < %L', v_column, v_from, v_column, v_until);
  v_columns text;
  v_waiting boolean;
begin
  if to_regclass(format('partitions.%I', v_part)) is not null then
    return false;
  end if;
  execute format('select exists (select 1 from partitions.%I where %s)', v_rest, v_where) into v_waiting;
  if not v_waiting then
    execute format('create table partitions.%I partition of %s for values from (%L) to (%L)', v_part, p_table, v_from, v_until);
  else
    -- Rows came before their month was made. They move over, because a month cannot be added while its rows lie elsewhere.
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into v_columns
      from pg_catalog.pg_attribute as a
     where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    execute format('create table partitions.%I (like %s including all)', v_part, p_table);
    execute format('insert into partitions.%I (%s) select %s from partitions.%I where %s', v_part, v_columns, v_columns, v_rest, v_where);
    execute format('alter table partitions.%I disable trigger user', v_rest);
    execute format('delete from partitions.%I where %s', v_rest, v_where);
    execute format('alter table partitions.%I enable trigger user', v_rest);
    execute format('alter table %s attach partition partitions.%I for values from (%L) to (%L)', p_table, v_part, v_from, v_until);
  end if;
  perform private.close_part(p_table, v_part);
  return true;
end
$$;
comment on function private.make_month(regclass, date) is
  'Makes the part of a table for one month (UTC), taking along rows that were waiting for it. False where it is there already.';

create function private.partition_by_month(p_table regclass, p_back integer default 12, p_ahead integer default 3) returns void
language plpgsql set search_path = '' as $$
declare
  v_name constant name := (select relname from pg_catalog.pg_class where oid = p_table);
  v_month constant date := date_trunc('month', now() at time zone 'UTC')::date;
begin
  perform private.month_column(p_table);
  -- What lies before the first month or beyond the last one is never refused.
  execute format('create table partitions.%I partition of %s default', v_name || '_default', p_table);
  perform private.close_part(p_table, v_name || '_default');
  for v_step in -p_back .. p_ahead loop
    perform private.make_month(p_table, (v_month + make_interval(months => v_step))::date);
  end loop;
  insert into private.month_tables (table_name, ahead) values (p_table::text, p_ahead);
end
$$;
comment on function private.partition_by_month(regclass, integer, integer) is
  'Gives a table that is partitioned by range of a time its month tables, and has the months ahead made from now on.';

create function private.ensure_partitions(p_now timestamptz default now()) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_table record;
  v_month constant date := date_trunc('month', p_now at time zone 'UTC')::date;
  v_made integer := 0;
begin
  for v_table in select m.table_name::regclass as name, m.ahead from private.month_tables as m order by 1 loop
    for v_step in 0 .. v_table.ahead loop
      v_made := v_made + private.make_month(v_table.name, (v_month + make_interval(months => v_step))::date)::integer;
    end loop;
  end loop;
  return v_made;
end
$$;
comment on function private.ensure_partitions(timestamptz) is
  'Makes the month tables that are missing, this month and those ahead, for all tables kept by month. Answers how many.';

create function private.detach_partitions(
  p_table regclass, p_older_than_months integer, p_now timestamptz default now()
) returns setof text
language plpgsql security definer set search_path = '' as $$
declare
  v_part record;
  v_before constant timestamptz :=
    (date_trunc('month', p_now at time zone 'UTC') - make_interval(months => p_older_than_months)) at time zone 'UTC';
begin
  if p_older_than_months < 1 then
    raise exception 'The present month stays: at least one month is kept.';
  end if;
  for v_part in
    select c.relname as name, m.month at time zone 'UTC' as from_at, (m.month + interval '1 month') at time zone 'UTC' as until_at
      from pg_catalog.pg_inherits as i
      join pg_catalog.pg_class as c on c.oid = i.inhrelid and c.relnamespace = 'partitions'::regnamespace
      cross join lateral (select to_timestamp(substring(c.relname from '_y(\d{4}m\d\d)$'), 'YYYY"m"MM')::date::timestamp as month) as m
     where i.inhparent = p_table and m.month is not null
     order by m.month
  loop
    exit when v_part.until_at > v_before;
    execute format('alter table %s detach partition partitions.%I', p_table, v_part.name);
    insert into private.detached_months (partition, table_name, from_at, until_at)
    values ('partitions.' || v_part.name, p_table::text, v_part.from_at, v_part.until_at);
    return next 'partitions.' || v_part.name;
  end loop;
end
$$;
comment on function private.detach_partitions(regclass, integer, timestamptz) is
  'Takes months older than so many months off their table and names them. They stay as closed tables until somebody keeps a copy and drops them.';
