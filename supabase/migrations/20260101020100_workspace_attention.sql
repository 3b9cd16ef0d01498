-- Workspace: what needs a person. Every domain writes what it noticed, one list reads it: later
-- domains push, earlier ones read.

create table public.attention_items (
  id uuid primary key default gen_random_uuid(),
  u_id uuid references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  customer_id uuid,
  kind text not null check (length(kind) between 1 and 60),
  weight integer not null default 50 check (weight between 0 and 100),
  reason text not null check (length(reason) between 1 and 300),
  href text not null check (length(href) <= 500 and href ~ '^/([^/\\]|$)'),
  source text not null check (length(source) between 1 and 60),
  source_id uuid,
  due_at timestamptz,
  resolved_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint attention_items_for_whom check (num_nonnulls(u_id, org_id, customer_id) = 1)
);
comment on table public.attention_items is
  'What waits for somebody: for a person (u_id), for the admins of an organization (org_id) or for the CSM of a customer (customer_id). Written by functions.';
comment on column public.attention_items.weight is '0 to 100; the list is ordered by it.';
comment on column public.attention_items.source is 'The table that knows more; with source_id the record.';
create index attention_items_user_idx on public.attention_items (u_id, weight desc) where resolved_at is null;
create index attention_items_org_idx on public.attention_items (org_id, weight desc) where resolved_at is null;
create index attention_items_customer_idx on public.attention_items (customer_id, weight desc) where resolved_at is null;
create index attention_items_u_id_fkey_idx on public.attention_items (u_id);
create index attention_items_org_id_fkey_idx on public.attention_items (org_id);
create index attention_items_customer_id_fkey_idx on public.attention_items (customer_id);
-- One open item per thing and reader: noticing it again renews it.
create unique index attention_items_open_idx on public.attention_items
  (kind, source, coalesce(source_id, u_id, org_id, customer_id), coalesce(u_id, org_id, customer_id))
  where resolved_at is null;

create table public.attention_snoozes (
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  item_id uuid not null references public.attention_items (id) on delete cascade,
  until timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (u_id, item_id)
);
comment on table public.attention_snoozes is 'Hides an item from one person until a time; others still see it.';
create index attention_snoozes_item_idx on public.attention_snoozes (item_id);

create trigger update_timestamp before update on public.attention_items
  for each row execute function private.update_timestamp();

alter table public.attention_items enable row level security;
alter table public.attention_snoozes enable row level security;
grant select on public.attention_items to authenticated;
grant select, insert, update, delete on public.attention_snoozes to authenticated;

-- The select policy of attention_items stands in the crossings: a CSM is known by a customer.
create policy attention_snoozes_select_self on public.attention_snoozes for select to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));
create policy attention_snoozes_insert_self on public.attention_snoozes for insert to authenticated
  with check (
    (u_id = (select private.uid()) or (select private.is_admin()))
    -- Only what one can see can be put off; the inner query is under the item's own policy.
    and exists (select 1 from public.attention_items as a where a.id = item_id));
create policy attention_snoozes_update_self on public.attention_snoozes for update to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()))
  with check (
    (u_id = (select private.uid()) or (select private.is_admin()))
    and exists (select 1 from public.attention_items as a where a.id = item_id));
create policy attention_snoozes_delete_self on public.attention_snoozes for delete to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));

-- p_for names one reader: {"u_id": …}, {"org_id": …} or {"customer_id": …}.
create function private.raise_attention(
  p_for jsonb, p_kind text, p_weight integer, p_reason text, p_href text, p_source text,
  p_source_id uuid default null, p_due_at timestamptz default null
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.attention_items
    (u_id, org_id, customer_id, kind, weight, reason, href, source, source_id, due_at)
  values (
    (p_for ->> 'u_id')::uuid, (p_for ->> 'org_id')::uuid, (p_for ->> 'customer_id')::uuid,
    p_kind, p_weight, left(p_reason, 300), p_href, p_source, p_source_id, p_due_at)
  on conflict (kind, source, coalesce(source_id, u_id, org_id, customer_id), coalesce(u_id, org_id, customer_id))
    where resolved_at is null
  do update set weight = excluded.weight, reason = excluded.reason, href = excluded.href, due_at = excluded.due_at
  returning id into v_id;
  return v_id;
end
$$;
comment on function private.raise_attention(jsonb, text, integer, text, text, text, uuid, timestamptz) is
  'Writes or renews what needs somebody. For functions and triggers of the house.';

create function private.resolve_attention(p_kind text, p_source text, p_source_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.attention_items set resolved_at = now()
   where kind = p_kind and source = p_source
     and coalesce(source_id, u_id, org_id, customer_id) = p_source_id and resolved_at is null;
end
$$;
comment on function private.resolve_attention(text, text, uuid) is 'Closes what has been taken care of, for all its readers.';
grant execute on function
  private.raise_attention(jsonb, text, integer, text, text, text, uuid, timestamptz),
  private.resolve_attention(text, text, uuid)
  to service_role;
