-- Why: a renewal is often signed as a contract of its own, typed in or read from a document. Where it clearly follows the
-- one before, the renewal before it is won; where it only may, whoever looks after the customer is asked. Nothing is asked twice.

create table private.renewals_not_followed (
  renewal_id uuid not null references public.renewals (id) on delete cascade,
  contract_id uuid not null references public.contracts (id) on delete cascade,
  said_by uuid references auth.users (id) on delete set null,
  said_at timestamptz not null default now(),
  primary key (renewal_id, contract_id)
);
comment on table private.renewals_not_followed is 'Pairs of a renewal and a contract of which somebody said that the contract does not follow.';
create index idx_renewals_not_followed_contract on private.renewals_not_followed (contract_id);
create index idx_renewals_not_followed_said_by on private.renewals_not_followed (said_by);

-- Thirty days around the end: early signatures overlap a little, late ones leave a gap.
create function private.renewal_followers(p_customers uuid[])
returns table (renewal_id uuid, contract_id uuid, customer_id uuid, before_id uuid, clear boolean)
language sql stable security definer set search_path = ''
as $$
  with pairs as (
    select r.id as renewal, n.id as contract, k.customer_id as customer, k.id as before, r.currency, n.start_date as starts,
      case when n.pricing_terms ->> 'currency' ~ '^[A-Z]{3}$' then n.pricing_terms ->> 'currency' else c.currency end as next_currency
    from public.contracts k
    join public.customers c on c.id = k.customer_id
    join public.renewals r on r.contract_id = k.id and r.outcome = 'open'
    join public.contracts n on n.customer_id = k.customer_id and n.id <> k.id and n.status = 'active'
      and n.start_date between r.due_on - 30 and r.due_on + 30 and n.end_date > r.due_on and (k.start_date is null or k.start_date < n.start_date)
    where k.customer_id = any (p_customers)
      and not exists (select 1 from public.renewals m where m.next_contract_id = n.id)
      and not exists (select 1 from private.renewals_not_followed x where x.renewal_id = r.id and x.contract_id = n.id)
  )
  select p.renewal, p.contract, p.customer, p.before,
    -- Beside a third contract that runs on, the new one might as well be of something else.
    p.currency = p.next_currency
      and not exists (select 1 from pairs o where (o.renewal = p.renewal) is distinct from (o.contract = p.contract))
      and not exists (select 1 from public.contracts o where o.customer_id = p.customer and o.id not in (p.before, p.contract)
        and o.status = 'active' and (o.end_date is null or o.end_date >= p.starts))
  from pairs p
$$;
comment on function private.renewal_followers(uuid[]) is
  'Open renewals with contracts of the same customer that begin around their day and run longer. Clear: one of each, one currency, and nothing else runs on.';

