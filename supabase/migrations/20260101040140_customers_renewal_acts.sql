-- Why: what a person does to a renewal: says how likely it is, what it will bring, that it is won or lost. Each is a function,
-- because it changes several rows that must agree: the renewal, its history, the contract that goes on.

create function private.take_renewal(p_id uuid) returns public.renewals
language plpgsql set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_row public.renewals;
begin
  select r.* into v_row from public.renewals r
  join public.contracts k on k.id = r.contract_id join public.customers c on c.id = k.customer_id
  where r.id = p_id and (c.csm_id = v_me or private.is_admin()) for update of r;
  if v_row.id is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This renewal is not there, or is somebody else''s. Reload the list.';
  end if;
  return v_row;
end;
$$;
comment on function private.take_renewal(uuid) is 'Locks a renewal of the caller''s customers.';

create function private.take_open_renewal(p_id uuid) returns public.renewals
language plpgsql set search_path = ''
as $$
declare
  v_row constant public.renewals := private.take_renewal(p_id);
begin
  if v_row.outcome <> 'open' then
    raise exception using errcode = 'P0001', message = 'renewal_closed',
      hint = format('This renewal was marked %s in the meantime. Reload the list.', v_row.outcome);
  end if;
  return v_row;
end;
$$;
comment on function private.take_open_renewal(uuid) is 'Locks a renewal of the caller''s customers that is not decided yet.';

