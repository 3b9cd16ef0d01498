-- Demonstration data, part 7: what the two organizations say about sign-in, data and work, what was advised to them and
-- what came of it. One is thorough, the other has left half of it open.

alter table public.data_sovereignty disable trigger note_sovereignty;

insert into public.authentication_config (id, organization_id, auth_provider, oidc_issuer, client_id, scopes, identity_claims, sso_enabled, mfa_required,
  session_timeout, last_token_refresh, created_at, updated_at) values
  (private.seed_id('auth:meridian'), private.seed_id('org:meridian'), 'Azure AD', 'https://login.microsoftonline.com/5c1f2a70-demo/v2.0', '8d0e7c1a-demo-client',
    '["openid", "email", "profile", "GroupMember.Read.All"]', '{"email": "preferred_username", "first_name": "given_name", "department": "department"}',
    true, true, 480, now() - interval '3 hours', now() - interval '238 days', now() - interval '51 days'),
  (private.seed_id('auth:fjordlys'), private.seed_id('org:fjordlys'), 'Google Workspace', 'https://accounts.google.com', null,
    '["openid", "email", "profile"]', '{}', false, false, 1440, null, now() - interval '150 days', now() - interval '150 days');

-- Sealed text of the right form that no key opens.
insert into public.organization_secrets (id, organization_id, kind, label, encrypted_secret, expires_at, rotated_at, set_by, created_at)
select private.seed_id('secret:' || s.label), private.seed_id('org:' || s.org), s.kind, s.label,
  'v1.' || substr(md5(s.label), 1, 16) || '.' || md5(s.label || 'a') || md5(s.label || 'b') || '.' || substr(md5(s.label || 't'), 1, 22),
  now() + make_interval(days => s.left_days), now() - make_interval(days => s.age), private.seed_id('person:' || s.who), now() - make_interval(days => s.age)
from (values
  ('meridian', 'oidc_client', 'Client of Azure AD', 26, 154, 'grace.okafor@meridian.example'),
  ('meridian', 'directory_sync', 'Directory', null, 154, 'grace.okafor@meridian.example'),
  ('fjordlys', 'tool', 'Zendesk', 212, 153, 'member2@cairn.test')
) s (org, kind, label, left_days, age, who);

insert into public.data_sovereignty (id, organization_id, storage_option, data_center_config, access_controls, encryption_settings, backup_strategy,
  compliance_requirements, audit_trail, last_security_review, created_at) values
  (private.seed_id('sovereignty:meridian'), private.seed_id('org:meridian'), 'managed_custom',
    '{"region": "europe-west2", "provider": "Google Cloud", "second_region": "europe-west1"}',
    '{"support_access": "on_request", "exports": "owner"}', '{"at_rest": "AES-256", "keys": "customer_managed", "rotation_days": 90}',
    '{"every_hours": 6, "kept_days": 35, "last_restored": "in spring"}', '["GDPR", "NHS DSPT", "ISO 27001"]',
    jsonb_build_array(
      jsonb_build_object('at', now() - interval '44 days', 'by', private.seed_id('person:grace.okafor@meridian.example'), 'fields', '["backup_strategy", "last_security_review"]'::jsonb),
      jsonb_build_object('at', now() - interval '231 days', 'by', private.seed_id('person:grace.okafor@meridian.example'), 'fields', '["storage_option", "data_center_config"]'::jsonb)),
    now() - interval '44 days', now() - interval '231 days'),
  (private.seed_id('sovereignty:fjordlys'), private.seed_id('org:fjordlys'), 'hybrid', '{"region": "europe-north1"}', '{}', '{}', '{}', '["GDPR"]',
    jsonb_build_array(jsonb_build_object('at', now() - interval '120 days', 'by', private.seed_id('person:owner2@cairn.test'), 'fields', '["storage_option"]'::jsonb)),
    null, now() - interval '120 days');
alter table public.data_sovereignty enable trigger note_sovereignty;

insert into public.gcp_projects (id, organization_id, project_id, project_name, billing_account, enabled_services, monthly_budget, cost_tracking,
  data_location, security_settings, compliance_certifications, created_at, last_billing_sync)
select private.seed_id('gcp:' || g.project), private.seed_id('org:' || g.org), g.project, g.name, g.billing, g.services::jsonb, g.budget,
  case when g.budget is not null then jsonb_build_object('currency', 'EUR', 'months', (
    select jsonb_object_agg(to_char(now() - make_interval(months => m), 'YYYY-MM'), round(g.budget * (55 + private.seed_pick(g.project || m, 60)) / 100, 2))
    from generate_series(1, 7) m)) end,
  g.location, g.security::jsonb, g.certificates::jsonb, now() - make_interval(days => g.age), case when g.budget is not null then now() - interval '7 hours' end
