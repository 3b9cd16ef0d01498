-- Why: what a customer bought is worth knowing beside what they use. A reading is the state of a meter on a day; the latest one
-- is what is used now, and the line through the last ones says when more is used than was bought.

create table public.entitlement_usage (
  id uuid primary key default gen_random_uuid(),
  entitlement_id uuid not null references public.entitlements (id) on delete cascade,
  day date not null check (day >= '2000-01-01'),
  used numeric not null check (used >= 0 and used < 1e12),
  source text not null default 'manual' check (source in ('manual', 'paste', 'file', 'api')),
  u_id uuid default private.uid() references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  unique (entitlement_id, day)
);
comment on table public.entitlement_usage is 'Readings of what a customer uses of an entitlement: the state on a day. A later reading of the same day replaces the earlier one.';
comment on column public.entitlement_usage.used is 'How much is in use on that day, in the unit of the entitlement; not what was added since the last reading.';
create index idx_entitlement_usage_person on public.entitlement_usage (u_id) where u_id is not null;

select private.audit_table('public.entitlement_usage', p_activity => false);
grant select, insert, update, delete on public.entitlement_usage to authenticated;
grant all on public.entitlement_usage to service_role;
select private.child_policies('public.entitlement_usage', 'entitlement_id', 'public.entitlements');

-- Readings of two years are more than a trend looks at. Whose customer it is, is asked once: each of the three policies would gather everything below the caller's customers.
create function public.list_entitlement_usage(p_customer uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_object_agg(x.entitlement_id, x.readings), '{}')
  from (
    select u.entitlement_id, jsonb_agg(jsonb_build_object('id', u.id, 'day', u.day, 'used', u.used, 'source', u.source) order by u.day) as readings
    from public.contracts k
    join public.entitlements e on e.contract_id = k.id
    join public.entitlement_usage u on u.entitlement_id = e.id
    where k.customer_id = p_customer and k.customer_id = (select c.id from public.customers c where c.id = p_customer
      and (c.csm_id = (select private.uid()) or (select private.is_admin()))) and u.day > current_date - 730
    group by u.entitlement_id) x;
$$;
comment on function public.list_entitlement_usage(uuid) is 'Readings of two years of a customer: entitlement → [{id, day, used, source}], oldest first.';
revoke execute on function public.list_entitlement_usage(uuid) from public, anon;
grant execute on function public.list_entitlement_usage(uuid) to authenticated;
