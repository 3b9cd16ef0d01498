-- Why: a change of many customers at once must be as safe as a change of one. What is to be changed is frozen first, row by
-- row, so that the number somebody confirmed is the number that is worked on; it is then done in chunks that anybody may
-- wait for or leave, and each row keeps what it held before, so that all of it can be taken back for thirty days.

create table public.bulk_operations (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  kind text not null check (kind in ('stage', 'industry', 'size', 'renewal_date', 'currency', 'owner', 'archive', 'restore')),
  value text,
  filter jsonb not null check (jsonb_typeof(filter) = 'object'),
  state text not null default 'running' check (state in ('running', 'done', 'undoing', 'undone')),
  total integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  undone integer not null default 0,
  kept integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz
);
comment on table public.bulk_operations is 'One change of many customers: who, what, of which list, how far. Written by functions only.';
comment on column public.bulk_operations.value is 'The new value as text; null empties the column.';
comment on column public.bulk_operations.filter is 'The filter of the list it was started from, for the record; bulk_rows says which rows.';
comment on column public.bulk_operations.unchanged is 'Rows that were left as they were; bulk_rows says why.';
comment on column public.bulk_operations.kept is 'Rows that the undo left, because they were changed since.';
create index idx_bulk_operations_user on public.bulk_operations (u_id, created_at desc);

create table public.bulk_rows (
  operation_id uuid not null references public.bulk_operations (id) on delete cascade,
  place integer not null,
  customer_id uuid references public.customers (id) on delete set null,
  name text not null,
  state text not null default 'waiting' check (state in ('waiting', 'changed', 'unchanged', 'undone', 'kept')),
  reason text check (reason in ('same', 'gone', 'contract', 'csm_unknown', 'not_yours', 'changed_since')),
  before jsonb,
  after jsonb,
  primary key (operation_id, place)
);
comment on table public.bulk_rows is 'The customers of a bulk operation with what each held before. Written by functions only.';
comment on column public.bulk_rows.name is 'The name at the start: a customer that was handed over can still be named.';
create index idx_bulk_rows_state on public.bulk_rows (operation_id, state, place);
create index idx_bulk_rows_customer on public.bulk_rows (customer_id);

create trigger update_bulk_operations_timestamp before update on public.bulk_operations
  for each row execute function private.update_timestamp();
select private.audit_table('public.bulk_operations', 'id', '{total,changed,unchanged,undone,kept,finished_at}', false);

select private.class_policies('public.bulk_operations', 'self', p_verbs => '{select}');
grant select on public.bulk_rows to authenticated;
grant all on public.bulk_operations, public.bulk_rows to service_role;
alter table public.bulk_rows enable row level security;
create policy bulk_rows_select_self on public.bulk_rows for select to authenticated
  using (operation_id = any (array(select o.id from public.bulk_operations o)));

-- Who may own a customer; one check for one customer and for many.
create function private.is_active_csm(p_user uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1 from public.tier2_users u
    where u.u_id = p_user and u.role in ('csm', 'admin') and u.is_active and u.deleted_at is null);
$$;
comment on function private.is_active_csm(uuid) is 'Whether a person may own customers: an active CSM or platform admin.';

create function private.require_csm(p_user uuid) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if not private.is_active_csm(p_user) then
    raise exception using errcode = 'P0001', message = 'csm_unknown', hint = 'Choose an active CSM.';
  end if;
end;
$$;
comment on function private.require_csm(uuid) is 'Raises csm_unknown unless the person may own customers.';

create function private.require_staff() returns uuid
language plpgsql stable set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
begin
  if not (private.is_csm() or private.is_admin()) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'For CSMs and platform admins.';
  end if;
  return v_me;
end;
$$;
comment on function private.require_staff() is 'The caller, who has to be a CSM or platform admin.';

