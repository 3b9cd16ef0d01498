-- Foundation: deleting so that it can be taken back. A policy that hides deleted rows makes the PATCH that would hide one
-- fail, so hiding and restoring are functions. A table joins with one line at the end of its chapter:
--   select private.soft_deletable('public.documents');

create table private.soft_deletes (
  table_name text primary key,
  may text not null,
  title text,
  days integer not null check (days between 1 and 3650)
);
comment on table private.soft_deletes is 'Tables whose rows can be deleted and restored: who may (SQL over the row t, written by chapters alone), what names a row, for how long.';

create function private.soft_deletable(
  p_table regclass, p_person text default 'user_id', p_title text default null, p_may text default null, p_days integer default 30
) returns void
language plpgsql set search_path = '' as $$
declare
  v_name constant name := (select relname from pg_catalog.pg_class where oid = p_table);
  v_policy record;
begin
  insert into private.soft_deletes (table_name, may, title, days)
  values (v_name, coalesce(p_may, format('t.%I = private.uid()', p_person)), p_title, p_days);
  -- Hidden at once, from everybody and in every verb: the policies that are there see only what is not deleted.
  for v_policy in
    select p.polname as name, pg_get_expr(p.polqual, p.polrelid) as condition
      from pg_catalog.pg_policy as p where p.polrelid = p_table and p.polqual is not null
  loop
    if v_policy.condition !~ '(^|[ (])deleted_at IS NULL' then
      execute format('alter policy %I on %s using (deleted_at is null and (%s))', v_policy.name, p_table, v_policy.condition);
    end if;
  end loop;
  if not found then
    raise exception 'Table % has no policies yet: soft_deletable() comes after them.', p_table;
  end if;
  execute format('create trigger guard_deleted before insert or update on %s
    for each row execute function private.guard_columns(''deleted_at'')', p_table);
  if not exists (
    select 1 from pg_catalog.pg_index as i
      join pg_catalog.pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     where i.indrelid = p_table and a.attname = 'deleted_at')
  then
    execute format('create index %I on %s (deleted_at) where deleted_at is not null', v_name || '_deleted_idx', p_table);
  end if;
  insert into public.retention_policies (key, table_name, time_columns, period, reason)
  values (v_name || '.deleted', v_name, '{deleted_at}', make_interval(days => p_days),
    format('What was deleted can be restored for %s days, then it goes.', p_days));
end
$$;
comment on function private.soft_deletable(regclass, text, text, text, integer) is
  'Makes rows of a table with deleted_at deletable and restorable: p_person names the column of its owner (p_may says it in other words), p_title the column that names a row. Adds the retention policy. After the policies.';

create function private.soft_delete_entry(p_table text) returns private.soft_deletes
language plpgsql stable security definer set search_path = '' as $$
declare
  v_entry private.soft_deletes;
begin
  perform private.require_uid();
  select * into v_entry from private.soft_deletes as s where s.table_name = p_table;
  if v_entry.table_name is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This cannot be deleted and restored here.';
  end if;
  v_entry.may := format('((%s) or private.is_admin())', v_entry.may);
  return v_entry;
end
$$;
comment on function private.soft_delete_entry(text) is 'The entry of a table for a signed-in caller, or a refusal.';

create function public.soft_delete(p_table text, p_id uuid) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  v_entry constant private.soft_deletes := private.soft_delete_entry(p_table);
  v_until timestamptz;
begin
  execute format('update public.%I as t set deleted_at = now() where t.id = $1 and t.deleted_at is null and %s
    returning t.deleted_at + make_interval(days => $2)', v_entry.table_name, v_entry.may)
    into v_until using p_id, v_entry.days;
  if v_until is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This does not exist any more, or it is not yours.';
  end if;
  return v_until;
end
$$;
comment on function public.soft_delete(text, uuid) is 'Deletes a row of the caller; answers until when it can be restored.';

create function public.restore(p_table text, p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_entry constant private.soft_deletes := private.soft_delete_entry(p_table);
  v_deleted timestamptz;
begin
  execute format('select t.deleted_at from public.%I as t where t.id = $1 and t.deleted_at is not null and %s for update',
    v_entry.table_name, v_entry.may) into v_deleted using p_id;
  if v_deleted is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This does not exist any more, or it is not yours.';
  elsif v_deleted < now() - make_interval(days => v_entry.days) then
    raise exception using errcode = 'P0001', message = 'restore_expired', hint = format('It was deleted more than %s days ago.', v_entry.days);
  end if;
  execute format('update public.%I as t set deleted_at = null where t.id = $1', v_entry.table_name) using p_id;
end
$$;
comment on function public.restore(text, uuid) is 'Takes back the deletion of a row of the caller while that is possible.';

create function public.list_deleted(p_table text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_entry constant private.soft_deletes := private.soft_delete_entry(p_table);
  v_rows jsonb;
begin
  execute format(
    'select coalesce(jsonb_agg(to_jsonb(r) order by r.deleted_at desc), ''[]'') from (
       select t.id, %s as title, t.deleted_at, t.deleted_at + make_interval(days => $1) as until
         from public.%I as t where t.deleted_at >= now() - make_interval(days => $1) and %s
        order by t.deleted_at desc limit 200) as r',
    coalesce(format('t.%I::text', v_entry.title), 'null::text'), v_entry.table_name, v_entry.may)
    into v_rows using v_entry.days;
  return v_rows;
end
$$;
comment on function public.list_deleted(text) is 'What the caller deleted from a table and can restore, newest first, at most 200.';

revoke execute on function public.soft_delete(text, uuid), public.restore(text, uuid), public.list_deleted(text) from public, anon;
grant execute on function public.soft_delete(text, uuid), public.restore(text, uuid), public.list_deleted(text) to authenticated;
