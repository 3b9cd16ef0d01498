-- Assessments: what comes of a run (001, 3.2 and 11). One row a completed run in the documented score table of its type (the
-- partitions of assessment_scores), one in assessment_scoring_results with texts, and the single points in
-- assessment_insights. complete_assessment() writes all three in one transaction; nobody writes any of them otherwise.
--
-- They are read by the person, and by the admins and the CSM of the organization stamped on the row. Single answers are not
-- theirs to read, so none of these rows repeats one.

create table public.assessment_scores (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  assessment_type public.assessment_type not null,
  u_id uuid references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  gmf_score double precision not null check (gmf_score between 0 and 5),
  score numeric(3, 2) not null check (score between 0 and 5),
  bracket_key text not null check (bracket_key in (
    'score_1', 'score_1_5', 'score_2', 'score_2_5', 'score_3', 'score_3_5', 'score_4', 'score_4_5', 'score_5')),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  category_scores jsonb not null check (jsonb_typeof(category_scores) = 'array'),
  answered integer not null check (answered > 0),
  applicable integer not null check (applicable >= answered),
  weight numeric(4, 2) not null default 1 check (weight > 0 and weight <= 10),
  version text not null default 'v1' check (version ~ '^v[0-9]{1,6}$'),
  completed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (id, assessment_type),
  unique (session_id, assessment_type),
  foreign key (session_id, assessment_type) references public.assessment_sessions (id, assessment_type) on delete cascade
) partition by list (assessment_type);
comment on table public.assessment_scores is
  'Scores of completed runs; the partitions are the documented tables. Written by the scoring function only; the person, admins and CSM of the stamped organization read.';
comment on column public.assessment_scores.gmf_score is 'The total as the document types it; score is the same number, exactly.';
comment on column public.assessment_scores.answers is
  'Per question what became of it: {state: answered, not_applicable, skipped or hidden, weight, category}. The point that was chosen stays with the person, in assessment_responses.';
comment on column public.assessment_scores.category_scores is '[{key, title, score, level, weight, answered, applicable}], in the order of the categories.';
comment on column public.assessment_scores.version is 'The version of the template that was answered.';
comment on column public.assessment_scores.weight is 'How much this person counts where several answered.';
create index assessment_scores_person_idx on public.assessment_scores (u_id, completed_at desc);
create index assessment_scores_org_idx on public.assessment_scores (org_id, completed_at desc);
create index assessment_scores_bracket_idx on public.assessment_scores (bracket_key);