create function private.bulk_column(p_kind text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case p_kind when 'owner' then 'csm_id' when 'archive' then 'archived_at' when 'restore' then 'archived_at' else p_kind end;
$$;
comment on function private.bulk_column(text) is 'The column of customers that a kind of bulk operation changes.';

-- Checked as the table would check it, but before anything is frozen, and in words.
create function private.require_bulk_value(p_kind text, p_value text) returns void
language plpgsql stable set search_path = ''
as $$
declare
  v_sound boolean;
begin
  begin
    -- A day that the calendar does not have raises here.
    perform case when p_kind = 'renewal_date' then p_value::date end;
  exception when data_exception then
    p_kind := null;
  end;
  v_sound := case p_kind
    when 'stage' then p_value in ('prospect', 'onboarding', 'active', 'renewal', 'at_risk', 'churned')
    when 'industry' then p_value is null or char_length(btrim(p_value)) between 1 and 100
    when 'size' then p_value is null or p_value in ('small', 'medium', 'large', 'enterprise')
    when 'renewal_date' then p_value is null or p_value ~ '^\d{4}-\d\d-\d\d$'
    when 'currency' then p_value ~ '^[A-Z]{3}$'
    when 'owner' then private.as_uuid(p_value) is not null
    when 'archive' then p_value is null
    when 'restore' then p_value is null end;
  if not coalesce(v_sound, false) then
    raise exception using errcode = 'P0001', message = 'bulk_value_invalid', hint = 'This value cannot be set. Choose another.';
  end if;
  if p_kind = 'owner' then
    perform private.require_csm(p_value::uuid);
  end if;
end;
$$;
comment on function private.require_bulk_value(text, text) is 'Raises unless the value can stand in the column of the kind.';

create function private.bulk_progress(p_operation public.bulk_operations) returns jsonb
language sql stable set search_path = ''
as $$ select to_jsonb(p_operation) - 'filter'; $$;
comment on function private.bulk_progress(public.bulk_operations) is 'What the page shows of an operation.';

create function public.start_bulk(p_kind text, p_filter jsonb, p_value text default null, p_expected integer default null) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_op public.bulk_operations;
  v_total integer;
begin
  perform private.require_bulk_value(p_kind, p_value);
  insert into public.bulk_operations (u_id, kind, value, filter)
  values (v_me, p_kind, case when p_kind = 'archive' then now()::text else btrim(p_value) end, coalesce(p_filter, '{}'))
  returning * into v_op;
  execute format(
    'insert into public.bulk_rows (operation_id, place, customer_id, name)
     select $1, row_number() over (order by c.name_key, c.id), c.id, c.name from public.customers c where %s and %s',
    case when private.is_admin() then 'true' else format('c.csm_id = %L::uuid', v_me) end,
    private.customer_filter_condition(v_op.filter))
  using v_op.id;
  get diagnostics v_total = row_count;
  if v_total = 0 then
    raise exception using errcode = 'P0001', message = 'bulk_empty', hint = 'None of these customers is yours any more. Reload the list.';
  end if;
  if v_total <> p_expected then
    raise exception using errcode = 'P0001', message = 'bulk_count_changed', detail = v_total::text,
      hint = format('The list holds %s customers now, not %s. Nothing was changed. Look again, then confirm.', v_total, p_expected);
  end if;
  update public.bulk_operations set total = v_total where id = v_op.id returning * into v_op;
  return private.bulk_progress(v_op);
end;
$$;
comment on function public.start_bulk(text, jsonb, text, integer) is
  'Freezes the customers of the caller that match a list filter; run_bulk changes them. Refuses when they are not as many as expected.';

-- Takes the operation for itself: two callers of one operation work one after the other.
create function private.take_bulk(p_id uuid) returns public.bulk_operations
language plpgsql set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_op public.bulk_operations;
begin
  select * into v_op from public.bulk_operations o where o.id = p_id and (o.u_id = v_me or private.is_admin()) for update;
  if v_op.id is null then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This change is not yours.';
  end if;
  return v_op;
end;
$$;
comment on function private.take_bulk(uuid) is 'Locks a bulk operation of the caller.';

create function public.run_bulk(p_id uuid, p_limit integer default 500) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_op public.bulk_operations := private.take_bulk(p_id);
  v_me constant uuid := private.uid();
  v_admin constant boolean := private.is_admin();
  v_column constant text := private.bulk_column(v_op.kind);
  v_after jsonb;
  v_places integer[];
  v_receiver boolean;
  v_changed integer;
  v_left boolean;
begin
  if v_op.state <> 'running' then
    return private.bulk_progress(v_op);
  end if;
  v_after := to_jsonb(jsonb_populate_record(null::public.customers, jsonb_build_object(v_column,
    case when v_op.kind <> 'restore' then v_op.value end))) -> v_column;
  v_receiver := v_op.kind <> 'owner' or private.is_active_csm(v_op.value::uuid);
  v_places := array(select r.place from public.bulk_rows r where r.operation_id = p_id and r.state = 'waiting'
    order by r.place limit least(greatest(coalesce(p_limit, 500), 1), 500));
  perform 1 from public.customers c
    join public.bulk_rows r on r.customer_id = c.id and r.operation_id = p_id and r.place = any (v_places)
    order by c.id for no key update of c;

  with seen as (
    select r.place, to_jsonb(c) -> v_column as now,
      case
        when c.id is null or c.merged_into is not null then 'gone'
        when not (v_admin or c.csm_id is not distinct from v_me) then 'not_yours'
        when v_op.kind = 'archive' and c.archived_at is not null then 'same'
        when to_jsonb(c) -> v_column is not distinct from v_after then 'same'
        when not v_receiver then 'csm_unknown'
        -- A running contract sets the date by itself; anything else would be overwritten by the next change of it.
        when v_op.kind = 'renewal_date' and exists (select 1 from public.contracts k
          where k.customer_id = c.id and k.status = 'active' and k.end_date >= current_date) then 'contract'
      end as reason
    from public.bulk_rows r
    left join public.customers c on c.id = r.customer_id
    where r.operation_id = p_id and r.place = any (v_places)
  )
  update public.bulk_rows r
  set state = case when s.reason is null then 'changed' else 'unchanged' end, reason = s.reason,
    before = case when s.reason is null then s.now end, after = case when s.reason is null then v_after end
  from seen s where r.operation_id = p_id and r.place = s.place;

  execute format(
    'update public.customers c set %I = %L from public.bulk_rows r
     where r.operation_id = $1 and r.place = any ($2) and r.state = ''changed'' and c.id = r.customer_id',
    v_column, v_after #>> '{}')
  using p_id, v_places;
  get diagnostics v_changed = row_count;
  v_left := exists (select 1 from public.bulk_rows r where r.operation_id = p_id and r.state = 'waiting');
  update public.bulk_operations o
  set changed = o.changed + v_changed, unchanged = o.unchanged + cardinality(v_places) - v_changed,
    state = case when v_left then 'running' else 'done' end, finished_at = case when not v_left then now() end
  where o.id = p_id returning * into v_op;
  if not v_left and v_op.kind = 'owner' and v_op.changed > 0 and v_op.value::uuid <> v_me then
    perform private.notify(v_op.value::uuid, 'customer_handed_over',
      case v_op.changed when 1 then '1 customer is yours now' else v_op.changed || ' customers are yours now' end,
      private.person_name(v_me) || ' handed them over to you.', '/customers');
  end if;
  return private.bulk_progress(v_op);
end;
$$;
comment on function public.run_bulk(uuid, integer) is
  'Changes the next customers of an operation, at most 500, and says how far it is. Whoever started it, and platform admins.';

create function public.undo_bulk(p_id uuid, p_limit integer default 500) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_op public.bulk_operations := private.take_bulk(p_id);
  v_me constant uuid := private.uid();
  v_admin constant boolean := private.is_admin();
  v_column constant text := private.bulk_column(v_op.kind);
  v_places integer[];
  v_undone integer;
  v_left boolean;
begin
  if v_op.state = 'undone' then
    return private.bulk_progress(v_op);
  end if;
  if v_op.created_at < now() - interval '30 days' then
    raise exception using errcode = 'P0001', message = 'undo_expired', hint = 'This was done more than 30 days ago and stays.';
  end if;
  v_places := array(select r.place from public.bulk_rows r where r.operation_id = p_id and r.state = 'changed'
    order by r.place limit least(greatest(coalesce(p_limit, 500), 1), 500));
  perform 1 from public.customers c
    join public.bulk_rows r on r.customer_id = c.id and r.operation_id = p_id and r.place = any (v_places)
    order by c.id for no key update of c;

  with seen as (
    select r.place, case
        when c.id is null or c.merged_into is not null then 'gone'
        when to_jsonb(c) -> v_column is distinct from r.after then 'changed_since'
        -- What one gave away one may take back while the other has not handed it on; anything else needs the customer.
        when v_op.kind <> 'owner' and not (v_admin or c.csm_id is not distinct from v_me) then 'not_yours'
        when v_op.kind = 'owner' and r.before <> 'null' and not private.is_active_csm((r.before #>> '{}')::uuid) then 'csm_unknown'
      end as reason
    from public.bulk_rows r
    left join public.customers c on c.id = r.customer_id
    where r.operation_id = p_id and r.place = any (v_places)
  )
  update public.bulk_rows r set state = case when s.reason is null then 'undone' else 'kept' end, reason = s.reason
  from seen s where r.operation_id = p_id and r.place = s.place;

  execute format(
    'update public.customers c
     set %1$I = (jsonb_populate_record(null::public.customers, jsonb_build_object(%1$L, r.before))).%1$I from public.bulk_rows r
     where r.operation_id = $1 and r.place = any ($2) and r.state = ''undone'' and c.id = r.customer_id', v_column)
  using p_id, v_places;
  get diagnostics v_undone = row_count;
  v_left := exists (select 1 from public.bulk_rows r where r.operation_id = p_id and r.state = 'changed');
  update public.bulk_operations o
  set undone = o.undone + v_undone, kept = o.kept + cardinality(v_places) - v_undone,
    state = case when v_left then 'undoing' else 'undone' end, finished_at = now()
  where o.id = p_id returning * into v_op;
  return private.bulk_progress(v_op);
end;
$$;
comment on function public.undo_bulk(uuid, integer) is
  'Takes back the next rows of an operation, at most 500, within 30 days. A row that was changed since keeps its change.';

revoke execute on function public.start_bulk(text, jsonb, text, integer), public.run_bulk(uuid, integer), public.undo_bulk(uuid, integer)
  from public, anon;
grant execute on function public.start_bulk(text, jsonb, text, integer), public.run_bulk(uuid, integer), public.undo_bulk(uuid, integer)
  to authenticated, service_role;

-- Merging: the record of one merge, and pairs that look alike and are not the same. The functions stand in the crossings,
-- because a merge moves what hangs on a customer in every domain.
create table public.customer_merges (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  survivor_id uuid not null references public.customers (id) on delete cascade,
  merged_ids uuid[] not null check (cardinality(merged_ids) between 1 and 4),
  names jsonb not null,
  choices jsonb not null default '{}',
  before jsonb not null,
  after jsonb not null,
  moved jsonb not null default '[]',
  counts jsonb not null default '{}',
  state text not null default 'done' check (state in ('done', 'undone')),
  kept jsonb not null default '[]',
  created_at timestamptz not null default now(),
  undone_at timestamptz
);
comment on table public.customer_merges is 'What each merge of customers did, so that it can be undone. Written by functions only.';
comment on column public.customer_merges.names is 'Names at the time of the merge, by customer.';
comment on column public.customer_merges.before is 'The facts of all customers before, by customer.';
comment on column public.customer_merges.after is 'The facts of the surviving customer after.';
comment on column public.customer_merges.moved is 'Which rows moved: table, column, customer they came from, keys.';
comment on column public.customer_merges.counts is 'How many rows of each table moved.';
comment on column public.customer_merges.kept is 'What the undo left, because it was changed since.';
create index idx_customer_merges_user on public.customer_merges (u_id, created_at desc);
create index idx_customer_merges_survivor on public.customer_merges (survivor_id);

create table public.customer_distinctions (
  customer_a uuid not null references public.customers (id) on delete cascade,
  customer_b uuid not null references public.customers (id) on delete cascade,
  u_id uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  created_at timestamptz not null default now(),
  primary key (customer_a, customer_b),
  check (customer_a < customer_b)
);
comment on table public.customer_distinctions is 'Pairs of customers that look like duplicates and were said to be two; they are not proposed again.';
create index idx_customer_distinctions_b on public.customer_distinctions (customer_b);
create index idx_customer_distinctions_user on public.customer_distinctions (u_id);

select private.audit_table('public.customer_merges', 'id', '{before,after,moved}', false);
select private.audit_table('public.customer_distinctions', 'customer_a,customer_b', '{}', false);
select private.class_policies('public.customer_merges', 'self', p_verbs => '{select}');
grant select, insert, delete on public.customer_distinctions to authenticated;
grant all on public.customer_merges, public.customer_distinctions to service_role;
alter table public.customer_distinctions enable row level security;
-- Both customers have to be the caller's; the inner queries are under the policies of customers.
create policy customer_distinctions_select_csm on public.customer_distinctions for select to authenticated
  using (exists (select 1 from public.customers c where c.id = customer_a) and exists (select 1 from public.customers c where c.id = customer_b));
create policy customer_distinctions_insert_csm on public.customer_distinctions for insert to authenticated
  with check (exists (select 1 from public.customers c where c.id = customer_a) and exists (select 1 from public.customers c where c.id = customer_b));
create policy customer_distinctions_delete_csm on public.customer_distinctions for delete to authenticated
  using (exists (select 1 from public.customers c where c.id = customer_a) and exists (select 1 from public.customers c where c.id = customer_b));
