-- Workspace: what the product shows to everybody (001, 9 and 12.2): numbers to compare with, sentences, and news of the
-- product itself. Everybody who signed in reads it; platform admins and the service role keep it. The content that comes
-- with a fresh installation is none: each page works without it and says where such content comes from.

create table public.dashboard_benchmarks (
  id uuid primary key default gen_random_uuid(),
  metric text not null check (metric ~ '^[a-z][a-z0-9_.]{0,99}$'),
  industry text check (length(industry) <= 100),
  company_size text check (company_size in ('small', 'medium', 'large', 'enterprise')),
  unit text not null check (unit in ('count', 'percent', 'score', 'currency', 'days')),
  lower_quartile numeric not null,
  median numeric not null,
  upper_quartile numeric not null,
  sample_size integer check (sample_size > 0),
  higher_is_better boolean not null default true,
  period_start date not null,
  period_end date not null,
  source text not null check (length(btrim(source)) between 1 and 200),
  source_url text check (length(source_url) <= 1000 and source_url ~ '^https?://'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (lower_quartile <= median and median <= upper_quartile),
  check (period_end >= period_start),
  unique nulls not distinct (metric, industry, company_size, period_start)
);
comment on table public.dashboard_benchmarks is
  'What others reach: quartiles of a metric by industry and size. Platform admins keep it; dashboards and the growth studio compare with it.';
comment on column public.dashboard_benchmarks.industry is 'Null: all industries together. Likewise the size.';
comment on column public.dashboard_benchmarks.sample_size is 'How many stand behind it; null where the source does not say.';
create index dashboard_benchmarks_metric_idx on public.dashboard_benchmarks (metric, industry, period_end desc);

create table public.dashboard_trends (
  id uuid primary key default gen_random_uuid(),
  metric text not null check (metric ~ '^[a-z][a-z0-9_.]{0,99}$'),
  industry text check (length(industry) <= 100),
  grain text not null default 'month' check (grain in ('week', 'month', 'quarter')),
  period_start date not null,
  unit text not null check (unit in ('count', 'percent', 'score', 'currency', 'days')),
  value numeric,
  previous_value numeric,
  change numeric generated always as (value - previous_value) stored,
  sample_size integer check (sample_size > 0),
  note text check (length(note) <= 500),
  source text not null check (length(btrim(source)) between 1 and 200),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (metric, industry, grain, period_start)
);
comment on table public.dashboard_trends is
  'How a metric moved over time across many organizations, one row a period. Platform admins keep it; the trend widgets read it.';
comment on column public.dashboard_trends.value is 'Null where a period was not measured: a gap is drawn as a gap.';

create table public.inspirational_quotes (
  id uuid primary key default gen_random_uuid(),
  quote text not null check (length(btrim(quote)) between 5 and 500),
  author text not null check (length(btrim(author)) between 1 and 120),
  work text check (length(work) <= 200),
  topic text not null default 'work' check (topic in ('work', 'customers', 'change', 'learning', 'teams', 'patience')),
  language text not null default 'en' check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  rights text not null default 'own' check (rights in ('own', 'public_domain', 'licensed')),
  is_active boolean not null default true,
  last_shown_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.inspirational_quotes is 'Sentences for an empty or a finished page. Platform admins keep them; the home page shows one a day.';
comment on column public.inspirational_quotes.rights is 'Why the sentence may be shown: written for the product, out of copyright, or licensed.';
comment on column public.inspirational_quotes.work is 'Where it is from, so that it can be looked up.';
create unique index inspirational_quotes_quote_idx on public.inspirational_quotes (md5(lower(quote)));

create table public.roadmap_updates (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(btrim(title)) between 1 and 160),
  summary text not null check (length(btrim(summary)) between 1 and 2000),
  area text not null check (area in ('customers', 'growth', 'assessments', 'onboarding', 'integrations', 'assistant', 'projects', 'platform')),
  status text not null default 'planned' check (status in ('planned', 'in_progress', 'shipped', 'dropped')),
  audience text not null default 'everyone' check (audience in ('everyone', 'csm', 'organizations')),
  target_quarter text check (target_quarter ~ '^20\d\d-Q[1-4]$'),
  shipped_on date,
  link text check (length(link) <= 500 and link ~ '^/([^/\\]|$)'),
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'shipped') = (shipped_on is not null))
);
comment on table public.roadmap_updates is 'What the product will do, does now and has learned to do. Platform admins write it; everybody reads it from the help menu.';
comment on column public.roadmap_updates.audience is 'Whom the page shows it to first. It hides nothing: who signed in may read all of it.';
comment on column public.roadmap_updates.link is 'Where in the product it can be seen.';
create index roadmap_updates_status_idx on public.roadmap_updates (status, position, id);

