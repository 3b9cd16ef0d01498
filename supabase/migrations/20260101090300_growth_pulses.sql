-- Growth: strategic pulses (001, 12.6), one question to the people of an organization, asked once or again and again.
--
-- Everybody of the organization sees what is asked. An answer is its person's: admins of the organization the pulse
-- belongs to read it, colleagues and the CSM see sums, and only when enough people answered. Whether somebody belongs to
-- the organization is asked here, for every answer and every hand-over, whoever writes it.

create table public.strategic_pulses (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  title text not null check (length(btrim(title)) between 1 and 120),
  question text not null check (length(btrim(question)) between 1 and 500),
  kind text not null default 'score' check (kind in ('score', 'yes_no', 'choice', 'text')),
  options text[] not null default '{}',
  dimension text check (length(dimension) <= 100),
  cadence text not null default 'once' check (cadence in ('once', 'weekly', 'monthly', 'quarterly')),
  status text not null default 'draft' check (status in ('draft', 'open', 'closed', 'archived')),
  opens_at timestamptz,
  closes_at timestamptz,
  min_group smallint not null default 3 check (min_group between 1 and 50),
  created_by uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, org_id),
  check (closes_at > opens_at),
  check (status = 'draft' or opens_at is not null),
  check ((kind = 'choice') = (cardinality(options) > 0)),
  check (cardinality(options) <> 1 and cardinality(options) <= 10 and array_position(options, null) is null)
);
comment on table public.strategic_pulses is
  'Questions an organization asks its people. Its owner and admins write them on the pulses page, members answer, the linked CSM reads the questions.';
comment on column public.strategic_pulses.kind is 'score: 0 to 5; yes_no; choice: one of options; text: words.';
comment on column public.strategic_pulses.dimension is 'The dimension of an assessment that the question keeps an eye on.';
comment on column public.strategic_pulses.min_group is 'Sums are shown to others than admins from this many answers on; people see the number before they answer.';
create index strategic_pulses_org_idx on public.strategic_pulses (org_id, status, opens_at desc);
create index strategic_pulses_created_by_idx on public.strategic_pulses (created_by);
create index strategic_pulses_closing_idx on public.strategic_pulses (closes_at) where status = 'open';

create table public.pulse_responses (
  id uuid primary key default gen_random_uuid(),
  pulse_id uuid not null,
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  round date not null default current_date,
  score smallint check (score between 0 and 5),
  choice text check (length(choice) <= 200),
  comment text check (length(comment) <= 2000),
  is_skipped boolean not null default false,
  answered_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (pulse_id, u_id, round),
  check (not is_skipped or (score is null and choice is null)),
  foreign key (pulse_id, org_id) references public.strategic_pulses (id, org_id) on delete cascade
);
comment on table public.pulse_responses is
  'Answers to pulses, one a person and round. The person writes the own one while the pulse is open; admins of its organization read them, everybody else through get_pulse_results().';
comment on column public.pulse_responses.org_id is 'The organization of the pulse, set by the database: it decides whose admins read the answer, also after the person has left.';
comment on column public.pulse_responses.round is 'First day of the week, month or quarter asked about, or the day the pulse opened; set by the database.';
comment on column public.pulse_responses.is_skipped is 'The person saw the question and chose not to answer; that is not a zero.';
create index pulse_responses_user_idx on public.pulse_responses (u_id, answered_at desc);
create index pulse_responses_org_idx on public.pulse_responses (org_id, answered_at desc);
create index pulse_responses_round_idx on public.pulse_responses (pulse_id, org_id, round);

create table public.pulse_delegations (
  id uuid primary key default gen_random_uuid(),
  pulse_id uuid not null,
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  delegate_u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  reason text check (length(reason) <= 500),
  due_on date,
  status text not null default 'open' check (status in ('open', 'accepted', 'declined', 'answered', 'withdrawn')),
  decline_reason text check (length(decline_reason) <= 500),
  decided_at timestamptz,
  answered_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (delegate_u_id <> u_id),
  check ((status = 'answered') = (answered_at is not null)),
  foreign key (pulse_id, org_id) references public.strategic_pulses (id, org_id) on delete cascade
);
comment on table public.pulse_delegations is
  'Asking a colleague to answer a pulse in one''s place. The giver and admins of the organization write it, the colleague takes it or not by answer_pulse_delegation(), and an answer closes it.';
