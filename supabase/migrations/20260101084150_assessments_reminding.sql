-- Assessments: reminding only the missing. Nobody hears from an organization more than once a day, whichever assessment it is
-- about, and whoever answered within the last hour is at it and needs no reminder.

create function public.remind_missing(
  p_org uuid, p_type public.assessment_type, p_assignment uuid default null, p_invitation uuid default null
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_asker(p_org);
  v_title constant text := private.offered_title(p_type);
  v_org constant text := (select o.name from public.enterprise_orgs as o where o.id = p_org);
  v_row record;
  v_invitation public.assessment_invitations;
  v_members integer := 0;
  v_waiting integer := 0;
  v_active integer := 0;
  v_expired integer := 0;
  v_mails jsonb := '[]';
begin
  perform private.require_token('assess remind:' || v_me, 120, 3600);
  for v_row in
    select a.id, a.u_id, a.due_on,
      exists (select 1 from public.assessment_assignments as o where o.org_id = p_org and o.u_id = a.u_id
        and o.reminded_at > now() - interval '20 hours') as heard,
      exists (select 1 from public.assessment_sessions as s where s.u_id = a.u_id and s.org_id = p_org and s.assessment_type = p_type
        and s.last_answered_at > now() - interval '1 hour') as busy
      from public.assessment_assignments as a
     where a.org_id = p_org and a.assessment_type = p_type and a.completed_at is null and a.cancelled_at is null
       and p_invitation is null and (p_assignment is null or a.id = p_assignment)
     order by a.due_on nulls last, a.id
       for update of a
  loop
    if v_row.heard then
      v_waiting := v_waiting + 1;
    elsif v_row.busy then
      v_active := v_active + 1;
    else
      update public.assessment_assignments set reminded_at = now(), reminder_count = reminder_count + 1 where id = v_row.id;
      perform private.notify(v_row.u_id, 'assessment', format('Still waiting for your answers: %s', v_title),
        format('%s asked you to take it%s.', v_org, case when v_row.due_on < current_date then ', and it was due on ' || to_char(v_row.due_on, 'FMDD Mon YYYY')
          else coalesce(' by ' || to_char(v_row.due_on, 'FMDD Mon YYYY'), '') end),
        '/assessments', case when v_row.due_on < current_date then 'high' else 'medium' end,
        jsonb_build_object('assignment', v_row.id), 'assessment reminder:' || v_row.id, '20 hours');
      v_members := v_members + 1;
    end if;
  end loop;

  for v_invitation in
    select i.* from public.assessment_invitations as i
     where i.org_id = p_org and i.assessment_type = p_type and i.completed_at is null and i.revoked_at is null
       and p_assignment is null and (p_invitation is null or i.id = p_invitation)
     order by i.due_on nulls last, i.id
       for update
  loop
    if v_invitation.u_id is null and v_invitation.expires_at <= now() then
      v_expired := v_expired + 1;
    elsif exists (select 1 from public.assessment_invitations as o where o.org_id = p_org and o.email = v_invitation.email
      and o.sent_at > now() - interval '20 hours') then
      v_waiting := v_waiting + 1;
    elsif exists (select 1 from public.assessment_sessions as s where s.invitation_id = v_invitation.id
      and s.last_answered_at > now() - interval '1 hour') then
      v_active := v_active + 1;
    else
      update public.assessment_invitations set sent_at = now(), sent_count = sent_count + 1 where id = v_invitation.id
      returning * into v_invitation;
      if v_invitation.u_id is null then
        -- Of the link that was sent only the hash is kept, so a reminder brings a new one.
        v_mails := v_mails || private.describe_asked(v_invitation, private.issue_assessment_link(p_invitation => v_invitation.id));
      else
        perform private.notify(v_invitation.u_id, 'assessment', format('Still waiting for your answers: %s', v_title),
          format('%s invited you to take it.', v_org), '/assessments', 'medium', '{}', 'assessment reminder:' || v_invitation.id, '20 hours');
        v_members := v_members + 1;
      end if;
    end if;
  end loop;
  return jsonb_build_object('told', v_members, 'mails', v_mails, 'waiting', v_waiting, 'active', v_active, 'expired', v_expired);
end
$$;
comment on function public.remind_missing(uuid, public.assessment_type, uuid, uuid) is
  'Reminds who has not answered: of a type, or one row of it. Answers how many were told, the mails to send with new links, and who was left alone: heard today (waiting), answering now (active), link expired. Admins of the organization.';
grant execute on function public.remind_missing(uuid, public.assessment_type, uuid, uuid) to authenticated;
