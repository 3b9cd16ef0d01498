-- Why: what customers' people learn. Modules are reference data; progress belongs to a customer and, where known, to one
-- of its people, and its average is the adoption half of the documented health.

create table public.training_modules (
  id uuid primary key default gen_random_uuid(),
  title text not null check (char_length(btrim(title)) between 1 and 200),
  description text check (char_length(description) <= 5000),
  content text,
  duration integer check (duration between 0 and 10000),
  level text not null default 'beginner' check (level in ('beginner', 'intermediate', 'advanced')),
  category text check (char_length(category) <= 100),
  prerequisites uuid[],
  is_active boolean not null default true,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.training_modules is 'Training content. duration is in minutes.';

create index idx_modules_category on public.training_modules (category);
create index idx_modules_active on public.training_modules (is_active);

create table public.training_progress (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  stakeholder_id uuid references public.stakeholders (id) on delete set null,
  module_id uuid not null references public.training_modules (id) on delete cascade,
  status text not null default 'not_started' check (status in ('not_started', 'in_progress', 'completed')),
  progress integer not null default 0 check (progress between 0 and 100),
  started_at timestamptz,
  completed_at timestamptz,
  score integer check (score between 0 and 100),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.training_progress is 'How far a customer, or one of its people, is in a module. progress is in percent.';

create unique index idx_progress_unique on public.training_progress (customer_id, stakeholder_id, module_id);
create index idx_progress_customer on public.training_progress (customer_id);
create index idx_progress_stakeholder on public.training_progress (stakeholder_id);
create index idx_progress_module on public.training_progress (module_id);

create trigger update_training_modules_timestamp before update on public.training_modules
  for each row execute function private.update_timestamp();
create trigger update_training_progress_timestamp before update on public.training_progress
  for each row execute function private.update_timestamp();
select private.audit_table('public.training_modules');
select private.audit_table('public.training_progress');

grant select, insert, update, delete on public.training_modules, public.training_progress to authenticated;
grant all on public.training_modules, public.training_progress to service_role;

-- A stakeholder with an account is recognised by the confirmed address they sign in with. The function reads stakeholders
-- with more rights than the caller, because the customer's own people never see the CSM's notes about them.
create function private.stakeholder_ids() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select s.id from public.stakeholders s
    join auth.users u on lower(u.email) = lower(s.email)
    where u.id = private.uid() and u.email_confirmed_at is not null;
end;
$$;
comment on function private.stakeholder_ids() is 'Stakeholder records of the caller, by confirmed e-mail.';
grant execute on function private.stakeholder_ids() to authenticated, service_role;

alter table public.training_modules enable row level security;
create policy training_modules_select_all on public.training_modules for select to authenticated
  using ((select private.uid()) is not null);
create policy training_modules_insert_admin on public.training_modules for insert to authenticated
  with check ((select private.is_admin()));
create policy training_modules_update_admin on public.training_modules for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create policy training_modules_delete_admin on public.training_modules for delete to authenticated
  using ((select private.is_admin()));

select private.customer_policies('public.training_progress');
drop policy training_progress_select_csm on public.training_progress;
create policy training_progress_select_csm on public.training_progress for select to authenticated
  using (customer_id = any (array(select private.customer_ids()))
    or stakeholder_id = any (array(select private.stakeholder_ids()))
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
comment on policy training_progress_select_csm on public.training_progress is
  'The customer''s CSM, platform admins, and the person whose progress it is.';
