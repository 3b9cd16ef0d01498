-- Why: each end of a contract is a decision: it is renewed, for more or for less, or it is lost. A renewal is that decision.
-- Nobody types one: it follows from the contract, with its days and its amount, until it is decided. What people say of it
-- (how likely, how much, won or lost) is written by functions and kept as a history.

-- What a contract says of its renewal stands among its terms (pricing_terms). It is read here and nowhere else:
--   auto_renewal    true: it goes on by itself unless somebody gives notice
--   renewal_months  for how long; or renewal_term {period: {count, unit}}, as documents have it; 12 months where neither says
--   uplift_percent  by how much the price rises when it renews by itself
--   schedule        [{from, yearly}]: a yearly amount that changes during the term
--   amount, period  an amount a month, quarter or year; total_value is one for the whole term
--   currency        where it is not the customer's
create function private.term_number(p_terms jsonb, p_key text) returns numeric
language sql immutable parallel safe set search_path = ''
as $$ select case when p_terms ->> p_key ~ '^\d{1,12}(\.\d{1,6})?$' then (p_terms ->> p_key)::numeric end; $$;
comment on function private.term_number(jsonb, text) is 'A number among the terms of a contract; anything else there says nothing.';

create function private.is_automatic(p_terms jsonb) returns boolean
language sql immutable parallel safe set search_path = ''
as $$ select coalesce(p_terms ->> 'auto_renewal' = 'true', false); $$;
comment on function private.is_automatic(jsonb) is 'Whether a contract renews by itself.';

