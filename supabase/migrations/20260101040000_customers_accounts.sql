-- Why: a customer is a CSM's account. Everything the product knows about an account hangs below this row, and who may
-- read it is decided by one column, csm_id. The columns that lists sort, filter and count by are kept here by triggers,
-- so that a list costs one index range and never looks into the tables below.

-- Names are compared without case and accents, the same way in sorting and in search; the mapping is spelled out because
-- the result is stored in indexes and must not depend on the server's locale.
create function private.fold(p_text text) returns text
language plpgsql immutable strict parallel safe set search_path = ''
as $$
begin
  -- Most names are plain letters, which have nothing to be looked up.
  if octet_length(p_text) = char_length(p_text) then
    return lower(p_text collate "C");
  end if;
  return translate(lower(p_text),
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
    'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzz');
end;
$$;
grant execute on function private.fold(text) to authenticated, service_role;
comment on function private.fold(text) is 'Text without case and accents, for sorting and search.';

create table public.customers (
  id uuid primary key default gen_random_uuid(),
  name text not null check (char_length(btrim(name)) between 1 and 200),
  arr numeric check (arr >= 0 and arr < 1e12),
  industry text check (char_length(industry) <= 100),
  stage text not null default 'prospect'
    check (stage in ('prospect', 'onboarding', 'active', 'renewal', 'at_risk', 'churned')),
  health_score integer check (health_score between 0 and 100),
  csm_id uuid default private.uid() references auth.users (id) on delete set null,
  salesforce_id text check (char_length(salesforce_id) <= 100),
  hubspot_id text check (char_length(hubspot_id) <= 100),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  domain text check (char_length(domain) <= 253),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  renewal_date date,
  notice_date date,
  size text check (size in ('small', 'medium', 'large', 'enterprise')),
  org_id uuid unique references public.enterprise_orgs (id) on delete set null,
  archived_at timestamptz,
  created_by uuid default private.uid() references auth.users (id) on delete set null,
  health_band text not null default 'none' check (health_band in ('healthy', 'watch', 'risk', 'none')),
  last_touch_at timestamptz,
  touch_gap_days numeric check (touch_gap_days >= 0),
  silent_after timestamptz,
  invited_until timestamptz,
  next_meeting_at timestamptz,
  unowned_concerns integer not null default 0,
  merged_into uuid references public.customers (id) on delete cascade,
  name_key text collate "C" generated always as (private.fold(name)) stored,
  constraint customers_merged_are_archived check (merged_into is null or archived_at is not null)
);
comment on table public.customers is 'A CSM''s account. Rights columns (csm_id, org_id, health_score) change only through functions.';
comment on column public.customers.org_id is 'The customer''s own organization, linked when its owner accepted the CSM''s invitation.';
comment on column public.customers.notice_date is 'Last day to end the running contract before it renews, where the contract says so; kept by triggers.';
comment on column public.customers.health_band is 'Band of health_score by the bands of the model that computed it; none without a score.';
comment on column public.customers.last_touch_at is 'Latest note or held meeting; kept by triggers.';
comment on column public.customers.touch_gap_days is 'Median days between the last ten touch days; null with fewer than four.';
comment on column public.customers.silent_after is 'The moment this customer counts as silent if nothing happens; null for a churned one.';
comment on column public.customers.next_meeting_at is
  'The earliest meeting from yesterday on that was not cancelled, or an older day until the night moves it on; null without one.';
comment on column public.customers.unowned_concerns is 'Open concerns that nobody owns; kept by triggers.';
comment on column public.customers.name_key is 'The name as lists sort and search it, without case and accents.';
comment on column public.customers.merged_into is
  'The customer this one was merged into; archived then, shown nowhere, and kept so that the merge can be undone.';
comment on column public.customers.invited_until is 'When the owner''s latest open invitation expires; null when nobody is invited.';

create index idx_customers_name on public.customers (name);
create index idx_customers_csm on public.customers (csm_id);
create index idx_customers_stage on public.customers (stage);
create index idx_customers_csm_renewal on public.customers (csm_id, renewal_date, id) where archived_at is null;
-- The customers of one CSM lie scattered over the table; totals, tab counts and most orders of a portfolio are read from
-- this index alone.
create index idx_customers_portfolio on public.customers (csm_id)
  include (id, archived_at, stage, health_band, health_score, renewal_date, silent_after, last_touch_at, org_id, invited_until,
    currency, arr, name_key, notice_date, size, industry, next_meeting_at, unowned_concerns);
create index idx_customers_domain on public.customers (domain);
create index idx_customers_salesforce on public.customers (salesforce_id);
create index idx_customers_hubspot on public.customers (hubspot_id);
create index idx_customers_created_by on public.customers (created_by);
create index idx_customers_merged_into on public.customers (merged_into) where merged_into is not null;

