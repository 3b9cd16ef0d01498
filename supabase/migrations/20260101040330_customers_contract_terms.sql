-- Why: a document becomes a contract, or changes one, when a person has confirmed its terms. One transaction writes the
-- contract, its line items and the evidence of each value; what an amendment changes is kept term by term, so that a contract
-- always says since when something holds and which document says so.

create table public.contract_terms_history (
  id uuid primary key default gen_random_uuid(),
  contract_id uuid not null references public.contracts (id) on delete cascade,
  file_id uuid references public.contract_files (id) on delete set null,
  field text not null check (field ~ '^[a-z][a-z0-9_]{0,59}$'),
  old_value jsonb,
  new_value jsonb,
  effective_from date,
  changed_by uuid references public.tier2_users (u_id) on delete set null,
  changed_at timestamptz not null default now()
);
comment on table public.contract_terms_history is 'What amendments changed: which document changed which term from what to what, and from when. Functions write.';
comment on column public.contract_terms_history.field is 'The name of the term as in evidence.field; "entitlement" for a line item.';
comment on column public.contract_terms_history.effective_from is 'The day the document says; null where it does not.';

create index contract_terms_history_contract_idx on public.contract_terms_history (contract_id, changed_at desc);
create index contract_terms_history_file_idx on public.contract_terms_history (file_id) where file_id is not null;
create index contract_terms_history_person_idx on public.contract_terms_history (changed_by) where changed_by is not null;

grant select on public.contract_terms_history to authenticated;
grant all on public.contract_terms_history to service_role;
select private.child_policies('public.contract_terms_history', 'contract_id', 'public.contracts', false);

-- The terms of a contract by their names. What stands in columns may have been changed by hand since and goes first.
create function private.contract_terms(p public.contracts) returns jsonb
language sql immutable set search_path = '' as $$
  select case jsonb_typeof(p.parsed_data) when 'object' then p.parsed_data else '{}' end
    || case jsonb_typeof(p.pricing_terms) when 'object' then p.pricing_terms else '{}' end
    || jsonb_strip_nulls(jsonb_build_object('title', p.file_name, 'counterparty', p.company_name, 'annual_value', p.arr,
      'term', p.contract_term, 'effective_date', p.start_date, 'expiration_date', p.end_date,
      'technical_requirements', p.technical_requirements, 'missing_info', p.missing_info, 'next_steps', p.next_steps))
$$;
comment on function private.contract_terms(public.contracts) is 'The terms of a contract as one object, by the names that documents and evidence use.';

-- Terms that were confirmed, into the columns; a name that is missing leaves its column as it is.
create function private.write_terms(p_row public.contracts, p_terms jsonb) returns public.contracts
language plpgsql stable set search_path = '' as $$
declare
  v_of_price constant text[] := '{notice_days,auto_renewal,renewal_term,total_value,currency,pricing_terms,payment_terms}';
begin
  p_row := jsonb_populate_record(p_row, coalesce((
    select jsonb_object_agg(n.col, p_terms -> n.name) from (values ('title', 'file_name'), ('counterparty', 'company_name'), ('annual_value', 'arr'),
      ('term', 'contract_term'), ('effective_date', 'start_date'), ('expiration_date', 'end_date'), ('technical_requirements', 'technical_requirements'),
      ('missing_info', 'missing_info'), ('next_steps', 'next_steps')) as n (name, col) where p_terms ? n.name), '{}'));
  p_row.pricing_terms := case jsonb_typeof(p_row.pricing_terms) when 'object' then p_row.pricing_terms else '{}' end
    || coalesce((select jsonb_object_agg(t.key, t.value) from jsonb_each(p_terms) as t where t.key = any (v_of_price)), '{}');
  p_row.parsed_data := case jsonb_typeof(p_row.parsed_data) when 'object' then p_row.parsed_data else '{}' end || p_terms;
  if p_row.end_date < p_row.start_date then
    raise exception using errcode = 'P0001', message = 'dates_in_order',
      hint = 'The contract would end before it begins. Correct the effective date or the expiration date, then confirm again.';
  end if;
  return p_row;
