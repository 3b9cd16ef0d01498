-- Workspace: what happens, as it happens (001, 7.3 and 12.7). events is what the product remembers of it; realtime_events
-- is what a person's open pages are told; connections and subscriptions say which pages those are.
--
-- A subscription gives no rights: it only names what a page wants to hear of. Rows of realtime_events are addressed to
-- one person by a function that has asked whether they may know.
--
-- None of this is audited: it is itself a record of what happened.

create table public.events (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete cascade,
  event_type text not null check (length(event_type) <= 100 and event_type ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$'),
  event_data jsonb not null default '{}' check (jsonb_typeof(event_data) = 'object' and length(event_data::text) <= 20000),
  source text check (length(source) <= 100),
  created_at timestamptz not null default now()
);
comment on table public.events is
  'What happened in the product (001, 7.3): a word, whom it concerns and the facts. private.record_event() writes it; the person it is about and platform admins read it.';
comment on column public.events.event_type is 'Dotted, the domain first: pulse.opened.';
comment on column public.events.source is 'The part of the product that said so.';
create index events_user_idx on public.events (user_id, created_at desc);
create index events_org_idx on public.events (org_id, created_at desc);
create index events_type_idx on public.events (event_type, created_at desc);
create index events_created_idx on public.events (created_at);

create table public.websocket_connections (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  session_id uuid default private.request_session(),
  transport text not null default 'polling' check (transport in ('websocket', 'polling')),
  viewport text check (viewport in ('phone', 'tablet', 'desktop')),
  page text check (length(page) <= 500 and page ~ '^/([^/\\]|$)'),
  user_agent text check (length(user_agent) <= 400),
  connected_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  closed_at timestamptz,
  close_reason text check (close_reason in ('left', 'signed_out', 'timed_out', 'replaced', 'failed')),
  unique (id, u_id),
  check (last_seen_at >= connected_at),
  check (close_reason is null or closed_at is not null)
);
comment on table public.websocket_connections is
  'Pages a person has open that want to hear news. The page writes its row when it opens and while it lives; forget_live_events() ends those that fell silent.';
comment on column public.websocket_connections.transport is 'polling where no Realtime service is there, as in the embedded mode.';
comment on column public.websocket_connections.session_id is 'The sign-in the page belongs to. No foreign key: the record outlives it.';
create index websocket_connections_user_idx on public.websocket_connections (u_id, connected_at desc);
create index websocket_connections_open_idx on public.websocket_connections (last_seen_at) where closed_at is null;

create table public.realtime_subscriptions (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  connection_id uuid,
  channel text not null check (channel ~ '^[a-z][a-z0-9_-]*(:[a-z0-9_-]+)?$' and length(channel) <= 120),
  kinds text[] not null default '{}' check (cardinality(kinds) <= 20),
  filter jsonb not null default '{}' check (jsonb_typeof(filter) = 'object' and length(filter::text) <= 2000),
  is_paused boolean not null default false,
  heard_until timestamptz not null default now(),
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (u_id, connection_id, channel),
  foreign key (connection_id, u_id) references public.websocket_connections (id, u_id) on delete cascade
);
comment on table public.realtime_subscriptions is
  'What an open page, or with no connection a person on every page, wants to hear of. The pages write it; list_live_events() reads it. It gives no rights.';
comment on column public.realtime_subscriptions.channel is 'A word, or a word and the record it is about: customers, pulse:<id>.';
comment on column public.realtime_subscriptions.kinds is 'Kinds of events wanted; empty means all of the channel.';
comment on column public.realtime_subscriptions.heard_until is 'Events up to here were handed out.';
create index realtime_subscriptions_connection_idx on public.realtime_subscriptions (connection_id, u_id);

create table public.realtime_events (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  channel text not null check (channel ~ '^[a-z][a-z0-9_-]*(:[a-z0-9_-]+)?$' and length(channel) <= 120),
  kind text not null check (length(kind) between 1 and 60),
  entity_type text check (length(entity_type) <= 60),
  entity_id uuid,
  payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object' and length(payload::text) <= 8000),
  priority text not null default 'medium' check (priority in ('high', 'medium', 'low')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 day',
  check (expires_at > created_at)
);
comment on table public.realtime_events is
  'News for the open pages of one person. private.push_event() writes it, list_live_events() hands it out, and after a day it is of no use: forget_live_events() removes it.';
comment on column public.realtime_events.priority is 'high is shown at once, medium marks the page as out of date, low waits for the next look.';
comment on column public.realtime_events.payload is 'What the page needs to decide whether to ask again; the records themselves are read under their own policies.';
create index realtime_events_user_idx on public.realtime_events (u_id, created_at);
create index realtime_events_expiry_idx on public.realtime_events (expires_at);

create trigger update_timestamp before update on public.realtime_subscriptions
  for each row execute function private.update_timestamp();

select private.class_policies('public.events', 'self', 'user_id', p_verbs => '{select}');
select private.class_policies('public.websocket_connections', 'self');
select private.class_policies('public.realtime_subscriptions', 'self');
select private.class_policies('public.realtime_events', 'self');

create function private.record_event(
  p_type text, p_data jsonb default '{}', p_source text default null, p_user uuid default private.uid(), p_org uuid default null
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.events (user_id, org_id, event_type, event_data, source)
  values (p_user, p_org, p_type, coalesce(p_data, '{}'), left(p_source, 100))
  returning id into v_id;
  return v_id;
end
$$;
comment on function private.record_event(text, jsonb, text, uuid, uuid) is
  'Writes down that something happened. For functions, triggers and jobs of the house.';

create function private.push_event(
  p_user uuid, p_channel text, p_kind text, p_entity_type text default null, p_entity uuid default null, p_payload jsonb default '{}'
) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Nobody listens: nothing to say. Whoever opens a page later reads the records themselves.
  if exists (
    select 1 from public.realtime_subscriptions as s
     where s.u_id = p_user and s.channel = p_channel and not s.is_paused
       and (cardinality(s.kinds) = 0 or p_kind = any (s.kinds))
       and (s.expires_at is null or s.expires_at > now())
  ) then
    insert into public.realtime_events (u_id, channel, kind, entity_type, entity_id, payload)
    values (p_user, p_channel, p_kind, p_entity_type, p_entity, coalesce(p_payload, '{}'));
  end if;
end
$$;
comment on function private.push_event(uuid, text, text, text, uuid, jsonb) is
  'Tells the open pages of a person, where one of them listens. For functions and triggers that know the person may hear it.';
grant execute on function
  private.record_event(text, jsonb, text, uuid, uuid), private.push_event(uuid, text, text, text, uuid, jsonb)
  to service_role;

-- Runs as its caller: own subscriptions, own events. An event carries the start of its transaction and shows when that ends,
-- so the question reaches ten seconds behind the mark: an event may be handed out twice, and pages skip ids they know.
create function public.list_live_events(p_connection uuid default null, p_limit integer default 100) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_events jsonb;
begin
  with heard as (
    select s.id, s.channel, s.kinds, s.heard_until from public.realtime_subscriptions as s
     where s.u_id = v_me and s.connection_id is not distinct from p_connection and not s.is_paused
       and (s.expires_at is null or s.expires_at > now())
       for update
  ), found as (
    select h.id as subscription, e.* from heard as h
      join public.realtime_events as e on e.u_id = v_me and e.channel = h.channel and e.created_at > h.heard_until - interval '10 seconds'
       and (cardinality(h.kinds) = 0 or e.kind = any (h.kinds)) and e.expires_at > now()
     order by e.created_at, e.id limit least(greatest(coalesce(p_limit, 100), 1), 500)
  ), moved as (
    update public.realtime_subscriptions as s set heard_until = f.until
      from (select f.subscription, max(f.created_at) as until from found as f group by f.subscription) as f
     where s.id = f.subscription and s.heard_until < f.until
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'channel', f.channel, 'kind', f.kind, 'entity_type', f.entity_type,
      'entity_id', f.entity_id, 'payload', f.payload, 'created_at', f.created_at) order by f.created_at, f.id), '[]')
    into v_events from found as f;
  update public.websocket_connections as c set last_seen_at = now()
   where c.id = p_connection and c.u_id = v_me and c.closed_at is null;
  return v_events;
end
$$;
comment on function public.list_live_events(uuid, integer) is
  'What happened since the caller''s page asked last, for the channels it subscribed to; keeps the connection alive.';
grant execute on function public.list_live_events(uuid, integer) to authenticated;

create function public.forget_live_events() returns integer
language plpgsql set search_path = '' as $$
declare
  v_count integer;
begin
  update public.websocket_connections set closed_at = now(), close_reason = 'timed_out'
   where closed_at is null and last_seen_at < now() - interval '5 minutes';
  delete from public.websocket_connections where closed_at < now() - interval '30 days';
  delete from public.realtime_events where expires_at < now();
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function public.forget_live_events() is
  'Ends connections that fell silent, removes those of a month ago and the news of yesterday; says how much news. For the service role''s job.';
