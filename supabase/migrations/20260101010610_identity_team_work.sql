-- Identity: what a team does and says. Activities are what it plans and does together, comments are the talk about one of
-- them, messages the talk of the team, presence who is about, and the activity log what happened.
--
-- Members of the organization and its CSM read all of it. People write in their own name only: an admin takes a word away,
-- but puts none in anybody's mouth.

create table public.team_activities (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  team_id uuid,
  u_id uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  kind text not null default 'meeting'
    check (kind in ('meeting', 'workshop', 'training', 'review', 'retrospective', 'milestone', 'other')),
  title text not null check (length(trim(title)) between 1 and 200),
  description text check (length(description) <= 5000),
  status text not null default 'planned' check (status in ('planned', 'in_progress', 'done', 'cancelled')),
  place text check (length(place) <= 300),
  attendee_count integer check (attendee_count between 0 and 100000),
  outcome text check (length(outcome) <= 5000),
  starts_at timestamptz,
  ends_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, org_id),
  foreign key (team_id, org_id) references public.teams (id, org_id) on delete set null (team_id),
  check (ends_at >= starts_at)
);
comment on table public.team_activities is 'What a team, or the whole organization, plans and does together.';
comment on column public.team_activities.team_id is 'Empty: the whole organization.';
comment on column public.team_activities.u_id is 'Who organizes it.';
create index team_activities_org_idx on public.team_activities (org_id, starts_at desc);
create index team_activities_team_idx on public.team_activities (team_id, org_id, starts_at desc);
create index team_activities_user_idx on public.team_activities (u_id);

create table public.team_comments (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  activity_id uuid not null,
  parent_id uuid,
  u_id uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  kind text not null default 'comment' check (kind in ('comment', 'question', 'decision')),
  body text not null check (length(trim(body)) between 1 and 5000),
  quote text check (length(quote) <= 1000),
  mentions uuid[] not null default '{}' check (cardinality(mentions) <= 20),
  is_resolved boolean not null default false,
  resolved_at timestamptz,
  edited_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, activity_id),
  foreign key (activity_id, org_id) references public.team_activities (id, org_id) on delete cascade,
  foreign key (parent_id, activity_id) references public.team_comments (id, activity_id) on delete cascade
);
comment on table public.team_comments is 'The talk about an activity: comments, questions and what was decided.';
comment on column public.team_comments.parent_id is 'The comment this one answers, about the same activity.';
comment on column public.team_comments.quote is 'The words of the activity that the comment is about.';
comment on column public.team_comments.mentions is 'People named in it. They are told of it only while they belong to the organization.';
create index team_comments_org_idx on public.team_comments (org_id, created_at desc);
create index team_comments_activity_idx on public.team_comments (activity_id, org_id, created_at);
create index team_comments_parent_idx on public.team_comments (parent_id, activity_id);
create index team_comments_user_idx on public.team_comments (u_id);

create table public.team_messages (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  team_id uuid,
  reply_to_id uuid,
  u_id uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  kind text not null default 'message' check (kind in ('message', 'announcement', 'question')),
  body text not null check (length(trim(body)) between 1 and 10000),
  priority text not null default 'medium' check (priority in ('high', 'medium', 'low')),
  mentions uuid[] not null default '{}' check (cardinality(mentions) <= 20),
  link text check (length(link) <= 500 and link ~ '^/([^/\\]|$)'),
  edited_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, org_id),
  foreign key (team_id, org_id) references public.teams (id, org_id) on delete cascade,
  foreign key (reply_to_id, org_id) references public.team_messages (id, org_id) on delete set null (reply_to_id)
);
comment on table public.team_messages is
  'Messages to a team or to the whole organization. Every member of the organization may read them, as may its CSM.';
comment on column public.team_messages.team_id is 'Empty: to everybody in the organization.';
comment on column public.team_messages.link is 'A page of the product that the message is about.';
create index team_messages_org_idx on public.team_messages (org_id, created_at desc);
create index team_messages_team_idx on public.team_messages (team_id, org_id, created_at desc);
create index team_messages_reply_idx on public.team_messages (reply_to_id, org_id);
create index team_messages_user_idx on public.team_messages (u_id);

create table public.team_presence (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  status text not null default 'online' check (status in ('online', 'away', 'busy', 'offline')),
  status_text text check (length(status_text) <= 140),
  page text check (length(page) <= 300 and page ~ '^/([^/\\]|$)'),
  device text check (device in ('desktop', 'tablet', 'phone')),
  wants_quiet boolean not null default false,
  back_at timestamptz,
  last_seen_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (org_id, u_id)
);
comment on table public.team_presence is 'Who is about in an organization and where; one row a member, written by the member.';
comment on column public.team_presence.page is 'The page the person looks at, so that two do not do the same work.';
comment on column public.team_presence.wants_quiet is 'No sounds and no banners until the person says otherwise.';
comment on column public.team_presence.last_seen_at is 'Online means nothing by itself: without a sign within two minutes a reader takes the person for away.';
create index team_presence_user_idx on public.team_presence (u_id);

create table public.team_activity_log (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  team_id uuid,
  u_id uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  action text not null default 'noted' check (action in (
    'noted', 'team_formed', 'team_archived', 'joined_team', 'left_team',
    'activity_planned', 'activity_started', 'activity_done', 'activity_cancelled')),
  source text not null default 'person' check (source in ('person', 'product')),
  subject_type text check (length(subject_type) <= 63),
  subject_id uuid,
  subject_name text check (length(subject_name) <= 200),
  summary text check (length(summary) <= 1000),
  created_at timestamptz not null default now(),
  foreign key (team_id, org_id) references public.teams (id, org_id) on delete set null (team_id),
  check (source = 'product' or action = 'noted')
);
comment on table public.team_activity_log is
  'What happened in the teams of an organization. Triggers write it, people may note something in their own name; nobody rewrites it.';
