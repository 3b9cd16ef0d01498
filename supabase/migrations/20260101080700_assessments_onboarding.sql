-- Assessments: what a new customer says about itself (001, 3.1), what is told to whatever writes insights (001, 10.4), and the
-- nudge to take an assessment again (001, 11.10). All three are the person's own.

create type public.tech_maturity as enum ('integrated', 'partially_integrated', 'siloed', 'early_stage', 'unsure');
comment on type public.tech_maturity is 'How well the tools of a company work together (001, 13.2).';
create type public.funding_status as enum ('raising_now', 'early_planning', 'preparing_exit', 'not_planned', 'other');
comment on type public.funding_status is 'Where a company stands with outside money (001, 13.2).';
create type public.growth_pace as enum ('shrinking', 'flat', 'steady', 'fast', 'very_fast');
comment on type public.growth_pace is 'How fast a company grows (001, 13.2; the document leaves the values open).';
create type public.team_alignment as enum ('fully_aligned', 'mostly_aligned', 'partly_aligned', 'misaligned', 'unsure');
comment on type public.team_alignment is 'How far the team pulls one way (001, 13.2; the document leaves the values open).';
create type public.final_confirmation as enum ('confirmed', 'confirmed_with_questions', 'not_yet');
comment on type public.final_confirmation is 'Whether the person stands by the survey at its end (001, 13.2; the document leaves the values open).';
create type public.strategy_decision as enum ('founder_alone', 'leadership_team', 'board', 'data_led', 'as_it_comes');
comment on type public.strategy_decision is 'How a company decides on its strategy (001, 13.2; the document leaves the values open).';

create table public.onboarding_assessments (
  o_id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  growth_metrics text check (length(growth_metrics) <= 5000),
  gtm_strategy text check (length(gtm_strategy) <= 5000),
  differentiator text check (length(differentiator) <= 5000),
  brand_perception text check (length(brand_perception) <= 5000),
  tech_stack text check (length(tech_stack) <= 5000),
  process_discipline text check (length(process_discipline) <= 5000),
  acquisition_channels text check (length(acquisition_channels) <= 5000),
  retention_strategy text check (length(retention_strategy) <= 5000),
  decision_bottlenecks text check (length(decision_bottlenecks) <= 5000),
  future_success text check (length(future_success) <= 5000),
  benchmark_preferences text check (length(benchmark_preferences) <= 5000),
  unresolved_issue text check (length(unresolved_issue) <= 5000),
  business_priorities text check (length(business_priorities) <= 5000),
  business_overview text check (length(business_overview) <= 10000),
  tech_maturity public.tech_maturity,
  team_alignment public.team_alignment,
  funding_status public.funding_status,
  growth_pace public.growth_pace,
  final_confirmation public.final_confirmation,
  strategy_decision_method public.strategy_decision,
  friction_points text[] not null default '{}'
    check (cardinality(friction_points) <= 20 and length(array_to_string(friction_points, '')) <= 4000),
  dismissed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.onboarding_assessments is
  'The survey a person answers when their organization begins: what they do, where it hurts, where they want to be. The person writes and reads it.';
comment on column public.onboarding_assessments.business_overview is 'The business model in the person''s words.';
comment on column public.onboarding_assessments.dismissed_at is 'When the person said that they do not want to be asked; the survey stays open to them.';
comment on column public.onboarding_assessments.created_at is 'When the survey was completed, or set aside.';
create index onboarding_assessments_person_idx on public.onboarding_assessments (u_id, created_at desc);

create table public.ai_assessment_context (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  session_id uuid,
  assessment_type public.assessment_type not null,
  industry text check (length(industry) <= 120),
  company_size text check (length(company_size) <= 60),
  company_level public.comp_stack_level,
  revenue_level public.rev_stack_level,
  growth_level public.grow_stack_level,
  funding_level public.f_stack_level,
  tool_level public.tool_stack_level,
  tech_level public.tech_stack_level2,
  goals text[] not null default '{}' check (cardinality(goals) <= 20 and length(array_to_string(goals, '')) <= 4000),
  constraints text check (length(constraints) <= 5000),
  include_notes boolean not null default false,
  include_earlier_results boolean not null default true,
  extra jsonb not null default '{}' check (jsonb_typeof(extra) = 'object' and length(extra::text) <= 20000),
  used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (session_id, u_id) references public.assessment_sessions (id, u_id) on delete cascade
);
comment on table public.ai_assessment_context is
  'What a person lets the writer of insights know besides the answers: built-in generator or language model. The person''s own.';
comment on column public.ai_assessment_context.session_id is 'The run it is for; null for all runs of the type. The key ties it to the person''s own runs.';
comment on column public.ai_assessment_context.include_notes is 'Whether notes to answers may be read along; not unless the person says so.';
comment on column public.ai_assessment_context.extra is 'Further facts, as the person or a connected tool names them.';
comment on column public.ai_assessment_context.used_at is 'When an insight was last written with it.';
create index ai_assessment_context_session_idx on public.ai_assessment_context (session_id, u_id);
create index ai_assessment_context_person_idx on public.ai_assessment_context (u_id, assessment_type);

create table public.reassessment_prompts (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  assessment_type public.assessment_type not null,
  previous_session_id uuid,
  taken_session_id uuid,
  reason text not null default 'age' check (reason in ('age', 'score_low', 'new_version', 'goal_reached', 'own_wish')),
  message text check (length(message) <= 1000),
  due_on date not null,
  focus_categories text[] not null default '{}' check (cardinality(focus_categories) <= 12),
  snoozed_until date,
  dismissed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (previous_session_id, u_id) references public.assessment_sessions (id, u_id) on delete cascade,
  foreign key (taken_session_id, u_id) references public.assessment_sessions (id, u_id) on delete cascade
);
comment on table public.reassessment_prompts is
  'Reminders to take an assessment again: why, by when, on which categories to look. The person''s own.';
comment on column public.reassessment_prompts.previous_session_id is 'The run that is to be repeated; both keys tie to the person''s own runs.';
comment on column public.reassessment_prompts.taken_session_id is 'The run that answered the prompt; null while none has.';
create index reassessment_prompts_previous_idx on public.reassessment_prompts (previous_session_id, u_id);
create index reassessment_prompts_taken_idx on public.reassessment_prompts (taken_session_id, u_id);
create index reassessment_prompts_due_idx on public.reassessment_prompts (u_id, due_on) where dismissed_at is null and taken_session_id is null;
create index reassessment_prompts_person_idx on public.reassessment_prompts (u_id);

create trigger update_timestamp before update on public.onboarding_assessments
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.ai_assessment_context
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.reassessment_prompts
  for each row execute function private.update_timestamp();
create trigger guard_rights before update on public.ai_assessment_context
  for each row execute function private.guard_columns('id', 'u_id', 'created_at', 'used_at');
select private.audit_table('public.onboarding_assessments', 'o_id', p_activity => false);
select private.audit_table('public.ai_assessment_context', p_activity => false);
select private.audit_table('public.reassessment_prompts', p_activity => false);
select private.class_policies('public.onboarding_assessments', 'self');
select private.class_policies('public.ai_assessment_context', 'self');
select private.class_policies('public.reassessment_prompts', 'self');
