-- Why: what an import does to customers, people and contracts. One function decides what would happen to a row; the dry run
-- stores its answer, and the run asks it again in the transaction that writes: a row for which the answer is another one by
-- then is left alone and reported, never guessed.

create function private.customer_facts(p public.customers) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('name', p.name, 'domain', p.domain, 'industry', p.industry, 'size', p.size, 'stage', p.stage,
    'arr', p.arr, 'currency', p.currency, 'renewal_date', p.renewal_date, 'salesforce_id', p.salesforce_id,
    'hubspot_id', p.hubspot_id, 'csm_id', p.csm_id);
end
$$;
create function private.person_facts(p public.stakeholders) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('name', p.name, 'email', p.email, 'role', p.role, 'phone', p.phone);
end
$$;
create function private.contract_facts(p public.contracts) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('file_name', p.file_name, 'arr', p.arr, 'contract_term', p.contract_term,
    'start_date', p.start_date, 'end_date', p.end_date, 'status', p.status);
end
$$;
comment on function private.customer_facts(public.customers) is 'The facts of a customer that an import may write.';
comment on function private.person_facts(public.stakeholders) is 'The facts of a person that an import may write.';
comment on function private.contract_facts(public.contracts) is 'The facts of a contract that an import may write.';

create function private.changed_facts(p_now jsonb, p_said jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (select jsonb_object_agg(s.key, jsonb_build_array(p_now -> s.key, s.value))
    from jsonb_each(p_said) as s where p_now -> s.key is distinct from s.value);
end
$$;
comment on function private.changed_facts(jsonb, jsonb) is 'What a row says and the record does not, as {field: [before, after]}; null where nothing.';

-- A customer's key may be in no row, in one or in two; two cannot be told apart. CSMs find their own customers, platform
-- admins everybody's; the owner counts for new customers alone, because an import never hands a customer over.
create function private.decide_import_rows(p_import public.imports, p_rows integer[])
returns table (row_no integer, outcome text, customer_id uuid, person_id uuid, contract_id uuid, plan jsonb)
-- The plan of the first chunk, made while there were no customers yet, serves all that follow: it has to use the indexes.
language plpgsql stable set search_path = '' set enable_seqscan = off as $$
declare
  v_me constant uuid := p_import.u_id;
  v_admin constant boolean := private.is_admin();
  v_first constant jsonb := jsonb_build_object('stage', coalesce(p_import.options ->> 'stage', 'prospect'),
    'currency', coalesce(p_import.options ->> 'currency', 'EUR'), 'csm_id', v_me);
  v_last constant jsonb := case when v_admin then '{}' else jsonb_build_object('csm_id', v_me) end;
begin
  return query
  with r as materialized (
    select i.row_no, i.leader, split_part(i.match_key, ':', 1) as kind, substr(i.match_key, strpos(i.match_key, ':') + 1) as key,
      i.facts -> 'customer' as c, i.facts -> 'person' as p, i.facts -> 'contract' as k,
      (select l.customer_id from public.import_rows l where l.import_id = i.import_id and l.row_no = i.leader) as led
    from public.import_rows i where i.import_id = p_import.id and i.row_no = any (p_rows)
  ), found as materialized (
    -- The key finds the customer and says who else has it; whose it is comes after, in words that no index answers: a
    -- CSM's whole portfolio would be looked through for each row.
    select r.*, case when r.leader is null then m.ids else array_remove(array[r.led], null) end as ids
    from r cross join lateral (
      select array_agg(x.id) as ids from (
        (select c.id from public.customers c where r.kind = 'name' and c.name_key = r.key and (v_admin or c.csm_id is not distinct from v_me) and c.merged_into is null limit 2)
        union all
        (select c.id from public.customers c where r.kind = 'domain' and c.domain = r.key and (v_admin or c.csm_id is not distinct from v_me) and c.merged_into is null limit 2)
        union all
        (select c.id from public.customers c where r.kind = 'salesforce_id' and c.salesforce_id = r.key and (v_admin or c.csm_id is not distinct from v_me) and c.merged_into is null limit 2)
        union all
        (select c.id from public.customers c where r.kind = 'hubspot_id' and c.hubspot_id = r.key and (v_admin or c.csm_id is not distinct from v_me) and c.merged_into is null limit 2)
      ) as x) as m
  ), weighed as (
    select f.row_no, f.leader, f.ids[1] as customer, s.id as person, t.id as contract,
      cardinality(f.ids) = 2 as double,
      f.ids[1] is null and f.leader is null and v_admin and f.c ? 'csm_id' and not exists (
        select 1 from public.tier2_users u where u.u_id = private.as_uuid(f.c ->> 'csm_id')
          and u.role in ('csm', 'admin') and u.is_active and u.deleted_at is null) as ownerless,
      case when f.leader is null and f.ids[1] is null then v_first || f.c || v_last end as customer_new,
      case when f.leader is null and f.ids[1] is not null then
        private.changed_facts((select private.customer_facts(o) from public.customers o where o.id = f.ids[1]), f.c - 'csm_id') end as customer_diff,
      case when f.p is not null and s.id is null then f.p end as person_new,
      case when s.id is not null then private.changed_facts(private.person_facts(s), f.p) end as person_diff,
      case when f.k is not null and t.id is null then f.k end as contract_new,
      case when t.id is not null then private.changed_facts(private.contract_facts(t), f.k) end as contract_diff
    from found f
    left join lateral (
      select q.* from public.stakeholders q
      where f.p is not null and q.customer_id = f.ids[1] and (lower(q.email) = lower(f.p ->> 'email')
        or ((q.email is null or not f.p ? 'email') and private.fold(q.name) = private.fold(f.p ->> 'name')))
      order by (lower(q.email) = lower(f.p ->> 'email')) is true desc, q.created_at, q.id limit 1) as s on true
    left join lateral (
      select q.* from public.contracts q
      where f.k is not null and q.customer_id = f.ids[1] and private.fold(q.file_name) = private.fold(f.k ->> 'file_name')
        and (q.start_date is null or not f.k ? 'start_date' or q.start_date = (f.k ->> 'start_date')::date)
      order by (q.start_date = (f.k ->> 'start_date')::date) is true desc, q.created_at, q.id limit 1) as t on true
  ), planned as (
    select w.*, jsonb_strip_nulls(jsonb_build_object('double', nullif(w.double, false), 'ownerless', nullif(w.ownerless, false)))
      || case when w.customer_new is null then '{}' else jsonb_build_object('customer_new', w.customer_new) end
      || case when w.customer_diff is null then '{}' else jsonb_build_object('customer', w.customer_diff) end
      || case when w.person_new is null then '{}' else jsonb_build_object('person_new', w.person_new) end
      || case when w.person_diff is null then '{}' else jsonb_build_object('person', w.person_diff) end
      || case when w.contract_new is null then '{}' else jsonb_build_object('contract_new', w.contract_new) end
      || case when w.contract_diff is null then '{}' else jsonb_build_object('contract', w.contract_diff) end as plan
    from weighed w
  )
  select n.row_no, case when n.double or n.ownerless then 'faulty' when n.customer_new is not null then 'create'
      when n.plan = '{}' then 'unchanged' else 'update' end,
    n.customer, n.person, n.contract, n.plan
  from planned n;
end
$$;
comment on function private.decide_import_rows(public.imports, integer[]) is
  'What happens to rows of an import as things stand now; the dry run and the run both ask this.';

-- Several rows may tell of one customer when they agree about it and each brings another person or contract: the first makes
-- or finds it, the others follow. Whatever else comes twice is a fault of the later row.
create function private.mark_repeated_rows(p_import public.imports) returns void
language plpgsql set search_path = '' as $$
begin
  with keyed as (
    select i.row_no, i.match_key, i.facts -> 'customer' as c, i.facts -> 'person' as p, i.facts -> 'contract' as k,
      coalesce(lower(i.facts #>> '{person,email}'), private.fold(i.facts #>> '{person,name}')) as pk,
      private.fold(i.facts #>> '{contract,file_name}') || '|' || coalesce(i.facts #>> '{contract,start_date}', '') as kk
    from public.import_rows i where i.import_id = p_import.id and i.state = 'checked' and i.outcome is null
      and i.match_key in (
        select g.match_key from public.import_rows g where g.import_id = p_import.id and g.state = 'checked' and g.outcome is null
        group by g.match_key having count(*) > 1)
  ), ranked as (
    select y.*, first_value(y.row_no) over g as leader, first_value(y.c) over g as first_c,
      first_value(y.row_no) over (partition by y.match_key, y.pk order by y.row_no) as person_row,
      first_value(y.p) over (partition by y.match_key, y.pk order by y.row_no) as first_p,
      first_value(y.row_no) over (partition by y.match_key, y.kk order by y.row_no) as contract_row,
      first_value(y.k) over (partition by y.match_key, y.kk order by y.row_no) as first_k
    from keyed y window g as (partition by y.match_key order by y.row_no)
  ), judged as (
    select z.row_no, z.leader, z.c, z.match_key, case when z.person_row = z.row_no then z.p end as p,
      case when z.contract_row = z.row_no then z.k end as k,
      z.c <> z.first_c or z.p is distinct from z.first_p or z.k is distinct from z.first_k as differs
    from ranked z where z.leader < z.row_no
  )
  update public.import_rows i set leader = j.leader,
    facts = jsonb_strip_nulls(jsonb_build_object('customer', j.c, 'person', j.p, 'contract', j.k)),
    outcome = case when j.differs or (j.p is null and j.k is null) then 'faulty' end,
    faults = case when j.differs or (j.p is null and j.k is null) then jsonb_build_array(jsonb_build_object(
      'kind', 'same_key', 'value', substr(j.match_key, strpos(j.match_key, ':') + 1), 'row', j.leader)) end
  from judged j where i.import_id = p_import.id and i.row_no = j.row_no;
end
$$;
comment on function private.mark_repeated_rows(public.imports) is 'Names the leader of rows that tell of one customer, and the fault of those that contradict it.';

-- The second half of a dry run. The last call also catches rows that find one customer by different keys.
create function public.match_import_chunk(p_import uuid, p_token uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_import public.imports := private.take_import(p_import, '{checking,matching}', p_token);
  v_rows integer[];
begin
  if v_import.state = 'checking' then
    perform private.mark_repeated_rows(v_import);
    update public.imports set state = 'matching', reached = header_row where id = v_import.id returning * into v_import;
  end if;
  v_rows := private.import_chunk(v_import);
  update public.import_rows i set outcome = d.outcome, plan = d.plan, customer_id = d.customer_id,
    person_id = d.person_id, contract_id = d.contract_id,
    faults = case when d.outcome = 'faulty' then jsonb_build_array(jsonb_build_object(
      'kind', case when d.plan ? 'double' then 'same_key' else 'unknown_owner' end,
      'value', coalesce(case when d.plan ? 'double' then substr(i.match_key, strpos(i.match_key, ':') + 1) end, '')))
      end
  from private.decide_import_rows(v_import, array(select r.row_no from public.import_rows r
    where r.import_id = v_import.id and r.row_no = any (v_rows) and r.outcome is null)) d
  where i.import_id = v_import.id and i.row_no = any (v_rows) and i.row_no = d.row_no;
  if cardinality(v_rows) = 500 then
    update public.imports set reached = v_rows[500] where id = v_import.id;
    return true;
  end if;
  update public.import_rows i set outcome = 'faulty', faults = jsonb_build_array(jsonb_build_object(
      'kind', 'same_key', 'value', substr(i.match_key, strpos(i.match_key, ':') + 1), 'row', o.first_no))
  from (select r.row_no, min(r.row_no) over (partition by r.customer_id) as first_no from public.import_rows r
    where r.import_id = v_import.id and r.leader is null and r.customer_id is not null and r.outcome <> 'faulty') o
  where i.import_id = v_import.id and i.row_no = o.row_no and o.first_no < o.row_no;
  -- Who follows a row that fell out in the meantime has nobody to follow.
  update public.import_rows i set outcome = 'faulty', faults = jsonb_build_array(jsonb_build_object(
      'kind', 'same_key', 'value', substr(i.match_key, strpos(i.match_key, ':') + 1), 'row', i.leader))
  from public.import_rows l
  where i.import_id = v_import.id and i.leader is not null and l.import_id = i.import_id and l.row_no = i.leader
    and l.outcome = 'faulty' and i.outcome <> 'faulty';
  update public.imports i set state = 'checked', reached = 2147483647, to_create = n.c, to_update = n.u, unchanged = n.s, faulty = n.f, noted = n.n
  from (select count(*) filter (where r.outcome = 'create') as c, count(*) filter (where r.outcome = 'update') as u,
      count(*) filter (where r.outcome = 'unchanged') as s, count(*) filter (where r.outcome = 'faulty') as f,
      count(*) filter (where r.outcome <> 'faulty' and r.notes is not null) as n
    from public.import_rows r where r.import_id = v_import.id) n
  where i.id = v_import.id;
  return false;
end
$$;
comment on function public.match_import_chunk(uuid, uuid) is
  'Dry run: decides the next 500 rows; false with the last of them, when the counts stand.';

-- Writes rows for which the decision is still the one of the dry run. What is made gets its id first, in the row, so that
-- each table is one statement and undo knows what to look for.
create function private.apply_import_rows(p_import public.imports, p_rows integer[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_good integer[];
  v_renewals jsonb;
begin
  with written as (
    update public.import_rows i set state = case when s.same then 'applied' else 'moved' end,
      customer_id = case when not s.same then i.customer_id when d.plan ? 'customer_new' then gen_random_uuid() else d.customer_id end,
      person_id = case when s.same and d.plan ? 'person_new' then gen_random_uuid() else i.person_id end,
      contract_id = case when s.same and d.plan ? 'contract_new' then gen_random_uuid() else i.contract_id end
    from private.decide_import_rows(p_import, p_rows) d
    -- Nobody tells the planner how few rows the function answers: the chunk is named again for both sides, so that neither
    -- is read from one end of the import to the other.
    join public.import_rows o on o.import_id = p_import.id and o.row_no = any (p_rows) and o.row_no = d.row_no
    cross join lateral (select
      (d.outcome, d.plan, d.person_id, d.contract_id) is not distinct from (o.outcome, o.plan, o.person_id, o.contract_id)
      and case when o.leader is null then d.customer_id is not distinct from o.customer_id
        else exists (select 1 from public.import_rows l where l.import_id = o.import_id and l.row_no = o.leader and l.state = 'applied') end
      as same) s
    where i.import_id = p_import.id and i.row_no = any (p_rows) and i.row_no = d.row_no
    returning i.row_no, i.state, i.plan
  )
  select array_agg(w.row_no) into v_good from written w where w.state = 'applied' and w.plan <> '{}';

  insert into public.customers
    (id, name, domain, industry, size, stage, arr, currency, renewal_date, salesforce_id, hubspot_id, csm_id, created_by)
  select i.customer_id, f.name, f.domain, f.industry, f.size, f.stage, f.arr, f.currency, f.renewal_date, f.salesforce_id,
    f.hubspot_id, f.csm_id, p_import.u_id
  -- The columns are named: a record of the whole table is looked through column by column, for each row.
  from public.import_rows i cross join lateral jsonb_to_record(i.plan -> 'customer_new') as f (name text, domain text, industry text,
    size text, stage text, arr numeric, currency text, renewal_date date, salesforce_id text, hubspot_id text, csm_id uuid)
  where i.import_id = p_import.id and i.row_no = any (v_good) and i.plan ? 'customer_new';

  update public.customers c set name = f.name, domain = f.domain, industry = f.industry, size = f.size, stage = f.stage, arr = f.arr,
    currency = f.currency, renewal_date = f.renewal_date, salesforce_id = f.salesforce_id, hubspot_id = f.hubspot_id
  from public.import_rows i join public.customers o on o.id = i.customer_id
  cross join lateral jsonb_populate_record(o, (i.facts -> 'customer') - 'csm_id') f
  where i.import_id = p_import.id and i.row_no = any (v_good) and i.plan ? 'customer' and c.id = o.id;

  insert into public.stakeholders (id, customer_id, name, email, role, phone)
  select i.person_id, i.customer_id, f.name, f.email, f.role, f.phone
  from public.import_rows i cross join lateral jsonb_to_record(i.plan -> 'person_new') as f (name text, email text, role text, phone text)
  where i.import_id = p_import.id and i.row_no = any (v_good) and i.plan ? 'person_new';

  update public.stakeholders s set name = f.name, email = f.email, role = f.role, phone = f.phone
  from public.import_rows i join public.stakeholders o on o.id = i.person_id
  cross join lateral jsonb_populate_record(o, i.facts -> 'person') f
  where i.import_id = p_import.id and i.row_no = any (v_good) and i.plan ? 'person' and s.id = o.id;

  if exists (select 1 from public.import_rows i where i.import_id = p_import.id and i.row_no = any (v_good)
      and i.plan ?| '{contract,contract_new}') then
    -- A running contract moves its customer's renewal date; undo has to know from where.
    select jsonb_object_agg(c.id, c.renewal_date) into v_renewals from public.customers c where c.id in (
      select i.customer_id from public.import_rows i where i.import_id = p_import.id and i.row_no = any (v_good)
        and i.plan ?| '{contract,contract_new}');
    insert into public.contracts (id, customer_id, file_name, arr, contract_term, start_date, end_date, status)
    select i.contract_id, i.customer_id, f.file_name, f.arr, f.contract_term, f.start_date, f.end_date, coalesce(f.status, 'active')
    from public.import_rows i cross join lateral jsonb_populate_record(null::public.contracts, i.plan -> 'contract_new') f
    where i.import_id = p_import.id and i.row_no = any (v_good) and i.plan ? 'contract_new';
    update public.contracts t set file_name = f.file_name, arr = f.arr, contract_term = f.contract_term,
      start_date = f.start_date, end_date = f.end_date, status = f.status
    from public.import_rows i join public.contracts o on o.id = i.contract_id
    cross join lateral jsonb_populate_record(o, i.facts -> 'contract') f
    where i.import_id = p_import.id and i.row_no = any (v_good) and i.plan ? 'contract' and t.id = o.id;
    update public.import_rows i set plan = i.plan || jsonb_build_object('renewal',
      jsonb_build_array(v_renewals -> c.id::text, c.renewal_date))
    from public.customers c
    where i.import_id = p_import.id and v_renewals ? c.id::text and c.id = i.customer_id
      and v_renewals ->> c.id::text is distinct from c.renewal_date::text
      and i.row_no = (select min(o.row_no) from public.import_rows o where o.import_id = p_import.id
        and o.row_no = any (v_good) and o.customer_id = c.id and o.plan ?| '{contract,contract_new}');
  end if;
end
$$;
comment on function private.apply_import_rows(public.imports, integer[]) is 'Writes rows whose decision stands; marks the others as moved.';

create function public.apply_import_chunk(p_import uuid, p_token uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_import constant public.imports := private.take_import(p_import, '{running}', p_token);
  v_chunk integer[];
  v_firsts integer[];
  v_row integer;
begin
  v_chunk := private.import_chunk(v_import);
  v_firsts := array(select r.row_no from public.import_rows r where r.import_id = v_import.id and r.row_no = any (v_chunk)
    and r.state = 'checked' and r.outcome <> 'faulty' and r.leader is null);
  begin
    perform private.apply_import_rows(v_import, v_firsts);
  exception when integrity_constraint_violation or data_exception then
    -- One row that the tables refuse must not hold up the others: row by row, the refused one is reported.
    foreach v_row in array v_firsts loop
      begin
        perform private.apply_import_rows(v_import, array[v_row]);
      exception when integrity_constraint_violation or data_exception then
        update public.import_rows set state = 'moved' where import_id = v_import.id and row_no = v_row;
      end;
    end loop;
  end;
  v_firsts := array(select r.row_no from public.import_rows r where r.import_id = v_import.id and r.row_no = any (v_chunk)
    and r.state = 'checked' and r.outcome <> 'faulty');
  if cardinality(v_firsts) > 0 then
    perform private.apply_import_rows(v_import, v_firsts);
  end if;
  update public.imports i set applied = i.applied + n.a, moved = i.moved + n.m,
    reached = coalesce(v_chunk[cardinality(v_chunk)], i.reached),
    state = case when cardinality(v_chunk) < 500 then 'done' else 'running' end,
    finished_at = case when cardinality(v_chunk) < 500 then now() end
  from (select count(*) filter (where r.state = 'applied') as a, count(*) filter (where r.state = 'moved') as m
    from public.import_rows r where r.import_id = v_import.id and r.row_no = any (v_chunk)) n
  where i.id = v_import.id;
  return cardinality(v_chunk) = 500;
end
$$;
comment on function public.apply_import_chunk(uuid, uuid) is
  'Writes the next 500 rows of an import in one transaction; false with the last of them.';

revoke execute on function public.match_import_chunk(uuid, uuid), public.apply_import_chunk(uuid, uuid) from public, anon;
grant execute on function public.match_import_chunk(uuid, uuid), public.apply_import_chunk(uuid, uuid) to authenticated, service_role;
