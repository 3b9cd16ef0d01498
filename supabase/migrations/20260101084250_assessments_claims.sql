-- Assessments: a run that was answered by link becomes the account's, once the account has the invited address confirmed: by
-- opening the link while signed in, from the list of invitations, or by signing up with the address.

create function private.own_run(p_session uuid, p_user uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.assessment_sessions set u_id = p_user where id = p_session and u_id is null;
  update public.assessment_responses set u_id = p_user where session_id = p_session;
  update public.assessment_scores set u_id = p_user where session_id = p_session;
  update public.assessment_insights as n set u_id = p_user
    from public.assessment_scoring_results as r where r.id = n.result_id and r.session_id = p_session;
  update public.assessment_scoring_results set user_id = p_user where session_id = p_session;
end
$$;
comment on function private.own_run(uuid, uuid) is 'Gives a run without a person, its answers, score, result and insights to one.';

create function private.take_up(p_invitation uuid, p_user uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations;
  v_guest public.assessment_sessions;
  v_own public.assessment_sessions;
  v_session uuid;
begin
  select * into v_row from public.assessment_invitations as i where i.id = p_invitation for update;
  select * into v_guest from public.assessment_sessions as s where s.invitation_id = p_invitation for update;
  select * into v_own from public.assessment_sessions as s where s.u_id = p_user and s.assessment_type = v_row.assessment_type
    and s.org_id = v_row.org_id and s.status in ('not_started', 'in_progress') for update;
  if v_guest.u_id = p_user then
    return v_guest.id;
  end if;
  if v_guest.id is not null and v_own.id is not null and v_guest.status in ('not_started', 'in_progress') then
    -- A person has one open run of a kind. The one without answers gives way; of two with answers neither is thrown away here.
    if v_own.last_answered_at is null then
      update public.assessment_sessions set status = 'abandoned' where id = v_own.id;
      v_own := null;
    elsif v_guest.last_answered_at is null then
      delete from public.assessment_sessions where id = v_guest.id;
      v_guest := null;
    else
      raise exception using errcode = 'P0001', message = 'run_open',
        hint = 'You have an open run of this assessment with answers in it. Finish or give it up first, then open the link again.';
    end if;
  end if;

  if v_guest.id is not null then
    perform private.own_run(v_guest.id, p_user);
    v_session := v_guest.id;
  elsif v_own.id is not null then
    update public.assessment_sessions set invitation_id = p_invitation where id = v_own.id and invitation_id is null;
    v_session := v_own.id;
  else
    insert into public.assessment_sessions (u_id, org_id, assessment_type, template_id, invitation_id, previous_id)
    select p_user, v_row.org_id, v_row.assessment_type, t.id, p_invitation, (
        select s.id from public.assessment_sessions as s
         where s.u_id = p_user and s.assessment_type = v_row.assessment_type and s.org_id = v_row.org_id and s.status = 'completed'
         order by s.completed_at desc limit 1)
      from public.assessment_templates as t
     where t.assessment_type = v_row.assessment_type and t.status = 'published'
     order by t.locale = v_row.locale desc, t.locale = 'en' desc, t.locale limit 1
    returning id into v_session;
  end if;
  update public.assessment_invitations
     set u_id = p_user, opened_at = coalesce(opened_at, now()), started_at = coalesce(started_at, now()) where id = p_invitation;
  return v_session;
end
$$;
comment on function private.take_up(uuid, uuid) is
  'Binds an invitation to an account: the run a guest began, the open run of the person, or a new one. The caller checked whose address it is.';

create function private.require_invited(p_row public.assessment_invitations) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  if p_row.id is null or (p_row.u_id is not null and p_row.u_id <> v_me) then
    raise exception using errcode = 'P0001', message = 'invitation_unknown', hint = 'This link is not valid.';
  elsif p_row.u_id = v_me then
    return v_me;
  elsif private.confirmed_address() is distinct from p_row.email then
    raise exception using errcode = 'P0001', message = 'invitation_other_email',
      hint = 'This invitation was sent to another e-mail address. Sign in with that address.';
  elsif p_row.completed_at is null and p_row.revoked_at is not null then
    raise exception using errcode = 'P0001', message = 'invitation_revoked', hint = 'This invitation was withdrawn.';
  elsif p_row.completed_at is null and p_row.expires_at <= now() then
    raise exception using errcode = 'P0001', message = 'invitation_expired', hint = 'This invitation has expired. Ask for a new one.';
  end if;
  return v_me;
end
$$;
comment on function private.require_invited(public.assessment_invitations) is
  'The caller, whose confirmed address was invited; raises otherwise.';

create function public.take_up_assessment_invitation(p_token text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations;
begin
  perform private.require_uid();
  v_row := private.invited_by_link(p_token, 120);
  return private.take_up(v_row.id, private.require_invited(v_row));
end
$$;
comment on function public.take_up_assessment_invitation(text) is
  'Takes the invitation of a link into the caller''s account, whose confirmed address was invited, and answers the run.';

create function public.start_invited_assessment(p_invitation uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations;
begin
  perform private.require_uid();
  select * into v_row from public.assessment_invitations as i where i.id = p_invitation;
  return private.take_up(v_row.id, private.require_invited(v_row));
end
$$;
comment on function public.start_invited_assessment(uuid) is
  'Takes up an invitation that was sent to the caller''s confirmed address, without its link, and answers the run.';
grant execute on function public.take_up_assessment_invitation(text), public.start_invited_assessment(uuid) to authenticated;

-- Signing up with the invited address keeps what was answered by link. A fault here must not refuse the account.
create function private.keep_guest_runs() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_row record;
begin
  if new.email_confirmed_at is null or (tg_op = 'UPDATE' and old.email_confirmed_at is not null and old.email is not distinct from new.email) then
    return null;
  end if;
  for v_row in
    select i.id, s.id as session, t.title, r.id as result from public.assessment_invitations as i
      join public.assessment_sessions as s on s.invitation_id = i.id and s.u_id is null
      join public.assessment_templates as t on t.id = s.template_id
      left join public.assessment_scoring_results as r on r.session_id = s.id
     where i.email = lower(new.email) and i.u_id is null
  loop
    begin
      perform private.take_up(v_row.id, new.id);
      perform private.notify(new.id, 'assessment', format('Kept in your account: %s', v_row.title),
        case when v_row.result is null then 'What you answered by the link waits for you to go on.' else 'The result of what you answered by the link is yours.' end,
        coalesce('/assessments/results/' || v_row.result, '/assessments/take/' || v_row.session));
    exception when others then
      raise warning 'run % could not be kept: % (%)', v_row.session, sqlerrm, sqlstate;
    end;
  end loop;
  return null;
end
$$;
comment on function private.keep_guest_runs() is 'Gives runs that were answered by link to the account of the invited address, as soon as it is confirmed.';
create trigger cairn_guest_runs_kept after insert or update on auth.users
  for each row execute function private.keep_guest_runs();
