-- Assessments: answering by the link of an invitation. The secret in the link is the key: it opens one run, bound to the
-- invitation, and nothing else. Whoever has an account with the invited, confirmed address takes the run into it, also later.
--
-- Open to the signed-out: 32 random bytes cannot be guessed; calls are counted per invitation, calls with links that nobody
-- issued per client.

create function private.asked_state(p_row public.assessment_invitations) returns text
language sql stable set search_path = '' as $$
  select case
    when p_row.id is null then 'unknown'
    when p_row.u_id is not null then 'taken'
    when p_row.completed_at is not null then 'completed'
    when p_row.revoked_at is not null then 'revoked'
    when p_row.expires_at <= now() then 'expired'
    else 'open' end
$$;
comment on function private.asked_state(public.assessment_invitations) is
  'What the link of an invitation is good for: open, expired, revoked, completed, taken up by an account, or unknown.';

create function private.invited_by_link(p_token text, p_calls integer default 120) returns public.assessment_invitations
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations;
begin
  select i.* into v_row from private.assessment_links as l join public.assessment_invitations as i on i.id = l.invitation_id
   where l.token_hash = private.hash_token(p_token);
  -- A page that was asked for by GET may write nothing; the limit then is the next call's.
  if current_setting('transaction_read_only') = 'off' then
    perform private.require_token(case when v_row.id is null then 'assess unknown:' || coalesce(private.request_ip()::text, 'nowhere')
      else 'assess link:' || p_calls || ':' || v_row.id end, p_calls, 600);
  end if;
  return v_row;
end
$$;
comment on function private.invited_by_link(text, integer) is
  'The invitation a link belongs to; so many calls in ten minutes for each invitation, and for each client with links nobody issued.';

