-- Foundation: tables that grow for ever are cut into months.
--
-- A month that nobody needs any more is detached in a moment instead of being deleted row by row, and a list of the last
-- weeks never looks into the years before. The pieces live in a schema of their own that the Data API does not expose:
-- people, policies and grants know the whole table only.

create schema if not exists partitions;
comment on schema partitions is 'Months of partitioned tables; reached through the table alone, never exposed by the Data API.';
revoke all on schema partitions from public, anon, authenticated;

create function private.partition_by_month(p_table regclass, p_back integer default 12, p_ahead integer default 3) returns void
language plpgsql set search_path = '' as $$
declare
  v_name constant text := (select relname from pg_catalog.pg_class where oid = p_table);
  v_month timestamp;
  v_part text;
begin
  for v_month in select generate_series(
    date_trunc('month', now() at time zone 'UTC') - make_interval(months => p_back),
    date_trunc('month', now() at time zone 'UTC') + make_interval(months => p_ahead), interval '1 month')
  loop
    v_part := v_name || to_char(v_month, '"_y"YYYY"m"MM');
    execute format('create table if not exists partitions.%I partition of %s for values from (%L) to (%L)', v_part, p_table,
      v_month at time zone 'UTC', (v_month + interval '1 month') at time zone 'UTC');
    execute format('alter table partitions.%I enable row level security', v_part);
  end loop;
  -- What is older or further ahead than the months that exist must not be refused.
  v_part := v_name || '_default';
  execute format('create table if not exists partitions.%I partition of %s default', v_part, p_table);
  execute format('alter table partitions.%I enable row level security', v_part);
end
$$;
comment on function private.partition_by_month(regclass, integer, integer) is
  'Makes the month tables of a table partitioned by time, from p_back months ago to p_ahead months ahead, and one for the rest.';