create table public.industry_stock_symbols (
  id uuid primary key default gen_random_uuid(),
  symbol text not null check (symbol ~ '^[A-Z0-9][A-Z0-9.^-]{0,14}$'),
  exchange text not null check (exchange ~ '^[A-Z]{2,10}$'),
  name text not null check (length(btrim(name)) between 1 and 160),
  kind text not null default 'share' check (kind in ('share', 'index', 'fund')),
  industry text not null check (length(btrim(industry)) between 1 and 100),
  country text check (country ~ '^[A-Z]{2}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (symbol, exchange)
);
comment on table public.industry_stock_symbols is
  'Which listed companies and indices stand for an industry. Platform admins keep it; the market trends read it to know what to follow. It holds no prices.';
comment on column public.industry_stock_symbols.exchange is 'Short name of the exchange; a symbol is unique on one exchange only.';
create index industry_stock_symbols_industry_idx on public.industry_stock_symbols (industry, symbol) where is_active;

create table public.scorecard_insights (
  id uuid primary key default gen_random_uuid(),
  assessment_type text not null check (assessment_type in ('strategic_maturity', 'bpm', 'competitive_benchmarking',
    'customer_experience', 'digital_transformation', 'leadership', 'marketing_effectiveness', 'sales', 'tech_stack',
    'ai_readiness', 'reassessment')),
  dimension text check (length(dimension) <= 100),
  bracket text not null check (bracket in ('score_1', 'score_1_5', 'score_2', 'score_2_5', 'score_3', 'score_3_5',
    'score_4', 'score_4_5', 'score_5')),
  headline text not null check (length(btrim(headline)) between 1 and 160),
  insight text not null check (length(btrim(insight)) between 1 and 2000),
  next_step text check (length(next_step) <= 500),
  tone text not null default 'neutral' check (tone in ('warning', 'neutral', 'encouraging')),
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (assessment_type, dimension, bracket, version)
);
comment on table public.scorecard_insights is
  'What a score means in words, by assessment and bracket, for scorecards on dashboards. Platform admins write it; whoever sees a score reads it.';
comment on column public.scorecard_insights.dimension is 'Null: about the total score.';
comment on column public.scorecard_insights.version is 'A text that was shown is not rewritten: a better one gets the next version.';

create table public.real_time_metrics (
  id uuid primary key default gen_random_uuid(),
  metric text not null check (metric ~ '^[a-z][a-z0-9_.]{0,99}$'),
  value numeric,
  unit text not null check (unit in ('count', 'percent', 'score', 'currency', 'days', 'milliseconds')),
  window_seconds integer not null default 60 check (window_seconds between 1 and 604800),
  state text not null default 'ok' check (state in ('ok', 'slow', 'down', 'unknown')),
  source text not null check (length(btrim(source)) between 1 and 100),
  labels jsonb not null default '{}' check (jsonb_typeof(labels) = 'object' and length(labels::text) <= 2000),
  measured_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
comment on table public.real_time_metrics is
  'How the service itself is doing, for everybody to see: no row is about a person or an organization. Jobs write it; the status line of the product reads the newest row of each metric.';
comment on column public.real_time_metrics.window_seconds is 'The stretch of time before measured_at that the value covers.';
comment on column public.real_time_metrics.value is 'Null: the measurement failed, see state.';
create index real_time_metrics_metric_idx on public.real_time_metrics (metric, measured_at desc);
create index real_time_metrics_measured_idx on public.real_time_metrics (measured_at);

do $$
declare
  v_name text;
begin
  foreach v_name in array '{dashboard_benchmarks,dashboard_trends,inspirational_quotes,roadmap_updates,industry_stock_symbols,scorecard_insights}'::text[] loop
    execute format('create trigger update_timestamp before update on public.%I
      for each row execute function private.update_timestamp()', v_name);
    perform private.audit_table(format('public.%I', v_name)::regclass, p_activity => false);
    perform private.class_policies(format('public.%I', v_name)::regclass, 'reference');
  end loop;
end
$$;
-- Measurements come every minute and are nobody's change: no audit.
select private.class_policies('public.real_time_metrics', 'reference');
