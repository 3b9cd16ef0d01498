-- Foundation: the audit log (001, 7.2) and the triggers that write it.
--
-- Every business table calls private.audit_table() in its chapter. One statement-level trigger
-- with transition tables writes one row per changed record, and where the record belongs to a
-- customer the same pass writes the customer's activity_log (002).

-- A sequence by hand: parts of a table have identity columns only from Postgres 17 on.
create sequence public.audit_log_id_seq as bigint;
create table public.audit_log (
  id bigint not null default nextval('public.audit_log_id_seq'),
  table_name text not null,
  operation text not null check (operation in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')),
  user_id uuid,
  record_id uuid,
  old_values jsonb,
  new_values jsonb,
  ip_address inet,
  user_agent text,
  session_id uuid,
  refused_action text check (length(refused_action) <= 100),
  timestamp timestamptz not null default now(),
  primary key (id, timestamp)
) partition by range (timestamp);
alter sequence public.audit_log_id_seq owned by public.audit_log.id;
comment on table public.audit_log is
  'Who changed what, before and after. Written by triggers, append-only for everyone, read by platform admins.';
comment on column public.audit_log.user_id is
  'The signed-in person, also inside functions that run with more rights. No foreign key: the record outlives the account.';
comment on column public.audit_log.refused_action is
  'Set where the product refused something: the action that was tried. Operation is SELECT then, as nothing changed.';
create index audit_log_table_idx on public.audit_log (table_name, id desc);
-- Each index is written with each change of anything. What was made or changed is near wherever one looks; only what was removed
-- or refused has to be found.
create index audit_log_operation_idx on public.audit_log (operation, id desc) where operation in ('SELECT', 'DELETE');
create index audit_log_timestamp_idx on public.audit_log (timestamp desc);
create index audit_log_user_idx on public.audit_log (user_id, id desc);
create index audit_log_record_idx on public.audit_log (record_id);
-- A new database remembers little: two months back are enough for what is brought along.
select private.partition_by_month('public.audit_log', p_back => 2);
alter table public.audit_log enable row level security;
grant select on public.audit_log to authenticated;

-- Append-only holds for the service role and the owner as well, which is why it is a trigger.
create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  -- Depth 1 is this trigger itself; deeper means that a foreign key empties its column because the
  -- record it points to is gone, which some tables let through.
  if tg_argv[0] = 'references' and pg_trigger_depth() > 1 then
    return null;
  end if;
  raise exception using errcode = '42501', message = 'append_only',
    hint = format('Rows of %s are kept as they were written.', tg_table_name);
end
$$;
comment on function private.refuse_change() is 'Refuses updates, deletes and truncates: append-only tables.';

create function private.append_only(p_table regclass, p_references boolean default false) returns void
language plpgsql set search_path = '' as $$
declare
  v_table regclass;
begin
  for v_table in
    select p_table union all select i.inhrelid from pg_catalog.pg_inherits as i where i.inhparent = p_table
  loop
    execute format(
      'create trigger append_only before update or delete or truncate on %s
         for each statement execute function private.refuse_change(%L)',
      v_table, case when p_references then 'references' else '' end);
  end loop;
end
$$;
comment on function private.append_only(regclass, boolean) is
  'Makes a table and its parts append-only for everyone; with p_references its foreign keys may still act.';

select private.append_only('public.audit_log');

-- Secrets are recognised by the name of the column or key, at any depth.
create function private.is_secret_name(p_name text) returns boolean
language sql immutable set search_path = '' as $$
  select p_name ~* '(^|_)(password|passphrase|secrets?|tokens?|api_?keys?|access_key|private_key|credentials?|signature|authorization|hash)($|_)'
$$;
comment on function private.is_secret_name(text) is 'True for names of columns and keys that hold secrets.';

create function private.masked(p_name text, p_value jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(p_value) in ('number', 'boolean', 'null') then
    return p_value;
  elsif private.is_secret_name(p_name) then
    return '"[hidden]"'::jsonb;
  elsif jsonb_typeof(p_value) <> 'string' and length(p_value::text) <= 2000 and p_value::text
    !~* '(password|passphrase|secret|token|api_?key|access_key|private_key|credential|signature|authorization|hash)([^"\\]|\\.)*":' then
    -- Nothing in it is long, and no name could be one of those: there is no need to look at each value.
    return p_value;
  elsif jsonb_typeof(p_value) = 'object' then
    return coalesce(
      (select jsonb_object_agg(e.key, private.masked(e.key, e.value)) from jsonb_each(p_value) as e),
      '{}'::jsonb);
  elsif jsonb_typeof(p_value) = 'array' then
    return coalesce(
      (select jsonb_agg(private.masked('', e.value)) from jsonb_array_elements(p_value) as e),
      '[]'::jsonb);
  elsif length(p_value::text) > 2000 then
    -- A transcript belongs in its table; the log keeps enough to recognise it.
    return to_jsonb(left(p_value #>> '{}', 2000) || '…');
  end if;
  return p_value;
end
$$;
comment on function private.masked(text, jsonb) is
  'A value as the audit log may show it: secrets hidden by name, long texts shortened.';

-- Of an update the columns that differ, of an insert and a delete those that hold something.
create function private.noted(p_row jsonb, p_other jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (select jsonb_object_agg(e.key, case
      when jsonb_typeof(e.value) in ('number', 'boolean', 'null') then e.value
      else private.masked(e.key, e.value) end)
    from jsonb_each(p_row) as e
   where case when p_other is null then e.value <> 'null' else e.value is distinct from p_other -> e.key end);
end
$$;
comment on function private.noted(jsonb, jsonb) is
  'The columns of a row that are worth writing down, masked; null where there is none.';

create type private.row_change as (
  record_id uuid, customer_id uuid, old_values jsonb, new_values jsonb
);

create function private.audit_changes() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_keys constant text[] := string_to_array(tg_argv[0], ',');
  v_ignored constant text[] := string_to_array(tg_argv[1], ',') || 'updated_at'::text;
  v_customer constant text := case tg_table_name when 'customers' then 'id' else 'customer_id' end;
  v_has_record boolean;
  v_has_customer boolean;
  v_user uuid;
  v_ip inet;
  v_agent text;
  v_session uuid;
  v_secret text[];
  v_old jsonb[];
  v_new jsonb[];
  v_changes private.row_change[];
begin
  -- plpgsql plans each statement on first use per trigger, so the branches may name transition
  -- tables that exist in one of the three triggers only.
  if tg_op = 'INSERT' then
    select array_agg(to_jsonb(n) - v_ignored) into v_new from new_rows as n;
  elsif tg_op = 'DELETE' then
    select array_agg(to_jsonb(o) - v_ignored) into v_old from old_rows as o;
  else
    select array_agg(p.o), array_agg(p.n) into v_old, v_new
      from (
        select r_old.v as o, r_new.v as n
          from (select to_jsonb(o) - v_ignored as v from old_rows as o) as r_old
          full join (select to_jsonb(n) - v_ignored as v from new_rows as n) as r_new
            on r_old.v ->> v_keys[1] = r_new.v ->> v_keys[1]
           and (cardinality(v_keys) = 1 or r_old.v ->> v_keys[2] = r_new.v ->> v_keys[2])
      ) as p
     where p.o is distinct from p.n;
  end if;
  if v_old is null and v_new is null then
    return null;
  end if;

  -- What is the same for every row is asked once: an import writes thousands at a time.
  v_user := auth.uid();
  v_ip := private.request_ip();
  v_agent := private.request_user_agent();
  v_session := private.request_session();
  v_secret := array(
    select k from jsonb_object_keys(coalesce(v_new[1], v_old[1])) as k where private.is_secret_name(k));
  select coalesce(bool_or(a.attname = v_keys[1]), false), coalesce(bool_or(a.attname = v_customer), false)
    into v_has_record, v_has_customer
    from pg_catalog.pg_attribute as a
   where a.attrelid = tg_relid and a.attname in (v_keys[1], v_customer) and a.atttypid = 'pg_catalog.uuid'::pg_catalog.regtype;

  select array_agg(row(
      case when v_has_record then (coalesce(c.n, c.o) ->> v_keys[1])::uuid end,
      case when v_has_customer then (coalesce(c.n, c.o) ->> v_customer)::uuid end,
      case when c.o is not null then coalesce(f.plain, private.noted(c.o, c.n)) end,
      case when c.n is not null then coalesce(f.plain, private.noted(c.n, c.o)) end)::private.row_change)
    into v_changes
    from unnest(v_old, v_new) as c(o, n)
    cross join lateral (
      select case when tg_op <> 'UPDATE' and cardinality(v_secret) = 0 then coalesce(c.n, c.o)::text end as words
      offset 0
    ) as k
    -- Most new rows are short and name no secret anywhere: they are noted as they are. Only an object inside the row, which
    -- begins with {" as no text in it can, has further names.
    cross join lateral (
      select case
        when k.words is null or length(k.words) > 2000 then null
        when strpos(substr(k.words, 2), '{"') > 0 and k.words ~* 'pass|secret|token|key|credential|signature|authorization|hash' then null
        else jsonb_strip_nulls(coalesce(c.n, c.o)) end as plain
      offset 0
    ) as f;

  insert into public.audit_log
    (table_name, operation, user_id, record_id, old_values, new_values, ip_address, user_agent, session_id)
  select tg_table_name, tg_op, v_user, c.record_id, c.old_values, c.new_values, v_ip, v_agent, v_session
    from unnest(v_changes) as c
   where c.old_values is not null or c.new_values is not null;

  if tg_argv[2] = 'activity' and to_regclass('public.activity_log') is not null then
    -- Its own block: what the timeline refuses must not take the audit record along. A customer
    -- that is being deleted takes its children along; those leave no activity.
    begin
      insert into public.activity_log
        (user_id, customer_id, action, entity_type, entity_id, old_values, new_values, ip_address, user_agent)
      select v_user, c.customer_id,
             case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end,
             tg_table_name, c.record_id, c.old_values, c.new_values, v_ip, v_agent
        from unnest(v_changes) as c
       where (c.old_values is not null or c.new_values is not null)
         and exists (select 1 from public.customers as k where k.id = c.customer_id);
    exception when others then
      raise warning 'activity of % on % failed: % (%)', tg_op, tg_table_name, sqlerrm, sqlstate;
    end;
  end if;
  return null;
exception when others then
  -- People's work goes before its record: a fault here is reported and the write stands.
  raise warning 'audit of % on % failed: % (%)', tg_op, tg_table_name, sqlerrm, sqlstate;
  return null;
end
$$;
comment on function private.audit_changes() is
  'Statement-level trigger: writes audit_log and, for rows of a customer, activity_log. Never fails the write.';

create function private.audit_table(
  p_table regclass, p_key text default 'id', p_ignore text[] default '{}', p_activity boolean default true
) returns void
language plpgsql set search_path = '' as $$
declare
  v_call constant text := format('execute function private.audit_changes(%L, %L, %L)',
    p_key, array_to_string(p_ignore, ','), case when p_activity then 'activity' else '' end);
begin
  execute format('create trigger audit_insert after insert on %s
    referencing new table as new_rows for each statement %s', p_table, v_call);
  execute format('create trigger audit_update after update on %s
    referencing old table as old_rows new table as new_rows for each statement %s', p_table, v_call);
  execute format('create trigger audit_delete after delete on %s
    referencing old table as old_rows for each statement %s', p_table, v_call);
end
$$;
comment on function private.audit_table(regclass, text, text[], boolean) is
  'Puts the audit triggers on a table: its key (at most two columns, comma separated), columns not worth noting, and whether rows of a customer also write its activity.';