create function private.renewal_months(p_terms jsonb) returns integer
language sql immutable parallel safe set search_path = ''
as $$
  select greatest(1, least(120, coalesce(private.term_number(p_terms, 'renewal_months'),
    private.term_number(p_terms #> '{renewal_term,period}', 'count') * case p_terms #>> '{renewal_term,period,unit}'
      when 'year' then 12 when 'month' then 1 end, 12)))::integer;
$$;
comment on function private.renewal_months(jsonb) is 'For how many months a contract renews.';

-- Terms end on their last day, so the day after is what moves: from 28 February to 29 February in a leap year.
create function private.next_term_end(p_end date, p_months integer) returns date
language sql immutable parallel safe set search_path = ''
as $$ select ((p_end + 1 + make_interval(months => p_months))::date - 1); $$;
comment on function private.next_term_end(date, integer) is 'The last day of a term of so many months that follows one which ends on p_end.';

create function private.working_day(p_day date) returns date
language sql immutable parallel safe set search_path = ''
as $$ select p_day - case extract(isodow from p_day)::integer when 6 then 1 when 7 then 2 else 0 end; $$;
comment on function private.working_day(date) is 'The day itself, or the Friday before a weekend: by then somebody has to act.';

-- A ramp counts with its last step: that is what the customer pays on the day of the renewal. Months of a total are the
-- nearest whole ones.
create function private.contract_yearly(p_arr numeric, p_terms jsonb, p_start date, p_end date) returns numeric
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  v_step numeric;
  v_months numeric := greatest(1, round((p_end - p_start + 1) / 30.4375));
begin
  if jsonb_typeof(p_terms -> 'schedule') = 'array' then
    select private.term_number(s.value, 'yearly') into v_step from jsonb_array_elements(p_terms -> 'schedule') s
    where s.value ->> 'from' ~ '^\d{4}-\d\d-\d\d$' and s.value ->> 'from' <= p_end::text and private.term_number(s.value, 'yearly') is not null
    order by s.value ->> 'from' desc limit 1;
  end if;
  return coalesce(v_step, p_arr,
    private.term_number(p_terms, 'amount') * case p_terms ->> 'period' when 'month' then 12 when 'quarter' then 4 when 'year' then 1 end,
    private.term_number(p_terms, 'total_value') * 12 / v_months);
end;
$$;
comment on function private.contract_yearly(numeric, jsonb, date, date) is 'What a contract costs a year at its end; null where it says nothing.';

create function private.renewal_amount(p_arr numeric, p_terms jsonb, p_start date, p_end date) returns numeric
language sql immutable parallel safe set search_path = ''
as $$
  select round(private.contract_yearly(p_arr, p_terms, p_start, p_end)
    * case when private.is_automatic(p_terms) then 1 + coalesce(private.term_number(p_terms, 'uplift_percent'), 0) / 100 else 1 end, 2);
$$;
comment on function private.renewal_amount(numeric, jsonb, date, date) is
  'The yearly amount a renewal is about: what it costs at the end, with the agreed rise where it renews by itself.';

create table public.renewals (
  id uuid primary key default gen_random_uuid(),
  contract_id uuid not null references public.contracts (id) on delete cascade,
  due_on date not null,
  notice_on date,
  amount_due numeric check (amount_due >= 0),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  automatic boolean not null default false,
  forecast_amount numeric check (forecast_amount >= 0 and forecast_amount < 1e12),
  likelihood_override smallint check (likelihood_override between 0 and 100),
  override_reason text check (char_length(btrim(override_reason)) between 3 and 500),
  override_by uuid references auth.users (id) on delete set null,
  override_at timestamptz,
  outcome text not null default 'open' check (outcome in ('open', 'won', 'lost')),
  renewed_amount numeric check (renewed_amount >= 0 and renewed_amount < 1e12),
  renewed_by_itself boolean not null default false,
  next_end date,
  next_contract_id uuid references public.contracts (id) on delete set null,
  lost_reason text check (lost_reason in ('price', 'product', 'competitor', 'budget', 'sponsor_left', 'closed_down', 'terminated', 'other')),
  lost_note text check (char_length(lost_note) <= 1000),
  closed_on date,
  closed_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (contract_id, due_on),
  constraint renewals_closed_or_open check ((outcome = 'open') = (closed_on is null)),
  constraint renewals_won_say_how_much check (outcome <> 'won' or next_end is not null),
  constraint renewals_lost_say_why check ((outcome = 'lost') = (lost_reason is not null)),
  constraint renewals_override_says_why check (likelihood_override is null or override_reason is not null)
);
comment on table public.renewals is 'One end of a contract and what became of it. Kept in step with the contract until it is decided; functions write.';
comment on column public.renewals.amount_due is 'What the contract costs a year at its end; null where it does not say.';
comment on column public.renewals.notice_on is 'The last day to give notice, as the contract has it, a weekend or not.';
comment on column public.renewals.forecast_amount is 'What somebody expects it to bring; without it the amount due times the likelihood.';
comment on column public.renewals.likelihood_override is 'What somebody thinks instead of the likelihood that follows from health, in percent.';
comment on column public.renewals.next_end is 'Until when it was renewed.';

-- A contract has one end to decide at a time.
create unique index idx_renewals_open on public.renewals (contract_id) where outcome = 'open';
create index idx_renewals_due on public.renewals (due_on);
create index idx_renewals_next_contract on public.renewals (next_contract_id) where next_contract_id is not null;
create index idx_renewals_override_by on public.renewals (override_by) where override_by is not null;
create index idx_renewals_closed_by on public.renewals (closed_by) where closed_by is not null;

create table public.renewal_calls (
  id uuid primary key default gen_random_uuid(),
  renewal_id uuid not null references public.renewals (id) on delete cascade,
  u_id uuid default private.uid() references auth.users (id) on delete set null,
  kind text not null check (kind in ('likelihood', 'forecast', 'won', 'lost', 'reopened', 'automatic')),
  before jsonb not null default '{}' check (jsonb_typeof(before) = 'object'),
  after jsonb not null default '{}' check (jsonb_typeof(after) = 'object'),
  reason text check (char_length(reason) <= 1000),
  created_at timestamptz not null default clock_timestamp()
);
comment on table public.renewal_calls is 'What people said of a renewal, and when: likelihood, forecast, won, lost. Written by functions only.';
comment on column public.renewal_calls.u_id is 'Who said it; null for what the night did.';
create index idx_renewal_calls_renewal on public.renewal_calls (renewal_id, created_at desc);
create index idx_renewal_calls_person on public.renewal_calls (u_id);

-- Which reminder was given: the night that asks again finds it here.
create table private.renewal_reminders (
  renewal_id uuid not null references public.renewals (id) on delete cascade,
  about text not null check (about in ('notice', 'end')),
  day date not null,
  distance integer not null,
  sent_at timestamptz not null default now(),
  primary key (renewal_id, about, day, distance)
);
comment on table private.renewal_reminders is 'Reminders that were given: of which day of a renewal, at which distance.';

-- An open renewal is what its contract says now. One that was decided stays as it was.
create function private.sync_renewals(p_contracts uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.renewals r using public.contracts k
  where k.id = any (p_contracts) and r.contract_id = k.id and r.outcome = 'open' and (k.status = 'draft' or k.end_date is null
    or exists (select 1 from public.renewals d where d.contract_id = k.id and d.outcome <> 'open' and d.due_on = k.end_date));
  update public.renewals r set outcome = 'lost', lost_reason = 'terminated', closed_on = current_date, closed_by = private.uid()
  from public.contracts k
  where k.id = any (p_contracts) and r.contract_id = k.id and r.outcome = 'open' and k.status = 'terminated';
  with facts as (
    select k.id, k.status, k.end_date, private.notice_day(k.end_date, k.pricing_terms) as notice_on,
      private.renewal_amount(k.arr, k.pricing_terms, k.start_date, k.end_date) as amount, private.is_automatic(k.pricing_terms) as automatic,
      case when k.pricing_terms ->> 'currency' ~ '^[A-Z]{3}$' then k.pricing_terms ->> 'currency' else c.currency end as currency
    from public.contracts k join public.customers c on c.id = k.customer_id
    where k.id = any (p_contracts) and k.end_date is not null and k.status in ('active', 'expired')
  ), moved as (
    update public.renewals r
    set due_on = f.end_date, notice_on = f.notice_on, amount_due = f.amount, currency = f.currency, automatic = f.automatic
    from facts f where r.contract_id = f.id and r.outcome = 'open'
      and (r.due_on, r.notice_on, r.amount_due, r.currency, r.automatic)
        is distinct from (f.end_date, f.notice_on, f.amount, f.currency, f.automatic)
  )
  -- A contract that comes as expired was decided before anybody asked here.
  insert into public.renewals (contract_id, due_on, notice_on, amount_due, currency, automatic)
  select f.id, f.end_date, f.notice_on, f.amount, f.currency, f.automatic from facts f
  where f.status = 'active' and not exists (
    select 1 from public.renewals r where r.contract_id = f.id and (r.outcome = 'open' or r.due_on = f.end_date))
  -- In order, so that all are found before the first one is added: else each looks through the rows that came before it.
  order by f.id;
end;
$$;
comment on function private.sync_renewals(uuid[]) is 'Makes, moves and removes the open renewals of contracts.';

create function private.contract_renewals_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.sync_renewals(array(select id from changed));
  return null;
end;
$$;
comment on function private.contract_renewals_changed() is 'Statement trigger: open renewals of the contracts that changed.';
create trigger renewals_on_insert after insert on public.contracts
  referencing new table as changed for each statement execute function private.contract_renewals_changed();
create trigger renewals_on_update after update on public.contracts
  referencing new table as changed for each statement execute function private.contract_renewals_changed();

create function private.customer_currency_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.sync_renewals(array(select k.id from public.contracts k where k.customer_id = new.id));
  return null;
end;
$$;
comment on function private.customer_currency_changed() is 'Row trigger: open renewals are in the currency of their customer.';
create trigger renewals_on_currency after update of currency on public.customers
  for each row when (old.currency is distinct from new.currency) execute function private.customer_currency_changed();

create trigger update_renewals_timestamp before update on public.renewals
  for each row execute function private.update_timestamp();
select private.audit_table('public.renewals', p_activity => false);

grant select on public.renewals, public.renewal_calls to authenticated;
grant all on public.renewals, public.renewal_calls to service_role;
select private.child_policies('public.renewals', 'contract_id', 'public.contracts', false);
select private.child_policies('public.renewal_calls', 'renewal_id', 'public.renewals', false);
