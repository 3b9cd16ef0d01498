-- Integrations: a person's own connections (004). Their rows hold sealed tokens, so the table has no policy at all: the
-- server works with it by the service role, and people read list_connections(), which says everything but the tokens.
-- Disconnecting throws the tokens away at once; the rest of the row goes with the retention of disconnected ones.

create table public.integrations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.tier2_users (u_id) on delete cascade,
  provider text not null references public.integration_templates (provider) on update cascade check (length(provider) <= 50),
  provider_user_id text check (length(provider_user_id) <= 255),
  encrypted_tokens text not null,
  refresh_token_encrypted text check (private.is_sealed(refresh_token_encrypted)),
  token_expires_at timestamptz,
  scopes text[] not null default '{}',
  capabilities text[] not null default '{}' check (cardinality(capabilities) <= 30),
  status text not null default 'connected' check (status in ('connected', 'expired', 'error', 'disconnected')),
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object' and not private.holds_secret(metadata)),
  last_sync_at timestamptz,
  connected_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  unique (user_id, provider),
  unique (id, user_id),
  check ((status = 'disconnected') = (deleted_at is not null)),
  -- Sealed, or thrown away.
  check (case when deleted_at is null then private.is_sealed(encrypted_tokens)
    else encrypted_tokens = '' and refresh_token_encrypted is null end)
);
comment on table public.integrations is
  'Connections of people to their accounts elsewhere, with sealed tokens. No policy: the server works with them by the service role, people read list_connections().';
comment on column public.integrations.encrypted_tokens is 'Sealed by the application; empty once the connection was ended.';
comment on column public.integrations.capabilities is 'What the connection is used for: reads and writes of its template.';
comment on column public.integrations.metadata is 'email, displayName, avatar, lastError and syncStats as 004 lists them.';
comment on column public.integrations.deleted_at is 'When the connection was ended; the row goes 90 days later.';
create index idx_integrations_user_id on public.integrations (user_id);
create index idx_integrations_provider on public.integrations (provider);
create index idx_integrations_status on public.integrations (status);
create index idx_integrations_token_expires_at on public.integrations (token_expires_at);

-- 004: a provider must be supported and the scopes must be valid for it. Both stand in the catalogue.
create function private.check_connection() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_template public.integration_templates;
begin
  select * into v_template from public.integration_templates as t where t.provider = new.provider;
  if v_template.id is null or not v_template.is_personal or not (v_template.is_available or tg_op = 'UPDATE') then
    raise exception using errcode = 'P0001', message = 'provider_unknown', hint = 'This cannot be connected for a person.';
  end if;
  if not new.scopes <@ (v_template.default_scopes || v_template.optional_scopes) then
    raise exception using errcode = 'P0001', message = 'scope_unknown', hint = format('%s is not asked for these permissions.', v_template.name);
  end if;
  return new;
end
$$;
comment on function private.check_connection() is 'Refuses connections to unknown providers and scopes that the catalogue does not name.';
create trigger check_connection before insert or update of provider, scopes on public.integrations
  for each row execute function private.check_connection();
create trigger update_timestamp before update on public.integrations
  for each row execute function private.update_timestamp();
select private.audit_table('public.integrations', 'id', '{last_sync_at,encrypted_tokens,refresh_token_encrypted,token_expires_at}', false);
alter table public.integrations enable row level security;

create function public.list_connections() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_user constant uuid := private.uid();
begin
  if v_user is null then
    return null;
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', i.id, 'provider', i.provider, 'name', t.name, 'category', t.category,
        'account', coalesce(i.metadata ->> 'email', i.provider_user_id), 'display_name', i.metadata ->> 'displayName',
        'avatar', i.metadata ->> 'avatar', 'scopes', to_jsonb(i.scopes), 'capabilities', to_jsonb(i.capabilities),
        -- A token that ran out and cannot be renewed is a broken connection, whatever was noted last.
        'status', case when i.status = 'connected' and i.token_expires_at <= now() and i.refresh_token_encrypted is null
          then 'expired' else i.status end,
        'last_error', case when i.status in ('error', 'expired') then jsonb_build_object(
          'code', left(i.metadata #>> '{lastError,code}', 100), 'message', left(i.metadata #>> '{lastError,message}', 500),
          'at', i.metadata #>> '{lastError,timestamp}') end,
        'expires_at', i.token_expires_at, 'last_sync_at', i.last_sync_at, 'connected_at', i.connected_at,
        'ended_at', i.deleted_at)
        order by i.deleted_at nulls first, t.name)
      from public.integrations as i
      join public.integration_templates as t on t.provider = i.provider
     where i.user_id = v_user), '[]');
end
$$;
comment on function public.list_connections() is
  'The caller''s connections, also those ended of late, with state, account and last error; never a token.';

create function public.disconnect_integration(p_integration uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_user constant uuid := private.require_uid();
begin
  update public.integrations as i
     set status = 'disconnected', deleted_at = now(), encrypted_tokens = '', refresh_token_encrypted = null, token_expires_at = null
   where i.id = p_integration and i.user_id = v_user and i.deleted_at is null;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'You have no such connection.';
  end if;
end
$$;
comment on function public.disconnect_integration(uuid) is 'Ends a connection of the caller and throws its tokens away.';
grant execute on function public.list_connections(), public.disconnect_integration(uuid) to authenticated;
