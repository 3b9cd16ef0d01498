-- Crossings: invitations that know customers. A CSM invites the customer's owner; accepting makes
-- or joins the organization and links it. The link is a rights column: nothing else sets it.

-- Whoever may send an invitation may send it again and take it back.
create function private.may_manage_invitation(p_row public.org_invitations) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.is_admin()
    or (p_row.kind = 'member' and p_row.org_id in (select private.admin_org_ids()))
    or (p_row.kind = 'customer_owner' and p_row.customer_id in (select private.customer_ids()));
end
$$;
comment on function private.may_manage_invitation(public.org_invitations) is
  'True for admins of the inviting organization, the customer''s CSM and platform admins.';

create function private.describe_invitation(p_row public.org_invitations, p_token text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', p_row.id, 'kind', p_row.kind, 'token', p_token, 'email', p_row.email, 'role', p_row.role,
    'expires_at', p_row.expires_at,
    'org_name', (select o.name from public.enterprise_orgs as o where o.id = p_row.org_id),
    'customer_name', (select c.name from public.customers as c where c.id = p_row.customer_id))
$$;
comment on function private.describe_invitation(public.org_invitations, text) is 'What the invitation mail needs.';

create function public.invite_customer_owner(p_customer uuid, p_email text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
  v_email constant text := private.invited_address(p_email);
  v_customer public.customers;
  v_row public.org_invitations;
begin
  select * into v_customer from public.customers as c where c.id = p_customer for update;
  if v_customer.id is null or not (v_customer.csm_id is not distinct from v_user or private.is_admin()) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only the customer''s CSM invites its owner.';
  end if;
  if v_customer.org_id is not null then
    raise exception using errcode = 'P0001', message = 'already_linked',
      hint = 'This customer is linked to its organization already.';
  end if;
  if v_customer.archived_at is not null then
    raise exception using errcode = 'P0001', message = 'customer_archived', hint = 'Restore the customer first.';
  end if;
  if exists (select 1 from public.tier2_users as u where u.email = v_email and u.role in ('csm', 'admin')) then
    raise exception using errcode = 'P0001', message = 'invitation_staff',
      hint = 'This address belongs to your own team. Invite somebody at the customer.';
  end if;
  perform private.require_token('invite:' || v_user, 60, 3600);

  insert into public.org_invitations as i (kind, customer_id, email, role, invited_by, expires_at)
  values ('customer_owner', p_customer, v_email, 'owner', v_user, now() + interval '14 days')
  on conflict (customer_id) where kind = 'customer_owner' and accepted_at is null and revoked_at is null
  do update set email = excluded.email, invited_by = excluded.invited_by, expires_at = excluded.expires_at,
    sent_count = i.sent_count + 1, last_sent_at = now()
  returning * into v_row;
  return private.describe_invitation(v_row, private.issue_token(v_row.id));
end
$$;
comment on function public.invite_customer_owner(uuid, text) is
  'Invites the owner of a customer and returns the link''s secret. The customer''s CSM and platform admins; 60 an hour.';

create function private.require_pending(p_row public.org_invitations) returns void
language plpgsql stable set search_path = '' as $$
begin
  if p_row.accepted_at is not null then
    raise exception using errcode = 'P0001', message = 'invitation_accepted', hint = 'This invitation was accepted already.';
  elsif p_row.revoked_at is not null then
    raise exception using errcode = 'P0001', message = 'invitation_revoked', hint = 'This invitation was withdrawn.';
  end if;
end
$$;
comment on function private.require_pending(public.org_invitations) is 'Raises unless the invitation can still be answered.';

create function public.resend_invitation(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.org_invitations;
begin
  perform private.require_uid();
  select * into v_row from public.org_invitations as i where i.id = p_id for update;
  if v_row.id is null or not private.may_manage_invitation(v_row) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This invitation is not yours to send.';
  end if;
  perform private.require_pending(v_row);
  perform private.require_token('resend:' || p_id, 5, 3600);
  update public.org_invitations
     set expires_at = now() + interval '14 days', sent_count = sent_count + 1, last_sent_at = now()
   where id = p_id
  returning * into v_row;
  return private.describe_invitation(v_row, private.issue_token(p_id));
end
$$;
comment on function public.resend_invitation(uuid) is
  'A new link for an open or expired invitation; the former link is void. Five an hour.';

create function public.revoke_invitation(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.org_invitations;
begin
  perform private.require_uid();
  select * into v_row from public.org_invitations as i where i.id = p_id for update;
  if v_row.id is null or not private.may_manage_invitation(v_row) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This invitation is not yours to withdraw.';
  end if;
  perform private.require_pending(v_row);
  update public.org_invitations set revoked_at = now() where id = p_id;
end
$$;
comment on function public.revoke_invitation(uuid) is 'Withdraws an invitation; its link is refused from then on.';

create function public.preview_invitation(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_row public.org_invitations;
  v_state text;
begin
  select i.* into v_row from public.org_invitations as i
    join private.invitation_tokens as t on t.invitation_id = i.id
   where t.token_hash = private.hash_token(p_token);
  if v_row.id is null then
    return jsonb_build_object('state', 'unknown');
  end if;
  v_state := private.invitation_state(v_row);
  return (private.describe_invitation(v_row, null) - 'token' - 'id')
    || jsonb_build_object(
      'state', v_state,
      -- A link that no longer serves tells nobody an address.
      'email', case when v_state = 'open' then v_row.email end,
      'inviter', (select p.display_name from public.tier2_profiles as p where p.u_id = v_row.invited_by));
end
$$;
comment on function public.preview_invitation(text) is
  'What the page of an invitation shows, signed in or not. Knowing the link is the key.';

-- Which organization a customer's owner brings along: a new one under the given name, the one
-- organization they run that has no CSM yet, or a new one under the customer's name.
create function private.organization_for(p_customer public.customers, p_user uuid, p_name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_orgs uuid[];
begin
  if nullif(trim(p_name), '') is not null then
    return private.make_organization(p_name, p_user);
  end if;
  select array_agg(m.org_id) into v_orgs from public.org_users as m
   where m.u_id = p_user and m.role in ('owner', 'admin')
     and not exists (select 1 from public.customers as c where c.org_id = m.org_id);
  if cardinality(v_orgs) = 1 then
    update public.tier2_users set org_id = v_orgs[1] where u_id = p_user and org_id is distinct from v_orgs[1];
    return v_orgs[1];
  end if;
  return private.make_organization(
    -- A customer may be called by one letter, an organization may not.
    case when length(p_customer.name) < 2 then 'Organization ' || p_customer.name
         else left(p_customer.name, 120) end, p_user);
end
$$;
comment on function private.organization_for(public.customers, uuid, text) is
  'The organization that the owner of a customer brings along.';

create function public.accept_invitation(p_token text, p_org_name text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
  v_row public.org_invitations;
  v_account auth.users;
  v_customer public.customers;
  v_org uuid;
  v_name constant text := (select p.display_name from public.tier2_profiles as p where p.u_id = v_user);
begin
  -- The row is taken first: of two that accept at the same time, the second sees the first's answer.
  select i.* into v_row from public.org_invitations as i
    join private.invitation_tokens as t on t.invitation_id = i.id
   where t.token_hash = private.hash_token(p_token)
     for update of i;
  if v_row.id is null then
    raise exception using errcode = 'P0001', message = 'invitation_unknown', hint = 'This link is not valid.';
  end if;
  perform private.require_pending(v_row);
  if v_row.expires_at <= now() then
    raise exception using errcode = 'P0001', message = 'invitation_expired',
      hint = 'This invitation has expired. Ask for a new one.';
  end if;
  select * into v_account from auth.users as a where a.id = v_user;
  if lower(v_account.email) is distinct from v_row.email then
    raise exception using errcode = 'P0001', message = 'invitation_other_email',
      hint = 'This invitation was sent to another e-mail address. Sign in with that address to accept it.';
  end if;
  if v_account.email_confirmed_at is null then
    raise exception using errcode = 'P0001', message = 'email_unverified', hint = 'Confirm your e-mail address first.';
  end if;

  if v_row.kind = 'member' then
    v_org := v_row.org_id;
    perform 1 from public.enterprise_orgs as o where o.id = v_org for update;
    insert into public.org_users (org_id, u_id, role, invited_by)
    values (v_org, v_user, v_row.role, v_row.invited_by)
    on conflict (org_id, u_id) do nothing;
    update public.tier2_users set org_id = v_org where u_id = v_user and org_id is distinct from v_org;
  elsif v_row.kind = 'customer_owner' then
    select * into v_customer from public.customers as c where c.id = v_row.customer_id for update;
    if v_customer.org_id is not null then
      raise exception using errcode = 'P0001', message = 'already_linked',
        hint = 'This customer is linked to its organization already.';
    end if;
    v_org := private.organization_for(v_customer, v_user, p_org_name);
    update public.customers set org_id = v_org where id = v_customer.id;
  end if;

  update public.org_invitations
     set accepted_at = now(), accepted_by = v_user, org_id = coalesce(v_org, org_id)
   where id = v_row.id;
  if v_row.kind = 'account' then
    return jsonb_build_object('org_id', null, 'customer_id', null);
  end if;
  perform private.notify(
    coalesce(v_customer.csm_id, v_row.invited_by), 'invitation_accepted',
    format('%s accepted your invitation', v_name),
    case v_row.kind when 'member' then 'A new member has joined your organization.'
      else format('%s is linked to its organization now.', v_customer.name) end,
    case v_row.kind when 'member' then '/team' else '/customers/' || v_customer.id end);
  return jsonb_build_object('org_id', v_org, 'customer_id', v_customer.id);
end
$$;
comment on function public.accept_invitation(text, text) is
  'Accepts an invitation once, as the person whose verified address was invited; links a customer''s organization. One to an account leads to no organization.';

grant execute on function
  public.invite_customer_owner(uuid, text), public.resend_invitation(uuid), public.revoke_invitation(uuid),
  public.accept_invitation(text, text)
  to authenticated;
-- The page of an invitation opens before anybody is signed in: the one function for anon.
grant execute on function public.preview_invitation(text) to anon, authenticated;
