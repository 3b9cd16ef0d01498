-- Workspace: dashboards (001, chapter 9). What a person looks at and how it is arranged, the numbers of its widgets as
-- they were last computed, and how dashboards are used.
--
-- All of it is one person's: nobody else reads how somebody looks at the product. Composite keys carry the person along,
-- so that no row can hang on somebody else's dashboard. Arrangements and usage are no business records: they stay out of
-- the audit log, as saved views do.

create table public.dashboard_configs (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  surface text not null default 'home' check (surface in ('home', 'portfolio', 'organization', 'growth', 'admin')),
  name text not null check (length(btrim(name)) between 1 and 80),
  widgets text[] not null default '{}' check (cardinality(widgets) <= 24),
  period text not null default '90d' check (period in ('7d', '30d', '90d', '12m')),
  compare_with text not null default 'previous_period'
    check (compare_with in ('nothing', 'previous_period', 'previous_year', 'benchmark')),
  density text not null default 'comfortable' check (density in ('comfortable', 'compact')),
  refresh_seconds integer not null default 300 check (refresh_seconds between 30 and 86400),
  filter jsonb not null default '{}' check (jsonb_typeof(filter) = 'object' and length(filter::text) <= 4000),
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, u_id)
);
comment on table public.dashboard_configs is
  'Dashboards a person put together. The person writes them on the dashboard pages (home, portfolio, organization, growth, admin) and alone reads them.';
comment on column public.dashboard_configs.surface is 'The page the dashboard belongs to.';
comment on column public.dashboard_configs.widgets is 'Keys of the widgets in reading order: what a phone and a screen reader get.';
comment on column public.dashboard_configs.compare_with is 'What each number is held against.';
comment on column public.dashboard_configs.filter is 'What the widgets are limited to, in the form the lists use, so that a number opens its list.';
comment on column public.dashboard_configs.is_default is 'Shown when the page opens; at most one a page, a new one releases the old.';
create unique index dashboard_configs_default_idx on public.dashboard_configs (u_id, surface) where is_default;
create unique index dashboard_configs_name_idx on public.dashboard_configs (u_id, surface, lower(name));

create table public.dashboard_layouts (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  config_id uuid not null,
  viewport text not null default 'desktop' check (viewport in ('phone', 'tablet', 'desktop')),
  columns smallint not null default 12 check (columns between 1 and 12),
  row_height smallint not null default 80 check (row_height between 20 and 400),
  places jsonb not null default '[]' check (jsonb_typeof(places) = 'array' and jsonb_array_length(places) <= 24),
  collapsed text[] not null default '{}' check (cardinality(collapsed) <= 24),
  is_locked boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (config_id, u_id, viewport),
  foreign key (config_id, u_id) references public.dashboard_configs (id, u_id) on delete cascade
);
comment on table public.dashboard_layouts is
  'Where the widgets of a dashboard stand on one size of screen. Written when a person arranges a dashboard; without a row the order of its widgets decides.';
comment on column public.dashboard_layouts.places is 'One object a widget: widget, x, y, w, h in cells of the grid.';
comment on column public.dashboard_layouts.collapsed is 'Keys of widgets that are folded to their title.';
comment on column public.dashboard_layouts.is_locked is 'Dragging is off until the person unlocks it, so that a touch does not move things.';
create index dashboard_layouts_user_idx on public.dashboard_layouts (u_id, config_id);

