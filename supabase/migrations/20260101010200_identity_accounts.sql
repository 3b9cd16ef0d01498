-- Identity: an account of Supabase Auth and its person here stay in step by triggers on auth.users
-- and auth.sessions. A fault in them would refuse a sign-up, so they take what they get.

-- Metadata comes from the client and decides names and consent only. Some APIs store it as a JSON
-- string that holds JSON.
create function private.metadata(p_raw jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(p_raw) = 'string' then
    p_raw := (p_raw #>> '{}')::jsonb;
  end if;
  return case when jsonb_typeof(p_raw) = 'object' then p_raw else '{}' end;
exception when others then
  return '{}';
end
$$;
comment on function private.metadata(jsonb) is 'Sign-up metadata as an object, however it was stored.';

create function private.display_name(p_first text, p_last text, p_email text) returns text
language sql immutable set search_path = '' as $$
  select coalesce(
    nullif(trim(coalesce(p_first, '') || ' ' || coalesce(p_last, '')), ''),
    split_part(p_email, '@', 1), '')
$$;
comment on function private.display_name(text, text, text) is
  'The name others see: first and last name, else the local part of the address.';

create function private.follow_account() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_meta constant jsonb := private.metadata(new.raw_user_meta_data);
begin
  insert into public.tier2_users
    (u_id, email, first_name, last_name, company, agreed_terms, agreed_marketing, timezone)
  values (
    new.id, lower(new.email),
    nullif(left(trim(v_meta ->> 'first_name'), 100), ''),
    nullif(left(trim(v_meta ->> 'last_name'), 100), ''),
    nullif(left(trim(coalesce(v_meta ->> 'organization_name', v_meta ->> 'company')), 200), ''),
    coalesce(v_meta ->> 'agreed_terms' = 'true', false),
    coalesce(v_meta ->> 'agreed_marketing' = 'true', false),
    case when private.is_time_zone(v_meta ->> 'timezone') then coalesce(v_meta ->> 'timezone', 'UTC') else 'UTC' end);
  return null;
end
$$;
comment on function private.follow_account() is 'Makes the person of a new account.';
create trigger cairn_account_created after insert on auth.users
  for each row execute function private.follow_account();

create function private.follow_account_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.email is distinct from old.email then
    update public.tier2_users set email = lower(new.email) where u_id = new.id;
  end if;
  if new.last_sign_in_at is distinct from old.last_sign_in_at then
    update public.tier2_users
       set last_login = new.last_sign_in_at,
           last_activity = greatest(last_activity, new.last_sign_in_at)
     where u_id = new.id;
  end if;
  return null;
end
$$;
comment on function private.follow_account_change() is 'Keeps e-mail and last sign-in in step with Supabase Auth.';
create trigger cairn_account_changed after update on auth.users
  for each row execute function private.follow_account_change();

create function private.follow_session() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into public.user_sessions (id, u_id, ip_address, user_agent)
    select new.id, new.user_id, new.ip, left(new.user_agent, 400)
     where exists (select 1 from public.tier2_users as u where u.u_id = new.user_id)
    on conflict (id) do nothing;
  else
    update public.user_sessions set ended_at = now() where id = old.id and ended_at is null;
  end if;
  return null;
exception when others then
  raise warning 'record of session failed: % (%)', sqlerrm, sqlstate;
  return null;
end
$$;
comment on function private.follow_session() is 'Keeps user_sessions beside auth.sessions.';
create trigger cairn_session_followed after insert or delete on auth.sessions
  for each row execute function private.follow_session();

-- The directory follows the person: nobody keeps the same name in two places.
create function private.follow_person() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.tier2_profiles (u_id, display_name, title, avatar_url)
  values (new.u_id, private.display_name(new.first_name, new.last_name, new.email), new.title, new.profile_pic_url)
  on conflict (u_id) do update
    set display_name = excluded.display_name, title = excluded.title, avatar_url = excluded.avatar_url;
  return null;
end
$$;
comment on function private.follow_person() is 'Keeps display name, title and picture of the directory in step.';
create trigger person_created after insert on public.tier2_users
  for each row execute function private.follow_person();
create trigger person_changed after update of first_name, last_name, email, title, profile_pic_url
  on public.tier2_users
  for each row
  when ((old.first_name, old.last_name, old.email, old.title, old.profile_pic_url)
        is distinct from (new.first_name, new.last_name, new.email, new.title, new.profile_pic_url))
  execute function private.follow_person();

-- Accounts that existed before this chapter (a Supabase project in use) get their person too.
insert into public.tier2_users (u_id, email)
select a.id, lower(a.email) from auth.users as a
on conflict (u_id) do nothing;
