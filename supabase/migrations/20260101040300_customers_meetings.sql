-- Why: meetings with a customer, what was said in them and what follows from it. A held meeting is a touch; an open
-- concern nobody owns is something that needs the CSM.

create table public.meetings (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  session_id uuid references public.agent_sessions (id) on delete set null,
  title text not null check (char_length(btrim(title)) between 1 and 200),
  description text check (char_length(description) <= 5000),
  scheduled_at timestamptz,
  duration integer check (duration between 0 and 1440),
  status text not null default 'scheduled' check (status in ('scheduled', 'completed', 'cancelled')),
  meeting_url text check (char_length(meeting_url) <= 2000),
  calendar_event_id text check (char_length(calendar_event_id) <= 500),
  attendees jsonb not null default '[]',
  agenda jsonb,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.meetings is 'Meetings with a customer, planned, held or cancelled. duration is in minutes.';

create index idx_meetings_customer on public.meetings (customer_id);
create index idx_meetings_scheduled on public.meetings (scheduled_at);
create index idx_meetings_customer_scheduled on public.meetings (customer_id, scheduled_at desc);
create index idx_meetings_session on public.meetings (session_id);

create table public.transcripts (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references public.meetings (id) on delete cascade,
  content text not null,
  duration integer check (duration >= 0),
  speakers jsonb not null default '[]',
  word_count integer check (word_count >= 0),
  language text not null default 'en' check (char_length(language) <= 20),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now()
);
comment on table public.transcripts is 'What was said in a meeting. duration is in seconds.';

create index idx_transcripts_meeting on public.transcripts (meeting_id);

create table public.insights (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  meeting_id uuid references public.meetings (id) on delete set null,
  source text not null check (source in ('meeting', 'email', 'crm', 'agent', 'manual')),
  type text not null check (type in ('decision', 'action_item', 'concern', 'quote', 'sentiment')),
  content text not null check (char_length(btrim(content)) between 1 and 5000),
  importance text not null default 'medium' check (importance in ('low', 'medium', 'high')),
  owner text check (char_length(owner) <= 200),
  due_date date,
  status text not null default 'open' check (status in ('open', 'done', 'dismissed')),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now()
);
comment on table public.insights is 'What was learnt about a customer: decisions, actions, concerns, quotes, sentiment.';

create index idx_insights_customer on public.insights (customer_id);
create index idx_insights_type on public.insights (type);
create index idx_insights_status on public.insights (status);
create index idx_insights_meeting on public.insights (meeting_id);
create index idx_insights_open_concerns on public.insights (customer_id, created_at)
  where type = 'concern' and status = 'open';
-- Those that nobody owns need a CSM; what such a line is weighed by is read from the index alone.
create index idx_insights_unowned on public.insights (customer_id) include (id, importance, due_date, created_at)
  where type = 'concern' and status = 'open' and coalesce(btrim(owner), '') = '';

create trigger update_meetings_timestamp before update on public.meetings
  for each row execute function private.update_timestamp();
select private.audit_table('public.meetings');
select private.audit_table('public.transcripts');
select private.audit_table('public.insights');

grant select, insert, update, delete on public.meetings, public.transcripts, public.insights to authenticated;
grant all on public.meetings, public.transcripts, public.insights to service_role;

select private.customer_policies('public.meetings');
select private.child_policies('public.transcripts', 'meeting_id', 'public.meetings');
select private.customer_policies('public.insights');