from (values
  ('meridian', 'meridian-cairn-prod', 'Cairn production', '01A2B3-C4D5E6-F70819', '["sqladmin.googleapis.com", "secretmanager.googleapis.com", "run.googleapis.com"]',
    1400.00, 'europe-west2', '{"public_access": false, "audit_logs": true}', '["ISO 27001", "SOC 2"]', 229),
  ('meridian', 'meridian-cairn-test', 'Cairn test', '01A2B3-C4D5E6-F70819', '["sqladmin.googleapis.com"]', 180.00, 'europe-west2', '{"public_access": false}', '[]', 170),
  ('fjordlys', 'fjordlys-data-4417', null, null, '[]', null, 'europe-north1', '{}', '[]', 64)
) g (org, project, name, billing, services, budget, location, security, certificates, age);

insert into public.user_roles (id, organization_id, user_id, function_category, role_level, breadth, depth, decision_authority, stakeholder_count,
  approval_layers, integration_points, q4d_profile, created_at)
select private.seed_id('user_role:' || r.email), private.seed_id('org:' || r.org), private.seed_id('person:' || r.email), r.function, r.level, r.breadth, r.depth, r.authority,
  r.stakeholders, r.layers, r.points, r.profile::jsonb, now() - make_interval(days => r.age)
from (values
  ('meridian', 'owner@cairn.test', 'operations', 'director', 'broad', 'moderate', 'high', 24, 1, 5, '{"likes": "numbers first", "dislikes": "calls without an agenda"}', 236),
  ('meridian', 'grace.okafor@meridian.example', 'information technology', 'manager', 'broad', 'deep', 'high', 31, 2, 11, '{"likes": "a draft to react to"}', 233),
  ('meridian', 'member@cairn.test', 'customer support', 'manager', 'moderate', 'moderate', 'moderate', 40, 2, 4, '{}', 230),
  ('meridian', 'hugo.lind@meridian.example', 'operations', 'specialist', 'narrow', 'deep', 'limited', 12, 3, 3, '{"language": "short sentences"}', 101),
  ('fjordlys', 'owner2@cairn.test', 'management', 'executive', 'broad', 'surface', 'autonomous', 9, 0, null, '{}', 150),
  ('fjordlys', 'member2@cairn.test', 'engineering', 'specialist', 'moderate', 'deep', 'moderate', 6, 1, 14, '{"likes": "logs"}', 148),
  ('fjordlys', 'jonas.brandt@fjordlys.example', 'customer support', 'manager', null, null, 'moderate', null, 1, 4, '{}', 90)
) r (org, email, function, level, breadth, depth, authority, stakeholders, layers, points, profile, age);

insert into public.workflow_patterns (id, organization_id, user_id, pattern_name, process_steps, frequency, time_investment, optimization_potential,
  automation_opportunities, tools_involved, compliance_requirements, pattern_confidence, last_analyzed, created_at)
select private.seed_id('workflow:' || w.name), private.seed_id('org:' || w.org), case when w.email is not null then private.seed_id('person:' || w.email) end, w.name,
  w.steps::jsonb, w.frequency, w.minutes, w.potential::jsonb, w.chances::jsonb, w.tools::jsonb, w.rules::jsonb, w.confidence,
  case when w.confidence is not null then now() - make_interval(days => private.seed_pick('wa' || w.name, 20)) end, now() - make_interval(days => 30 + private.seed_pick('wc' || w.name, 150))
from (values
  ('meridian', 'member@cairn.test', 'Monday report for the board', '["Export tickets", "Count by ward", "Paste into slides", "Send to Priya"]', 'weekly', 95,
    '{"minutes_saved": 70}', '["Scheduled report"]', '["Zendesk", "PowerPoint"]', '[]', 91.50),
  ('meridian', null, 'New starter on a ward', '["Ticket from personnel", "Account in the directory", "Tablet", "First training"]', 'daily', 40,
    '{"minutes_saved": 22, "steps_dropped": 1}', '["Account from the personnel system"]', '["Personio", "Microsoft Entra ID"]', '["NHS DSPT"]', 84.00),
  ('meridian', 'grace.okafor@meridian.example', 'Quarterly access review', '["List of accounts", "Ask each head of ward", "Close what nobody claims"]', 'quarterly', 480,
    '{"minutes_saved": 300}', '["One question per head, answered by a click"]', '["Microsoft Entra ID", "Excel"]', '["ISO 27001"]', 77.25),
  ('meridian', 'hugo.lind@meridian.example', 'Tablet does not sync', '["Call", "Restart", "Ticket to the supplier"]', 'daily', 15, '{}', '[]', '["Jira"]', '[]', null),
  ('meridian', null, 'Supplier invoice does not match', '["Compare with the order", "Ask the ward", "Correct by hand"]', 'monthly', 130, '{"minutes_saved": 60}', '[]', '["NetSuite"]', '[]', 62.00),
  ('fjordlys', 'jonas.brandt@fjordlys.example', 'Answering the same five questions', '["Read", "Copy the old answer", "Change the name"]', 'daily', 65,
    '{"minutes_saved": 45}', '["Templates", "Article in the knowledge base"]', '["Zendesk"]', '[]', 93.75),
  ('fjordlys', 'member2@cairn.test', 'Renewing keys of partners', '["Mail to the partner", "New key", "Enter it in three places"]', 'quarterly', 210,
    '{}', '["One place for keys"]', '["Slack", "HubSpot"]', '["GDPR"]', 71.00),
  ('fjordlys', null, 'Month end', '["Invoices", "Reminders"]', 'monthly', null, '{}', '[]', '["Xero"]', '[]', null)
) w (org, email, name, steps, frequency, minutes, potential, chances, tools, rules, confidence);

