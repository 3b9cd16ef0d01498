-- Why: a CSM's customers exist already, in a spreadsheet or another system. An import is a file read into rows: each row
-- keeps the cells as they came, what was understood of them, what would happen to it and, once it happened, what it takes to
-- take it back. The rows are written by functions alone, at most 500 a call, each call one transaction that also notes how
-- far the work has come: an import that is killed goes on where it stopped, and nothing happens twice.

create table public.imports (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  file_name text not null check (char_length(btrim(file_name)) between 1 and 255),
  source jsonb not null default '{}',
  header_key text not null check (char_length(header_key) <= 64),
  headers jsonb not null check (jsonb_typeof(headers) = 'array' and jsonb_array_length(headers) <= 200),
  header_row integer not null default 1 check (header_row >= 0),
  columns jsonb not null check (jsonb_typeof(columns) = 'array'),
  options jsonb not null default '{}' check (jsonb_typeof(options) = 'object'),
  state text not null default 'reading'
    check (state in ('reading', 'mapping', 'checking', 'matching', 'checked', 'running', 'done', 'undoing', 'undone')),
  token uuid,
  reached integer not null default 0,
  total integer not null check (total between 0 and 50100),
  staged integer not null default 0,
  checked integer not null default 0,
  to_create integer not null default 0,
  to_update integer not null default 0,
  unchanged integer not null default 0,
  faulty integer not null default 0,
  noted integer not null default 0,
  applied integer not null default 0,
  moved integer not null default 0,
  undone integer not null default 0,
  kept integer not null default 0,
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.imports is 'Files of customers that somebody imports: how they are read, how far the work is, what came of it.';
comment on column public.imports.header_key is 'Digest of the set of headers; the next file with the same ones is read the same way.';
comment on column public.imports.header_row is 'The row that holds the headers; 0 where there is none. Rows up to it are no customers.';
comment on column public.imports.columns is 'For each column of the file the field it fills, or null.';
comment on column public.imports.token is 'Whoever works on the import now; a newer start takes it over, and the older one is refused.';
comment on column public.imports.reached is 'The row up to which the present pass has come; undo comes from above.';
comment on column public.imports.noted is 'Good rows of which a value was left out.';
comment on column public.imports.moved is 'Rows left alone because what they concern changed after the dry run.';
comment on column public.imports.kept is 'Rows that undo left alone, wholly or in part, because somebody changed them since.';

create index imports_user_idx on public.imports (u_id, created_at desc);
create index imports_headers_idx on public.imports (u_id, header_key, created_at desc);

create table public.import_rows (
  import_id uuid not null references public.imports (id) on delete cascade,
  row_no integer not null check (row_no > 0),
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  facts jsonb,
  match_key text,
  leader integer,
  faults jsonb,
  notes jsonb,
  outcome text check (outcome in ('create', 'update', 'unchanged', 'faulty')),
  plan jsonb,
  customer_id uuid,
  person_id uuid,
  contract_id uuid,
  state text not null default 'staged' check (state in ('staged', 'checked', 'applied', 'moved', 'undone', 'kept')),
  left_over jsonb,
  primary key (import_id, row_no)
);
comment on table public.import_rows is 'Rows of an import: the cells as they came, what was understood, what would happen and what happened.';
comment on column public.import_rows.facts is 'What the row says, as {customer, person, contract}; only what is filled in.';
comment on column public.import_rows.match_key is 'Kind and value by which the customer is found, such as "name:tallow".';
comment on column public.import_rows.leader is 'An earlier row of the same customer; this one adds a person or a contract to it.';
comment on column public.import_rows.plan is
  'What changes, as {customer: {field: [before, after]}, …}; what is new stands under customer_new, person_new, contract_new.';
comment on column public.import_rows.customer_id is 'The customer found or made. No foreign key: the record outlives it.';
comment on column public.import_rows.left_over is 'What undo left alone, because somebody changed it since.';

-- By this a name finds its customer, in an import as elsewhere.
create index idx_customers_name_key on public.customers (name_key);

create trigger update_timestamp before update on public.imports
  for each row execute function private.update_timestamp();
-- Counters move with every chunk and are no history of their own.
select private.audit_table('public.imports', 'id',
  '{source,headers,token,reached,staged,checked,to_create,to_update,unchanged,faulty,noted,applied,moved,undone,kept}', false);

select private.class_policies('public.imports', 'self', p_verbs => '{select}');
grant select on public.import_rows to authenticated;
grant all on public.imports, public.import_rows to service_role;
alter table public.import_rows enable row level security;
create policy import_rows_select_self on public.import_rows for select to authenticated
  using (import_id = any (array(select i.id from public.imports i)));

-- The door of every function below: an import of the caller's own, locked, in a state that allows the step. A token that
-- is not the newest belongs to a run that was taken over.
create function private.take_import(p_import uuid, p_states text[], p_token uuid default null) returns public.imports
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_import public.imports;
begin
  select * into v_import from public.imports where id = p_import and u_id = v_me for update;
  if v_import.id is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This import does not exist any more, or it is not yours.';
  elsif not (private.is_csm() or private.is_admin()) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'For CSMs and platform admins.';
  elsif v_import.state <> all (p_states) or (p_token is not null and v_import.token is distinct from p_token) then
    raise exception using errcode = 'P0001', message = 'import_elsewhere', hint = 'This import has gone on elsewhere. Reload to see where it is.';
  end if;
  return v_import;
end
$$;
comment on function private.take_import(uuid, text[], uuid) is 'Locks an import of the caller for one step, or refuses.';

-- A file that has just come in is not yet known to the planner, which would sort all of its rows for each chunk.
create function private.import_chunk(p_import public.imports) returns integer[]
language plpgsql stable set search_path = '' set enable_bitmapscan = off set enable_seqscan = off as $$
begin
  if p_import.state = 'undoing' then
    return array(select r.row_no from public.import_rows r
      where r.import_id = p_import.id and r.row_no < p_import.reached order by r.row_no desc limit 500);
  end if;
  return array(select r.row_no from public.import_rows r
    where r.import_id = p_import.id and r.row_no > p_import.reached order by r.row_no limit 500);
end
$$;
comment on function private.import_chunk(public.imports) is 'The next 500 rows of an import, on its way up or, in an undo, down.';

create function public.begin_import(p_file jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_id uuid;
begin
  if not (private.is_csm() or private.is_admin()) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'For CSMs and platform admins.';
  end if;
  -- A file whose reading broke off holds nothing that anybody needs.
  delete from public.imports where u_id = v_me and state = 'reading' and updated_at < now() - interval '1 hour';
  insert into public.imports (u_id, file_name, source, header_key, headers, header_row, columns, options, total)
  values (v_me, left(coalesce(nullif(btrim(p_file ->> 'file_name'), ''), 'Pasted table'), 255), coalesce(p_file -> 'source', '{}'),
    p_file ->> 'header_key', p_file -> 'headers', (p_file ->> 'header_row')::integer, p_file -> 'columns',
    coalesce(p_file -> 'options', '{}'), (p_file ->> 'total')::integer)
  returning id into v_id;
  return v_id;
end
$$;
comment on function public.begin_import(jsonb) is 'Makes an import for a file that was read; its rows follow in chunks.';

create function public.stage_import_rows(p_import uuid, p_rows jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_import constant public.imports := private.take_import(p_import, '{reading}');
  v_staged integer;
begin
  if jsonb_array_length(p_rows) > 500 then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'At most 500 rows a call.';
  end if;
  insert into public.import_rows (import_id, row_no, cells)
  select p_import, (e.value ->> 0)::integer, e.value -> 1 from jsonb_array_elements(p_rows) as e
  on conflict do nothing;
  get diagnostics v_staged = row_count;
  update public.imports set staged = staged + v_staged,
    state = case when staged + v_staged >= total then 'mapping' else state end
  where id = v_import.id;
end
$$;
comment on function public.stage_import_rows(uuid, jsonb) is 'Stores rows of a file as [[row, cells], …]; with the last one the import waits for its mapping.';

-- A start that finds the same work begun goes on with it: the dry run from its beginning, because it changes nothing, the
-- rest from where it stopped.
create function public.start_import(p_import uuid, p_act text, p_setup jsonb default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_import constant public.imports := private.take_import(p_import, case p_act
    when 'check' then array['mapping', 'checking', 'matching', 'checked']
    when 'run' then array['checked', 'running']
    when 'undo' then array['running', 'done', 'undoing']
    else '{}' end);
  v_token constant uuid := gen_random_uuid();
begin
  if p_act = 'check' then
    update public.imports i set token = v_token, state = 'checking', checked = 0,
      reached = coalesce((p_setup ->> 'header_row')::integer, header_row),
      header_row = coalesce((p_setup ->> 'header_row')::integer, header_row),
      columns = coalesce(p_setup -> 'columns', columns), options = coalesce(p_setup -> 'options', options),
      to_create = 0, to_update = 0, unchanged = 0, faulty = 0, noted = 0
    where id = v_import.id;
    update public.imports i set total = (
      select count(*) from public.import_rows r where r.import_id = i.id and r.row_no > i.header_row)
    where id = v_import.id;
    update public.import_rows set outcome = null, state = 'staged'
    where import_id = v_import.id and row_no <= (select header_row from public.imports where id = v_import.id);
  elsif p_act = 'run' then
    update public.imports set token = v_token, state = 'running',
      reached = case when v_import.state = 'running' then reached else header_row end,
      started_at = coalesce(started_at, now())
    where id = v_import.id;
  else
    update public.imports set token = v_token, state = 'undoing',
      reached = case when v_import.state = 'undoing' then reached else 2147483647 end
    where id = v_import.id;
  end if;
  return v_token;
end
$$;
comment on function public.start_import(uuid, text, jsonb) is
  'Begins or resumes a dry run ("check", with header_row, columns and options), the run or its undo; answers the token of the worker.';

create function public.discard_import(p_import uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_import constant public.imports := private.take_import(p_import, '{reading,mapping,checking,matching,checked,undone}');
begin
  delete from public.imports where id = v_import.id;
end
$$;
comment on function public.discard_import(uuid) is 'Removes an import that has not written a customer, or none any more.';

-- Names are folded here and nowhere else, so that a file and the table always agree on what is the same name.
create function public.check_import_rows(p_import uuid, p_token uuid, p_rows jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_import constant public.imports := private.take_import(p_import, '{checking}', p_token);
  v_checked integer;
  v_reached integer;
begin
  if jsonb_array_length(p_rows) > 500 then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'At most 500 rows a call.';
  end if;
  with r as (
    select * from jsonb_to_recordset(p_rows)
      as x(row_no integer, facts jsonb, key_kind text, key text, faults jsonb, notes jsonb)
  ), stored as (
    update public.import_rows i set facts = r.facts, faults = r.faults, notes = r.notes, leader = null,
      match_key = r.key_kind || ':' || case r.key_kind when 'name' then private.fold(btrim(r.key)) else r.key end,
      outcome = case when r.faults is not null then 'faulty' end,
      plan = null, customer_id = null, person_id = null, contract_id = null, state = 'checked'
    from r where i.import_id = v_import.id and i.row_no = r.row_no and i.row_no > v_import.reached
    returning i.row_no
  )
  select count(*), max(row_no) into v_checked, v_reached from stored;
  update public.imports set checked = checked + v_checked, reached = greatest(reached, v_reached) where id = v_import.id;
end
$$;
comment on function public.check_import_rows(uuid, uuid, jsonb) is
  'Stores what was understood of rows, in their order; faulty ones are out, the others are matched next.';

revoke execute on function private.take_import(uuid, text[], uuid) from public;
revoke execute on function public.begin_import(jsonb), public.stage_import_rows(uuid, jsonb), public.discard_import(uuid),
  public.start_import(uuid, text, jsonb), public.check_import_rows(uuid, uuid, jsonb) from public, anon;
grant execute on function public.begin_import(jsonb), public.stage_import_rows(uuid, jsonb), public.discard_import(uuid),
  public.start_import(uuid, text, jsonb), public.check_import_rows(uuid, uuid, jsonb) to authenticated, service_role;
