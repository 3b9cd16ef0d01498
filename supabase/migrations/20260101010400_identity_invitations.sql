-- Identity: invitations. A member is invited by an admin of the organization, a customer's owner
-- by the customer's CSM (the functions that know customers stand in the crossings). Somebody who was here before Cairn is
-- invited to an account alone, without an organization.
--
-- The link holds 32 random bytes; only their hash is kept, in a table no API role can read. A link
-- serves one verified address once, for 14 days.

create table public.org_invitations (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('member', 'customer_owner', 'account')),
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  customer_id uuid,
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254),
  role text not null check (role in ('owner', 'admin', 'member')),
  invited_by uuid references public.tier2_users (u_id) on delete set null,
  accepted_by uuid references public.tier2_users (u_id) on delete set null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  expires_at timestamptz not null,
  sent_count integer not null default 1,
  last_sent_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  check (case kind
    when 'member' then org_id is not null and customer_id is null and role <> 'owner'
    when 'account' then org_id is null and customer_id is null and role = 'member'
    else customer_id is not null and role = 'owner' end)
);
comment on table public.org_invitations is
  'Invitations to an organization, of a customer''s owner, or to an account. Admins of the organization and the customer''s CSM read them; functions write them.';
comment on column public.org_invitations.org_id is
  'The organization; for a customer_owner invitation the one it led to, once accepted.';
create index org_invitations_org_idx on public.org_invitations (org_id, created_at desc);
create index org_invitations_customer_idx on public.org_invitations (customer_id, created_at desc);
create index org_invitations_email_idx on public.org_invitations (email);
create index org_invitations_invited_by_idx on public.org_invitations (invited_by);
create index org_invitations_accepted_by_idx on public.org_invitations (accepted_by);
-- One open invitation per address: inviting again renews it.
create unique index org_invitations_open_member_idx on public.org_invitations (org_id, email)
  where kind = 'member' and accepted_at is null and revoked_at is null;
create unique index org_invitations_open_owner_idx on public.org_invitations (customer_id)
  where kind = 'customer_owner' and accepted_at is null and revoked_at is null;
create unique index org_invitations_open_account_idx on public.org_invitations (email)
  where kind = 'account' and accepted_at is null and revoked_at is null;

create table private.invitation_tokens (
  invitation_id uuid primary key references public.org_invitations (id) on delete cascade,
  token_hash bytea not null unique
);
comment on table private.invitation_tokens is 'Hashes of the links that were sent; a new link replaces the old one.';

select private.audit_table('public.org_invitations', 'id', '{last_sent_at,sent_count}');
alter table public.org_invitations enable row level security;
grant select on public.org_invitations to authenticated;

create function private.invitation_state(p_row public.org_invitations) returns text
language sql stable set search_path = '' as $$
  select case
    when p_row.accepted_at is not null then 'accepted'
    when p_row.revoked_at is not null then 'revoked'
    when p_row.expires_at <= now() then 'expired'
    else 'open' end
$$;
comment on function private.invitation_state(public.org_invitations) is
  'open, accepted, revoked or expired. Expiry comes with time, so the state is not a column.';

create function private.hash_token(p_token text) returns bytea
language sql immutable set search_path = '' as $$
  select sha256(convert_to(p_token, 'UTF8'))
$$;
comment on function private.hash_token(text) is 'What is kept of a link.';

create function private.invited_address(p_email text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  v_email constant text := lower(trim(p_email));
begin
  if v_email is null or length(v_email) > 254 or v_email !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' then
    raise exception using errcode = 'P0001', message = 'email_invalid', hint = 'Enter an e-mail address.';
  end if;
  return v_email;
end
$$;
comment on function private.invited_address(text) is 'An address as it is stored; raises email_invalid.';

-- The answer carries the link's secret exactly once, to whoever sends the mail.
create function private.issue_token(p_invitation uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_token constant text := rtrim(translate(
    encode(extensions.gen_random_bytes(32), 'base64'), '+/', '-_'), '=');
begin
  insert into private.invitation_tokens (invitation_id, token_hash)
  values (p_invitation, private.hash_token(v_token))
  on conflict (invitation_id) do update set token_hash = excluded.token_hash;
  return v_token;
end
$$;
comment on function private.issue_token(uuid) is 'Makes a new link for an invitation; the former one is void.';

create function public.invite_member(p_org uuid, p_email text, p_role text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
  v_email constant text := private.invited_address(p_email);
  v_acting constant text := private.acting_role(p_org);
  v_row public.org_invitations;
begin
  if v_acting is null or v_acting = 'member' then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only admins of the organization invite people.';
  end if;
  if p_role is null or p_role not in ('admin', 'member') then
    raise exception using errcode = 'P0001', message = 'role_invalid', hint = 'Invite somebody as admin or member.';
  end if;
  if exists (
    select 1 from public.org_users as m join public.tier2_users as u on u.u_id = m.u_id
     where m.org_id = p_org and u.email = v_email
  ) then
    raise exception using errcode = 'P0001', message = 'already_member', hint = 'This person is a member already.';
  end if;
  perform private.require_token('invite:' || v_user, 60, 3600);

  insert into public.org_invitations as i (kind, org_id, email, role, invited_by, expires_at)
  values ('member', p_org, v_email, p_role, v_user, now() + interval '14 days')
  on conflict (org_id, email) where kind = 'member' and accepted_at is null and revoked_at is null
  do update set role = excluded.role, invited_by = excluded.invited_by, expires_at = excluded.expires_at,
    sent_count = i.sent_count + 1, last_sent_at = now()
  returning * into v_row;

  return jsonb_build_object(
    'id', v_row.id, 'token', private.issue_token(v_row.id), 'email', v_row.email,
    'role', v_row.role, 'expires_at', v_row.expires_at,
    'org_name', (select o.name from public.enterprise_orgs as o where o.id = p_org));
end
$$;
comment on function public.invite_member(uuid, text, text) is
  'Invites an address to the organization and returns the link''s secret. Owners and admins may; 60 an hour.';

create function public.list_invitations(p_org uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (private.is_admin() or p_org in (select private.admin_org_ids())) then
    raise exception using errcode = 'P0001', message = 'not_allowed',
      hint = 'Only admins of the organization see its invitations.';
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', i.id, 'email', i.email, 'role', i.role, 'state', i.state,
        'invited_by_name', p.display_name, 'created_at', i.created_at, 'expires_at', i.expires_at,
        'last_sent_at', i.last_sent_at, 'sent_count', i.sent_count)
        order by i.created_at desc, i.id)
      from (
        select n.*, private.invitation_state(n) as state from public.org_invitations as n
         where n.org_id = p_org and n.kind = 'member'
         order by n.created_at desc limit 200
      ) as i
      left join public.tier2_profiles as p on p.u_id = i.invited_by
  ), '[]'::jsonb);
end
$$;
comment on function public.list_invitations(uuid) is 'The organization''s invitations, newest first; for its admins.';

grant execute on function public.invite_member(uuid, text, text), public.list_invitations(uuid) to authenticated;