comment on column public.team_activity_log.u_id is 'Who did it; empty where the product did.';
comment on column public.team_activity_log.subject_name is 'The name of the subject then: it may be called something else now, or be gone.';
create index team_activity_log_org_idx on public.team_activity_log (org_id, created_at desc);
create index team_activity_log_team_idx on public.team_activity_log (team_id, org_id, created_at desc);
create index team_activity_log_user_idx on public.team_activity_log (u_id);

-- Moments are the database's word: an edit and an answered question show when they happened.
create function private.stamp_team_words() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.u_id := old.u_id;
  new.created_at := old.created_at;
  new.edited_at := case when new.body is distinct from old.body then now() else old.edited_at end;
  if tg_table_name = 'team_comments' then
    new.resolved_at := case when not new.is_resolved then null when old.is_resolved then old.resolved_at else now() end;
  end if;
  return new;
end
$$;
comment on function private.stamp_team_words() is
  'Keeps author and time of comments and messages, and notes edits and answers.';

-- The foreign key of a deleted account empties u_id; that is no edit by somebody and is let through.
create trigger stamp_words before update on public.team_comments
  for each row when (current_user in ('authenticated', 'anon')) execute function private.stamp_team_words();
create trigger stamp_words before update on public.team_messages
  for each row when (current_user in ('authenticated', 'anon')) execute function private.stamp_team_words();

create function private.note_by_hand() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.source := 'person';
  new.action := 'noted';
  new.created_at := now();
  return new;
end
$$;
comment on function private.note_by_hand() is 'What people write into a log is a note of now, whatever they claim.';
create trigger note_by_hand before insert on public.team_activity_log
  for each row when (current_user in ('authenticated', 'anon')) execute function private.note_by_hand();

create function private.log_team_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_row constant jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_team constant uuid := (v_row ->> case tg_table_name when 'teams' then 'id' else 'team_id' end)::uuid;
  v_org constant uuid := (v_row ->> 'org_id')::uuid;
  v_action text;
  v_name text;
begin
  case tg_table_name
    when 'teams' then
      v_name := v_row ->> 'name';
      v_action := case when tg_op = 'INSERT' then 'team_formed' else 'team_archived' end;
    when 'team_users' then
      select p.display_name into v_name from public.tier2_profiles as p where p.u_id = (v_row ->> 'u_id')::uuid;
      v_action := case tg_op when 'DELETE' then 'left_team' else 'joined_team' end;
    else
      v_name := v_row ->> 'title';
      v_action := case v_row ->> 'status' when 'planned' then 'activity_planned' when 'in_progress' then 'activity_started'
        when 'done' then 'activity_done' else 'activity_cancelled' end;
  end case;
  -- When an organization or a team goes, its rows go with it and leave no log.
  insert into public.team_activity_log (org_id, team_id, u_id, action, source, subject_type, subject_id, subject_name)
  select v_org, v_team, (select u.u_id from public.tier2_users as u where u.u_id = auth.uid()), v_action, 'product',
         tg_table_name, (v_row ->> 'id')::uuid, left(v_name, 200)
   where exists (select 1 from public.enterprise_orgs as o where o.id = v_org)
     and (v_team is null or exists (select 1 from public.teams as t where t.id = v_team and t.org_id = v_org));
  return null;
end
$$;
comment on function private.log_team_change() is 'Writes what happened to teams, their people and activities into team_activity_log.';
create trigger log_formed after insert on public.teams
  for each row execute function private.log_team_change();
create trigger log_archived after update of archived_at on public.teams
  for each row when (old.archived_at is null and new.archived_at is not null) execute function private.log_team_change();
create trigger log_people after insert or delete on public.team_users
  for each row execute function private.log_team_change();
create trigger log_planned after insert on public.team_activities
  for each row execute function private.log_team_change();
create trigger log_progress after update of status on public.team_activities
  for each row when (old.status is distinct from new.status) execute function private.log_team_change();

create function private.forget_presence() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.team_presence as p where p.org_id = old.org_id and p.u_id = old.u_id;
  return null;
end
$$;
comment on function private.forget_presence() is 'Who left an organization is not shown as about in it.';
create trigger forget_presence after delete on public.org_users
  for each row execute function private.forget_presence();

create trigger update_timestamp before update on public.team_activities
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.team_comments
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.team_messages
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.team_presence
  for each row execute function private.update_timestamp();
create trigger require_member after insert or update of u_id, org_id on public.team_activities
  for each row when (current_user in ('authenticated', 'anon')) execute function private.require_member('org_id', 'u_id');
select private.audit_table('public.team_activities', p_activity => false);
select private.audit_table('public.team_comments', p_activity => false);
select private.audit_table('public.team_messages', p_activity => false);

select private.class_policies('public.team_activities', 'org_member');
select private.class_policies('public.team_comments', 'org_member', p_verbs => '{select,delete}');
select private.class_policies('public.team_comments', 'work', p_verbs => '{insert,update}');
select private.class_policies('public.team_messages', 'org_member', p_verbs => '{select,delete}');
select private.class_policies('public.team_messages', 'work', p_verbs => '{insert,update}');
select private.class_policies('public.team_presence', 'org_member', p_verbs => '{select}');
select private.class_policies('public.team_presence', 'work', p_verbs => '{insert,update,delete}');
select private.class_policies('public.team_activity_log', 'org_member', p_verbs => '{select}');
select private.class_policies('public.team_activity_log', 'work', p_verbs => '{insert}');
