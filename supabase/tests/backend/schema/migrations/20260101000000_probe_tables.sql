-- A small schema of its own for the tests of the embedded backend: they must not change with the application's chapters.

create table public.probe_items (
  id uuid primary key default gen_random_uuid(),
  owner uuid not null default auth.uid() references auth.users on delete cascade,
  label text check (length(label) <= 40),
  amount numeric,
  at timestamptz default '2026-01-02 03:04:05+00',
  doc jsonb,
  flag boolean
);
alter table public.probe_items enable row level security;
create policy probe_items_select_owner on public.probe_items for select to authenticated
  using (owner = (select auth.uid()));
create policy probe_items_insert_owner on public.probe_items for insert to authenticated
  with check (owner = (select auth.uid()));
create policy probe_items_update_owner on public.probe_items for update to authenticated
  using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
create policy probe_items_delete_owner on public.probe_items for delete to authenticated
  using (owner = (select auth.uid()));

-- Readable by everybody signed in, writable by nobody: only the missing grant says so.
create table public.probe_ledger (id int primary key, note text);
insert into public.probe_ledger values (1, 'kept');
alter table public.probe_ledger enable row level security;
create policy probe_ledger_all on public.probe_ledger for all to authenticated using (true) with check (true);
revoke insert, update, delete on public.probe_ledger from anon, authenticated;

-- No row level security at all: only the missing grant protects it.
create table public.probe_bare (id int primary key);
insert into public.probe_bare values (1);
revoke all on public.probe_bare from anon, authenticated;

-- What a trigger sees of the request that wrote.
create table public.probe_audit (
  id bigint generated always as identity primary key,
  headers jsonb,
  role text,
  actor uuid
);
alter table public.probe_audit enable row level security;
create policy probe_audit_select on public.probe_audit for select to authenticated using (actor = (select auth.uid()));
create function public.probe_record() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.probe_audit (headers, role, actor)
  values (nullif(current_setting('request.headers', true), '')::jsonb, auth.role(), auth.uid());
  return new;
end
$$;
create trigger probe_record after insert on public.probe_items for each row execute function public.probe_record();

-- The form of the data that sign-up hands to the trigger of a project.
create table public.probe_people (id uuid primary key, first_name text, kind text);
alter table public.probe_people enable row level security;
create function public.probe_person() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.probe_people values (new.id, new.raw_user_meta_data ->> 'first_name', jsonb_typeof(new.raw_user_meta_data));
  return new;
end
$$;
create trigger probe_person after insert on auth.users for each row execute function public.probe_person();

create function public.probe_whoami() returns jsonb language sql stable as $$
  select jsonb_build_object(
    'user', current_user, 'uid', auth.uid(), 'role', auth.role(), 'email', auth.email(),
    'headers', nullif(current_setting('request.headers', true), '')::jsonb,
    'search_path', current_setting('search_path')
  )
$$;

create function public.probe_raise() returns void language plpgsql as $$
begin
  raise exception using errcode = 'P0001', message = 'word_for_it', hint = 'A sentence for people.';
end
$$;

create function public.probe_spin() returns bigint language sql as $$
  select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b
$$;

insert into storage.buckets (id, name, public) values ('probe', 'probe', false);
create policy probe_objects_all on storage.objects for all to authenticated
  using (bucket_id = 'probe' and (storage.foldername(name))[1] = (select auth.uid())::text)
  with check (bucket_id = 'probe' and (storage.foldername(name))[1] = (select auth.uid())::text);

create function public.probe_values(p_day date, p_at timestamptz, p_flag boolean, p_list text[] default '{}') returns jsonb language sql stable as $$
  select jsonb_build_object('day', p_day, 'at', p_at, 'flag', p_flag, 'list', p_list)
$$;
grant execute on function public.probe_values(date, timestamptz, boolean, text[]) to authenticated;