create table public.assessment_scoring_results (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null unique references public.assessment_sessions (id) on delete cascade,
  user_id uuid references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  assessment_type text not null check (assessment_type in (
    'strategic_maturity', 'bpm', 'competitive_benchmarking', 'customer_experience', 'digital_transformation', 'leadership',
    'marketing_effectiveness', 'sales', 'tech_stack', 'ai_readiness', 'reassessment')),
  template_id uuid not null references public.assessment_templates (id),
  score numeric(3, 2) not null check (score between 0 and 5),
  bracket text not null check (bracket in (
    'score_1', 'score_1_5', 'score_2', 'score_2_5', 'score_3', 'score_3_5', 'score_4', 'score_4_5', 'score_5')),
  description text,
  recommendations text[] not null default '{}',
  next_steps text[] not null default '{}',
  confidence numeric(3, 2) not null check (confidence between 0 and 1),
  ai_insights text check (length(ai_insights) <= 20000),
  ai_insights_source text check (ai_insights_source in ('rules', 'model')),
  ai_insights_at timestamptz,
  category_scores jsonb not null check (jsonb_typeof(category_scores) = 'array'),
  swot_analysis jsonb not null default '{}' check (jsonb_typeof(swot_analysis) = 'object'),
  swot_edited jsonb check (jsonb_typeof(swot_edited) = 'object'),
  swot_edited_by uuid references public.tier2_users (u_id) on delete set null,
  swot_edited_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.assessment_scoring_results is
  'Results of completed runs with bracket, texts and SWOT, frozen as they were given. Written by the scoring function only; the person, admins and CSM of the stamped organization read.';
comment on column public.assessment_scoring_results.confidence is
  'How far the result can be relied on: share answered, agreement of reversed pairs, share with evidence.';
comment on column public.assessment_scoring_results.ai_insights is
  'A text about this result; null until it was written. It names questions as [[key]], never what was chosen: that is filled in for the person alone.';
comment on column public.assessment_scoring_results.ai_insights_source is 'Who wrote the text. rules: the built-in generator; model: a language model.';
comment on column public.assessment_scoring_results.category_scores is '[{key, title, score, level, weight, answered, applicable}], in the order of the categories.';
comment on column public.assessment_scoring_results.swot_analysis is
  '{strengths, weaknesses, opportunities, threats}: lists of {key, title, score?, text}; key is a category or a rule.';
comment on column public.assessment_scoring_results.swot_edited is
  'The same as the person, or an admin of the organization, put it; swot_analysis keeps what was computed. Null while nobody changed it.';
create index assessment_scoring_results_edited_by_idx on public.assessment_scoring_results (swot_edited_by) where swot_edited_by is not null;
create index assessment_scoring_results_person_idx on public.assessment_scoring_results (user_id, created_at desc);
create index assessment_scoring_results_org_idx on public.assessment_scoring_results (org_id, assessment_type, created_at desc);
create index assessment_scoring_results_type_idx on public.assessment_scoring_results (assessment_type, created_at desc);
create index assessment_scoring_results_template_idx on public.assessment_scoring_results (template_id);

create table public.assessment_insights (
  id uuid primary key default gen_random_uuid(),
  result_id uuid not null references public.assessment_scoring_results (id) on delete cascade,
  u_id uuid references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  assessment_type public.assessment_type not null,
  kind text not null check (kind in ('strength', 'middle', 'gap', 'recommendation')),
  subject_key text not null check (length(subject_key) <= 40),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) <= 5000),
  score numeric(3, 2) check (score between 0 and 5),
  rank integer not null check (rank >= 1),
  question_keys text[] not null default '{}',
  source text not null default 'rules' check (source in ('rules', 'model')),
  created_at timestamptz not null default now(),
  unique (result_id, rank)
);
comment on table public.assessment_insights is
  'The single points of a result, most pressing first: what fired, on which category, resting on which questions. Written and read as results are.';
comment on column public.assessment_insights.subject_key is 'The category a point is about, or the rule that fired.';
comment on column public.assessment_insights.question_keys is 'The questions behind the point, for the person to open; not what was answered.';
comment on column public.assessment_insights.source is 'rules: the template''s texts and rules; model: a language model.';
create index assessment_insights_person_idx on public.assessment_insights (u_id, created_at desc);
create index assessment_insights_org_idx on public.assessment_insights (org_id, created_at desc);

create trigger update_timestamp before update on public.assessment_scoring_results
  for each row execute function private.update_timestamp();
select private.audit_table('public.assessment_scores', p_activity => false);
select private.audit_table('public.assessment_scoring_results', p_activity => false);
select private.audit_table('public.assessment_insights', p_activity => false);

-- The class `work` without its writing half.
select private.class_policies('public.assessment_scores', 'work', p_verbs => '{select}');
select private.class_policies('public.assessment_scoring_results', 'work', p_person => 'user_id', p_verbs => '{select}');
select private.class_policies('public.assessment_insights', 'work', p_verbs => '{select}');

do $$ declare r record; begin
  for r in select v.type, 'score_' || v.name as name, v.title from (values
    ('strategic_maturity', 'strategic_maturity', 'strategic maturity'), ('bpm', 'bpm', 'business process management'),
    ('competitive_benchmarking', 'competitive_benchmarking', 'competitive benchmarking'),
    ('customer_experience', 'customer_experience', 'customer experience'),
    ('digital_transformation', 'digital_transformation', 'digital transformation'), ('leadership', 'leadership', 'leadership'),
    ('marketing_effectiveness', 'marketing_effectiveness', 'marketing effectiveness'),
    ('sales', 'sales_performance', 'sales performance'), ('tech_stack', 'tech_stack', 'the tech stack'),
    ('ai_readiness', 'ai_readiness', 'AI readiness'), ('reassessment', 'reassessment', 'the reassessment')) v (type, name, title)
  loop
    execute format('create table public.%I partition of public.assessment_scores for values in (%L)', r.name, r.type);
    execute format('comment on table public.%I is %L', r.name,
      format('Scores of the assessment of %s (001, 11): partition of assessment_scores, written by the scoring function only.', r.title));
  end loop;
end $$;
select private.partition_policies('public.assessment_scores');
