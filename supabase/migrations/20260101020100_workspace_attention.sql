-- Workspace: what a person has put off. What needs somebody is not stored: it is computed from facts (see the crossings), so
-- that a line goes when its cause goes and nothing has to be raised, renewed and closed again. The only fact of its own is
-- that somebody does not want to see a line for now, and why.

create table public.attention_snoozes (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  kind text not null check (length(kind) between 1 and 60),
  customer_id uuid not null,
  cause text not null check (length(cause) between 1 and 200),
  reason text not null check (length(btrim(reason)) between 1 and 300),
  until date,
  created_at timestamptz not null default now(),
  unique (u_id, kind, customer_id, cause)
);
comment on table public.attention_snoozes is 'Hides a line of Needs me from one person for as long as its cause stays the same; a new cause shows at once.';
comment on column public.attention_snoozes.cause is 'The record and its state that made the line, as private.needs names it.';
comment on column public.attention_snoozes.until is 'The day the line comes back in the person''s zone; null: only when the cause changes.';
create index attention_snoozes_customer_idx on public.attention_snoozes (customer_id);

alter table public.attention_snoozes enable row level security;
grant select, insert, update, delete on public.attention_snoozes to authenticated;

-- The policies that let a row in stand in the crossings: only what one looks after can be put off.
create policy attention_snoozes_select_self on public.attention_snoozes for select to authenticated
  using (u_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy attention_snoozes_delete_self on public.attention_snoozes for delete to authenticated
  using (u_id = (select private.uid()) or (select private.is_admin()));
