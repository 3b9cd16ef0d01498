-- Growth: who may read and write pulses, their answers and hand-overs, and the two doors beside the policies: taking or
-- declining what a colleague handed on, and the sums of a pulse.

select private.class_policies('public.strategic_pulses', 'org');

alter table public.pulse_responses enable row level security;
grant select, insert, update, delete on public.pulse_responses to authenticated;
-- An admin reads answers and writes none: nobody speaks for somebody else.
create policy pulse_responses_select_admins on public.pulse_responses for select to authenticated
  using (
    u_id = (select private.uid())
    or org_id = any (array(select private.admin_org_ids()))
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy pulse_responses_insert_self on public.pulse_responses for insert to authenticated
  with check (
    (u_id = (select private.uid()) and org_id = any (array(select private.org_ids())))
    or (select private.is_admin()));
create policy pulse_responses_update_self on public.pulse_responses for update to authenticated
  using (
    (u_id = (select private.uid()) and org_id = any (array(select private.org_ids())))
    or (select private.is_admin()))
  with check (
    (u_id = (select private.uid()) and org_id = any (array(select private.org_ids())))
    or (select private.is_admin()));
create policy pulse_responses_delete_self on public.pulse_responses for delete to authenticated
  using (
    (u_id = (select private.uid()) and org_id = any (array(select private.org_ids())))
    or (select private.is_admin()));

alter table public.pulse_delegations enable row level security;
grant select, insert, update, delete on public.pulse_delegations to authenticated;
create policy pulse_delegations_select_both on public.pulse_delegations for select to authenticated
  using (
    u_id = (select private.uid())
    or delegate_u_id = (select private.uid())
    or org_id = any (array(select private.admin_org_ids()))
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');
create policy pulse_delegations_insert_giver on public.pulse_delegations for insert to authenticated
  with check (
    (u_id = (select private.uid()) and org_id = any (array(select private.org_ids())))
    or org_id = any (array(select private.admin_org_ids()))
    or (select private.is_admin()));
create policy pulse_delegations_update_giver on public.pulse_delegations for update to authenticated
  using (
    (u_id = (select private.uid()) and org_id = any (array(select private.org_ids())))
    or org_id = any (array(select private.admin_org_ids()))
    or (select private.is_admin()))
  with check (
    (u_id = (select private.uid()) and org_id = any (array(select private.org_ids())))
    or org_id = any (array(select private.admin_org_ids()))
    or (select private.is_admin()));
create policy pulse_delegations_delete_giver on public.pulse_delegations for delete to authenticated
  using (
    (u_id = (select private.uid()) and org_id = any (array(select private.org_ids())))
    or org_id = any (array(select private.admin_org_ids()))
    or (select private.is_admin()));

create function public.answer_pulse_delegation(p_delegation uuid, p_accept boolean, p_reason text default null) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_delegation public.pulse_delegations;
begin
  select * into v_delegation from public.pulse_delegations as d
   where d.id = p_delegation and d.delegate_u_id = v_me and d.org_id in (select private.org_ids())
     for update;
  if v_delegation.id is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'Nobody handed this question on to you.';
  end if;
  if p_accept is null or v_delegation.status not in ('open', 'accepted') then
    raise exception using errcode = 'P0001', message = 'delegation_ended', hint = 'This hand-over has ended already.';
  end if;
  update public.pulse_delegations as d
     set status = case when p_accept then 'accepted' else 'declined' end, decided_at = now(),
         decline_reason = case when not p_accept then nullif(left(btrim(p_reason), 500), '') end
   where d.id = p_delegation;
  if not p_accept then
    perform private.notify(v_delegation.u_id, 'pulse', 'A pulse came back to you',
      (select left(p.title, 120) from public.strategic_pulses as p where p.id = v_delegation.pulse_id));
  end if;
end
$$;
comment on function public.answer_pulse_delegation(uuid, boolean, text) is
  'Takes or declines a pulse that a colleague handed on to the caller; a declined one is told to the giver.';

create function public.get_pulse_results(p_pulse uuid, p_round date default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_pulse public.strategic_pulses;
  v_round date := p_round;
  v_answered integer;
  v_skipped integer;
  v_shown boolean;
begin
  select * into v_pulse from public.strategic_pulses as p where p.id = p_pulse;
  if v_pulse.id is null or not (
    v_pulse.org_id in (select private.org_ids())
    or v_pulse.org_id in (select private.managed_org_ids())
    or private.is_admin()
  ) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'You do not belong to this organization.';
  end if;
  if v_round is null then
    select max(r.round) into v_round from public.pulse_responses as r where r.pulse_id = p_pulse;
  end if;
  select count(*) filter (where not r.is_skipped), count(*) filter (where r.is_skipped) into v_answered, v_skipped
    from public.pulse_responses as r where r.pulse_id = p_pulse and r.round = v_round;
  v_shown := v_answered >= v_pulse.min_group
    or v_pulse.org_id in (select private.admin_org_ids()) or private.is_admin();
  return jsonb_build_object(
    'pulse_id', p_pulse, 'round', v_round, 'answered', v_answered, 'skipped', v_skipped, 'min_group', v_pulse.min_group,
    'members', (select count(*) from public.org_users as m where m.org_id = v_pulse.org_id),
    'is_shown', v_shown,
    'own', (select to_jsonb(r) - 'org_id' - 'u_id' from public.pulse_responses as r
             where r.pulse_id = p_pulse and r.round = v_round and r.u_id = v_me),
    'average', case when v_shown then (
      select round(avg(r.score), 2) from public.pulse_responses as r where r.pulse_id = p_pulse and r.round = v_round) end,
    'counts', case when v_shown then coalesce((
      select jsonb_object_agg(c.answer, c.n) from (
        select coalesce(r.choice, r.score::text) as answer, count(*) as n from public.pulse_responses as r
         where r.pulse_id = p_pulse and r.round = v_round and (r.score is not null or r.choice is not null)
         group by 1) as c), '{}') end,
    'rounds', case when v_shown then coalesce((
      select jsonb_agg(jsonb_build_object('round', t.round, 'answered', t.n, 'average', t.average) order by t.round)
        from (select r.round, count(*) as n, round(avg(r.score), 2) as average from public.pulse_responses as r
               where r.pulse_id = p_pulse and not r.is_skipped group by r.round
              -- Each round has to be large enough for itself.
              having count(*) >= v_pulse.min_group or v_pulse.org_id in (select private.admin_org_ids()) or private.is_admin()
               order by r.round desc limit 60) as t), '[]') end);
end
$$;
comment on function public.get_pulse_results(uuid, date) is
  'How a pulse was answered in a round, the newest unless told: sums for members, the linked CSM and admins, hidden from all but admins while fewer than min_group answered. Never says who answered what, but for the caller''s own answer.';
grant execute on function
  public.answer_pulse_delegation(uuid, boolean, text), public.get_pulse_results(uuid, date)
  to authenticated;

-- Opening and closing are events of the organization; what is asked is no secret among its people.
create function private.tell_pulse() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.record_event(
    case new.status when 'open' then 'pulse.opened' else 'pulse.closed' end,
    jsonb_build_object('pulse', new.id, 'title', new.title, 'kind', new.kind), 'growth', auth.uid(), new.org_id);
  if new.status = 'open' then
    perform private.push_event(m.u_id, 'pulses', 'pulse_opened', 'strategic_pulses', new.id)
       from public.org_users as m where m.org_id = new.org_id;
  end if;
  return null;
end
$$;
comment on function private.tell_pulse() is 'Records that a pulse opened or closed and tells the open pages of the organization''s people.';
create trigger tell_pulse_opened after insert on public.strategic_pulses
  for each row when (new.status = 'open') execute function private.tell_pulse();
create trigger tell_pulse_changed after update of status on public.strategic_pulses
  for each row when (new.status <> old.status and new.status in ('open', 'closed')) execute function private.tell_pulse();
