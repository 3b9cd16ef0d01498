-- Foundation: where things live and who may touch them before any table exists.
--
-- A Supabase project hands every new table of `public` to anon and authenticated. Cairn turns that
-- round: nothing is granted by itself, each chapter grants what its tables need, and row level
-- security decides about rows. Protection never rests on grants alone, because an embedded API may
-- hand them out again; rights live in policies, triggers and in tables without policies.

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists vector with schema extensions;
grant usage on schema extensions to anon, authenticated, service_role;

-- Helper functions and secrets. The Data API never exposes this schema. Tables in it have no row
-- level security on purpose: no role but the owner holds a privilege on them.
create schema if not exists private;
comment on schema private is 'Helper functions and secrets of Cairn; never exposed by the Data API.';
revoke all on schema private from public, anon;
grant usage on schema private to authenticated, service_role;

-- What exists already (a hosted project may have been opened before) is closed first …
revoke all on all tables in schema public from anon, authenticated;
revoke all on all sequences in schema public from anon, authenticated;
revoke execute on all functions in schema public from public, anon, authenticated;

-- … and what comes later starts closed. Functions are executable by PUBLIC unless that is revoked
-- for the role as a whole: a revoke limited to one schema has no effect on it.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
alter default privileges in schema public grant all on tables to service_role;
alter default privileges in schema public grant all on sequences to service_role;
alter default privileges in schema public grant execute on functions to service_role;

-- updated_at is the database's word, never the client's.
create function private.update_timestamp() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end
$$;
comment on function private.update_timestamp() is
  'BEFORE UPDATE trigger: keeps updated_at at the time of the change.';

-- Reading a uuid from free text must not raise: audit records and headers are not validated. A
-- pattern instead of a caught error, because every caught error costs a subtransaction.
-- Here and below: a function of one expression that is asked for every row is plpgsql, which keeps its plan; one in SQL
-- that sets its search path can not be inlined and is made ready anew for each row.
create function private.as_uuid(p_text text) returns uuid
language plpgsql immutable set search_path = '' as $$
begin
  return case when p_text ~* '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then p_text::uuid end;
end
$$;
comment on function private.as_uuid(text) is 'The uuid that a text holds, or null.';

-- Zone names as 004 wants them: IANA names, not abbreviations or POSIX rules.
create function private.is_time_zone(p_zone text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  if p_zone is null or p_zone = 'UTC' then
    return true;
  end if;
  if p_zone !~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}$' then
    return false;
  end if;
  perform now() at time zone p_zone;
  return true;
exception when others then
  return false;
end
$$;
comment on function private.is_time_zone(text) is 'True for an IANA time zone name (or null).';
grant execute on function private.is_time_zone(text), private.as_uuid(text)
  to authenticated, service_role;
