-- Organization: how its people work and what could be better (000, 2, 4, 6 and 7). user_roles says what somebody does and
-- decides, workflow_patterns which work comes back, recommendations what to change and what came of it, pilot_coordination
-- how the agents that help are set.
--
-- None of these columns grants anything: what somebody may do is decided by org_users. What a model or an analysis says
-- about itself (its confidence, its name) is written by the server alone, so that nobody makes a number look computed.

create table public.user_roles (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  user_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  function_category text check (length(function_category) <= 100),
  role_level text check (role_level in ('assistant', 'specialist', 'manager', 'director', 'executive')),
  breadth text check (breadth in ('narrow', 'moderate', 'broad')),
  depth text check (depth in ('surface', 'moderate', 'deep')),
  decision_authority text check (decision_authority in ('limited', 'moderate', 'high', 'autonomous')),
  stakeholder_count integer check (stakeholder_count between 0 and 1000000),
  approval_layers integer check (approval_layers between 0 and 50),
  integration_points integer check (integration_points between 0 and 10000),
  q4d_profile jsonb not null default '{}' check (jsonb_typeof(q4d_profile) = 'object' and length(q4d_profile::text) <= 20000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organization_id, user_id)
);
comment on table public.user_roles is
  'What somebody does in an organization, in the words that advice is fitted to. Members and the CSM read it, the person and the organization''s admins write it.';
comment on column public.user_roles.function_category is 'accounting, sales, hr, operations …';
comment on column public.user_roles.decision_authority is 'How much the person decides alone in their work; it grants nothing here.';
comment on column public.user_roles.integration_points is 'How many tools the person works with.';
comment on column public.user_roles.q4d_profile is
  'How the person likes to be addressed and to work, as they say it themselves. Every member of the organization may read it.';
create index user_roles_org_function_idx on public.user_roles (organization_id, function_category, role_level);
create index user_roles_user_idx on public.user_roles (user_id);

