-- Identity: keys for programs. A key acts as the person who made it, in one organization, within its scopes: it never
-- opens more than that person sees then, and nothing once the account is closed or the person has left.
--
-- The key is shown once. What is kept is a digest in a table that no role of the API can read (32 random bytes need no
-- slow hash), and the first characters, by which people tell their keys apart.

create table public.api_keys (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  name text not null check (length(trim(name)) between 1 and 100),
  prefix text not null unique check (prefix ~ '^crn_[a-z0-9]{8}$'),
  scopes text[] not null check (
    cardinality(scopes) between 1 and 12 and scopes <@ array[
      'customers:read', 'customers:write', 'meetings:read', 'meetings:write', 'insights:read', 'health:read',
      'assessments:read', 'integrations:read', 'integrations:write', 'onboarding:read', 'tasks:read', 'tasks:write']),
  last_used_at timestamptz,
  last_used_ip inet,
  last_used_agent text check (length(last_used_agent) <= 400),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references public.tier2_users (u_id) on delete set null,
  created_at timestamptz not null default now()
);
comment on table public.api_keys is
  'Keys for programs. The person, the organization''s owner and admins and platform admins read them; functions write them.';
comment on column public.api_keys.prefix is 'The beginning of the key, which may be shown; it opens nothing.';
comment on column public.api_keys.last_used_at is 'Noted at most once a minute.';
create index api_keys_user_idx on public.api_keys (u_id, created_at desc);
create index api_keys_org_idx on public.api_keys (org_id, created_at desc);
create index api_keys_revoked_by_idx on public.api_keys (revoked_by);

create table private.api_key_digests (
  api_key_id uuid primary key references public.api_keys (id) on delete cascade,
  digest bytea not null unique check (length(digest) = 32)
);
comment on table private.api_key_digests is 'SHA-256 of each key; gone as soon as the key is revoked.';

select private.audit_table('public.api_keys', 'id', '{last_used_at,last_used_ip,last_used_agent}', false);

alter table public.api_keys enable row level security;
grant select on public.api_keys to authenticated;
create policy api_keys_select_own on public.api_keys for select to authenticated
  using (
    u_id = (select private.uid())
    or org_id = any (array(select private.admin_org_ids()))
    or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff');

create function public.create_api_key(p_org uuid, p_name text, p_scopes text[], p_expires_at timestamptz default null)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
  v_expires constant timestamptz := coalesce(p_expires_at, now() + interval '90 days');
  v_prefix constant text := 'crn_' || encode(extensions.gen_random_bytes(4), 'hex');
  v_key constant text := v_prefix || '_' || rtrim(translate(
    encode(extensions.gen_random_bytes(32), 'base64'), '+/', '-_'), '=');
  v_id uuid;
begin
  if p_org is null or not p_org in (select private.org_ids()) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'You are not a member of this organization.';
  end if;
  if v_expires <= now() or v_expires > now() + interval '366 days' then
    raise exception using errcode = 'P0001', message = 'expiry_invalid', hint = 'A key is valid for up to one year.';
  end if;
  if coalesce(cardinality(p_scopes), 0) = 0 then
    raise exception using errcode = 'P0001', message = 'scopes_missing', hint = 'Choose what the key may do.';
  end if;
  if (select count(*) from public.api_keys as k
       where k.u_id = v_user and k.revoked_at is null and k.expires_at > now()) >= 20 then
    raise exception using errcode = 'P0001', message = 'too_many_keys', hint = 'Revoke a key you no longer use first.';
  end if;
  perform private.require_token('api_key:' || v_user, 20, 86400);
  insert into public.api_keys (u_id, org_id, name, prefix, scopes, expires_at)
  values (v_user, p_org, trim(p_name), v_prefix, array(select distinct unnest(p_scopes) order by 1), v_expires)
  returning id into v_id;
  insert into private.api_key_digests (api_key_id, digest) values (v_id, private.hash_token(v_key));
  return jsonb_build_object('id', v_id, 'key', v_key, 'prefix', v_prefix, 'expires_at', v_expires);
end
$$;
comment on function public.create_api_key(uuid, text, text[], timestamptz) is
  'Makes a key of the caller for one of their organizations and returns it, once. Valid for 90 days unless told, a year at most; 20 open ones a person.';

create function public.revoke_api_key(p_key uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
begin
  update public.api_keys as k set revoked_at = now(), revoked_by = v_user
   where k.id = p_key and k.revoked_at is null
     and (k.u_id = v_user or k.org_id in (select private.admin_org_ids()) or private.is_admin());
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'There is no such key that you may revoke.';
  end if;
  delete from private.api_key_digests as d where d.api_key_id = p_key;
end
$$;
comment on function public.revoke_api_key(uuid) is
  'Ends a key at once. The person it belongs to, the organization''s owner and admins, platform admins.';

create function public.verify_api_key(p_key text, p_ip inet default null, p_agent text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.api_keys;
begin
  select k.* into v_row
    from private.api_key_digests as d
    join public.api_keys as k on k.id = d.api_key_id
    join public.tier2_users as u on u.u_id = k.u_id and u.is_active and u.deleted_at is null
    join public.org_users as m on m.org_id = k.org_id and m.u_id = k.u_id
   where d.digest = private.hash_token(p_key) and k.revoked_at is null and k.expires_at > now();
  if v_row.id is null then
    return null;
  end if;
  update public.api_keys as k set last_used_at = now(), last_used_ip = p_ip, last_used_agent = left(p_agent, 400)
   where k.id = v_row.id and (k.last_used_at is null or k.last_used_at < now() - interval '1 minute');
  return jsonb_build_object('id', v_row.id, 'u_id', v_row.u_id, 'org_id', v_row.org_id, 'scopes', to_jsonb(v_row.scopes));
end
$$;
comment on function public.verify_api_key(text, inet, text) is
  'Whom a key stands for, in which organization and for what; null where it opens nothing. Service role only: the API of the product asks it.';

-- Coming back later does not bring the keys back.
create function private.end_api_keys() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  with ended as (
    update public.api_keys as k set revoked_at = now()
     where k.u_id = old.u_id and k.org_id = old.org_id and k.revoked_at is null
    returning k.id
  )
  delete from private.api_key_digests as d using ended as e where d.api_key_id = e.id;
  return null;
end
$$;
comment on function private.end_api_keys() is 'Ends the keys a person made in an organization they leave.';
create trigger end_api_keys after delete on public.org_users
  for each row execute function private.end_api_keys();

revoke execute on function public.verify_api_key(text, inet, text) from public, anon, authenticated;
grant execute on function public.verify_api_key(text, inet, text) to service_role;
grant execute on function public.create_api_key(uuid, text, text[], timestamptz), public.revoke_api_key(uuid) to authenticated;
