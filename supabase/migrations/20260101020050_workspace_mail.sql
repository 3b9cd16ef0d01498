-- Workspace: one way to tell a person something. notify() asks what they want to hear and where, counts up what was said
-- just now, and leaves the mail in an outbox: a mail server that does not answer must neither hold up nor undo the work
-- that had something to tell. A job sends what waits, and tries again.

create table public.mail_outbox (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  notification_id uuid references public.notifications (id) on delete set null,
  type text not null check (length(type) between 1 and 50),
  subject text not null check (length(subject) between 1 and 200),
  body text not null default '' check (length(body) <= 5000),
  link text check (length(link) <= 500 and link ~ '^/([^/\\]|$)'),
  dedup_key text check (length(dedup_key) <= 200),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  error text check (length(error) <= 1000),
  sent_to text check (length(sent_to) <= 320),
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
comment on table public.mail_outbox is
  'Mails about notifications: waiting, sent, or failed and why. Functions write, the job mail sends; platform admins read. Mails that hold a secret (invitations) never come here.';
comment on column public.mail_outbox.next_at is 'Not before then; while a job works on it, the time another may take it over.';
comment on column public.mail_outbox.sent_to is 'The address the person had when it was sent.';
create index mail_outbox_user_idx on public.mail_outbox (u_id, created_at desc);
-- What was mailed lately about the same thing is asked for each notification.
create index mail_outbox_dedup_idx on public.mail_outbox (u_id, type, dedup_key, created_at desc) where dedup_key is not null;
create index mail_outbox_notification_idx on public.mail_outbox (notification_id);
create index mail_outbox_next_idx on public.mail_outbox (next_at) where state = 'waiting';
create index mail_outbox_created_idx on public.mail_outbox (created_at);
select private.class_policies('public.mail_outbox', 'system');

create function private.notify(
  p_user uuid, p_type text, p_title text, p_message text default '', p_link text default null,
  p_priority text default 'medium', p_metadata jsonb default '{}', p_key text default null, p_window interval default '1 day'
) returns uuid
-- A night tells thousands of things in one session: a plan made while these tables were small must not read them through.
language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
declare
  v_in_app boolean;
  v_email boolean;
  v_id uuid;
begin
  select coalesce(n.in_app, true), coalesce(n.email, coalesce(u.preferences #>> '{notifications,email}', '') <> 'false')
    into v_in_app, v_email
    from public.tier2_users as u
    left join public.notification_preferences as n on n.u_id = u.u_id and n.type = p_type
   where u.u_id = p_user and u.is_active and u.deleted_at is null;
  if not found then
    return null;
  end if;
  if p_key is not null then
    -- Two at the same moment: the second waits, and then sees the first.
    perform pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'notify', p_user, p_type, p_key), 0));
    -- Said again it is news again: unread, with the newest words. The mail that went out then is enough.
    update public.notifications as n
       set occurrences = n.occurrences + 1, is_read = false, title = left(p_title, 200), message = left(p_message, 5000),
           link = p_link, priority = p_priority, metadata = p_metadata
     where n.id = (
       with same as materialized (
         select d.id, d.created_at from public.notifications as d
          where d.u_id = p_user and d.type = p_type and d.dedup_key = p_key and d.created_at > now() - p_window
       )
       select s.id from same as s order by s.created_at desc limit 1)
    returning n.id into v_id;
    if v_id is not null then
      return v_id;
    end if;
    v_email := v_email and not exists (
      select 1 from public.mail_outbox as m
       where m.u_id = p_user and m.type = p_type and m.dedup_key = p_key and m.created_at > now() - p_window);
  end if;
  if v_in_app then
    insert into public.notifications (u_id, type, title, message, link, priority, metadata, dedup_key)
    values (p_user, p_type, left(p_title, 200), left(p_message, 5000), p_link, p_priority, p_metadata, p_key)
    returning id into v_id;
  end if;
  if v_email then
    insert into public.mail_outbox (u_id, notification_id, type, subject, body, link, dedup_key)
    values (p_user, v_id, p_type, left(p_title, 200), left(p_message, 5000), p_link, p_key);
  end if;
  return v_id;
end
$$;
comment on function private.notify(uuid, text, text, text, text, text, jsonb, text, interval) is
  'Tells a person something in the product and by mail, as they want to hear of this kind. With p_key the same within p_window counts up. For functions and triggers of the house.';
grant execute on function private.notify(uuid, text, text, text, text, text, jsonb, text, interval) to service_role;

create function public.claim_mails(p_limit integer default 50) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_taken jsonb;
begin
  -- Yesterday's news does no good after a mail server was away for days.
  update public.mail_outbox as m
     set state = 'failed', error = case when u.is_active then coalesce(m.error || ' ', '') || 'It came too late to be sent.' else 'The account is closed.' end
    from public.tier2_users as u
   where u.u_id = m.u_id and m.state = 'waiting' and (m.created_at < now() - interval '2 days' or not u.is_active);
  with taken as (
    update public.mail_outbox as m
       set attempts = m.attempts + 1, next_at = now() + interval '10 minutes', sent_to = u.email
      from public.tier2_users as u
     where u.u_id = m.u_id and m.id in (
       select w.id from public.mail_outbox as w where w.state = 'waiting' and w.next_at <= now()
        order by w.next_at limit least(p_limit, 200) for update skip locked)
    returning m.id, m.sent_to as "to", m.subject, m.body, m.link, m.created_at
  )
  select coalesce(jsonb_agg(to_jsonb(t) order by t.created_at), '[]') into v_taken from taken as t;
  return v_taken;
end
$$;
comment on function public.claim_mails(integer) is
  'Takes mails that are due, with the present address of each person; what is not finished in ten minutes is taken again. Service role only.';

create function public.finish_mail(p_id uuid, p_error text default null) returns void
language sql security definer set search_path = '' as $$
  update public.mail_outbox as m
     set state = case when p_error is null then 'sent' when m.attempts >= 8 then 'failed' else 'waiting' end,
         sent_at = case when p_error is null then now() end, error = left(p_error, 1000),
         next_at = now() + make_interval(secs => private.job_pause(m.attempts, 86400))
   where m.id = p_id and m.state = 'waiting'
$$;
comment on function public.finish_mail(uuid, text) is
  'Says that a mail was taken by the mail server, or why not: it is tried again after a while that doubles, eight times in all. Service role only.';
revoke execute on function public.claim_mails(integer), public.finish_mail(uuid, text) from public, anon, authenticated;
grant execute on function public.claim_mails(integer), public.finish_mail(uuid, text) to service_role;
