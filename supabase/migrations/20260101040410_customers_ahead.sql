-- Why: what needs a CSM is asked of a whole portfolio at every visit. Two of the questions lie in tables below a customer: is
-- a meeting planned, and is there a concern that nobody owns. The customer's row knows, so that only those are looked up.

create function private.refresh_ahead(p_customers uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  -- Two meetings at the same moment: the second caller waits for the first and then sees both.
  perform 1 from public.customers where id = any (p_customers) order by id for no key update;
  update public.customers c set next_meeting_at = t.next_at, unowned_concerns = t.concerns
  from (
    select k.id, (
        select min(m.scheduled_at) from public.meetings m
        where m.customer_id = k.id and m.status <> 'cancelled' and m.scheduled_at >= current_date - 1) as next_at, (
        select count(*) from public.insights i
        where i.customer_id = k.id and i.type = 'concern' and i.status = 'open' and coalesce(btrim(i.owner), '') = '') as concerns
    from public.customers k where k.id = any (p_customers)
  ) t
  where c.id = t.id and (c.next_meeting_at, c.unowned_concerns) is distinct from (t.next_at, t.concerns);
end;
$$;
comment on function private.refresh_ahead(uuid[]) is 'The next meeting of customers and how many of their concerns nobody owns.';

create function private.ahead_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_ahead(array(select distinct customer_id from changed));
  return null;
end;
$$;
create function private.ahead_moved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_ahead(array(select customer_id from changed union select customer_id from before));
  return null;
end;
$$;
create function private.concerns_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_ahead(array(select distinct customer_id from changed where type = 'concern'));
  return null;
end;
$$;
create function private.concerns_moved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_ahead(array(
    select customer_id from changed where type = 'concern' union select customer_id from before where type = 'concern'));
  return null;
end;
$$;
comment on function private.ahead_changed() is 'Statement trigger: what lies ahead of the customers whose meetings came or went.';
comment on function private.ahead_moved() is 'As ahead_changed, for updates.';
comment on function private.concerns_changed() is 'Statement trigger: concerns without owner of the customers whose concerns came or went.';
comment on function private.concerns_moved() is 'As concerns_changed, for updates.';

create trigger ahead_on_insert after insert on public.meetings
  referencing new table as changed for each statement execute function private.ahead_changed();
create trigger ahead_on_update after update on public.meetings
  referencing old table as before new table as changed for each statement execute function private.ahead_moved();
create trigger ahead_on_delete after delete on public.meetings
  referencing old table as changed for each statement execute function private.ahead_changed();
create trigger ahead_on_insert after insert on public.insights
  referencing new table as changed for each statement execute function private.concerns_changed();
create trigger ahead_on_update after update on public.insights
  referencing old table as before new table as changed for each statement execute function private.concerns_moved();
create trigger ahead_on_delete after delete on public.insights
  referencing old table as changed for each statement execute function private.concerns_changed();

-- Once a day the meetings that passed give way to the next.
create function private.move_ahead() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_ahead(array(select c.id from public.customers c where c.next_meeting_at < current_date - 1));
end;
$$;
comment on function private.move_ahead() is 'Moves next_meeting_at on where its day has passed. For the nightly job; until it ran the answers are the same.';
