-- Why: an import can be taken back whole. What it made goes, what it changed gets back what it had. Whatever somebody changed
-- since stays as they left it and is named; a customer that was worked on since stays with all that came with it.

-- Other tables' rows that point to a record are somebody's work on it. Asked of the catalog, so that a table which a later
-- chapter adds counts from its first day.
create function private.worked_on(p_table regclass, p_ids uuid[], p_except text[] default '{}') returns setof uuid
language plpgsql stable set search_path = '' as $$
declare
  v_key record;
begin
  for v_key in
    select c.conrelid::regclass as child, a.attname as col
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_catalog.pg_class t on t.oid = c.conrelid
    where c.contype = 'f' and c.confrelid = p_table and cardinality(c.conkey) = 1 and c.conparentid = 0
      and t.relname <> all (p_except)
  loop
    return query execute format('select distinct x.%I from %s x where x.%I = any ($1)', v_key.col, v_key.child, v_key.col) using p_ids;
  end loop;
end
$$;
comment on function private.worked_on(regclass, uuid[], text[]) is 'Which of these records rows of other tables point to.';

-- Of a change those fields that still hold what the import wrote, with what they held before.
create function private.facts_before(p_diff jsonb, p_now jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (select coalesce(jsonb_object_agg(d.key, d.value -> 0), '{}') from jsonb_each(p_diff) as d where p_now -> d.key = d.value -> 1);
end
$$;
create function private.facts_since(p_diff jsonb, p_now jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (select jsonb_agg(d.key order by d.key) from jsonb_each(p_diff) as d where p_now -> d.key is distinct from d.value -> 1);
end
$$;
comment on function private.facts_before(jsonb, jsonb) is 'What goes back: fields that nobody changed since, with the value from before.';
comment on function private.facts_since(jsonb, jsonb) is 'What stays: fields that somebody changed since; null where none.';

-- Customers that stay: handed over since, or made by the import and worked on since, which is other facts, archived, linked,
-- or rows below them that the import did not make. What the system computes by itself is nobody's work.
create function private.customers_worked_on(p_import public.imports, p_rows integer[]) returns uuid[]
language plpgsql stable set search_path = '' as $$
declare
  v_made constant uuid[] := array(select i.customer_id from public.import_rows i
    where i.import_id = p_import.id and i.row_no = any (p_rows) and i.plan ? 'customer_new');
begin
  return array(
    select c.id from public.customers c join public.import_rows i on i.customer_id = c.id
    where i.import_id = p_import.id and i.row_no = any (p_rows) and i.plan ? 'customer_new'
      and (c.archived_at is not null or c.org_id is not null
        or jsonb_strip_nulls(private.customer_facts(c) - 'renewal_date') <> (i.plan -> 'customer_new') - 'renewal_date'
        or (c.renewal_date::text is distinct from i.plan #>> '{customer_new,renewal_date}' and not exists (
          select 1 from public.import_rows o where o.import_id = p_import.id and o.row_no = any (p_rows)
            and o.customer_id = c.id and o.plan #>> '{renewal,1}' = c.renewal_date::text)))
    union
    -- What was handed over is no longer the importer's to change.
    select c.id from public.customers c join public.import_rows i on i.customer_id = c.id
    where i.import_id = p_import.id and i.row_no = any (p_rows) and not i.plan ? 'customer_new'
      and c.csm_id is distinct from p_import.u_id and not private.is_admin()
    union
    select private.worked_on('public.customers', v_made,
      '{stakeholders,contracts,health_snapshots,health_observations,attention_snoozes}')
    union
    select s.customer_id from public.stakeholders s where s.customer_id = any (v_made) and not exists (
      select 1 from public.import_rows i where i.import_id = p_import.id and i.row_no = any (p_rows) and i.person_id = s.id
        and i.plan ? 'person_new' and jsonb_strip_nulls(private.person_facts(s)) = i.plan -> 'person_new')
    union
    select s.customer_id from public.stakeholders s where s.customer_id = any (v_made)
      and s.id in (select private.worked_on('public.stakeholders', array(select q.id from public.stakeholders q where q.customer_id = any (v_made))))
    union
    select t.customer_id from public.contracts t where t.customer_id = any (v_made) and not exists (
      select 1 from public.import_rows i where i.import_id = p_import.id and i.row_no = any (p_rows) and i.contract_id = t.id
        and i.plan ? 'contract_new'
        and jsonb_strip_nulls(private.contract_facts(t)) = '{"status": "active"}' || (i.plan -> 'contract_new'))
    union
    select t.customer_id from public.contracts t where t.customer_id = any (v_made)
      and t.id in (select private.worked_on('public.contracts', array(select q.id from public.contracts q where q.customer_id = any (v_made)), '{renewals}'))
    union
    -- A renewal comes with its contract; what somebody said of it is work.
    select t.customer_id from public.contracts t join public.renewals r on r.contract_id = t.id
      join public.renewal_calls l on l.renewal_id = r.id where t.customer_id = any (v_made));
end
$$;
comment on function private.customers_worked_on(public.imports, integer[]) is 'Customers of an import that undo leaves alone, because somebody has worked on them since.';

create function private.undo_import_rows(p_import public.imports, p_rows integer[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_stay constant uuid[] := private.customers_worked_on(p_import, p_rows);
  v_rows constant integer[] := array(select i.row_no from public.import_rows i
    where i.import_id = p_import.id and i.row_no = any (p_rows) and i.customer_id <> all (v_stay));
  v_people constant uuid[] := array(select i.person_id from public.import_rows i
    where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'person_new');
  v_contracts constant uuid[] := array(select i.contract_id from public.import_rows i
    where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'contract_new');
  v_renewals jsonb;
begin
  -- First what stays, as long as everything still is as it was found.
  update public.import_rows i set state = case when l.left_over = '{}' then 'undone' else 'kept' end, left_over = nullif(l.left_over, '{}')
  from public.import_rows r
  left join public.customers c on c.id = r.customer_id
  left join public.stakeholders s on s.id = r.person_id
  left join public.contracts t on t.id = r.contract_id
  cross join lateral (select jsonb_strip_nulls(jsonb_build_object(
    'customer', case when r.customer_id = any (v_stay) then '["*"]'
      when r.plan ? 'customer' then private.facts_since(r.plan -> 'customer', case when r.plan ? 'renewal' and c.renewal_date::text = r.plan #>> '{renewal,1}'
        then private.customer_facts(c) || jsonb_build_object('renewal_date', r.plan #> '{renewal,0}') else private.customer_facts(c) end) end,
    'person', case when r.customer_id = any (v_stay) then null
      when r.plan ? 'person_new' and s.id is not null and (jsonb_strip_nulls(private.person_facts(s)) <> r.plan -> 'person_new'
        or s.id in (select private.worked_on('public.stakeholders', v_people))) then '["*"]'
      when r.plan ? 'person' then private.facts_since(r.plan -> 'person', private.person_facts(s)) end,
    'contract', case when r.customer_id = any (v_stay) then null
      when r.plan ? 'contract_new' and t.id is not null and (jsonb_strip_nulls(private.contract_facts(t)) <> '{"status": "active"}' || (r.plan -> 'contract_new')
        or t.id in (select private.worked_on('public.contracts', v_contracts, '{renewals}'))) then '["*"]'
      when r.plan ? 'contract' then private.facts_since(r.plan -> 'contract', private.contract_facts(t)) end)) as left_over) l
  where r.import_id = p_import.id and r.row_no = any (p_rows) and i.import_id = r.import_id and i.row_no = r.row_no;

  -- Renewal dates that contracts of this import moved and nobody since; noted before the contracts go.
  select jsonb_object_agg(x.customer_id, x.before) into v_renewals from (
    select distinct on (i.customer_id) i.customer_id, i.plan #> '{renewal,0}' as before from public.import_rows i
    where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'renewal' and exists (
      select 1 from public.import_rows o join public.customers c on c.id = o.customer_id where o.import_id = i.import_id
        and o.row_no = any (v_rows) and o.customer_id = i.customer_id and o.plan #>> '{renewal,1}' = c.renewal_date::text)
    order by i.customer_id, (i.leader is not null), i.row_no) x;

  delete from public.stakeholders s using public.import_rows i
  where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'person_new' and s.id = i.person_id
    and not coalesce(i.left_over ? 'person', false);
  update public.stakeholders s set name = f.name, email = f.email, role = f.role, phone = f.phone
  from public.import_rows i join public.stakeholders o on o.id = i.person_id
  cross join lateral jsonb_populate_record(o, private.facts_before(i.plan -> 'person', private.person_facts(o))) f
  where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'person' and s.id = o.id;

  delete from public.contracts t using public.import_rows i
  where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'contract_new' and t.id = i.contract_id
    and not coalesce(i.left_over ? 'contract', false);
  -- A contract's days belong together, so it goes back whole or not at all.
  update public.contracts t set file_name = f.file_name, arr = f.arr, contract_term = f.contract_term,
    start_date = f.start_date, end_date = f.end_date, status = f.status
  from public.import_rows i join public.contracts o on o.id = i.contract_id
  cross join lateral jsonb_populate_record(o, private.facts_before(i.plan -> 'contract', private.contract_facts(o))) f
  where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'contract' and t.id = o.id
    and not coalesce(i.left_over ? 'contract', false);

  update public.customers c set renewal_date = (v_renewals ->> c.id::text)::date
  where v_renewals ? c.id::text and c.renewal_date::text is distinct from v_renewals ->> c.id::text;
  update public.customers c set name = f.name, domain = f.domain, industry = f.industry, size = f.size, stage = f.stage, arr = f.arr,
    currency = f.currency, renewal_date = f.renewal_date, salesforce_id = f.salesforce_id, hubspot_id = f.hubspot_id
  from public.import_rows i join public.customers o on o.id = i.customer_id
  cross join lateral jsonb_populate_record(o, private.facts_before(i.plan -> 'customer', private.customer_facts(o))) f
  where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'customer' and c.id = o.id;
  delete from public.customers c using public.import_rows i
  where i.import_id = p_import.id and i.row_no = any (v_rows) and i.plan ? 'customer_new' and c.id = i.customer_id;
end
$$;
comment on function private.undo_import_rows(public.imports, integer[]) is 'Takes rows of an import back, but for what somebody changed since.';

create function public.undo_import_chunk(p_import uuid, p_token uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_import constant public.imports := private.take_import(p_import, '{undoing}', p_token);
  v_chunk constant integer[] := private.import_chunk(v_import);
  v_rows constant integer[] := array(select r.row_no from public.import_rows r where r.import_id = v_import.id
    and r.row_no = any (v_chunk) and r.state = 'applied' and r.plan <> '{}');
begin
  if cardinality(v_rows) > 0 then
    perform private.undo_import_rows(v_import, v_rows);
  end if;
  update public.imports i set undone = i.undone + n.u, kept = i.kept + n.k,
    reached = coalesce(v_chunk[cardinality(v_chunk)], 0),
    state = case when cardinality(v_chunk) < 500 then 'undone' else 'undoing' end
  from (select count(*) filter (where r.state = 'undone') as u, count(*) filter (where r.state = 'kept') as k
    from public.import_rows r where r.import_id = v_import.id and r.row_no = any (v_chunk)) n
  where i.id = v_import.id;
  return cardinality(v_chunk) = 500;
end
$$;
comment on function public.undo_import_chunk(uuid, uuid) is 'Takes back the 500 rows before those taken back already; false with the first of them.';

revoke execute on function public.undo_import_chunk(uuid, uuid) from public, anon;
grant execute on function public.undo_import_chunk(uuid, uuid) to authenticated, service_role;