comment on column public.pulse_delegations.u_id is 'Who hands the question on.';
comment on column public.pulse_delegations.delegate_u_id is 'Who is asked; a member of the same organization.';
create unique index pulse_delegations_running_idx on public.pulse_delegations (pulse_id, u_id) where status in ('open', 'accepted');
create index pulse_delegations_pulse_idx on public.pulse_delegations (pulse_id, org_id);
create index pulse_delegations_user_idx on public.pulse_delegations (u_id, created_at desc);
create index pulse_delegations_delegate_idx on public.pulse_delegations (delegate_u_id, status);
create index pulse_delegations_org_idx on public.pulse_delegations (org_id);

-- A pulse opens at a time that can be told, and what was asked stays what was answered.
create function private.settle_pulse() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'open' and (tg_op = 'INSERT' or old.status = 'draft') then
    new.opens_at := coalesce(new.opens_at, now());
  end if;
  if new.status = 'closed' and (tg_op = 'INSERT' or old.status = 'open') then
    new.closes_at := greatest(least(coalesce(new.closes_at, now()), now()), new.opens_at + interval '1 second');
  end if;
  if tg_op = 'UPDATE' then
    if (new.question, new.kind, new.options, new.cadence) is distinct from (old.question, old.kind, old.options, old.cadence)
      and exists (select 1 from public.pulse_responses as r where r.pulse_id = old.id) then
      raise exception using errcode = 'P0001', message = 'pulse_answered',
        hint = 'People have answered this question. Close it and ask a new one.';
    end if;
  end if;
  return new;
end
$$;
comment on function private.settle_pulse() is 'Sets the times of opening and closing and refuses another question under given answers.';
create trigger settle_pulse before insert or update on public.strategic_pulses
  for each row execute function private.settle_pulse();

create function private.require_member(p_org uuid, p_user uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select 1 from public.org_users as m where m.org_id = p_org and m.u_id = p_user) then
    raise exception using errcode = '42501', message = 'not_a_member', hint = 'Only members of the organization take part.';
  end if;
end
$$;
comment on function private.require_member(uuid, uuid) is 'Refuses a person who is no member of the organization.';