create function public.set_renewal_likelihood(p_id uuid, p_value integer default null, p_reason text default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_row constant public.renewals := private.take_open_renewal(p_id);
begin
  if p_value is not null and (p_value not between 0 and 100 or char_length(btrim(coalesce(p_reason, ''))) not between 3 and 500) then
    raise exception using errcode = 'P0001', message = 'likelihood_invalid', hint = 'A likelihood is 0 to 100 percent, with a reason.';
  end if;
  update public.renewals set likelihood_override = p_value, override_reason = case when p_value is not null then btrim(p_reason) end,
    override_by = case when p_value is not null then private.uid() end, override_at = case when p_value is not null then now() end
  where id = p_id;
  insert into public.renewal_calls (renewal_id, kind, before, after, reason)
  values (p_id, 'likelihood', jsonb_build_object('value', v_row.likelihood_override), jsonb_build_object('value', p_value), nullif(btrim(p_reason), ''));
end;
$$;
comment on function public.set_renewal_likelihood(uuid, integer, text) is
  'Overrides the likelihood of an open renewal, with a reason; null goes back to the one that follows from health.';

-- One or many: each value is an amount, or a percentage of its own amount due, or neither, which takes it out.
create function public.set_renewal_forecasts(p_values jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_one jsonb;
  v_row public.renewals;
  v_amount numeric;
  v_before jsonb := '[]';
begin
  perform private.require_staff();
  if jsonb_typeof(p_values) <> 'array' or jsonb_array_length(p_values) not between 1 and 500 then
    raise exception using errcode = 'P0001', message = 'forecast_invalid', hint = 'Choose 1 to 500 renewals.';
  end if;
  for v_one in select x.value from jsonb_array_elements(p_values) x order by x.value ->> 'id' loop
    v_row := private.take_open_renewal(private.as_uuid(v_one ->> 'id'));
    v_amount := coalesce((v_one ->> 'amount')::numeric, round(v_row.amount_due * (v_one ->> 'percent')::numeric / 100, 2));
    if v_amount < 0 or v_amount >= 1e12 then
      raise exception using errcode = 'P0001', message = 'forecast_invalid', hint = 'A forecast is zero or more.';
    end if;
    if v_amount is distinct from v_row.forecast_amount then
      update public.renewals set forecast_amount = v_amount where id = v_row.id;
      insert into public.renewal_calls (renewal_id, kind, before, after)
      values (v_row.id, 'forecast', jsonb_build_object('value', v_row.forecast_amount), jsonb_build_object('value', v_amount));
      v_before := v_before || jsonb_build_object('id', v_row.id, 'amount', v_row.forecast_amount);
    end if;
  end loop;
  return v_before;
end;
$$;
comment on function public.set_renewal_forecasts(jsonb) is
  'Sets what renewals are expected to bring: [{id, amount} or {id, percent} or {id}]. Answers what each held before, which takes it back.';

create function private.win_renewal(p_row public.renewals, p_amount numeric, p_end date, p_new boolean, p_note text) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_contract public.contracts;
  v_new uuid;
begin
  select * into v_contract from public.contracts where id = p_row.contract_id for update;
  -- Closed first: the contract that moves on then gets a renewal of its own.
  update public.renewals set outcome = 'won', renewed_amount = p_amount, next_end = p_end,
    closed_on = current_date, closed_by = private.uid() where id = p_row.id;
  if p_new then
    -- This one is known to follow: nothing has to be found out about it.
    perform set_config('private.renewing', 'on', true);
    insert into public.contracts (customer_id, file_name, company_name, arr, contract_term, start_date, end_date, status, pricing_terms)
    values (v_contract.customer_id, left('Renewal of ' || coalesce(v_contract.file_name, v_contract.company_name, 'contract'), 255),
      v_contract.company_name, p_amount, v_contract.contract_term, p_row.due_on + 1, p_end, 'active', v_contract.pricing_terms - 'schedule')
    returning id into v_new;
    perform set_config('private.renewing', '', true);
    insert into public.entitlements (contract_id, name, description, quantity, unit, price, category, metadata)
    select v_new, e.name, e.description, e.quantity, e.unit, e.price, e.category, e.metadata from public.entitlements e
    where e.contract_id = v_contract.id;
    update public.renewals set next_contract_id = v_new where id = p_row.id;
  else
    update public.contracts set end_date = p_end, arr = coalesce(p_amount, arr), status = 'active', pricing_terms = pricing_terms - 'schedule'
    where id = v_contract.id;
  end if;
  insert into public.renewal_calls (renewal_id, kind, before, after, reason)
  values (p_row.id, 'won',
    jsonb_build_object('arr', v_contract.arr, 'end_date', v_contract.end_date, 'status', v_contract.status, 'pricing_terms', v_contract.pricing_terms),
    jsonb_build_object('amount', p_amount, 'end_date', p_end, 'contract', coalesce(v_new, v_contract.id)), p_note);
  return coalesce(v_new, v_contract.id);
end;
$$;
comment on function private.win_renewal(public.renewals, numeric, date, boolean, text) is
  'Closes a renewal as won and lets its contract go on: with a new end and amount, or as a contract of its own.';

create function public.win_renewal(p_id uuid, p_amount numeric, p_end date, p_new boolean default false, p_note text default null) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  v_row constant public.renewals := private.take_open_renewal(p_id);
begin
  if p_end is null or p_end <= v_row.due_on then
    raise exception using errcode = 'P0001', message = 'renewal_end_invalid',
      hint = format('The new end lies after %s, the end it had.', v_row.due_on);
  elsif p_amount < 0 or p_amount >= 1e12 then
    raise exception using errcode = 'P0001', message = 'renewal_amount_invalid', hint = 'The amount is zero or more.';
  end if;
  return private.win_renewal(v_row, p_amount, p_end, coalesce(p_new, false), left(nullif(btrim(p_note), ''), 1000));
end;
$$;
comment on function public.win_renewal(uuid, numeric, date, boolean, text) is
  'Marks a renewal won: extends its contract to p_end with the yearly p_amount or, with p_new, makes the contract that follows. Answers the contract.';

create function public.lose_renewal(p_id uuid, p_reason text, p_note text default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_row constant public.renewals := private.take_open_renewal(p_id);
begin
  if p_reason is null or p_reason not in ('price', 'product', 'competitor', 'budget', 'sponsor_left', 'closed_down', 'terminated', 'other') then
    raise exception using errcode = 'P0001', message = 'lost_reason_invalid', hint = 'Say why it was lost.';
  end if;
  update public.renewals set outcome = 'lost', lost_reason = p_reason, lost_note = left(nullif(btrim(p_note), ''), 1000),
    closed_on = current_date, closed_by = private.uid() where id = v_row.id;
  insert into public.renewal_calls (renewal_id, kind, after, reason)
  values (v_row.id, 'lost', jsonb_build_object('reason', p_reason), left(nullif(btrim(p_note), ''), 1000));
end;
$$;
comment on function public.lose_renewal(uuid, text, text) is 'Marks a renewal lost, with the reason. Its contract runs to its end and is not renewed by itself.';

-- What was won by moving the contract on is taken back with the contract as it was, as long as nobody built on it.
create function public.reopen_renewal(p_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_row constant public.renewals := private.take_renewal(p_id);
  v_contract public.contracts;
  v_was jsonb;
begin
  select * into v_contract from public.contracts where id = v_row.contract_id for update;
  if v_row.outcome = 'open' then
    return;
  elsif private.was_followed(p_id) then
    -- Its contract did not move; only that another one follows it is taken back, and not found out again.
    perform private.unfollow_renewal(v_row);
    return;
  elsif v_row.next_contract_id is not null then
    raise exception using errcode = 'P0001', message = 'renewal_has_contract',
      hint = 'A contract was made for it. Set that one to Terminated or delete it first.';
  elsif v_row.outcome = 'won' and (v_contract.end_date is distinct from v_row.next_end or exists (
      select 1 from public.renewals n where n.contract_id = v_contract.id and n.due_on > v_row.due_on
        and (n.outcome <> 'open' or exists (select 1 from public.renewal_calls l where l.renewal_id = n.id)))) then
    raise exception using errcode = 'P0001', message = 'renewal_built_on', hint = 'The contract was changed since. Correct the contract instead.';
  end if;
  select l.before into v_was from public.renewal_calls l where l.renewal_id = p_id and l.kind in ('won', 'automatic') order by l.created_at desc limit 1;
  delete from public.renewals n where n.contract_id = v_contract.id and n.outcome = 'open' and n.id <> p_id;
  update public.renewals set outcome = 'open', renewed_amount = null, renewed_by_itself = false, next_end = null, lost_reason = null,
    lost_note = null, closed_on = null, closed_by = null where id = p_id;
  if v_row.outcome = 'won' and v_was ? 'end_date' then
    update public.contracts set end_date = (v_was ->> 'end_date')::date, arr = (v_was ->> 'arr')::numeric, status = v_was ->> 'status',
      pricing_terms = case when v_was -> 'pricing_terms' <> 'null' then v_was -> 'pricing_terms' end
    where id = v_contract.id;
  elsif v_contract.end_date is not null then
    perform private.sync_renewals(array[v_contract.id]);
  end if;
  insert into public.renewal_calls (renewal_id, kind, before) values (p_id, 'reopened', jsonb_build_object('outcome', v_row.outcome));
end;
$$;
comment on function public.reopen_renewal(uuid) is 'Takes back that a renewal was won or lost; refuses when the contract has moved on since.';

revoke execute on function public.set_renewal_likelihood(uuid, integer, text), public.set_renewal_forecasts(jsonb),
  public.win_renewal(uuid, numeric, date, boolean, text), public.lose_renewal(uuid, text, text), public.reopen_renewal(uuid) from public, anon;
grant execute on function public.set_renewal_likelihood(uuid, integer, text), public.set_renewal_forecasts(jsonb),
  public.win_renewal(uuid, numeric, date, boolean, text), public.lose_renewal(uuid, text, text), public.reopen_renewal(uuid) to authenticated;

-- The night. Days alone decide here: what renews by itself goes on, what has ended is over, and whoever looks after the
-- customer is told while there is still something to decide.
create function private.reminder_distance(p_days integer) returns integer
language sql immutable parallel safe set search_path = ''
as $$ select min(d) from unnest('{90,60,30,14,7}'::integer[]) d where p_days >= 0 and p_days <= d; $$;
comment on function private.reminder_distance(integer) is 'The reminder that is due so many days before: 90, 60, 30, 14 or 7; null when it is too early or too late.';

-- All of them in one statement: what triggers do after a change of contracts, they do once for all. Renewals are closed in it
-- as well, so that the triggers, which come after it, give each contract that moved on a renewal of its own.
create function private.renew_by_itself() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  v_count integer;
begin
  with due as materialized (
    select r.id, r.due_on, r.amount_due, private.next_term_end(r.due_on, private.renewal_months(k.pricing_terms)) as new_end,
      k.id as contract_id, k.arr, k.end_date, k.status, k.pricing_terms, k.customer_id, c.name, c.csm_id
    from public.renewals r join public.contracts k on k.id = r.contract_id join public.customers c on c.id = k.customer_id
    where r.outcome = 'open' and r.automatic and r.due_on < current_date and k.status = 'active' and c.archived_at is null
    order by r.due_on, r.id for update of r, k
  ), won as (
    update public.renewals r set outcome = 'won', renewed_amount = d.amount_due, renewed_by_itself = true, next_end = d.new_end,
      closed_on = current_date, closed_by = private.uid()
    from due d where r.id = d.id
  ), moved as (
    update public.contracts k set end_date = d.new_end, arr = coalesce(d.amount_due, k.arr), pricing_terms = k.pricing_terms - 'schedule'
    from due d where k.id = d.contract_id
  ), said as (
    insert into public.renewal_calls (renewal_id, kind, before, after)
    select d.id, 'automatic', jsonb_build_object('arr', d.arr, 'end_date', d.end_date, 'status', d.status, 'pricing_terms', d.pricing_terms),
      jsonb_build_object('amount', d.amount_due, 'end_date', d.new_end, 'contract', d.contract_id)
    from due d
  ), told as (
    select d.id, private.notify(d.csm_id, 'renewal', left(format('%s renewed by itself', d.name), 200),
      format('The contract that ended %s goes on until %s.', private.day_text(d.due_on), private.day_text(d.new_end)),
      '/customers/' || d.customer_id || '/contracts', 'medium', jsonb_build_object('renewal', d.id), 'renewed:' || d.id, '400 days') as notification
    from due d
  )
  -- Counting what notify answered makes it be called.
  select count(*) + 0 * count(t.notification) into v_count from told t;
  return v_count;
end;
$$;
comment on function private.renew_by_itself() is 'Renews the contracts whose day has passed and that renew by themselves.';

create function private.remind_of_renewals(p_limit integer) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  v_row record;
  v_count integer := 0;
begin
  for v_row in
    with days as (
      select r.id, r.automatic, d.about, d.day, private.reminder_distance(d.day - current_date) as distance, c.id as customer_id, c.name, c.csm_id
      from public.renewals r join public.contracts k on k.id = r.contract_id join public.customers c on c.id = k.customer_id
      cross join lateral (values ('notice', r.notice_on), ('end', r.due_on)) d (about, day)
      where r.outcome = 'open' and c.archived_at is null and c.stage <> 'churned' and c.csm_id is not null
        and d.day between current_date and current_date + 90
    ), fresh as (
      insert into private.renewal_reminders (renewal_id, about, day, distance)
      select d.id, d.about, d.day, d.distance from days d
      where not exists (select 1 from private.renewal_reminders x
        where x.renewal_id = d.id and x.about = d.about and x.day = d.day and x.distance = d.distance)
      order by d.day, d.id limit p_limit
      on conflict do nothing
      returning renewal_id, about, day
    )
    select d.* from days d join fresh f on f.renewal_id = d.id and f.about = d.about and f.day = d.day order by d.day, d.name
  loop
    perform private.notify(v_row.csm_id, case v_row.about when 'notice' then 'notice' else 'renewal' end,
      left(format(case v_row.about when 'notice' then 'Notice for %s ends %s' else '%s renews %s' end, v_row.name,
        case v_row.day - current_date when 0 then 'today' else 'in ' || private.days_text(v_row.day - current_date) end), 200),
      format('%s %s%s.', case when v_row.about = 'end' then 'The contract ends' when v_row.automatic then 'It renews by itself unless notice is given by'
          else 'Notice can be given until' end, private.day_text(v_row.day),
        case when private.working_day(v_row.day) <> v_row.day
          then ', a ' || trim(to_char(v_row.day, 'Day')) || '; the working day before is ' || private.day_text(private.working_day(v_row.day)) else '' end),
      '/customers/' || v_row.customer_id || '/contracts', case when v_row.distance <= 14 then 'high' else 'medium' end,
      jsonb_build_object('renewal', v_row.id, 'day', v_row.day), 'renewal ' || v_row.about || ':' || v_row.id || ':' || v_row.day || ':' || v_row.distance,
      '400 days');
    v_count := v_count + 1;
  end loop;
  return v_count;
end;
$$;
comment on function private.remind_of_renewals(integer) is
  'Tells each CSM of notice days and ends that come near, once at each distance; one that a night missed is made up for by the next nearer one.';

create function public.keep_renewals(p_limit integer default 500) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_renewed integer := 0;
  v_more integer;
  v_expired integer;
  v_reminded integer;
begin
  -- Several terms may have passed while nobody looked.
  for i in 1..40 loop
    v_more := private.renew_by_itself();
    v_renewed := v_renewed + v_more;
    exit when v_more = 0;
  end loop;
  update public.contracts set status = 'expired' where status = 'active' and end_date < current_date;
  get diagnostics v_expired = row_count;
  v_reminded := private.remind_of_renewals(p_limit);
  return jsonb_build_object('renewed', v_renewed, 'expired', v_expired, 'reminded', v_reminded, 'more', v_reminded >= p_limit);
end;
$$;
comment on function public.keep_renewals(integer) is
  'The night''s work: contracts that renew by themselves go on, ended ones expire, reminders go out, p_limit of them at a time while more. Service role only.';
revoke execute on function public.keep_renewals(integer) from public, anon, authenticated;
grant execute on function public.keep_renewals(integer) to service_role;
