-- Why: what a person pays for (001, chapter 6). The state comes from Stripe by webhook, or from a trial; people read it and
-- never write it: a plan is a right.

create table public.subscriptions (
  sub_id uuid primary key default gen_random_uuid(),
  u_id uuid not null unique references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  plan text not null default 'Free' check (char_length(btrim(plan)) between 1 and 60),
  status text not null default 'trial' check (status in ('active', 'trial', 'cancelled', 'expired')),
  nextbillingdate date,
  "billingCycle" text check ("billingCycle" in ('monthly', 'quarterly', 'yearly')),
  seats integer not null default 1 check (seats between 1 and 100000),
  trial_ends_at timestamptz,
  cancelled_at timestamptz,
  stripe_subscription_id text unique check (char_length(stripe_subscription_id) <= 255),
  stripe_customer_id text check (char_length(stripe_customer_id) <= 255),
  stripe_data jsonb not null default '{}' check (jsonb_typeof(stripe_data) = 'object'),
  createdat timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint subscriptions_trial_plan check (status <> 'trial' or plan = 'trial'),
  constraint subscriptions_active_plan check (status <> 'active' or plan <> 'trial'),
  constraint subscriptions_trial_end check (status <> 'trial' or trial_ends_at is not null)
);
comment on table public.subscriptions is
  'The subscription of a person, at most one. Written by the payment webhook and by trials; read by the person and the owner of the organization it is for.';
comment on column public.subscriptions.org_id is 'The organization it is for, where it is not for the person alone; its owner reads it.';
comment on column public.subscriptions.plan is
  'trial for a trial, as 001 demands, whatever was given; the documented default Free would contradict the documented default state.';
comment on column public.subscriptions.trial_ends_at is 'When the trial ends: 14 days from its start unless told.';
comment on column public.subscriptions.cancelled_at is 'When it was cancelled; kept by trigger.';
comment on column public.subscriptions.stripe_data is 'What Stripe last said about it.';

create index idx_subscriptions_status on public.subscriptions (status);
create index idx_subscriptions_org on public.subscriptions (org_id);
create index idx_subscriptions_trial_end on public.subscriptions (trial_ends_at) where status = 'trial';
create index idx_subscriptions_next_billing on public.subscriptions (nextbillingdate) where status = 'active';
create index idx_subscriptions_stripe_customer on public.subscriptions (stripe_customer_id);
comment on constraint subscriptions_u_id_key on public.subscriptions is 'One subscription a person; also the index on the person that 001 asks for.';

-- 001 has two defaults that exclude each other (plan Free, state trial) and a rule that decides: a trial has the plan trial.
create function private.settle_subscription() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.status = 'trial' then
    new.plan := 'trial';
    new.trial_ends_at := coalesce(new.trial_ends_at, new.createdat + interval '14 days');
  end if;
  new.cancelled_at := case when new.status = 'cancelled' then coalesce(new.cancelled_at, now()) end;
  return new;
end;
$$;
comment on function private.settle_subscription() is 'A trial has the plan trial and an end; a cancelled subscription has the time of it.';
create trigger settle_subscription before insert or update on public.subscriptions
  for each row execute function private.settle_subscription();

create trigger update_timestamp before update on public.subscriptions
  for each row execute function private.update_timestamp();
select private.audit_table('public.subscriptions', 'sub_id', '{stripe_data}', false);

alter table public.subscriptions enable row level security;
grant select on public.subscriptions to authenticated;
create policy subscriptions_select_self on public.subscriptions for select to authenticated
  using (u_id = (select private.uid()) or org_id = any (array(select private.owned_org_ids()))
    or sub_id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