create function private.follow_renewal(p_renewal uuid, p_contract uuid, p_reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_next public.contracts;
  v_amount numeric;
begin
  select * into v_next from public.contracts where id = p_contract;
  select case when r.currency = case when v_next.pricing_terms ->> 'currency' ~ '^[A-Z]{3}$' then v_next.pricing_terms ->> 'currency' else c.currency end
      then round(private.contract_yearly(v_next.arr, v_next.pricing_terms, v_next.start_date, v_next.end_date), 2) end
    into v_amount
    from public.renewals r join public.contracts k on k.id = r.contract_id join public.customers c on c.id = k.customer_id where r.id = p_renewal;
  update public.renewals set outcome = 'won', renewed_amount = v_amount, renewed_by_itself = false, next_end = v_next.end_date,
    next_contract_id = p_contract, closed_on = current_date, closed_by = private.uid()
  where id = p_renewal;
  insert into public.renewal_calls (renewal_id, kind, after, reason)
  values (p_renewal, 'won', jsonb_build_object('amount', v_amount, 'end_date', v_next.end_date, 'contract', p_contract, 'followed', true), p_reason);
end;
$$;
comment on function private.follow_renewal(uuid, uuid, text) is 'Closes a renewal as won by a contract that is there already; the contract before stays as it is.';

create function private.was_followed(p_renewal uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select coalesce((select l.after ? 'followed' from public.renewal_calls l
    where l.renewal_id = p_renewal and l.kind in ('won', 'lost', 'automatic') order by l.created_at desc limit 1), false);
$$;
comment on function private.was_followed(uuid) is 'Whether a renewal was decided by a contract that follows it.';

create function private.unfollow_renewal(p_row public.renewals) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if p_row.next_contract_id is not null then
    insert into private.renewals_not_followed (renewal_id, contract_id, said_by)
    values (p_row.id, p_row.next_contract_id, private.uid()) on conflict do nothing;
  end if;
  delete from public.renewals n where n.contract_id = p_row.contract_id and n.outcome = 'open' and n.id <> p_row.id;
  update public.renewals set outcome = 'open', renewed_amount = null, next_end = null, next_contract_id = null, closed_on = null, closed_by = null
  where id = p_row.id;
  insert into public.renewal_calls (renewal_id, kind, before) values (p_row.id, 'reopened', jsonb_build_object('outcome', p_row.outcome));
  perform private.sync_renewals(array[p_row.contract_id]);
end;
$$;
comment on function private.unfollow_renewal(public.renewals) is 'Opens a renewal again that a contract had closed, and remembers that the contract does not follow it.';

-- After the open renewals of the same statement were made: the name of the trigger puts it behind them.
create function private.contracts_follow() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_pair record;
begin
  if coalesce(current_setting('private.renewing', true), '') = 'on' then
    return null;
  end if;
  for v_pair in
    select f.renewal_id, f.contract_id from private.renewal_followers(array(select distinct x.customer_id from changed x where x.status = 'active')) f
    where f.clear and (f.contract_id in (select x.id from changed x) or f.before_id in (select x.id from changed x))
  loop
    perform private.follow_renewal(v_pair.renewal_id, v_pair.contract_id, 'The contract that follows was added.');
  end loop;
  return null;
end;
$$;
comment on function private.contracts_follow() is 'Statement trigger: renewals that a contract which came clearly follows are won.';
create trigger renewals_on_insert_follow after insert on public.contracts
  referencing new table as changed for each statement execute function private.contracts_follow();

create function private.contracts_activated() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_pair record;
begin
  for v_pair in
    select f.renewal_id, f.contract_id
    from private.renewal_followers(array(select distinct n.customer_id from after_it n join before_it o on o.id = n.id
      where o.status = 'draft' and n.status = 'active')) f
    where f.clear and f.contract_id in (select n.id from after_it n join before_it o on o.id = n.id where o.status = 'draft' and n.status = 'active')
  loop
    perform private.follow_renewal(v_pair.renewal_id, v_pair.contract_id, 'The contract that follows became active.');
  end loop;
  return null;
end;
$$;
comment on function private.contracts_activated() is 'Statement trigger: as contracts_follow(), for drafts that become active.';
create trigger renewals_on_update_follow after update on public.contracts
  referencing old table as before_it new table as after_it for each statement execute function private.contracts_activated();

-- Before, because afterwards the renewal has forgotten which contract it was.
create function private.contract_unfollows() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_row public.renewals;
begin
  for v_row in select r.* from public.renewals r where r.next_contract_id = old.id and r.outcome = 'won' loop
    if private.was_followed(v_row.id) then
      perform private.unfollow_renewal(v_row);
    end if;
  end loop;
  return old;
end;
$$;
comment on function private.contract_unfollows() is 'Row trigger: a renewal that was won by a contract is open again when that contract is deleted.';
create trigger renewals_before_delete before delete on public.contracts for each row execute function private.contract_unfollows();

create function public.list_following(p_customer uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('renewal_id', f.renewal_id, 'contract_id', f.contract_id, 'due_on', r.due_on,
      'before', coalesce(k.file_name, k.company_name), 'contract', coalesce(n.file_name, n.company_name), 'starts', n.start_date, 'ends', n.end_date)
      order by r.due_on, n.start_date, f.contract_id), '[]')
    from public.customers c
    cross join lateral private.renewal_followers(array[c.id]) f
    join public.renewals r on r.id = f.renewal_id
    join public.contracts k on k.id = f.before_id
    join public.contracts n on n.id = f.contract_id
    where c.id = p_customer and (c.csm_id = v_me or private.is_admin()));
end;
$$;
comment on function public.list_following(uuid) is 'Contracts of a customer of the caller''s that may renew another one; nobody has said yet whether they do.';

create function public.answer_following(p_renewal uuid, p_contract uuid, p_follows boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_customer uuid;
begin
  select c.id into v_customer from public.renewals r join public.contracts k on k.id = r.contract_id join public.customers c on c.id = k.customer_id
   where r.id = p_renewal and (c.csm_id = v_me or private.is_admin()) for update of r;
  if v_customer is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This renewal is not there, or is somebody else''s. Reload the page.';
  elsif p_follows is null or not exists (select 1 from private.renewal_followers(array[v_customer]) f where f.renewal_id = p_renewal and f.contract_id = p_contract) then
    raise exception using errcode = 'P0001', message = 'conflict', hint = 'This was answered, or the contracts changed meanwhile. Reload the page.';
  elsif p_follows then
    perform private.follow_renewal(p_renewal, p_contract, 'Somebody said that this contract follows.');
  else
    insert into private.renewals_not_followed (renewal_id, contract_id, said_by) values (p_renewal, p_contract, v_me) on conflict do nothing;
  end if;
end;
$$;
comment on function public.answer_following(uuid, uuid, boolean) is
  'Says whether a contract follows a renewal of the caller''s: the renewal is won, or the question is not asked again.';

revoke execute on function private.renewal_followers(uuid[]), private.follow_renewal(uuid, uuid, text), private.was_followed(uuid),
  private.unfollow_renewal(public.renewals) from public;
revoke execute on function public.list_following(uuid), public.answer_following(uuid, uuid, boolean) from public, anon;
grant execute on function public.list_following(uuid), public.answer_following(uuid, uuid, boolean) to authenticated;