create table public.dashboard_widget_data (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  widget_id text not null check (widget_id ~ '^[a-z][a-z0-9_.-]{0,99}$'),
  period text not null default '90d' check (period in ('7d', '30d', '90d', '12m')),
  value numeric,
  previous_value numeric,
  unit text check (unit in ('count', 'percent', 'score', 'currency', 'days')),
  currency text check (currency ~ '^[A-Z]{3}$'),
  series jsonb not null default '[]' check (jsonb_typeof(series) = 'array' and jsonb_array_length(series) <= 400),
  href text check (length(href) <= 500 and href ~ '^/([^/\\]|$)'),
  state text not null default 'fresh' check (state in ('fresh', 'failed')),
  fault text check (length(fault) <= 300),
  duration_ms integer check (duration_ms >= 0),
  computed_at timestamptz not null default now(),
  expires_at timestamptz not null,
  unique (u_id, widget_id, period),
  check (expires_at > computed_at),
  check ((state = 'failed') = (fault is not null)),
  check (unit is distinct from 'currency' or currency is not null)
);
comment on table public.dashboard_widget_data is
  'The last computed numbers of a person''s widgets, a cache: private.store_widget() writes it, the person''s dashboard reads it, and losing it costs a calculation.';
comment on column public.dashboard_widget_data.value is 'Null means that there is no data, which is not zero.';
comment on column public.dashboard_widget_data.previous_value is 'The same number for what the dashboard compares with.';
comment on column public.dashboard_widget_data.series is 'Points of the chart in order: objects with at and value.';
comment on column public.dashboard_widget_data.href is 'The filtered list that the number counts, an address inside the product.';
comment on column public.dashboard_widget_data.fault is 'Why the last calculation failed; the number before it is kept.';
create index dashboard_widget_data_expiry_idx on public.dashboard_widget_data (expires_at);

create table public.dashboard_events (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  config_id uuid,
  event_type text not null check (event_type in ('view', 'interaction', 'export', 'share')),
  surface text not null default 'home' check (surface in ('home', 'portfolio', 'organization', 'growth', 'admin')),
  viewport text check (viewport in ('phone', 'tablet', 'desktop')),
  target text check (length(target) <= 200),
  duration_ms integer check (duration_ms between 0 and 86400000),
  widget_count smallint check (widget_count between 0 and 24),
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object' and length(detail::text) <= 4000),
  created_at timestamptz not null default now(),
  foreign key (config_id, u_id) references public.dashboard_configs (id, u_id) on delete set null (config_id)
);
comment on table public.dashboard_events is
  'What a person did with a dashboard as a whole. The dashboard pages write it; it tells the person''s own recent exports and shares, and nobody else''s.';
comment on column public.dashboard_events.event_type is 'The four documented kinds, the same as for widgets.';
comment on column public.dashboard_events.target is 'What an export or a share was of: a file name, an address.';
comment on column public.dashboard_events.duration_ms is 'How long the dashboard was looked at or the export took.';
create index dashboard_events_user_idx on public.dashboard_events (u_id, created_at desc, id);
create index dashboard_events_config_idx on public.dashboard_events (config_id, u_id);

-- The key goes to auth.users, as 001 has it.
create table public.dashboard_analytics (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default private.uid() references auth.users (id) on delete cascade,
  event_type text not null check (event_type in ('view', 'interaction', 'export', 'share')),
  widget_id text check (widget_id ~ '^[a-z][a-z0-9_.-]{0,99}$'),
  session_id uuid,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object' and length(metadata::text) <= 4000),
  created_at timestamptz not null default now()
);
comment on table public.dashboard_analytics is
  'How a person uses the widgets of dashboards (001, 9.1). The widgets write it; the person reads own rows, platform admins all of them to see which widgets earn their place.';
comment on column public.dashboard_analytics.session_id is 'The visit the event belongs to; only groups events, so it points nowhere.';
create index dashboard_analytics_user_idx on public.dashboard_analytics (user_id, created_at desc);
create index dashboard_analytics_widget_idx on public.dashboard_analytics (widget_id, event_type, created_at desc);

