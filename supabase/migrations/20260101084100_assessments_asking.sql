-- Assessments: asking people. Admins of the organization invite addresses and assign members; both are asked again, reminded
-- and let off by the functions here. Mails that hold a link's secret are sent by whoever called, who gets the secret once;
-- members are told by notify(), which knows where they want to hear of it.

create function private.require_asker(p_org uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  if p_org is null or not (p_org in (select private.admin_org_ids())
    or (private.is_admin() and exists (select 1 from public.enterprise_orgs as o where o.id = p_org))) then
    raise exception using errcode = 'P0001', message = 'not_allowed',
      hint = 'Only admins of the organization ask people to take an assessment.';
  end if;
  return v_me;
end
$$;
comment on function private.require_asker(uuid) is
  'The caller, who is an admin of the organization or a platform admin; raises not_allowed otherwise.';

create function private.offered_title(p_type public.assessment_type) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_title text;
begin
  select t.title into v_title from public.assessment_templates as t
   where t.assessment_type = p_type and t.status = 'published' order by t.locale = 'en' desc, t.locale limit 1;
  if v_title is null then
    raise exception using errcode = 'P0001', message = 'template_unavailable', hint = 'This assessment is not offered at the moment.';
  end if;
  return v_title;
end
$$;
comment on function private.offered_title(public.assessment_type) is 'The title of the offered version; raises where none is offered.';

-- What the mail of an invitation needs. The secret is null where the link stays as it is.
create function private.describe_asked(p_row public.assessment_invitations, p_token text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_row.id, 'token', p_token, 'email', p_row.email, 'name', p_row.name, 'message', p_row.message,
    'due_on', p_row.due_on, 'expires_at', p_row.expires_at, 'locale', p_row.locale, 'assessment_type', p_row.assessment_type,
    'started', p_row.started_at is not null, 'title', t.title, 'minutes', t.minutes,
    'org_name', (select o.name from public.enterprise_orgs as o where o.id = p_row.org_id))
    from (select 1) as one
    left join lateral (
      select t.title, t.minutes from public.assessment_templates as t
       where t.assessment_type = p_row.assessment_type and t.status = 'published' order by t.locale = 'en' desc, t.locale limit 1
    ) as t on true
$$;
comment on function private.describe_asked(public.assessment_invitations, text) is 'What the mail of an invitation to an assessment needs.';

-- Many at once in one call: an address that is refused does not stop the rest, and comes back with the reason.
create function public.invite_to_assessment(
  p_org uuid, p_type public.assessment_type, p_people jsonb, p_message text default null, p_due_on date default null,
  p_days integer default 30, p_locale text default 'en', p_mail boolean default true
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_asker(p_org);
  v_person jsonb;
  v_email text;
  v_seen text[] := '{}';
  v_row public.assessment_invitations;
  v_out jsonb := '[]';
begin
  perform private.offered_title(p_type);
  if jsonb_typeof(p_people) is distinct from 'array' or jsonb_array_length(p_people) not between 1 and 200 then
    raise exception using errcode = 'P0001', message = 'people_invalid', hint = 'Invite 1 to 200 people at a time.';
  elsif p_days is null or p_days not between 1 and 90 then
    raise exception using errcode = 'P0001', message = 'expiry_invalid', hint = 'A link is open for 1 to 90 days.';
  elsif p_due_on < current_date then
    raise exception using errcode = 'P0001', message = 'date_invalid', hint = 'The due date lies in the past.';
  end if;

  for v_person in select p from jsonb_array_elements(p_people) as p loop
    v_email := lower(trim(v_person ->> 'email'));
    if v_email is null or length(v_email) > 254 or v_email !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' then
      v_out := v_out || jsonb_build_object('email', left(v_person ->> 'email', 254), 'refused', 'This is not an e-mail address.');
      continue;
    elsif v_email = any (v_seen) then
      v_out := v_out || jsonb_build_object('email', v_email, 'refused', 'This address stands in the list twice.');
      continue;
    end if;
    v_seen := v_seen || v_email;
    perform private.require_token('assess invite:' || v_me, 600, 3600);
    -- A year is the most an invitation lives: one that waited longer makes room for a new one.
    update public.assessment_invitations as i set revoked_at = now()
     where i.org_id = p_org and i.assessment_type = p_type and i.email = v_email and i.completed_at is null and i.revoked_at is null
       and i.created_at < now() - interval '9 months';
    insert into public.assessment_invitations as i (org_id, assessment_type, email, name, invited_by, message, locale, due_on, expires_at,
      sent_count, sent_at)
    values (p_org, p_type, v_email, nullif(left(trim(v_person ->> 'name'), 200), ''), v_me, nullif(trim(p_message), ''),
      coalesce(p_locale, 'en'), p_due_on, now() + make_interval(days => p_days), coalesce(p_mail, true)::integer,
      case when coalesce(p_mail, true) then now() end)
    on conflict (org_id, assessment_type, email) where completed_at is null and revoked_at is null
    do update set name = coalesce(excluded.name, i.name), invited_by = excluded.invited_by, message = excluded.message,
      locale = excluded.locale, due_on = excluded.due_on, expires_at = excluded.expires_at,
      sent_count = i.sent_count + excluded.sent_count, sent_at = coalesce(excluded.sent_at, i.sent_at)
    returning * into v_row;
    v_out := v_out || private.describe_asked(v_row, private.issue_assessment_link(p_invitation => v_row.id));
  end loop;
  return v_out;
end
$$;
comment on function public.invite_to_assessment(uuid, public.assessment_type, jsonb, text, date, integer, text, boolean) is
  'Invites people [{email, name}] to an assessment and answers each link''s secret once, or why an address was refused. Inviting again renews and voids the former link. Admins of the organization; 600 an hour.';

create function private.asked_for_change(p_id uuid) returns public.assessment_invitations
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations;
begin
  select * into v_row from public.assessment_invitations as i where i.id = p_id for update;
  -- Somebody else's and one that never was are refused alike.
  perform private.require_asker(v_row.org_id);
  if v_row.completed_at is not null then
    raise exception using errcode = 'P0001', message = 'invitation_completed', hint = 'This invitation was answered already.';
  elsif v_row.revoked_at is not null then
    raise exception using errcode = 'P0001', message = 'invitation_revoked', hint = 'This invitation was withdrawn. Invite the address again.';
  end if;
  return v_row;
end
$$;
comment on function private.asked_for_change(uuid) is 'An invitation of the caller''s organization that still waits, locked; raises otherwise.';

create function public.resend_assessment_invitation(p_id uuid, p_mail boolean default true) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations := private.asked_for_change(p_id);
begin
  perform private.require_token('assess resend:' || p_id, 5, 3600);
  update public.assessment_invitations as i
     set expires_at = least(greatest(i.expires_at, now() + interval '14 days'), i.created_at + interval '1 year'),
       sent_count = i.sent_count + coalesce(p_mail, true)::integer,
       sent_at = case when coalesce(p_mail, true) then now() else i.sent_at end
   where i.id = p_id returning * into v_row;
  return private.describe_asked(v_row, private.issue_assessment_link(p_invitation => p_id));
end
$$;
comment on function public.resend_assessment_invitation(uuid, boolean) is
  'A new link to an invitation, open for 14 days or longer; the former one is void. Without p_mail it is for handing over. Five an hour.';

create function public.extend_assessment_invitation(p_id uuid, p_days integer) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations := private.asked_for_change(p_id);
begin
  if p_days is null or p_days not between 1 and 90 then
    raise exception using errcode = 'P0001', message = 'expiry_invalid', hint = 'A link is open for 1 to 90 days.';
  end if;
  update public.assessment_invitations as i set expires_at = least(now() + make_interval(days => p_days), i.created_at + interval '1 year')
   where i.id = p_id returning * into v_row;
  return v_row.expires_at;
end
$$;
comment on function public.extend_assessment_invitation(uuid, integer) is
  'Keeps the link that was sent open for so many days from now, at most a year after the invitation.';

create function public.revoke_assessment_invitation(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_invitations := private.asked_for_change(p_id);
begin
  update public.assessment_invitations set revoked_at = now() where id = v_row.id;
end
$$;
comment on function public.revoke_assessment_invitation(uuid) is 'Withdraws an invitation; its link says so from then on and takes no answers.';

create function public.assign_assessment(
  p_org uuid, p_type public.assessment_type, p_people uuid[], p_due_on date default null, p_message text default null,
  p_weight numeric default 1, p_priority text default 'medium'
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_asker(p_org);
  v_title constant text := private.offered_title(p_type);
  v_org text;
  v_row record;
  v_new integer := 0;
  v_changed integer := 0;
begin
  if cardinality(p_people) is null or cardinality(p_people) not between 1 and 500 then
    raise exception using errcode = 'P0001', message = 'people_invalid', hint = 'Choose 1 to 500 members.';
  elsif p_weight is null or p_weight <= 0 or p_weight > 10 then
    raise exception using errcode = 'P0001', message = 'weight_invalid', hint = 'A weight lies above 0 and up to 10.';
  elsif p_due_on < current_date then
    raise exception using errcode = 'P0001', message = 'date_invalid', hint = 'The due date lies in the past.';
  elsif exists (select 1 from unnest(p_people) as p where not exists (
    select 1 from public.org_users as m where m.org_id = p_org and m.u_id = p)) then
    raise exception using errcode = 'P0001', message = 'member_unknown', hint = 'One of them is no member of the organization any more.';
  end if;
  select o.name into v_org from public.enterprise_orgs as o where o.id = p_org;
  for v_row in
    insert into public.assessment_assignments as a (org_id, u_id, assessment_type, assigned_by, due_on, message, weight, priority)
    select distinct p_org, p, p_type, v_me, p_due_on, nullif(trim(p_message), ''), p_weight, coalesce(p_priority, 'medium') from unnest(p_people) as p
    on conflict (org_id, u_id, assessment_type) where completed_at is null and cancelled_at is null
    do update set due_on = excluded.due_on, message = excluded.message, weight = excluded.weight, priority = excluded.priority
    returning a.id, a.u_id, a.created_at = now() as is_new
  loop
    v_new := v_new + v_row.is_new::integer;
    v_changed := v_changed + (not v_row.is_new)::integer;
    -- A run that is open counts as it is asked for now.
    update public.assessment_sessions as s set weight = p_weight where s.assignment_id = v_row.id and s.status in ('not_started', 'in_progress');
    perform private.notify(v_row.u_id, 'assessment', format('You are asked to take: %s', v_title),
      concat_ws(' ', format('For %s%s.', v_org, coalesce(', by ' || to_char(p_due_on, 'FMDD Mon YYYY'), '')), nullif(trim(p_message), '')),
      '/assessments', coalesce(p_priority, 'medium'), jsonb_build_object('assignment', v_row.id), 'assignment:' || v_row.id, '10 minutes');
  end loop;
  return jsonb_build_object('assigned', v_new, 'changed', v_changed);
end
$$;
comment on function public.assign_assessment(uuid, public.assessment_type, uuid[], date, text, numeric, text) is
  'Asks members to take an assessment and tells them; whoever is asked already gets the new date, words and weight. Admins of the organization.';

create function public.cancel_assessment_assignment(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.assessment_assignments;
begin
  select * into v_row from public.assessment_assignments as a where a.id = p_id for update;
  perform private.require_asker(v_row.org_id);
  if v_row.completed_at is not null then
    raise exception using errcode = 'P0001', message = 'assignment_done', hint = 'This was answered already.';
  elsif v_row.cancelled_at is null then
    update public.assessment_assignments set cancelled_at = now() where id = p_id;
    perform private.notify(v_row.u_id, 'assessment', format('No longer needed: %s', (
        select t.title from public.assessment_templates as t where t.assessment_type = v_row.assessment_type and t.status = 'published' limit 1)),
      'You were asked to take it and need not any more. What you answered stays yours.', '/assessments', 'low');
  end if;
end
$$;
comment on function public.cancel_assessment_assignment(uuid) is 'Lets a member off who was asked, and tells them. What they answered stays.';

grant execute on function
  public.invite_to_assessment(uuid, public.assessment_type, jsonb, text, date, integer, text, boolean),
  public.resend_assessment_invitation(uuid, boolean), public.extend_assessment_invitation(uuid, integer),
  public.revoke_assessment_invitation(uuid),
  public.assign_assessment(uuid, public.assessment_type, uuid[], date, text, numeric, text), public.cancel_assessment_assignment(uuid)
  to authenticated;