create table public.stakeholders (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  name text not null check (char_length(btrim(name)) between 1 and 200),
  role text check (char_length(role) <= 200),
  email text check (char_length(email) <= 320 and email ~ '^[^@\s]+@[^@\s]+$'),
  phone text check (char_length(phone) <= 50),
  linkedin_url text check (char_length(linkedin_url) <= 500),
  is_primary boolean not null default false,
  sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
  notes text check (char_length(notes) <= 5000),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search_key text collate "C" generated always as
    (private.fold(name) || coalesce(' ' || split_part(lower(email), '@', 1), '')) stored
);
comment on table public.stakeholders is 'The people of a customer, as its CSM knows them; they need no account.';
comment on column public.stakeholders.search_key is
  'Name and the part of the address before the @, without case and accents: the domain would match all colleagues at once.';

create index idx_stakeholders_customer on public.stakeholders (customer_id);
create index idx_stakeholders_email on public.stakeholders (email);
create index idx_stakeholders_email_lower on public.stakeholders (lower(email));

-- One trigger derives what follows from other columns of the same row: the domain without protocol and path, and the
-- moment of silence. Silence is the account's own: twice its normal gap, at least 21 days; 30 days without a first touch.
create function private.derive_customer() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.name := btrim(new.name);
  -- A bare domain, which most are, has nothing to be taken off.
  if translate(new.domain, 'abcdefghijklmnopqrstuvwxyz0123456789.-', '') <> '' or new.domain like 'www.%' or new.domain = '' then
    new.domain := nullif(regexp_replace(lower(btrim(new.domain)), '^(https?://)?(www\.)?([^/?#]*).*$', '\3'), '');
  end if;
  new.silent_after := case
    when new.stage = 'churned' then null
    when new.last_touch_at is null then new.created_at + interval '30 days'
    else new.last_touch_at + make_interval(hours => ceil(24 * greatest(21, 2 * coalesce(new.touch_gap_days, 30)))::integer)
  end;
  return new;
end;
$$;
comment on function private.derive_customer() is 'Normalises the domain and derives silent_after.';

create trigger settle_customer before insert or update on public.customers
  for each row execute function private.derive_customer();

-- At most one primary contact: naming a new one releases the old one, which is what the person means by it.
create function private.release_primary() returns trigger
language plpgsql set search_path = ''
as $$
begin
  update public.stakeholders set is_primary = false
  where customer_id = new.customer_id and id <> new.id and is_primary;
  return null;
end;
$$;
comment on function private.release_primary() is 'Keeps one primary contact per customer.';

create trigger release_primary after insert or update of is_primary, customer_id on public.stakeholders
  for each row when (new.is_primary) execute function private.release_primary();

-- What the database keeps is not for the client to write. Rights columns are guarded by the rights guard, which records the
-- attempt; derived columns are simply kept, because a client that sends a whole row back means no harm.
create function private.keep_derived() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if current_user in ('authenticated', 'anon') then
    if tg_op = 'INSERT' then
      new.created_at := now();
      new.created_by := private.uid();
      new.health_band := 'none';
      new.last_touch_at := null;
      new.touch_gap_days := null;
      new.invited_until := null;
      new.notice_date := null;
      new.next_meeting_at := null;
      new.unowned_concerns := 0;
    else
      new.created_at := old.created_at;
      new.created_by := old.created_by;
      new.health_band := old.health_band;
      new.last_touch_at := old.last_touch_at;
      new.touch_gap_days := old.touch_gap_days;
      new.invited_until := old.invited_until;
      new.notice_date := old.notice_date;
      new.next_meeting_at := old.next_meeting_at;
      new.unowned_concerns := old.unowned_concerns;
    end if;
  end if;
  return new;
end;
$$;
comment on function private.keep_derived() is 'Keeps the columns of customers that triggers maintain.';

-- The conditions repeat what both functions ask first: functions of the house write thousands of rows at a time.
create trigger guard_inserted_rights before insert on public.customers
  for each row when (current_user in ('authenticated', 'anon'))
  execute function private.guard_columns('org_id', 'health_score', 'merged_into');
create trigger guard_rights before update on public.customers
  for each row when (current_user in ('authenticated', 'anon'))
  execute function private.guard_columns('csm_id', 'org_id', 'health_score', 'merged_into');
create trigger keep_derived before insert or update on public.customers
  for each row when (current_user in ('authenticated', 'anon'))
  execute function private.keep_derived();
create trigger update_customers_timestamp before update on public.customers
  for each row execute function private.update_timestamp();
create trigger update_stakeholders_timestamp before update on public.stakeholders
  for each row execute function private.update_timestamp();
-- Scores live in health_snapshots and touches in their own tables; noting them here again would bury what people changed.
select private.audit_table('public.customers', 'id',
  '{health_score,health_band,last_touch_at,touch_gap_days,silent_after,invited_until,notice_date,next_meeting_at,unowned_concerns,name_key}');
select private.audit_table('public.stakeholders', 'id', '{search_key}');

