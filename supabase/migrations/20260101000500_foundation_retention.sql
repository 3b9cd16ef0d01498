-- Foundation: how long things are kept (004). A policy is a row: which table, which time counts, which rows, how long. One
-- function applies them all; the files of rows that go are queued and removed through the Storage API by a job.
--
-- Platform admins may change a period, so nothing of a policy is ever run as SQL: columns are quoted, values compared.

create table public.retention_policies (
  key text primary key check (key ~ '^[a-z0-9_]+\.[a-z0-9_]+$'),
  table_name text not null check (table_name ~ '^[a-z_][a-z0-9_]*$'),
  time_columns text[] not null check (cardinality(time_columns) between 1 and 3),
  condition jsonb not null default '{}' check (jsonb_typeof(condition) = 'object'),
  period interval not null check (period >= interval '1 day'),
  batch integer not null default 1000 check (batch between 1 and 10000),
  reason text not null check (length(reason) between 1 and 500),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.retention_policies is 'How long rows of which kind are kept. Everybody reads them, platform admins change periods.';
comment on column public.retention_policies.key is 'Table and kind, such as mcp_tasks.failed.';
comment on column public.retention_policies.time_columns is 'The first of these that is filled is the time the period counts from.';
comment on column public.retention_policies.condition is 'Column to value, list of values or null: only rows that hold them all.';
comment on column public.retention_policies.batch is 'How many rows one call deletes at most; small where each takes many others along.';
create index retention_policies_table_idx on public.retention_policies (table_name);
create trigger update_timestamp before update on public.retention_policies
  for each row execute function private.update_timestamp();
create trigger guard_rights before update on public.retention_policies
  for each row execute function private.guard_columns('key', 'table_name', 'time_columns', 'condition', 'batch', 'created_at');
select private.audit_table('public.retention_policies', 'key', '{}', false);

create table public.file_deletions (
  id uuid primary key default gen_random_uuid(),
  bucket text not null check (length(bucket) between 1 and 100),
  path text not null check (length(path) between 1 and 1024),
  source_table text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  error text check (length(error) <= 1000),
  created_at timestamptz not null default now(),
  done_at timestamptz
);
comment on table public.file_deletions is 'Files whose rows are gone, to be removed through the Storage API by the job files. Functions write; platform admins read.';
comment on column public.file_deletions.next_at is 'Not before then; while a job works on it, the time another may take it over.';
create unique index file_deletions_open_idx on public.file_deletions (bucket, path) where state <> 'done';
create index file_deletions_next_idx on public.file_deletions (next_at) where state = 'waiting';
alter table public.file_deletions enable row level security;

-- Whatever deletes the row (retention, a person, the end of an account), its file goes too, unless another row has the same.
create function private.queue_deleted_files() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  execute format(
    'insert into public.file_deletions (bucket, path, source_table)
     select distinct $1, o.%1$I, $2 from old_rows as o
      where o.%1$I <> '''' and not exists (select 1 from %2$I.%3$I as t where t.%1$I = o.%1$I)
     on conflict do nothing', tg_argv[1], tg_table_schema, tg_table_name)
  using tg_argv[0], tg_table_name::text;
  return null;
end
$$;
comment on function private.queue_deleted_files() is 'Statement trigger after DELETE: queues the files of the rows; arguments are bucket and column.';

create function private.delete_files_of(p_table regclass, p_bucket text, p_column text) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('create trigger queue_files after delete on %s referencing old table as old_rows
    for each statement execute function private.queue_deleted_files(%L, %L)', p_table, p_bucket, p_column);
end
$$;
comment on function private.delete_files_of(regclass, text, text) is 'Makes the file of a row go when the row goes: bucket, and the column with the path.';

create function private.retention_condition(p_policy public.retention_policies, p_now timestamptz) returns text
language sql stable set search_path = '' as $$
  -- Months are counted in UTC whatever the session's zone: the same rows go on every machine.
  select format('coalesce(%s) < %L',
      (select string_agg(format('t.%I', c.name), ', ' order by c.place) from unnest(p_policy.time_columns) with ordinality as c (name, place)),
      (p_now at time zone 'UTC' - p_policy.period) at time zone 'UTC')
    || coalesce((select string_agg(' and ' || case jsonb_typeof(e.value)
        when 'null' then format('t.%I is null', e.key)
        when 'array' then format('t.%I::text = any (%L::text[])', e.key, array(select jsonb_array_elements_text(e.value)))
        else format('t.%I::text = %L', e.key, e.value #>> '{}') end, '') from jsonb_each(p_policy.condition) as e), '')
$$;
comment on function private.retention_condition(public.retention_policies, timestamptz) is 'The rows (t) that a policy no longer keeps, as SQL made of quoted names and values.';

create function private.apply_policy(p_policy public.retention_policies, p_dry_run boolean, p_now timestamptz) returns integer
language plpgsql set search_path = '' as $$
declare
  v_table constant regclass := to_regclass('public.' || quote_ident(p_policy.table_name));
  v_where constant text := private.retention_condition(p_policy, p_now);
  v_key text;
  v_rows integer;
begin
  if v_table is null then
    raise exception 'The table % does not exist.', p_policy.table_name;
  end if;
  if p_dry_run then
    execute format('select count(*) from %s as t where %s', v_table, v_where) into v_rows;
    return v_rows;
  end if;
  select string_agg(quote_ident(a.attname), ', ') into v_key
    from pg_catalog.pg_index as i
    join pg_catalog.pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey::smallint[])
   where i.indrelid = v_table and i.indisprimary;
  execute format('delete from %1$s where (%2$s) in (select %2$s from %1$s as t where %3$s limit %4$s)', v_table, v_key, v_where, p_policy.batch);
  get diagnostics v_rows = row_count;
  return v_rows;
end
$$;
comment on function private.apply_policy(public.retention_policies, boolean, timestamptz) is 'Counts or deletes what one policy no longer keeps, one batch.';

create function public.apply_retention(p_dry_run boolean default true, p_now timestamptz default now()) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_policy public.retention_policies;
  v_rows integer;
  v_counts jsonb := '{}';
  v_failed jsonb := '{}';
  v_more boolean := false;
begin
  for v_policy in select * from public.retention_policies as p where p.is_active order by p.key loop
    -- One policy that cannot be applied must not keep the others from theirs, and must not go unseen either.
    begin
      v_rows := private.apply_policy(v_policy, p_dry_run, p_now);
      v_counts := v_counts || jsonb_build_object(v_policy.key, v_rows);
      v_more := v_more or (not p_dry_run and v_rows >= v_policy.batch);
    exception when others then
      v_failed := v_failed || jsonb_build_object(v_policy.key, sqlerrm);
    end;
  end loop;
  return jsonb_build_object('dry_run', p_dry_run, 'rows', v_counts, 'failed', v_failed, 'more', v_more);
end
$$;
comment on function public.apply_retention(boolean, timestamptz) is
  'Deletes what no policy keeps any longer as of p_now, one batch per policy ("more": call again), or counts it. "failed" names policies that could not be applied. Service role only.';

create function public.claim_file_deletions(p_limit integer default 100) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_taken jsonb;
begin
  with taken as (
    update public.file_deletions as f set attempts = f.attempts + 1, next_at = now() + interval '10 minutes'
     where f.id in (
       select w.id from public.file_deletions as w where w.state = 'waiting' and w.next_at <= now()
        order by w.next_at limit least(p_limit, 500) for update skip locked)
    returning f.id, f.bucket, f.path
  )
  select coalesce(jsonb_agg(to_jsonb(t)), '[]') into v_taken from taken as t;
  return v_taken;
end
$$;
comment on function public.claim_file_deletions(integer) is 'Takes files that are due for removal; what is not finished in ten minutes is taken again. Service role only.';

create function public.finish_file_deletions(p_ids uuid[], p_error text default null) returns void
language sql security definer set search_path = '' as $$
  update public.file_deletions as f
     set state = case when p_error is null then 'done' when f.attempts >= 10 then 'failed' else 'waiting' end,
         done_at = case when p_error is null then now() end, error = left(p_error, 1000),
         next_at = now() + make_interval(secs => private.job_pause(f.attempts, 86400))
   where f.id = any (p_ids) and f.state = 'waiting'
$$;
comment on function public.finish_file_deletions(uuid[], text) is 'Says that files were removed, or why not; after ten attempts a person has to look. Service role only.';

revoke execute on function public.apply_retention(boolean, timestamptz), public.claim_file_deletions(integer),
  public.finish_file_deletions(uuid[], text) from public, anon, authenticated;
grant execute on function public.apply_retention(boolean, timestamptz), public.claim_file_deletions(integer),
  public.finish_file_deletions(uuid[], text) to service_role;
