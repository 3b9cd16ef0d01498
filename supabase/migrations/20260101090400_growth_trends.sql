-- Growth: what goes on outside (001, chapter 4): trends of markets, businesses and strategy, marketing tactics and
-- headlines. Nothing in them is about a person or an organization, so everybody who signed in reads them; platform admins
-- and the service role, which gathers them from their sources, write them. Names and times are the documented ones.

create table public.realtime_market_trends (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(btrim(title)) between 1 and 200),
  insight text not null check (length(btrim(insight)) between 1 and 4000),
  source text not null check (length(btrim(source)) between 1 and 300),
  industry text check (length(industry) <= 100),
  direction text check (direction in ('rising', 'steady', 'falling')),
  source_url text check (length(source_url) <= 1000 and source_url ~ '^https?://'),
  valid_until date,
  createdat timestamptz not null default now()
);
comment on table public.realtime_market_trends is
  'Trends of markets by industry. The service role gathers them, the trends page and the growth studio show them.';
comment on column public.realtime_market_trends.industry is 'Null: about all industries.';
comment on column public.realtime_market_trends.valid_until is 'Shown as outdated from then on; null: no end known.';
create index realtime_market_trends_industry_idx on public.realtime_market_trends (industry, createdat desc);
create index realtime_market_trends_created_idx on public.realtime_market_trends (createdat desc, id);

create table public.realtime_business_trends (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(btrim(title)) between 1 and 200),
  industry text check (length(industry) <= 100),
  insight text not null check (length(btrim(insight)) between 1 and 4000),
  source text not null check (length(btrim(source)) between 1 and 300),
  direction text check (direction in ('rising', 'steady', 'falling')),
  source_url text check (length(source_url) <= 1000 and source_url ~ '^https?://'),
  valid_until date,
  createdat timestamptz not null default now()
);
comment on table public.realtime_business_trends is
  'Trends of how businesses are run, by industry. The service role gathers them, the trends page and the growth studio show them.';
comment on column public.realtime_business_trends.industry is 'Null: about all industries.';
create index realtime_business_trends_industry_idx on public.realtime_business_trends (industry, createdat desc);
create index realtime_business_trends_created_idx on public.realtime_business_trends (createdat desc, id);

create table public.realtime_strategic_trends (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(btrim(title)) between 1 and 200),
  insight text not null check (length(btrim(insight)) between 1 and 4000),
  source text not null check (length(btrim(source)) between 1 and 300),
  source_url text check (length(source_url) <= 1000 and source_url ~ '^https?://'),
  industry text check (length(industry) <= 100),
  dimension text check (length(dimension) <= 100),
  horizon text not null default 'year' check (horizon in ('now', 'year', 'later')),
  direction text check (direction in ('rising', 'steady', 'falling')),
  weight smallint not null default 3 check (weight between 1 and 5),
  valid_until date,
  createdat timestamptz not null default now()
);
comment on table public.realtime_strategic_trends is
  'Slow movements that a strategy has to answer, with how soon and how heavy they are. The service role gathers them, the growth studio sets them beside the person''s own threats and opportunities.';
comment on column public.realtime_strategic_trends.dimension is 'The dimension of an assessment it bears on.';
comment on column public.realtime_strategic_trends.horizon is 'When it is felt: now, within a year, later.';
create index realtime_strategic_trends_industry_idx on public.realtime_strategic_trends (industry, createdat desc);
create index realtime_strategic_trends_created_idx on public.realtime_strategic_trends (createdat desc, id);

create table public.realtime_marketing_playbook (
  id uuid primary key default gen_random_uuid(),
  title text not null default '🧠 Tactical Marketing Playbook' check (length(btrim(title)) between 1 and 200),
  insight text not null check (length(btrim(insight)) between 1 and 4000),
  source text not null default 'GPT + Curated URLs' check (length(btrim(source)) between 1 and 300),
  channel text check (channel in ('email', 'website', 'events', 'referral', 'social', 'partners', 'product')),
  effort text check (effort in ('hours', 'days', 'weeks')),
  createdat timestamptz not null default now()
);
comment on table public.realtime_marketing_playbook is
  'Small marketing tactics that can be tried at once. Platform admins and the service role write them, the growth studio offers them as levers.';
comment on column public.realtime_marketing_playbook.source is 'Who says so. The default is the documented one; what a person wrote names the person or the team.';
create index realtime_marketing_playbook_created_idx on public.realtime_marketing_playbook (createdat desc, id);

create table public.business_news_ticker (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(btrim(title)) between 1 and 300),
  url text not null unique check (length(url) <= 1000 and url ~ '^https?://'),
  source text not null check (length(btrim(source)) between 1 and 120),
  industry text check (length(industry) <= 100),
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.business_news_ticker is
  'Headlines with the address of the article. The service role gathers them, everybody reads them in the ticker; the articles stay where they are.';
comment on column public.business_news_ticker.published_at is 'Null where the source does not say; such a headline sorts by when it was found.';
create index business_news_ticker_created_idx on public.business_news_ticker (created_at desc);
create index business_news_ticker_published_idx on public.business_news_ticker (published_at desc);
create index business_news_ticker_source_idx on public.business_news_ticker (source);

create trigger update_timestamp before update on public.business_news_ticker
  for each row execute function private.update_timestamp();

do $$
declare
  v_name text;
begin
  foreach v_name in array '{realtime_market_trends,realtime_business_trends,realtime_strategic_trends,realtime_marketing_playbook,business_news_ticker}'::text[] loop
    perform private.audit_table(format('public.%I', v_name)::regclass, p_activity => false);
    perform private.class_policies(format('public.%I', v_name)::regclass, 'reference');
  end loop;
end
$$;
