-- Foundation: security alerts (001) and the rights guard.
--
-- Rights never sit in a row that a user can write: a change of a rights column through the API is
-- undone and recorded here, and the rest of the write stands. Only functions change rights.

create table public.security_alerts (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (length(kind) <= 60),
  severity text not null default 'medium' check (severity in ('low', 'medium', 'high', 'critical')),
  u_id uuid,
  org_id uuid,
  table_name text,
  record_id uuid,
  details jsonb not null default '{}',
  occurrences integer not null default 1,
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid
);
comment on table public.security_alerts is
  'What looked like an attempt on someone''s rights. Written by triggers and functions; read by platform admins and, for their organization, by its admins.';
comment on column public.security_alerts.occurrences is
  'The same attempt within a minute counts up instead of filling the table.';
create index security_alerts_open_idx on public.security_alerts (created_at desc) where resolved_at is null;
create index security_alerts_user_idx on public.security_alerts (u_id, created_at desc);
create index security_alerts_org_idx on public.security_alerts (org_id, created_at desc);
create index security_alerts_resolved_by_idx on public.security_alerts (resolved_by);
alter table public.security_alerts enable row level security;
grant select on public.security_alerts to authenticated;

create function private.record_alert(
  p_kind text, p_severity text, p_table text default null, p_record uuid default null,
  p_org uuid default null, p_details jsonb default '{}'
) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.security_alerts as a
     set occurrences = a.occurrences + 1, details = p_details
   where a.id = (
     select s.id from public.security_alerts as s
      where s.kind = p_kind
        and s.u_id is not distinct from auth.uid()
        and s.table_name is not distinct from p_table
        and s.record_id is not distinct from p_record
        and s.resolved_at is null
        and s.created_at > now() - interval '1 minute'
      order by s.created_at desc
      limit 1);
  if found then
    return;
  end if;
  insert into public.security_alerts (kind, severity, u_id, org_id, table_name, record_id, details)
  values (p_kind, p_severity, auth.uid(), p_org, p_table, p_record, p_details);
end
$$;
comment on function private.record_alert(text, text, text, uuid, uuid, jsonb) is
  'Writes a security alert about the current caller.';
grant execute on function private.record_alert(text, text, text, uuid, uuid, jsonb)
  to authenticated, service_role;

-- Security invoker on purpose: current_user then is the role the API chose, and the owner inside
-- the functions that may change rights. On insert the named columns must be nullable: what was
-- given is emptied.
create function private.guard_columns() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_old jsonb := '{}';
  v_new jsonb;
  v_tried jsonb := '{}';
  v_kept jsonb := '{}';
  v_column text;
begin
  if current_user not in ('authenticated', 'anon') then
    return new;
  end if;
  v_new := to_jsonb(new);
  if tg_op = 'UPDATE' then
    v_old := to_jsonb(old);
  end if;
  foreach v_column in array tg_argv loop
    if coalesce(v_old -> v_column, 'null') is distinct from v_new -> v_column then
      v_tried := v_tried || jsonb_build_object(v_column, v_new -> v_column);
      v_kept := v_kept || jsonb_build_object(v_column, coalesce(v_old -> v_column, 'null'));
    end if;
  end loop;
  if v_tried <> '{}' then
    new := jsonb_populate_record(new, v_kept);
    perform private.record_alert(
      'rights_change', 'high', tg_table_name::text,
      private.as_uuid(coalesce(v_old ->> 'id', v_old ->> 'u_id', v_new ->> 'id', v_new ->> 'u_id')), null,
      jsonb_build_object('operation', tg_op, 'tried', v_tried, 'kept', v_kept));
  end if;
  return new;
end
$$;
comment on function private.guard_columns() is
  'BEFORE trigger; arguments are rights columns. A change through the API is undone and recorded in security_alerts.';
