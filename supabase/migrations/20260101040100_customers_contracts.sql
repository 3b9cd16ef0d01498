-- Why: what was agreed with a customer. A contract is a document with the facts read from it; its entitlements are the
-- line items. The end date of the running contract is the customer's renewal date, so that nobody keeps it twice.

create table public.contracts (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  file_url text check (char_length(file_url) <= 2000),
  file_name text check (char_length(file_name) <= 255),
  raw_text text,
  company_name text check (char_length(company_name) <= 200),
  arr numeric check (arr >= 0 and arr < 1e12),
  contract_term text check (char_length(contract_term) <= 200),
  start_date date,
  end_date date,
  status text not null default 'active' check (status in ('draft', 'active', 'expired', 'terminated')),
  parsed_data jsonb,
  pricing_terms jsonb,
  technical_requirements jsonb,
  missing_info jsonb,
  next_steps jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint contracts_dates_in_order check (end_date >= start_date)
);
comment on table public.contracts is 'Contract documents of a customer and the facts read from them.';

create index idx_contracts_customer on public.contracts (customer_id);
create index idx_contracts_status on public.contracts (status);

create table public.entitlements (
  id uuid primary key default gen_random_uuid(),
  contract_id uuid not null references public.contracts (id) on delete cascade,
  name text not null check (char_length(btrim(name)) between 1 and 200),
  description text check (char_length(description) <= 5000),
  quantity integer check (quantity >= 0),
  unit text check (char_length(unit) <= 50),
  price numeric check (price >= 0),
  category text check (char_length(category) <= 100),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now()
);
comment on table public.entitlements is 'Line items of a contract: what the customer may use, and how much of it.';

create index idx_entitlements_contract on public.entitlements (contract_id);

-- What a contract says of notice is a number of days among its terms; anything else there says nothing.
create function private.notice_day(p_end date, p_terms jsonb) returns date
language sql immutable parallel safe set search_path = ''
as $$
  select case when p_terms ->> 'notice_days' ~ '^\d{1,4}$' then p_end - (p_terms ->> 'notice_days')::integer end;
$$;
comment on function private.notice_day(date, jsonb) is 'Last day to end a contract before it renews; null where it does not say.';

-- The renewal date follows the contracts when one of them is running; otherwise it stays what the CSM entered. The notice
-- date is of the same contract and goes with it.
create function private.refresh_renewal(p_customers uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  -- Two contracts at the same moment: the second caller waits for the first and then sees both.
  perform 1 from public.customers where id = any (p_customers) order by id for no key update;
  update public.customers c set renewal_date = coalesce(k.ends_on, c.renewal_date), notice_date = k.notice_on
  from public.customers x
  left join lateral (
    select n.end_date as ends_on, private.notice_day(n.end_date, n.pricing_terms) as notice_on from public.contracts n
    where n.customer_id = x.id and n.status = 'active' and n.end_date >= current_date
    order by n.end_date, private.notice_day(n.end_date, n.pricing_terms) limit 1
  ) k on true
  where x.id = any (p_customers) and c.id = x.id
    and (c.renewal_date, c.notice_date) is distinct from (coalesce(k.ends_on, c.renewal_date), k.notice_on);
end;
$$;
comment on function private.refresh_renewal(uuid[]) is
  'Sets renewal_date and notice_date from the active contract that ends first, where there is one.';

create function private.contracts_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_renewal(array(select distinct customer_id from changed));
  return null;
end;
$$;
comment on function private.contracts_changed() is 'Statement trigger: renewal dates of the customers whose contracts changed.';

create trigger renewal_on_insert after insert on public.contracts
  referencing new table as changed for each statement execute function private.contracts_changed();
create trigger renewal_on_update after update on public.contracts
  referencing new table as changed for each statement execute function private.contracts_changed();
create trigger renewal_on_delete after delete on public.contracts
  referencing old table as changed for each statement execute function private.contracts_changed();

create trigger update_contracts_timestamp before update on public.contracts
  for each row execute function private.update_timestamp();
select private.audit_table('public.contracts');
select private.audit_table('public.entitlements');

grant select, insert, update, delete on public.contracts, public.entitlements to authenticated;
grant all on public.contracts, public.entitlements to service_role;

select private.customer_policies('public.contracts');
select private.child_policies('public.entitlements', 'contract_id', 'public.contracts');