end
$$;
comment on function private.write_terms(public.contracts, jsonb) is 'A contract with confirmed terms in its columns; notice_days stands where private.notice_day looks for it.';

create function private.write_evidence(p_file public.contract_files, p_contract uuid, p_evidence jsonb, p_me uuid) returns void
language sql security definer set search_path = '' as $$
  insert into public.evidence (customer_id, contract_id, file_id, field, proposed, value, page, quote, span_start, span_end,
    confidence, method, state, decided_by)
  select p_file.customer_id, p_contract, p_file.id, e.field, nullif(e.proposed, 'null'), nullif(e.value, 'null'), e.page, e.quote,
    e.span_start, e.span_end, e.confidence, e.method, e.state, p_me
  from jsonb_to_recordset(p_evidence) as e (field text, proposed jsonb, value jsonb, page integer, quote text, span_start integer,
    span_end integer, confidence numeric, method text, state text)
$$;
comment on function private.write_evidence(public.contract_files, uuid, jsonb, uuid) is 'The decisions of a person about what was read from a document.';

-- Line items: of a contract of its own all are new; an amendment changes the one of the same name and adds the others.
create function private.write_entitlements(p_file public.contract_files, p_contract uuid, p_lines jsonb, p_amends boolean, p_from date, p_me uuid)
returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_line record;
  v_old public.entitlements;
  v_new public.entitlements;
begin
  for v_line in select * from jsonb_to_recordset(p_lines) as l (name text, quantity integer, unit text, price numeric, period text, category text) loop
    v_old := null;
    if p_amends then
      select e.* into v_old from public.entitlements e
       where e.contract_id = p_contract and private.fold(e.name) = private.fold(v_line.name) order by e.created_at, e.id limit 1;
    end if;
    if v_old.id is null then
      insert into public.entitlements (contract_id, name, quantity, unit, price, category, metadata)
      values (p_contract, v_line.name, v_line.quantity, v_line.unit, v_line.price, v_line.category,
        jsonb_strip_nulls(jsonb_build_object('period', v_line.period, 'file_id', p_file.id)))
      returning * into v_new;
    else
      update public.entitlements e set quantity = coalesce(v_line.quantity, e.quantity), unit = coalesce(v_line.unit, e.unit),
        price = coalesce(v_line.price, e.price), category = coalesce(v_line.category, e.category),
        metadata = e.metadata || jsonb_strip_nulls(jsonb_build_object('period', v_line.period, 'file_id', p_file.id))
      where e.id = v_old.id returning * into v_new;
    end if;
    if p_amends and (v_old.quantity, v_old.unit, v_old.price) is distinct from (v_new.quantity, v_new.unit, v_new.price) then
      insert into public.contract_terms_history (contract_id, file_id, field, old_value, new_value, effective_from, changed_by)
      values (p_contract, p_file.id, 'entitlement',
        case when v_old.id is not null then jsonb_build_object('name', v_old.name, 'quantity', v_old.quantity, 'unit', v_old.unit, 'price', v_old.price) end,
        jsonb_build_object('name', v_new.name, 'quantity', v_new.quantity, 'unit', v_new.unit, 'price', v_new.price), p_from, p_me);
    end if;
  end loop;
end
$$;
comment on function private.write_entitlements(public.contract_files, uuid, jsonb, boolean, date, uuid) is
  'Line items of a confirmed document; for an amendment with the history of what it changed.';

create function private.amend_contract(p_file public.contract_files, p_base uuid, p_seen timestamptz, p_terms jsonb, p_from date, p_me uuid)
returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_base public.contracts;
  v_old jsonb;