-- The triggers below run with more rights; to a stranger they must answer as the policies would.
create function private.require_insider(p_org uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (private.is_service() or private.is_admin() or p_org in (select private.org_ids())) then
    raise exception using errcode = '42501', message = 'not_a_member', hint = 'Only members of the organization take part.';
  end if;
end
$$;
comment on function private.require_insider(uuid) is
  'Refuses a caller who is neither a member of the organization nor a platform admin nor the service role.';

create function private.settle_pulse_response() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_pulse public.strategic_pulses;
begin
  if tg_op = 'UPDATE' and (new.id, new.pulse_id, new.u_id, new.org_id) is distinct from (old.id, old.pulse_id, old.u_id, old.org_id) then
    raise exception using errcode = '42501', message = 'answer_fixed', hint = 'An answer stays with its question and its person.';
  end if;
  select * into v_pulse from public.strategic_pulses as p where p.id = new.pulse_id;
  if v_pulse.id is null then
    -- The foreign key says it.
    return new;
  end if;
  new.org_id := v_pulse.org_id;
  perform private.require_insider(v_pulse.org_id);
  if tg_op = 'INSERT' then
    perform private.require_member(v_pulse.org_id, new.u_id);
  end if;
  if not private.is_service() then
    if v_pulse.status <> 'open' or v_pulse.opens_at > now() or v_pulse.closes_at <= now() then
      raise exception using errcode = 'P0001', message = 'pulse_closed', hint = 'This pulse takes no answers now.';
    end if;
    new.created_at := case when tg_op = 'INSERT' then now() else old.created_at end;
    new.answered_at := now();
  end if;
  new.round := case when tg_op = 'UPDATE' then old.round else case v_pulse.cadence
    when 'weekly' then date_trunc('week', new.answered_at at time zone 'UTC')::date
    when 'monthly' then date_trunc('month', new.answered_at at time zone 'UTC')::date
    when 'quarterly' then date_trunc('quarter', new.answered_at at time zone 'UTC')::date
    else (coalesce(v_pulse.opens_at, new.answered_at) at time zone 'UTC')::date end end;
  if not new.is_skipped and not coalesce(case v_pulse.kind
      when 'score' then new.score is not null and new.choice is null
      when 'yes_no' then new.choice in ('yes', 'no') and new.score is null
      when 'choice' then new.choice = any (v_pulse.options) and new.score is null
      else length(btrim(new.comment)) > 0 and new.score is null and new.choice is null end, false) then
    raise exception using errcode = 'P0001', message = 'answer_invalid', hint = 'This does not answer the question.';
  end if;
  return new;
end
$$;
comment on function private.settle_pulse_response() is
  'Stamps an answer with the pulse''s organization and its round; refuses strangers, closed pulses and answers that do not fit the question.';
create trigger settle_pulse_response before insert or update on public.pulse_responses
  for each row execute function private.settle_pulse_response();

create function private.close_pulse_delegation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.pulse_delegations as d set status = 'answered', answered_at = new.answered_at
   where d.pulse_id = new.pulse_id and d.delegate_u_id = new.u_id and d.status in ('open', 'accepted') and not new.is_skipped;
  return null;
end
$$;
comment on function private.close_pulse_delegation() is 'A colleague''s answer closes what was handed on to them.';
create trigger close_delegation after insert on public.pulse_responses
  for each row execute function private.close_pulse_delegation();

create function private.settle_pulse_delegation() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_pulse public.strategic_pulses;
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.pulse_id, new.org_id, new.u_id, new.delegate_u_id)
      is distinct from (old.id, old.pulse_id, old.org_id, old.u_id, old.delegate_u_id) then
      raise exception using errcode = '42501', message = 'delegation_fixed', hint = 'Withdraw it and hand the question on anew.';
    end if;
    return new;
  end if;
  select * into v_pulse from public.strategic_pulses as p where p.id = new.pulse_id;
  if v_pulse.id is null then
    return new;
  end if;
  new.org_id := v_pulse.org_id;
  perform private.require_insider(v_pulse.org_id);
  perform private.require_member(v_pulse.org_id, new.u_id);
  perform private.require_member(v_pulse.org_id, new.delegate_u_id);
  if not private.is_service() and v_pulse.status <> 'open' then
    raise exception using errcode = 'P0001', message = 'pulse_closed', hint = 'This pulse takes no answers now.';
  end if;
  return new;
end
$$;
comment on function private.settle_pulse_delegation() is
  'Stamps a hand-over with the pulse''s organization, asks that both sides belong to it, and keeps both sides as they are.';
create trigger settle_pulse_delegation before insert or update on public.pulse_delegations
  for each row execute function private.settle_pulse_delegation();

-- Runs as its caller, to tell people from functions. The other side's word is not the giver's to write.
create function private.keep_delegation_state() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('authenticated', 'anon') then
    if tg_op = 'INSERT' then
      new.status := 'open';
      new.decline_reason := null;
      new.decided_at := null;
      new.answered_at := null;
      new.created_at := now();
    else
      new.status := case when new.status = 'withdrawn' and old.status in ('open', 'accepted') then 'withdrawn' else old.status end;
      new.decline_reason := old.decline_reason;
      new.decided_at := old.decided_at;
      new.answered_at := old.answered_at;
      new.created_at := old.created_at;
    end if;
  end if;
  return new;
end
$$;
comment on function private.keep_delegation_state() is 'The giver of a hand-over may withdraw it; its other states are written by functions.';
create trigger keep_delegation_state before insert or update on public.pulse_delegations
  for each row execute function private.keep_delegation_state();

create trigger guard_rights before update on public.strategic_pulses
  for each row execute function private.guard_columns('id', 'org_id', 'created_by', 'created_at');
create trigger update_timestamp before update on public.strategic_pulses
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.pulse_responses
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.pulse_delegations
  for each row execute function private.update_timestamp();
select private.audit_table('public.strategic_pulses', p_activity => false);
select private.audit_table('public.pulse_responses', p_activity => false);
select private.audit_table('public.pulse_delegations', p_activity => false);
