-- Why: the timeline of a customer. A note is what a person writes after a call, a mail or a meeting ("log a touch"); the
-- activity log is what the system saw change. Together with meetings they say when a customer was last touched.

create table public.customer_notes (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  author_id uuid default private.uid() references auth.users (id) on delete set null,
  kind text not null default 'note' check (kind in ('call', 'email', 'meeting', 'note')),
  body text not null check (char_length(btrim(body)) between 1 and 5000),
  happened_at timestamptz not null default now(),
  stakeholder_id uuid references public.stakeholders (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.customer_notes is 'Touches and notes a person logged about a customer; only the author changes them.';

create index idx_customer_notes_customer on public.customer_notes (customer_id, happened_at desc, id desc);
create index idx_customer_notes_author on public.customer_notes (author_id);
create index idx_customer_notes_stakeholder on public.customer_notes (stakeholder_id, happened_at desc);
-- Notes come one by one and are searched among all, so their index is kept up to date on each write instead of in batches.
create index idx_customer_notes_search on public.customer_notes using gin (body extensions.gin_trgm_ops) with (fastupdate = off);

create table public.activity_log (
  id uuid not null default gen_random_uuid(),
  user_id uuid references auth.users (id) on delete set null,
  customer_id uuid,
  action text not null,
  entity_type text,
  entity_id uuid,
  old_values jsonb,
  new_values jsonb,
  ip_address inet,
  user_agent text,
  created_at timestamptz not null default now(),
  primary key (id, created_at)
) partition by range (created_at);
comment on table public.activity_log is 'What changed about a customer and who did it; written by triggers alone.';
comment on column public.activity_log.customer_id is
  'Null when the customer is gone. No foreign key: each line would be looked up, and each customer that goes in every month.';

create index idx_activity_user on public.activity_log (user_id);
create index idx_activity_created on public.activity_log (created_at);
-- Serves whoever asks for a customer's lines as well, in their order or not.
create index idx_activity_timeline on public.activity_log (customer_id, created_at desc, id desc);
select private.partition_by_month('public.activity_log');

-- Touches count by day: two notes on one day are one contact. Later than now is a plan, not a touch.
create function private.refresh_touch(p_customers uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  -- Two notes at the same moment: the second caller waits for the first and then sees both.
  perform 1 from public.customers where id = any (p_customers) order by id for no key update;
  update public.customers c set last_touch_at = t.last_at, touch_gap_days = t.gap
  from (
    select k.id,
      greatest(n.at, m.at) as last_at,
      (
        select case when count(*) >= 3 then percentile_cont(0.5) within group (order by g.gap)::numeric end
        from (
          select d.day - lead(d.day) over (order by d.day desc) as gap
          from (
            select x.day from (
              select (q.happened_at at time zone 'UTC')::date as day from public.customer_notes q
              where q.customer_id = k.id and q.happened_at <= now()
              union
              select (q.scheduled_at at time zone 'UTC')::date from public.meetings q
              where q.customer_id = k.id and q.status = 'completed' and q.scheduled_at <= now()
            ) x
            order by x.day desc limit 10
          ) d
        ) g
        where g.gap is not null
      ) as gap
    from public.customers k
    cross join lateral (
      select max(happened_at) as at from public.customer_notes
      where customer_id = k.id and happened_at <= now()
    ) n
    cross join lateral (
      select max(scheduled_at) as at from public.meetings
      where customer_id = k.id and status = 'completed' and scheduled_at <= now()
    ) m
    where k.id = any (p_customers)
  ) t
  where c.id = t.id and (c.last_touch_at, c.touch_gap_days) is distinct from (t.last_at, t.gap);
end;
$$;
comment on function private.refresh_touch(uuid[]) is 'Last touch and the account''s own normal gap, from notes and held meetings.';

create function private.touches_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_touch(array(select distinct customer_id from changed));
  return null;
end;
$$;
comment on function private.touches_changed() is 'Statement trigger: last touch of the customers whose notes or meetings changed.';

-- A row that moved to another customer changes both; the update triggers therefore look at the rows before and after.
create function private.touches_moved() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_touch(array(select customer_id from changed union select customer_id from before));
  return null;
end;
$$;
comment on function private.touches_moved() is 'As touches_changed, for updates.';

create trigger touch_on_insert after insert on public.customer_notes
  referencing new table as changed for each statement execute function private.touches_changed();
create trigger touch_on_update after update on public.customer_notes
  referencing old table as before new table as changed for each statement execute function private.touches_moved();
create trigger touch_on_delete after delete on public.customer_notes
  referencing old table as changed for each statement execute function private.touches_changed();
create trigger touch_on_insert after insert on public.meetings
  referencing new table as changed for each statement execute function private.touches_changed();
create trigger touch_on_update after update on public.meetings
  referencing old table as before new table as changed for each statement execute function private.touches_moved();
create trigger touch_on_delete after delete on public.meetings
  referencing old table as changed for each statement execute function private.touches_changed();

create trigger update_customer_notes_timestamp before update on public.customer_notes
  for each row execute function private.update_timestamp();
select private.audit_table('public.customer_notes');

grant select, insert, update, delete on public.customer_notes to authenticated;
grant select on public.activity_log to authenticated;
grant all on public.customer_notes, public.activity_log to service_role;

select private.customer_policies('public.activity_log', false);
-- What was seen stays as it was seen. Only a customer or an account that goes may take its name off the line: those updates
-- come from the foreign keys, inside another trigger.
select private.append_only('public.activity_log', p_references => true);

-- Months that were taken off the table are closed for people, not for this.
create function private.customers_went() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_gone constant uuid[] := array(select b.id from before b);
  v_month record;
begin
  update public.activity_log set customer_id = null where customer_id = any (v_gone);
  for v_month in
    select d.partition::regclass as name from private.detached_months d
    where d.table_name = 'public.activity_log' and to_regclass(d.partition) is not null
  loop
    execute format('update %s set customer_id = null where customer_id = any ($1)', v_month.name) using v_gone;
  end loop;
  return null;
end;
$$;
comment on function private.customers_went() is 'Statement trigger: what was seen of customers that are gone stays, without their name.';
create trigger forget_customers after delete on public.customers
  referencing old table as before for each statement execute function private.customers_went();

-- A note is somebody's word: everybody who works on the customer reads it, only its author changes it.
select private.customer_policies('public.customer_notes', false);
create policy customer_notes_insert_author on public.customer_notes for insert to authenticated
  with check (author_id = (select private.uid()) and exists (
    select 1 from public.customers c where c.id = customer_notes.customer_id));
create policy customer_notes_update_author on public.customer_notes for update to authenticated
  using (author_id = (select private.uid()) and exists (
    select 1 from public.customers c where c.id = customer_notes.customer_id))
  with check (author_id = (select private.uid()) and exists (
    select 1 from public.customers c where c.id = customer_notes.customer_id));
create policy customer_notes_delete_author on public.customer_notes for delete to authenticated
  using (author_id = (select private.uid()) and exists (
    select 1 from public.customers c where c.id = customer_notes.customer_id));