begin
  select k.* into v_base from public.contracts k where k.id = p_base and k.customer_id = p_file.customer_id for update;
  if v_base.id is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'The contract that this amends does not exist any more, or it is another customer''s.';
  elsif v_base.updated_at is distinct from p_seen then
    raise exception using errcode = 'P0001', message = 'conflict', hint = 'The contract that this amends changed since you opened the page. Reload to compare with its newest terms.';
  end if;
  v_old := private.contract_terms(v_base);
  insert into public.contract_terms_history (contract_id, file_id, field, old_value, new_value, effective_from, changed_by)
  select p_base, p_file.id, t.key, v_old -> t.key, t.value, p_from, p_me from jsonb_each(p_terms) as t where v_old -> t.key is distinct from t.value;
  v_base := private.write_terms(v_base, p_terms);
  update public.contracts k set (file_name, company_name, arr, contract_term, start_date, end_date, parsed_data, pricing_terms,
      technical_requirements, missing_info, next_steps) = (select v_base.file_name, v_base.company_name, v_base.arr, v_base.contract_term,
      v_base.start_date, v_base.end_date, v_base.parsed_data, v_base.pricing_terms, v_base.technical_requirements, v_base.missing_info, v_base.next_steps)
  where k.id = p_base;
end
$$;
comment on function private.amend_contract(public.contract_files, uuid, timestamptz, jsonb, date, uuid) is
  'Changes terms of a contract as an amendment says, each with its history; refuses when it changed since it was seen.';

create function public.confirm_contract_file(
  p_file uuid, p_terms jsonb, p_entitlements jsonb, p_evidence jsonb, p_status text default 'active',
  p_base uuid default null, p_base_seen timestamptz default null, p_from date default null
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_file public.contract_files := private.take_contract_file(p_file, '{read}');
  v_me constant uuid := private.require_staff();
  v_row public.contracts;
  v_contract uuid := p_base;
begin
  if jsonb_typeof(p_terms) is distinct from 'object' or jsonb_typeof(p_entitlements) is distinct from 'array'
    or jsonb_typeof(p_evidence) is distinct from 'array' then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'Terms, line items and evidence are missing.';
  end if;
  if p_base is null then
    v_row := private.write_terms(null, p_terms);
    insert into public.contracts (customer_id, file_url, file_name, raw_text, company_name, arr, contract_term, start_date, end_date, status,
      parsed_data, pricing_terms, technical_requirements, missing_info, next_steps)
    values (v_file.customer_id, '/api/contracts/files/' || v_file.id, coalesce(v_row.file_name, v_file.file_name),
      (select string_agg(p.text, E'\f' order by p.number) from public.contract_pages p where p.file_id = v_file.id),
      v_row.company_name, v_row.arr, v_row.contract_term, v_row.start_date, v_row.end_date, p_status, v_row.parsed_data, v_row.pricing_terms,
      v_row.technical_requirements, v_row.missing_info, v_row.next_steps)
    returning id into v_contract;
  else
    perform private.amend_contract(v_file, p_base, p_base_seen, p_terms, p_from, v_me);
  end if;
  perform private.write_entitlements(v_file, v_contract, p_entitlements, p_base is not null, p_from, v_me);
  perform private.write_evidence(v_file, v_contract, p_evidence, v_me);
  update public.contract_files set status = 'confirmed', contract_id = v_contract, amends_contract_id = p_base, confirmed_by = v_me, confirmed_at = now()
  where id = v_file.id;
  return v_contract;
end
$$;
comment on function public.confirm_contract_file(uuid, jsonb, jsonb, jsonb, text, uuid, timestamptz, date) is
  'Writes what a person confirmed of a document: a new contract, or with p_base the terms of an existing one; with line items and evidence, all or nothing. A document is confirmed once.';

revoke execute on function private.write_evidence(public.contract_files, uuid, jsonb, uuid),
  private.write_entitlements(public.contract_files, uuid, jsonb, boolean, date, uuid),
  private.amend_contract(public.contract_files, uuid, timestamptz, jsonb, date, uuid) from public;
revoke execute on function public.confirm_contract_file(uuid, jsonb, jsonb, jsonb, text, uuid, timestamptz, date) from public, anon;
grant execute on function public.confirm_contract_file(uuid, jsonb, jsonb, jsonb, text, uuid, timestamptz, date) to authenticated, service_role;
