/**
 * What a Supabase project has before the first chapter runs: roles, schemas, extensions, the auth and storage tables
 * and the default grants. Every statement can run twice, because it runs again when the API package changes.
 */

const roles = `
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('anon', 'nologin noinherit'),
      ('authenticated', 'nologin noinherit'),
      ('service_role', 'nologin noinherit bypassrls'),
      ('authenticator', 'login noinherit'),
      ('supabase_admin', 'nologin superuser'),
      ('supabase_auth_admin', 'nologin noinherit createrole'),
      ('supabase_storage_admin', 'nologin noinherit createrole'),
      ('dashboard_user', 'nologin createdb createrole')
    ) as role(name, options)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.options);
    end if;
  end loop;
end
$$;
grant anon, authenticated, service_role to authenticator, postgres;

create schema if not exists extensions;
grant usage on schema extensions to public;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;

-- A project resolves unqualified extension functions like this; a session that is already open needs telling.
alter database postgres set search_path to "$user", public, extensions;
set search_path to "$user", public, extensions;

grant usage on schema public to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
`;

const authFunctions = `
-- Columns of a hosted project that the API package leaves out; demonstration data is written for both.
alter table auth.users add column if not exists instance_id uuid;
alter table auth.users add column if not exists is_super_admin boolean;
alter table auth.identities alter column id set default gen_random_uuid();

-- The functions of a hosted project: they read the single claim first, then the claims as one document. The API package
-- brings shorter ones, under which auth.email() is always null.
create or replace function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
  )::uuid
$$;
create or replace function auth.role() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
  )
$$;
create or replace function auth.email() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email')
  )
$$;
create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
  )::jsonb
$$;
grant usage on schema auth to anon, authenticated, service_role;
grant execute on all functions in schema auth to anon, authenticated, service_role;
grant all on all tables in schema auth to service_role;
do $$
declare
  auth_table record;
begin
  -- As in a project: no policy, so that a grant given by mistake still shows nobody's password hash.
  for auth_table in select tablename from pg_tables where schemaname = 'auth' loop
    execute format('alter table auth.%I enable row level security', auth_table.tablename);
  end loop;
end
$$;
grant usage on schema storage to anon, authenticated, service_role;
grant all on all tables in schema storage to anon, authenticated, service_role;
grant execute on all functions in schema storage to anon, authenticated, service_role;
`;

const history = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (
  version text not null primary key,
  statements text[],
  name text,
  created_by text,
  idempotency_key text unique,
  rollback text[]
);
-- The Supabase CLI knows nothing of this table: it lets the launcher notice a chapter that was edited after it ran.
create table if not exists supabase_migrations.chapter_checksums (
  version text not null primary key references supabase_migrations.schema_migrations on delete cascade,
  checksum text not null
);
`;

/** Brings roles, auth, storage and the migration history into an empty or older database. */
export async function applySystem(db) {
  const { getAuthSchemaSql, getStorageSchemaSql } = await import("@supabase/lite");
  await db.exec(roles);
  await db.exec("create schema if not exists auth; create schema if not exists storage;");
  await db.exec(getAuthSchemaSql(false));
  await db.exec(getStorageSchemaSql(false));
  await db.exec(authFunctions);
  await db.exec(history);
}
