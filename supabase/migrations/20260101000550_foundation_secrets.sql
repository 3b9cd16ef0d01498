-- Foundation: what the database knows about secrets it must never show.
--
-- Two rules keep them safe. What the product needs again (a token, the secret of a client) is sealed by the application
-- before it comes here, so that a copy of the database opens nothing; the columns that hold it accept the sealed form
-- only. And what people may read as settings refuses to hold a secret at all: a key that is typed into the wrong field is
-- turned away instead of being shown to everybody who may read the settings.

create function private.is_sealed(p_text text) returns boolean
language sql immutable set search_path = '' as $$
  select p_text ~ '^v[0-9]{1,3}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{22}$'
$$;
comment on function private.is_sealed(text) is
  'True for text sealed by the application: version of the key, initial value of 12 bytes, cipher text and tag of 16 bytes of AES-256-GCM, each base64url, joined by dots.';

create function private.holds_secret(p_value jsonb, p_key text default '') returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  case jsonb_typeof(p_value)
    when 'object' then
      return exists (select 1 from jsonb_each(p_value) as e where private.holds_secret(e.value, e.key));
    when 'array' then
      return exists (select 1 from jsonb_array_elements(p_value) as e where private.holds_secret(e.value, p_key));
    when 'string' then
      return p_value <> '""'
        and p_key ~* '(passwords?|passphrases?|secrets?|tokens?|api_?keys?|access_?keys?|private_?keys?|credentials?)$';
    else
      return false;
  end case;
end
$$;
comment on function private.holds_secret(jsonb, text) is
  'True where a key at any depth ends like the name of a secret and holds text: client_secret and apiKey do, token_endpoint and mfa_token: true do not.';

-- A reference says where a secret lies and is no secret itself.
create function private.are_secret_references(p_value jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_typeof(p_value) = 'object' and not exists (
    select 1 from jsonb_each(p_value) as e
     where jsonb_typeof(e.value) <> 'string'
        or e.value #>> '{}' !~ '^projects/[a-z0-9-]{4,40}/secrets/[A-Za-z0-9_-]{1,255}(/versions/([0-9]+|latest))?$');
end
$$;
comment on function private.are_secret_references(jsonb) is
  'True for an object whose values all name a secret of Google Secret Manager.';

grant execute on function
  private.is_sealed(text), private.holds_secret(jsonb, text), private.are_secret_references(jsonb)
  to authenticated, service_role;