insert into public.recommendations (id, organization_id, user_id, recommendation_type, priority, title, description, expected_impact, effort_level,
  consultant_level, implementation_status, crx_model, ml_confidence, tools_affected, predicted_savings, actual_results, created_at, implemented_at, completed_at)
select private.seed_id('recommendation:' || r.title), private.seed_id('org:' || r.org), case when r.email is not null then private.seed_id('person:' || r.email) end, r.type,
  r.priority, r.title, r.description, r.impact, r.effort, case when r.model is not null then 'Operations consultant' end, r.status, r.model, r.confidence,
  r.tools::jsonb, r.predicted::jsonb, r.actual::jsonb, now() - make_interval(days => r.age),
  case when r.status in ('in_progress', 'completed') then now() - make_interval(days => r.age - 9) end,
  case when r.status = 'completed' then now() - make_interval(days => r.age - 38) end
from (values
  ('meridian', null, 'process_optimization', 'high', 'Let the Monday report write itself', 'The export and the count are the same every week. A scheduled report answers the same question.',
    'One morning a week for Ben.', 'low', 'completed', 'CRX01', 92.00, '["Zendesk"]', '{"hours_a_month": 5}', '{"hours_a_month": 4.5, "note": "Slides are still made by hand."}', 190),
  ('meridian', null, 'tool_optimization', 'critical', 'Create accounts from the personnel system', 'New starters wait two days for an account because a person types what Personio knows.',
    'Nobody waits on the first day.', 'medium', 'in_progress', 'CRX02', 81.50, '["Personio", "Microsoft Entra ID"]', '{"hours_a_month": 18, "days_of_waiting": 2}', null, 96),
  ('meridian', 'member@cairn.test', 'career_development', 'low', 'Deputy for the rota', 'Ben is the only one who makes the rota. Somebody should learn it before the summer.',
    null, 'low', 'pending', null, null, '[]', '{}', null, 27),
  ('meridian', null, 'predictive_workflow', 'medium', 'Order tablets before they fail', 'Tablets older than four years make two thirds of the tickets.',
    'A third fewer tickets.', 'high', 'declined', 'CRX03', 64.00, '["Jira"]', '{"tickets_a_month": -40}', null, 140),
  ('meridian', 'grace.okafor@meridian.example', 'process_optimization', 'medium', 'Access review by question', null, 'Five hours a quarter.', 'medium', 'pending', 'CRX01', 77.00,
    '["Microsoft Entra ID"]', '{"hours_a_quarter": 5}', null, 41),
  ('meridian', null, 'tool_optimization', 'medium', 'Switch off the second mailbox', 'Nothing has come in since the change of address.', null, 'low', 'completed', null, null, '["Gmail"]', '{}', null, 150),
  ('fjordlys', null, 'process_optimization', 'high', 'Five templates for five questions', 'Five questions are half of the queue.', 'Forty-five minutes a day.', 'low', 'in_progress', 'CRX01', 94.25,
    '["Zendesk"]', '{"hours_a_month": 15}', null, 33),
  ('fjordlys', null, 'tool_optimization', 'high', 'One place for keys of partners', 'The same key is entered in three places and forgotten in one.', null, 'medium', 'pending', 'CRX02', 70.00,
    '["HubSpot", "Slack"]', '{}', null, 12),
  ('fjordlys', 'sara.nygaard@fjordlys.example', 'career_development', 'low', 'Training: Working with agents', null, null, 'low', 'pending', null, null, '[]', '{}', null, 8)
) r (org, email, type, priority, title, description, impact, effort, status, model, confidence, tools, predicted, actual, age);

insert into public.pilot_coordination (id, organization_id, session_id, active_pilots, ml_engines, predictive_accuracy, cultural_empathy_mode, sector_specialization,
  pilot_instructions, performance_metrics, optimization_results, session_start, last_update)
select private.seed_id('pilot:' || p.session), private.seed_id('org:' || p.org), p.session, p.pilots, p.engines, p.accuracy, p.mode, p.sector, p.instructions::jsonb,
  p.metrics::jsonb, p.results::jsonb, now() - make_interval(days => p.age), now() - make_interval(days => greatest(p.age - 6, 0), hours => 3)
from (values
  ('meridian', 'pc-2207', 20000, 47, 71.40, 'formal', 'healthcare', '{"tone": "plain", "avoid": ["patients"]}', '{"answered": 212, "refused": 9}', '{"patterns_found": 4}', 170),
  ('meridian', 'pc-2391', 20000, 47, 83.10, 'formal', 'healthcare', '{"tone": "plain", "avoid": ["patients"], "ward_names": true}', '{"answered": 388, "refused": 4}', '{"patterns_found": 5}', 24),
  ('fjordlys', 'pc-2405', 12000, 31, null, 'direct', 'software', '{}', '{}', '{}', 5)
) p (org, session, pilots, engines, accuracy, mode, sector, instructions, metrics, results, age);