grant select, insert, update, delete on public.customers, public.stakeholders to authenticated;
grant all on public.customers, public.stakeholders to service_role;

alter table public.customers enable row level security;

create policy customers_select_csm on public.customers for select to authenticated
  using (csm_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy customers_insert_csm on public.customers for insert to authenticated
  with check ((csm_id = (select private.uid()) and (select private.is_csm())) or (select private.is_admin()));
create policy customers_update_csm on public.customers for update to authenticated
  using (csm_id = (select private.uid()) or (select private.is_admin()))
  with check (csm_id = (select private.uid()) or (select private.is_admin()));
create policy customers_delete_csm on public.customers for delete to authenticated
  using (csm_id = (select private.uid()) or (select private.is_admin()));
comment on policy customers_insert_csm on public.customers is 'A customer is made for oneself; only a platform admin makes one for somebody else.';

-- Everything below a customer follows it with the same four policies, so they are made in one place. Reading, the caller's
-- customers are an array, which the index of customer_id answers: what a CSM pays follows their own rows, not the table.
-- Writing, they are a hash, because an array would be compared id by id. A query of customers instead would ask once more
-- who is calling, because the policies of customers stand behind every query that names it.
create function private.customer_policies(p_table regclass, p_write boolean default true) returns void
language plpgsql set search_path = ''
as $$
declare
  v_name text := (select relname from pg_catalog.pg_class where oid = p_table);
  v_mine constant text := 'customer_id in (select private.customer_ids()) or (select private.is_admin())';
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy %I on %s for select to authenticated using (customer_id = any (array(select private.customer_ids())) or %s)',
    v_name || '_select_csm', p_table, private.all_for_admins(p_table));
  if p_write then
    execute format('create policy %I on %s for insert to authenticated with check (%s)', v_name || '_insert_csm', p_table, v_mine);
    execute format('create policy %I on %s for update to authenticated using (%s) with check (%s)',
      v_name || '_update_csm', p_table, v_mine, v_mine);
    execute format('create policy %I on %s for delete to authenticated using (%s)', v_name || '_delete_csm', p_table, v_mine);
  end if;
end;
$$;
comment on function private.customer_policies(regclass, boolean) is
  'Row level security of a table with customer_id: the customer''s CSM and platform admins.';

-- A child of such a table is open to whoever sees the parent row. Writing, the parent's own policies answer that for the one
-- row; reading, they would be asked for every row of the table, so the parents are a set as well.
create function private.ids_below(p_table text) returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
begin
  -- Written out instead of put together: each query keeps its plan.
  case p_table
    when 'agent_sessions' then
      return query select t.id from public.customers c join public.agent_sessions t on t.customer_id = c.id where c.csm_id = v_me;
    when 'contract_files' then
      return query select t.id from public.customers c join public.contract_files t on t.customer_id = c.id where c.csm_id = v_me;
    when 'contracts' then
      return query select t.id from public.customers c join public.contracts t on t.customer_id = c.id where c.csm_id = v_me;
    when 'entitlements' then
      return query select t.id from public.customers c join public.contracts k on k.customer_id = c.id
        join public.entitlements t on t.contract_id = k.id where c.csm_id = v_me;
    when 'meetings' then
      return query select t.id from public.customers c join public.meetings t on t.customer_id = c.id where c.csm_id = v_me;
    when 'renewals' then
      return query select t.id from public.customers c join public.contracts k on k.customer_id = c.id
        join public.renewals t on t.contract_id = k.id where c.csm_id = v_me;
  end case;
end;
$$;
comment on function private.ids_below(text) is 'Rows of a table below the customers the caller is the CSM of.';
grant execute on function private.ids_below(text) to authenticated, service_role;

create function private.child_policies(p_table regclass, p_key text, p_parent regclass, p_write boolean default true) returns void
language plpgsql set search_path = ''
as $$
declare
  v_name text := (select relname from pg_catalog.pg_class where oid = p_table);
  v_mine text := format('exists (select 1 from %s p where p.id = %I.%I)', p_parent, v_name, p_key);
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy %I on %s for select to authenticated using (%I = any (array(select private.ids_below(%L))) or %s)',
    v_name || '_select_csm', p_table, p_key, (select relname from pg_catalog.pg_class where oid = p_parent), private.all_for_admins(p_table));
  if p_write then
    execute format('create policy %I on %s for insert to authenticated with check (%s)', v_name || '_insert_csm', p_table, v_mine);
    execute format('create policy %I on %s for update to authenticated using (%s) with check (%s)',
      v_name || '_update_csm', p_table, v_mine, v_mine);
    execute format('create policy %I on %s for delete to authenticated using (%s)', v_name || '_delete_csm', p_table, v_mine);
  end if;
end;
$$;
comment on function private.child_policies(regclass, text, regclass, boolean) is
  'Row level security of a table whose rows follow a parent row.';

select private.customer_policies('public.stakeholders');