create table public.tier2_dashboard_insights (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  widget_id text check (widget_id ~ '^[a-z][a-z0-9_.-]{0,99}$'),
  kind text not null check (kind in ('change', 'milestone', 'gap', 'comparison', 'suggestion')),
  title text not null check (length(btrim(title)) between 1 and 200),
  body text not null default '' check (length(body) <= 2000),
  severity text not null default 'info' check (severity in ('info', 'good', 'watch', 'act')),
  metric text check (length(metric) <= 100),
  value numeric,
  change numeric,
  href text check (length(href) <= 500 and href ~ '^/([^/\\]|$)'),
  valid_until timestamptz,
  dismissed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.tier2_dashboard_insights is
  'Sentences beside the numbers of a person''s dashboard. Functions of the domains write them, the person reads, dismisses and deletes them.';
comment on column public.tier2_dashboard_insights.change is 'Difference to the number before, in the unit of the metric.';
comment on column public.tier2_dashboard_insights.href is 'The list or record behind the sentence.';
create index tier2_dashboard_insights_open_idx on public.tier2_dashboard_insights (u_id, created_at desc, id) where dismissed_at is null;
create index tier2_dashboard_insights_user_idx on public.tier2_dashboard_insights (u_id);

-- Naming another default means that the old one is none any more; without this the unique index would refuse.
create function private.release_default_dashboard() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.dashboard_configs as d set is_default = false
   where d.u_id = new.u_id and d.surface = new.surface and d.id <> new.id and d.is_default;
  return new;
end
$$;
comment on function private.release_default_dashboard() is 'Keeps one default dashboard a person and page.';
create trigger release_default before insert or update of is_default, surface on public.dashboard_configs
  for each row when (new.is_default) execute function private.release_default_dashboard();

create trigger update_timestamp before update on public.dashboard_configs
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.dashboard_layouts
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.tier2_dashboard_insights
  for each row execute function private.update_timestamp();

select private.class_policies('public.dashboard_configs', 'self');
select private.class_policies('public.dashboard_layouts', 'self');
select private.class_policies('public.tier2_dashboard_insights', 'self');
-- What was computed is the product's word; what happened is written once and can be thrown away, not rewritten.
select private.class_policies('public.dashboard_widget_data', 'self', p_verbs => '{select}');
select private.class_policies('public.dashboard_events', 'self', p_verbs => '{select,insert,delete}');
select private.class_policies('public.dashboard_analytics', 'self', 'user_id', p_verbs => '{select,insert,delete}');

-- A failed calculation keeps the number before it and says why: an empty widget would look like no data.
create function private.store_widget(
  p_user uuid, p_widget text, p_period text, p_value numeric, p_previous numeric default null, p_unit text default 'count',
  p_currency text default null, p_series jsonb default '[]', p_href text default null, p_fault text default null,
  p_valid interval default '15 minutes', p_duration_ms integer default null
) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.dashboard_widget_data as d
    (u_id, widget_id, period, value, previous_value, unit, currency, series, href, state, fault, duration_ms, computed_at, expires_at)
  values (p_user, p_widget, p_period, p_value, p_previous, p_unit, p_currency, p_series, p_href,
    case when p_fault is null then 'fresh' else 'failed' end, left(p_fault, 300), p_duration_ms, now(), now() + p_valid)
  on conflict (u_id, widget_id, period) do update set
    value = case when p_fault is null then excluded.value else d.value end,
    previous_value = case when p_fault is null then excluded.previous_value else d.previous_value end,
    series = case when p_fault is null then excluded.series else d.series end,
    unit = case when p_fault is null then excluded.unit else d.unit end,
    currency = case when p_fault is null then excluded.currency else d.currency end,
    href = coalesce(excluded.href, d.href), state = excluded.state, fault = excluded.fault,
    duration_ms = excluded.duration_ms, computed_at = excluded.computed_at, expires_at = excluded.expires_at;
end
$$;
comment on function private.store_widget(uuid, text, text, numeric, numeric, text, text, jsonb, text, text, interval, integer) is
  'Stores what a widget of a person shows. For functions and jobs of the house.';
grant execute on function
  private.store_widget(uuid, text, text, numeric, numeric, text, text, jsonb, text, text, interval, integer)
  to service_role;
