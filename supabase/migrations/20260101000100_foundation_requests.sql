-- Foundation: what the database knows about the request it serves.
--
-- The API puts the caller's claims and headers into settings of the transaction. The address and
-- the browser's name come from headers that any client can write, so they inform a reader of the
-- audit log and decide nothing.

create function private.request_header(p_name text) returns text
language plpgsql stable set search_path = '' as $$
begin
  return nullif(current_setting('request.headers', true), '')::jsonb ->> lower(p_name);
exception when others then
  return null;
end
$$;
comment on function private.request_header(text) is
  'One header of the current API request, or null.';

create function private.request_ip() returns inet
language plpgsql stable set search_path = '' as $$
begin
  -- The first hop is the client as the nearest proxy saw it; the rest are proxies.
  return trim(split_part(private.request_header('x-forwarded-for'), ',', 1))::inet;
exception when others then
  return null;
end
$$;
comment on function private.request_ip() is
  'Address of the client as x-forwarded-for tells it; advisory.';

create function private.request_user_agent() returns text
language sql stable set search_path = '' as $$
  select left(private.request_header('user-agent'), 400)
$$;
comment on function private.request_user_agent() is 'Name of the client program; advisory.';

create function private.request_session() returns uuid
language sql stable set search_path = '' as $$
  select private.as_uuid(auth.jwt() ->> 'session_id')
$$;
comment on function private.request_session() is
  'The session the access token belongs to, or null.';

-- Inside a security definer function current_user is the owner; the role setting still names the
-- role that the API chose for the request, and no caller can change it from within a request.
create function private.is_service() returns boolean
language sql stable set search_path = '' as $$
  select case coalesce(current_setting('role', true), 'none')
    when 'service_role' then true
    when 'none' then session_user <> 'authenticator'
    when session_user then session_user <> 'authenticator'
    else false
  end
$$;
comment on function private.is_service() is
  'True for the service role and for the owner of the database working without the API.';

grant execute on function
  private.request_header(text), private.request_ip(), private.request_user_agent(),
  private.request_session(), private.is_service()
  to authenticated, service_role;