create table public.workflow_patterns (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  user_id uuid references public.tier2_users (u_id) on delete set null,
  pattern_name text check (length(trim(pattern_name)) between 1 and 255),
  process_steps jsonb not null default '[]' check (jsonb_typeof(process_steps) = 'array' and jsonb_array_length(process_steps) <= 200),
  frequency text check (frequency in ('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'occasional')),
  time_investment integer check (time_investment between 0 and 525600),
  optimization_potential jsonb not null default '{}' check (jsonb_typeof(optimization_potential) = 'object'),
  automation_opportunities jsonb not null default '[]' check (jsonb_typeof(automation_opportunities) = 'array'),
  tools_involved jsonb not null default '[]' check (jsonb_typeof(tools_involved) = 'array'),
  compliance_requirements jsonb not null default '[]' check (jsonb_typeof(compliance_requirements) = 'array'),
  pattern_confidence numeric(5, 2) check (pattern_confidence between 0 and 100),
  last_analyzed timestamptz,
  created_at timestamptz not null default now()
);
comment on table public.workflow_patterns is
  'Work that comes back in an organization, noticed by an analysis or written down by an admin. Members and the CSM read it.';
comment on column public.workflow_patterns.user_id is 'Whose work it is; empty where it is everybody''s.';
comment on column public.workflow_patterns.time_investment is 'Minutes each time.';
comment on column public.workflow_patterns.tools_involved is 'Names of the tools, as tool_integrations call them.';
comment on column public.workflow_patterns.pattern_confidence is 'Per cent; empty where a person wrote the pattern down. Written by the analysis.';
create index workflow_patterns_org_frequency_idx on public.workflow_patterns (organization_id, frequency);
create index workflow_patterns_org_analyzed_idx on public.workflow_patterns (organization_id, last_analyzed desc);
create index workflow_patterns_user_idx on public.workflow_patterns (user_id);

create table public.recommendations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  user_id uuid references public.tier2_users (u_id) on delete set null,
  recommendation_type text check (recommendation_type in (
    'process_optimization', 'career_development', 'tool_optimization', 'predictive_workflow')),
  priority text not null default 'medium' check (priority in ('low', 'medium', 'high', 'critical')),
  title text not null check (length(trim(title)) between 1 and 255),
  description text check (length(description) <= 10000),
  expected_impact text check (length(expected_impact) <= 5000),
  effort_level text check (effort_level in ('low', 'medium', 'high')),
  consultant_level text check (length(consultant_level) <= 255),
  implementation_status text not null default 'pending'
    check (implementation_status in ('pending', 'in_progress', 'completed', 'declined')),
  crx_model text check (crx_model in ('CRX01', 'CRX02', 'CRX03')),
  ml_confidence numeric(5, 2) check (ml_confidence between 0 and 100),
  tools_affected jsonb not null default '[]' check (jsonb_typeof(tools_affected) = 'array'),
  predicted_savings jsonb not null default '{}' check (jsonb_typeof(predicted_savings) = 'object'),
  actual_results jsonb check (jsonb_typeof(actual_results) = 'object'),
  created_at timestamptz not null default now(),
  implemented_at timestamptz,
  completed_at timestamptz
);
comment on table public.recommendations is
  'What an organization could change, from a model, an analysis or its CSM, and what came of it. Members read; owner, admins and the CSM write.';
comment on column public.recommendations.user_id is 'The person it is meant for; empty: the organization.';
comment on column public.recommendations.consultant_level is 'How thorough the advice is meant to be, in the words of the document: what a consultant of which kind would say.';
comment on column public.recommendations.crx_model is 'The model that made it; empty where a person did. Written by the server, as is ml_confidence.';
comment on column public.recommendations.predicted_savings is 'Hours, money and share that it should save, each with the time it is meant for.';
comment on column public.recommendations.actual_results is 'What was measured afterwards; empty until somebody measured.';
comment on column public.recommendations.implemented_at is 'When work on it began; stamped with the status, as is completed_at.';
create index recommendations_org_status_idx on public.recommendations (organization_id, implementation_status, priority);
create index recommendations_org_type_idx on public.recommendations (organization_id, recommendation_type, created_at desc);
create index recommendations_user_idx on public.recommendations (user_id);

create table public.pilot_coordination (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organization_profile (id) on delete cascade,
  session_id text check (length(session_id) <= 255),
  active_pilots integer not null default 20000 check (active_pilots >= 0),
  ml_engines integer not null default 47 check (ml_engines >= 0),
  predictive_accuracy numeric(5, 2) check (predictive_accuracy between 0 and 100),
  cultural_empathy_mode text check (length(cultural_empathy_mode) <= 50),
  sector_specialization text check (length(sector_specialization) <= 100),
  pilot_instructions jsonb not null default '{}' check (jsonb_typeof(pilot_instructions) = 'object' and not private.holds_secret(pilot_instructions)),
  performance_metrics jsonb not null default '{}' check (jsonb_typeof(performance_metrics) = 'object'),
  optimization_results jsonb not null default '{}' check (jsonb_typeof(optimization_results) = 'object'),
  session_start timestamptz not null default now(),
  last_update timestamptz not null default now()
);
comment on table public.pilot_coordination is
  'How the helping agents of an organization are set in a session of work and what they reached. Members and the CSM read it, platform admins write it.';
comment on column public.pilot_coordination.session_id is 'The session at the provider of the agents.';
comment on column public.pilot_coordination.predictive_accuracy is 'Per cent of the predictions of the session that came true; empty until enough are decided.';
comment on column public.pilot_coordination.pilot_instructions is 'What the agents are told about this organization.';
create index pilot_coordination_org_start_idx on public.pilot_coordination (organization_id, session_start desc);
create index pilot_coordination_org_sector_idx on public.pilot_coordination (organization_id, sector_specialization);

create trigger update_timestamp before update on public.user_roles
  for each row execute function private.update_timestamp();
create trigger require_member after insert or update of user_id, organization_id on public.user_roles
  for each row when (current_user in ('authenticated', 'anon')) execute function private.require_member('organization_id', 'user_id');
create trigger require_member after insert or update of user_id, organization_id on public.workflow_patterns
  for each row when (current_user in ('authenticated', 'anon')) execute function private.require_member('organization_id', 'user_id');
create trigger require_member after insert or update of user_id, organization_id on public.recommendations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.require_member('organization_id', 'user_id');
create trigger guard_inserted before insert on public.workflow_patterns
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('pattern_confidence', 'last_analyzed');
create trigger guard_rights before update on public.workflow_patterns
  for each row when (current_user in ('authenticated', 'anon'))
  execute function private.guard_columns('organization_id', 'pattern_confidence', 'last_analyzed', 'created_at');
create trigger guard_inserted before insert on public.recommendations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.guard_columns('crx_model', 'ml_confidence');
create trigger guard_rights before update on public.recommendations
  for each row when (current_user in ('authenticated', 'anon'))
  execute function private.guard_columns('organization_id', 'crx_model', 'ml_confidence', 'created_at');

create function private.stamp_recommendation() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_before constant text := case tg_op when 'UPDATE' then old.implementation_status else 'pending' end;
begin
  if new.implementation_status in ('in_progress', 'completed') then
    new.implemented_at := coalesce(case tg_op when 'UPDATE' then old.implemented_at end, now());
  else
    new.implemented_at := null;
  end if;
  new.completed_at := case
    when new.implementation_status <> 'completed' then null
    when v_before = 'completed' then old.completed_at
    else now() end;
  return new;
end
$$;
comment on function private.stamp_recommendation() is 'Beginning and end of a recommendation follow its status.';
create trigger stamp_recommendation before insert or update on public.recommendations
  for each row when (current_user in ('authenticated', 'anon')) execute function private.stamp_recommendation();

create function private.touch_pilot() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.last_update := now();
  return new;
end
$$;
comment on function private.touch_pilot() is 'last_update of pilot_coordination is the database''s word.';
create trigger touch_pilot before update on public.pilot_coordination
  for each row execute function private.touch_pilot();

select private.audit_table('public.user_roles', p_activity => false);
select private.audit_table('public.workflow_patterns', p_activity => false);
select private.audit_table('public.recommendations', p_activity => false);
select private.audit_table('public.pilot_coordination', p_activity => false);

select private.class_policies('public.user_roles', 'org_member', 'user_id', 'organization_id');
select private.class_policies('public.workflow_patterns', 'org', p_org => 'organization_id');
select private.class_policies('public.recommendations', 'org_csm', p_org => 'organization_id');
select private.class_policies('public.pilot_coordination', 'org', p_org => 'organization_id', p_verbs => '{select}');
select private.class_policies('public.pilot_coordination', 'reference', p_verbs => '{insert,update,delete}');