-- What the holder of a link reads of a completed run: the whole result, no answers.
create function private.guest_result(p_session uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('score', r.score, 'bracket', r.bracket, 'bracket_title', t.content #>> array['brackets', r.bracket, 'title'],
    'description', r.description, 'recommendations', to_jsonb(r.recommendations), 'next_steps', to_jsonb(r.next_steps),
    'categories', r.category_scores, 'confidence', r.confidence, 'completed_at', r.created_at)
    from public.assessment_scoring_results as r join public.assessment_templates as t on t.id = r.template_id
   where r.session_id = p_session
$$;
comment on function private.guest_result(uuid) is 'The result of a run for whoever answered without an account.';

create function public.open_assessment_invitation(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations := private.invited_by_link(p_token, 120);
  v_state constant text := private.asked_state(v_row);
  v_mine constant boolean := coalesce(v_row.u_id = private.uid(), false);
  v_session public.assessment_sessions;
  v_page jsonb;
begin
  if v_state = 'unknown' then
    return jsonb_build_object('state', 'unknown');
  end if;
  if v_state = 'open' and v_row.opened_at is null and current_setting('transaction_read_only') = 'off' then
    update public.assessment_invitations set opened_at = now() where id = v_row.id;
  end if;
  select * into v_session from public.assessment_sessions as s where s.invitation_id = v_row.id;
  v_page := private.describe_asked(v_row, null) - '{id,token,locale}'::text[] || jsonb_build_object('state', v_state,
    'inviter', (select p.display_name from public.tier2_profiles as p where p.u_id = v_row.invited_by),
    -- Told while the link serves: one that no longer does tells nobody an address.
    'email', case when v_state in ('open', 'completed') then v_row.email end,
    'session', case when v_mine then v_session.id end);
  if v_state = 'open' then
    return v_page || jsonb_build_object(
      'questions', (select t.questions from public.assessment_templates as t
        where t.assessment_type = v_row.assessment_type and t.status = 'published' order by t.locale = v_row.locale desc, t.locale = 'en' desc limit 1),
      'run', case when v_session.id is not null then private.run_page(v_session.id) end);
  elsif v_state = 'completed' and now() < greatest(v_row.expires_at, v_row.completed_at + interval '30 days') then
    return v_page || jsonb_build_object('completed', true, 'result', private.guest_result(v_session.id));
  end if;
  return v_page - '{message,name}'::text[];
end
$$;
comment on function public.open_assessment_invitation(text) is
  'The page behind the link of an invitation: what it is good for, the run where it was begun, the result for 30 days after the end. Notes that it was opened.';

-- For the functions that act on a run: the link still serves, and nobody is signed in, whose account would be the key.
create function private.require_guest(p_token text, p_calls integer) returns public.assessment_invitations
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations := private.invited_by_link(p_token, p_calls);
  v_state constant text := private.asked_state(v_row);
begin
  if private.uid() is not null then
    raise exception using errcode = 'P0001', message = 'invitation_signed_in', hint = 'You are signed in. Sign out to answer without an account.';
  elsif v_state <> 'open' then
    raise exception using errcode = 'P0001', message = 'invitation_' || v_state, hint = case v_state
      when 'unknown' then 'This link is not known any more. A newer mail may have replaced it: open the link of the newest one.'
      when 'taken' then 'Somebody signed in took this up. Sign in to go on.'
      when 'completed' then 'This was sent in already; the answers stay as they are.'
      when 'revoked' then 'This invitation was withdrawn. What you answered is not sent to anybody.'
      else 'This invitation has expired. Ask whoever invited you for a new one; your answers are kept.' end;
  end if;
  return v_row;
end
$$;
comment on function private.require_guest(text, integer) is 'The open invitation of a link that nobody signed in holds; raises otherwise.';

create function public.begin_guest_run(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations := private.require_guest(p_token, 120);
begin
  perform private.offered_title(v_row.assessment_type);
  insert into public.assessment_sessions (u_id, org_id, assessment_type, template_id, invitation_id)
  select null, v_row.org_id, v_row.assessment_type, t.id, v_row.id from public.assessment_templates as t
   where t.assessment_type = v_row.assessment_type and t.status = 'published'
   order by t.locale = v_row.locale desc, t.locale = 'en' desc, t.locale limit 1
  on conflict (invitation_id) where invitation_id is not null do nothing;
  update public.assessment_invitations set opened_at = coalesce(opened_at, now()), started_at = coalesce(started_at, now()) where id = v_row.id;
  return (select private.run_page(s.id) from public.assessment_sessions as s where s.invitation_id = v_row.id);
end
$$;
comment on function public.begin_guest_run(text) is 'Opens the one run of an invitation, or goes on with it.';

create function private.guest_run(p_invitation uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_session uuid;
begin
  select s.id into v_session from public.assessment_sessions as s where s.invitation_id = p_invitation and s.u_id is null;
  if v_session is null then
    raise exception using errcode = 'P0001', message = 'run_unknown', hint = 'Begin the assessment first.';
  end if;
  return v_session;
end
$$;
comment on function private.guest_run(uuid) is 'The run of an invitation that no account has taken up.';

create function public.save_guest_answers(p_token text, p_answers jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations := private.require_guest(p_token, 1200);
begin
  return private.save_answers(private.guest_run(v_row.id), p_answers, null);
end
$$;
comment on function public.save_guest_answers(text, jsonb) is 'Saves answers of the run of a link, as private.save_answers() does.';

create function public.read_guest_answers(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations := private.require_guest(p_token, 600);
begin
  return private.run_answers(private.guest_run(v_row.id));
end
$$;
comment on function public.read_guest_answers(text) is 'The answers of the run of a link, for a window that comes back to the front.';

create function public.complete_guest_run(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations;
  v_session uuid;
begin
  v_row := private.invited_by_link(p_token, 60);
  -- Pressed twice: the second press shows the same result.
  if private.asked_state(v_row) <> 'completed' then
    v_row := private.require_guest(p_token, 120);
    v_session := private.guest_run(v_row.id);
    perform private.score_session(v_session);
  else
    select s.id into v_session from public.assessment_sessions as s where s.invitation_id = v_row.id;
  end if;
  return jsonb_build_object('session_id', v_session, 'result', private.guest_result(v_session));
end
$$;
comment on function public.complete_guest_run(text) is 'Ends the run of a link and answers its result; null where nothing applied.';

grant execute on function
  public.open_assessment_invitation(text), public.begin_guest_run(text), public.save_guest_answers(text, jsonb),
  public.read_guest_answers(text), public.complete_guest_run(text) to anon, authenticated;
