-- Why: renewals, notice days and meetings of one's own customers in one's own calendar. A calendar program has no session: it
-- holds a secret address. Of the secret only its hash is kept, in a table no role of the API can read.

create table public.calendar_feeds (
  u_id uuid primary key references public.tier2_users (u_id) on delete cascade,
  created_at timestamptz not null default now(),
  last_read_at timestamptz,
  read_count integer not null default 0 check (read_count >= 0)
);
comment on table public.calendar_feeds is 'Who has a calendar address, since when, and when it was last read. Functions write.';
select private.audit_table('public.calendar_feeds', 'u_id', '{last_read_at,read_count}', false);
grant all on public.calendar_feeds to service_role;
select private.class_policies('public.calendar_feeds', 'self', p_verbs => '{select}');

create table private.calendar_secrets (
  token_hash bytea primary key,
  u_id uuid not null unique references public.calendar_feeds (u_id) on delete cascade
);
comment on table private.calendar_secrets is 'Hashes of the secrets in calendar addresses; a new one replaces the old.';

create function public.issue_calendar_feed() returns text
language plpgsql security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_token constant text := rtrim(translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/', '-_'), '=');
begin
  perform private.require_token('calendar:' || v_me, 20, 3600);
  insert into public.calendar_feeds (u_id) values (v_me)
  on conflict (u_id) do update set created_at = now(), last_read_at = null, read_count = 0;
  delete from private.calendar_secrets where u_id = v_me;
  insert into private.calendar_secrets (token_hash, u_id) values (private.hash_token(v_token), v_me);
  return v_token;
end;
$$;
comment on function public.issue_calendar_feed() is 'Makes the caller''s calendar address anew and answers its secret once; the former one is void.';

create function public.revoke_calendar_feed() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.calendar_feeds where u_id = private.require_uid();
end;
$$;
comment on function public.revoke_calendar_feed() is 'Closes the caller''s calendar address.';

-- What the person may see now, not when the address was made: customers that were handed over are gone, a closed account reads
-- nothing. A year back and two years ahead are more than a calendar shows.
create function public.read_calendar_feed(p_token text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_user uuid;
begin
  if p_token is null or length(p_token) not between 20 and 100 then
    return null;
  end if;
  perform private.require_token('calendar_open:' || coalesce(private.request_ip()::text, 'nowhere'), 120, 60);
  select s.u_id into v_user from private.calendar_secrets s join public.tier2_users u on u.u_id = s.u_id
  where s.token_hash = private.hash_token(p_token) and u.role in ('csm', 'admin') and u.is_active and u.deleted_at is null;
  if v_user is null then
    return null;
  end if;
  perform private.require_token('calendar_feed:' || v_user, 240, 3600);
  update public.calendar_feeds set last_read_at = now(), read_count = read_count + 1 where u_id = v_user;
  return jsonb_build_object(
    'name', private.person_name(v_user),
    'timezone', (select coalesce(u.timezone, 'UTC') from public.tier2_users u where u.u_id = v_user),
    'renewals', (
      select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'customer_id', c.id, 'customer', c.name, 'contract', coalesce(k.file_name, k.company_name),
        'due_on', r.due_on, 'notice_on', r.notice_on, 'automatic', r.automatic, 'amount', r.amount_due, 'currency', r.currency,
        'updated_at', r.updated_at) order by r.due_on, r.id), '[]')
      from public.customers c join public.contracts k on k.customer_id = c.id join public.renewals r on r.contract_id = k.id
      where c.csm_id = v_user and c.archived_at is null and r.outcome = 'open' and r.due_on between current_date - 365 and current_date + 730),
    'meetings', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'customer_id', c.id, 'customer', c.name, 'title', m.title, 'at', m.scheduled_at,
        'minutes', m.duration, 'url', m.meeting_url, 'status', m.status, 'updated_at', m.updated_at) order by m.scheduled_at, m.id), '[]')
      from public.customers c join public.meetings m on m.customer_id = c.id
      where c.csm_id = v_user and c.archived_at is null and m.scheduled_at between now() - interval '90 days' and now() + interval '730 days'
        and m.status <> 'cancelled'));
end;
$$;
comment on function public.read_calendar_feed(text) is
  'What the calendar behind a secret holds: open renewals with notice days, and meetings, of the customers its person has now. Null for an unknown secret and a closed account.';

revoke execute on function public.issue_calendar_feed(), public.revoke_calendar_feed(), public.read_calendar_feed(text) from public, anon;
grant execute on function public.issue_calendar_feed(), public.revoke_calendar_feed() to authenticated;
grant execute on function public.read_calendar_feed(text) to anon, authenticated;
