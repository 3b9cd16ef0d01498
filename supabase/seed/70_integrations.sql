-- Demonstration data, part 7: what is connected, how it runs and how the hour of onboarding went. Something is always
-- broken somewhere: a token that ran out, a tool that nobody uses, a step that waits for a third party.

insert into public.tool_integrations (id, organization_id, template_id, tool_name, tool_category, integration_status, usage_frequency, automation_level,
  data_flow_direction, api_endpoints, configuration, created_at)
select private.seed_id('tool:' || t.org || t.provider), private.seed_id('org:' || t.org), k.id, coalesce(t.name, k.name), k.category, t.status, t.usage, t.automation,
  case when t.status <> 'available' then k.data_flow end, t.endpoints::jsonb, t.settings::jsonb, now() - make_interval(days => t.age)
from (values
  ('meridian', 'azure_ad', null, 'active', 'daily', 'fully-automated', '["https://graph.microsoft.com/v1.0/users"]', '{"groups": ["Wards", "Offices"], "every_minutes": 60}', 238),
  ('meridian', 'zendesk', null, 'active', 'daily', 'semi-automated', '["https://meridian.zendesk.example/api/v2"]', '{"every_minutes": 15, "leave_out": ["spam"]}', 233),
  ('meridian', 'personio', null, 'configured', 'weekly', 'semi-automated', '[]', '{"fields": ["name", "department", "manager"]}', 96),
  ('meridian', 'netsuite', null, 'configured', 'monthly', 'manual', '[]', '{}', 120),
  ('meridian', 'jira', null, 'active', 'weekly', 'semi-automated', '[]', '{"projects": ["TAB"]}', 180),
  ('meridian', 'csv_upload', 'Ward list', 'deprecated', 'occasional', 'manual', '[]', '{}', 240),
  ('meridian', 'slack', null, 'available', null, null, '[]', '{}', 60),
  ('fjordlys', 'zendesk', null, 'active', 'daily', 'fully-automated', '["https://fjordlys.zendesk.example/api/v2"]', '{"every_minutes": 15}', 153),
  ('fjordlys', 'hubspot', 'HubSpot (sales)', 'active', 'daily', 'semi-automated', '[]', '{"map": {"company.domain": "domain"}}', 140),
  ('fjordlys', 'xero', null, 'configured', 'monthly', 'manual', '[]', '{}', 70),
  ('fjordlys', 'segment', null, 'available', null, null, '[]', '{}', 20)
) t (org, provider, name, status, usage, automation, endpoints, settings, age)
join public.integration_templates k on k.provider = t.provider;

insert into public.managed_integrations (id, organization_id, template_id, integration_name, setup_method, technical_complexity, customer_involvement,
  setup_time_minutes, our_responsibility, customer_responsibility, status, cost_savings_vs_traditional, implementation_notes, created_at, completed_at)
select private.seed_id('managed:' || m.org || m.provider), private.seed_id('org:' || m.org), k.id, k.name, k.setup_method, k.technical_complexity, m.involved, m.minutes, k.our_part,
  k.their_part, m.status, m.saved, m.notes, now() - make_interval(days => m.age), case when m.live is not null then now() - make_interval(days => m.live) end
from (values
  ('meridian', 'azure_ad', 'approval_only', 19, 'maintaining', 2400.00, 'Claims of two departments were empty; fixed in the directory.', 239, 238),
  ('meridian', 'zendesk', 'approval_only', 14, 'live', 900.00, null, 236, 233),
  ('meridian', 'personio', 'information_only', 12, 'tested', null, 'Waits for the works council.', 97, null),
  ('meridian', 'netsuite', 'approval_only', 180, 'configured', 11800.00, 'Custom fields of three subsidiaries differ.', 124, null),
  ('fjordlys', 'zendesk', 'none', 9, 'live', 900.00, null, 154, 153),
  ('fjordlys', 'hubspot', 'approval_only', 27, 'live', 1500.00, 'Two thousand companies without a domain stay out.', 149, 140),
  ('fjordlys', 'google_workspace', 'approval_only', 40, 'identified', null, 'The administrator of the domain left; nobody has the account yet.', 150, null)
) m (org, provider, involved, minutes, status, saved, notes, age, live)
join public.integration_templates k on k.provider = m.provider;

insert into public.dsao_integration_gateway (id, organization_id, sapphire_sao_user, integration_name, integration_type, status, configuration, secret_manager_refs,
  workload_identity, saml_sso_config, api_endpoints, rate_limits, monitoring_config, setup_assistance, pcp_recommendations, created_at, last_modified) values
  (private.seed_id('gateway:1'), private.seed_id('org:meridian'), 'sao-meridian', 'Ward list from the hospital system', 'API', 'active', '{"batch": 500}',
    '{"client": "projects/meridian-cairn-prod/secrets/ward-list-client/versions/latest"}', '{"pool": "cairn-pool", "provider": "meridian"}', '{}',
    '["https://gateway.meridian.example/wards"]', '{"per_minute": 120}', '{"alert_after_minutes": 30}',
    '[{"day": "first", "minutes": 35, "what": "Certificates exchanged"}]', '["Read at night only"]', now() - interval '210 days', now() - interval '33 days'),
  (private.seed_id('gateway:2'), private.seed_id('org:meridian'), 'sao-meridian', 'Invoices', 'file_sync', 'pending', '{}', '{}', '{}', '{}', '[]', '{}', '{}', '[]', '[]',
    now() - interval '18 days', now() - interval '18 days'),
  (private.seed_id('gateway:3'), private.seed_id('org:fjordlys'), null, 'Events of the product', 'webhook', 'error', '{"topic": "usage"}',
    '{"signing": "projects/fjordlys-data-4417/secrets/usage-signing"}', '{}', '{}', '["https://in.fjordlys.example/usage"]', '{"per_minute": 600}', '{}', '[]', '[]',
    now() - interval '60 days', now() - interval '4 days');

insert into public.repository_sync (id, organization_id, resource_type, drive_file_id, local_path, didc_source_archive, llm_processing_version, contextual_adaptations,
  version, checksum, sync_status, last_sync, sync_frequency, access_permissions, intelligence_updates, created_at)
select private.seed_id('repository:' || r.org || r.path), private.seed_id('org:' || r.org), r.type, 'drv-' || substr(md5(r.org || r.path), 1, 20), r.path, r.archive, 'p7',
  case when r.adapted is not null then jsonb_build_object('changed', r.adapted) else '{}' end, r.version, md5(r.path || r.version) || md5(r.version || r.path), r.status,
  case when r.status <> 'pending' then now() - r.ago end, r.frequency, '{"readers": ["member"], "writers": ["admin"]}',
  case when r.version like '2%' then '[{"version": "2", "what": "Sections on consent are new"}]'::jsonb else '[]' end, now() - make_interval(days => 40 + private.seed_pick('rs' || r.org || r.path, 120))
from (values
  ('meridian', 'template', 'templates/review-agenda.md', 'didc-114', 'Names of the wards', '2.1', 'synced', interval '5 hours', 'daily'),
  ('meridian', 'documentation', 'docs/first-steps.pdf', 'didc-007', null, '1.4', 'synced', interval '5 hours', 'daily'),
  ('meridian', 'schema', 'schema/organization.json', 'didc-201', null, '2.0', 'outdated', interval '31 days', 'manual'),
  ('meridian', 'configuration', 'config/ward-mapping.yaml', null, 'Six wards added', '1.0', 'error', interval '2 days', 'hourly'),
  ('fjordlys', 'template', 'templates/review-agenda.md', 'didc-114', null, '2.1', 'synced', interval '6 hours', 'daily'),
  ('fjordlys', 'documentation', 'docs/first-steps.pdf', 'didc-007', null, '1.4', 'pending', null, 'daily')
) r (org, type, path, archive, adapted, version, status, ago, frequency);

insert into public.integrations (id, user_id, provider, provider_user_id, encrypted_tokens, refresh_token_encrypted, token_expires_at, scopes, capabilities,
  status, metadata, connected_at, updated_at, deleted_at)
select private.seed_id('connection:' || c.email || c.provider), private.seed_id('person:' || c.email), c.provider, substr(md5(c.email || c.provider), 1, 18),
  case when c.status = 'disconnected' then '' else s.text end, case when c.status in ('connected', 'error') then s.text end,
  case when c.status <> 'disconnected' then now() + c.expires end, k.default_scopes, k.reads, c.status,
  jsonb_build_object('email', c.email, 'syncStats', jsonb_build_object('totalSynced', 100 + private.seed_pick('ts' || c.email || c.provider, 4000), 'errors', c.errors))
    || case when c.code is not null then jsonb_build_object('lastError', jsonb_build_object('code', c.code, 'message', c.message, 'timestamp', now() - interval '2 days')) else '{}' end,
  now() - make_interval(days => c.age), now() - interval '3 hours', case when c.status = 'disconnected' then now() - interval '20 days' end
from (values
  ('csm@cairn.test', 'gmail', 'connected', interval '40 minutes', 310, 0, null, null),
  ('csm@cairn.test', 'google_calendar', 'connected', interval '40 minutes', 310, 1, null, null),
  ('csm@cairn.test', 'hubspot', 'error', interval '20 minutes', 200, 31, 'missing_scope', 'HubSpot does not let us read deals any more. Connect again and agree to deals.'),
  ('csm2@cairn.test', 'outlook', 'expired', interval '-2 days', 290, 2, 'invalid_grant', 'The password was changed. Connect again.'),
  ('csm2@cairn.test', 'slack', 'connected', interval '300 days', 120, 0, null, null),
  ('owner@cairn.test', 'google_calendar', 'connected', interval '50 minutes', 180, 0, null, null),
  ('member2@cairn.test', 'slack', 'disconnected', null, 150, 0, null, null)
) c (email, provider, status, expires, age, errors, code, message)
join public.integration_templates k on k.provider = c.provider
cross join lateral (select 'v1.' || substr(md5(c.email || c.provider || 'i'), 1, 16) || '.' || md5(c.email || c.provider || 'a') || md5(c.provider || 'b') || '.'
  || substr(md5(c.email || c.provider || 't'), 1, 22) as text) s;

-- Connections run every day, tools every few days over the year; some runs bring nothing, some stop half way.
insert into public.sync_runs (id, integration_id, u_id, tool_id, organization_id, started_by, state, records_read, records_created, records_updated, records_deleted,
  records_rejected, error_code, error_message, started_at, finished_at, next_run_at)
select private.seed_id('run:' || r.key), r.integration_id, r.u_id, r.tool_id, r.organization_id, case when private.seed_pick('rb' || r.key, 12) = 0 then 'person' else 'schedule' end,
  r.state, n.read, case when r.state <> 'failed' then n.read / 9 else 0 end, case when r.state <> 'failed' then n.read / 4 else 0 end, n.read / 60,
  case r.state when 'partial' then 1 + private.seed_pick('rr' || r.key, 12) else 0 end,
  case r.state when 'failed' then 'timeout' when 'partial' then 'record_refused' end,
  case r.state when 'failed' then 'No answer within thirty seconds.' when 'partial' then 'Some records have no domain and were left out.' end,
  r.at, r.at + make_interval(secs => 4 + private.seed_pick('rd' || r.key, 240)), r.at + make_interval(days => r.every)
from (
  select x.*, case private.seed_pick('rt' || x.key, 17) when 0 then 'failed' when 1 then 'partial' when 2 then 'partial' else 'done' end as state
  from (
    select i.id::text || d.n as key, i.id as integration_id, i.user_id as u_id, null::uuid as tool_id, null::uuid as organization_id, 1 as every,
      now() - make_interval(days => d.n, hours => private.seed_pick('rh' || i.id || d.n, 4)) as at
    from public.integrations i cross join generate_series(case i.status when 'connected' then 0 when 'disconnected' then 21 else 2 end, 28) d (n)
    union all
    select t.id::text || d.n, null, null, t.id, t.organization_id, 4, now() - make_interval(days => 4 * d.n, hours => private.seed_pick('rh' || t.id || d.n, 9))
    from public.tool_integrations t cross join generate_series(0, 59) d (n)
    where t.integration_status in ('active', 'configured') and 4 * d.n < extract(day from now() - t.created_at) - 1
      and private.seed_pick('rx' || t.id || d.n, 4) > 0
  ) x
) r
cross join lateral (select case when r.state = 'failed' or private.seed_pick('rn' || r.key, 5) = 0 then 0 else private.seed_pick('rc' || r.key, 300) end as read) n;
-- What one run refused, the next one tried again by hand.
insert into public.sync_runs (id, tool_id, organization_id, replays_id, started_by, state, records_read, records_updated, started_at, finished_at)
select private.seed_id('replay:' || r.id), r.tool_id, r.organization_id, r.id, 'repair', 'done', r.records_rejected, r.records_rejected, r.finished_at + interval '3 hours', r.finished_at + interval '183 minutes'
from public.sync_runs r where r.tool_id is not null and r.state = 'partial' and r.started_at < now() - interval '1 day' and private.seed_pick('rp' || r.id, 3) = 0;

insert into public.health_checks (id, integration_id, u_id, tool_id, gateway_id, organization_id, kind, state, http_status, latency_ms, message, remedy, checked_at)
select private.seed_id('check:' || k.key), k.integration_id, k.u_id, k.tool_id, k.gateway_id, k.organization_id, k.kind, k.state,
  case when k.kind = 'reachable' then case k.state when 'down' then 503 else 200 end when k.state = 'down' then 401 end,
  case when k.state <> 'down' then 60 + private.seed_pick('hl' || k.key, case k.state when 'degraded' then 4000 else 500 end) end,
  case k.state when 'down' then case k.kind when 'token' then 'The permission was withdrawn.' else 'No answer.' end when 'degraded' then 'Answers slowly.' end,
  case when k.state = 'down' and k.kind = 'token' then 'Connect again.' end, k.at
from (
  select i.id::text || d.n as key, i.id as integration_id, i.user_id as u_id, null::uuid as tool_id, null::uuid as gateway_id, null::uuid as organization_id, 'token' as kind,
    case when i.status in ('error', 'expired') and d.n < 3 then 'down' else 'healthy' end as state, now() - make_interval(days => d.n, hours => 1) as at
  from public.integrations i cross join generate_series(0, 13) d (n) where i.deleted_at is null
  union all
  select t.id::text || d.n, null, null, t.id, null, t.organization_id, case when d.n % 5 = 0 then 'schema' else 'reachable' end,
    case private.seed_pick('hs' || t.id || d.n, 14) when 0 then 'down' when 1 then 'degraded' else 'healthy' end, now() - make_interval(days => 3 * d.n, hours => 2)
  from public.tool_integrations t cross join generate_series(0, 30) d (n) where t.integration_status in ('active', 'configured') and 3 * d.n < extract(day from now() - t.created_at) - 1
  union all
  select g.id::text || d.n, null, null, null, g.id, g.organization_id, 'reachable',
    case when g.status = 'error' and d.n < 4 then 'down' when private.seed_pick('hs' || g.id || d.n, 11) = 0 then 'degraded' else 'healthy' end, now() - make_interval(days => d.n, hours => 2)
  from public.dsao_integration_gateway g cross join generate_series(0, 17) d (n) where g.status in ('active', 'error')
) k;

insert into public.webhook_endpoints (id, organization_id, name, url, events, is_active, paused_reason, failing_since, created_by, created_at) values
  (private.seed_id('endpoint:1'), private.seed_id('org:meridian'), 'Ward dashboard', 'https://hooks.meridian.example/cairn', '{onboarding.step_done,integration.broken,member.joined}', true, null, null,
    private.seed_id('person:grace.okafor@meridian.example'), now() - interval '160 days'),
  (private.seed_id('endpoint:2'), private.seed_id('org:meridian'), 'Old ticket bridge', 'https://bridge.meridian.example/in', '{member.joined,member.left}', false,
    'Paused after three days without an answer.', now() - interval '66 days', private.seed_id('person:owner@cairn.test'), now() - interval '120 days'),
  (private.seed_id('endpoint:3'), private.seed_id('org:fjordlys'), 'Alerts', 'https://alerts.fjordlys.example/cairn', '{integration.broken,integration.repaired}', true, null, now() - interval '5 hours',
    private.seed_id('person:owner2@cairn.test'), now() - interval '59 days');

insert into public.webhook_deliveries (id, direction, organization_id, endpoint_id, event, payload, state, attempts, response_status, response_ms, error_message, next_attempt_at, delivered_at, created_at)
select private.seed_id('delivery:' || k.id || k.n), 'outgoing', k.organization_id, k.id, k.event, jsonb_build_object('event', k.event, 'organization', k.organization_id, 'at', k.at), k.state,
  case k.state when 'given_up' then 8 when 'failed' then 3 else 1 + private.seed_pick('da' || k.id || k.n, 2) end, case k.state when 'delivered' then 200 when 'given_up' then 502 end,
  case k.state when 'delivered' then 40 + private.seed_pick('dm' || k.id || k.n, 900) end, case when k.state <> 'delivered' then 'The address does not answer.' end,
  case k.state when 'failed' then now() + interval '50 minutes' end, case k.state when 'delivered' then k.at + interval '2 seconds' end, k.at
from (
  select e.id, e.organization_id, d.n, e.events[1 + private.seed_pick('de' || e.id || d.n, cardinality(e.events))] as event, v.at,
    case when e.failing_since is null or v.at < e.failing_since then 'delivered' when e.is_active then 'failed' else 'given_up' end as state
  from public.webhook_endpoints e cross join generate_series(0, 30) d (n)
  cross join lateral (select now() - make_interval(days => 5 * d.n, hours => 3 + private.seed_pick('dh' || e.id || d.n, 20) * sign(d.n)::integer) as at) v
  where v.at > e.created_at and (e.is_active or (v.at < e.failing_since + interval '8 days' and d.n > 10))
) k;
insert into public.webhook_deliveries (id, direction, organization_id, provider, external_id, event, payload, state, attempts, delivered_at, created_at) values
  (private.seed_id('incoming:1'), 'incoming', null, 'stripe', 'evt_demo_0001', 'invoice.paid', '{"amount": 4120, "currency": "eur"}', 'delivered', 1, now() - interval '34 days', now() - interval '34 days'),
  (private.seed_id('incoming:2'), 'incoming', null, 'stripe', 'evt_demo_0002', 'customer.updated', '{}', 'ignored', 1, null, now() - interval '20 days'),
  (private.seed_id('incoming:3'), 'incoming', private.seed_id('org:fjordlys'), 'zendesk', 'zd-77120', 'ticket.updated', '{"ticket": 77120, "status": "open"}', 'delivered', 1, now() - interval '7 hours', now() - interval '7 hours');

insert into public.onboarding_process (id, organization_id, onboarding_status, brand_assets_url, organization_name, geographic_structure, functional_structure,
  organizational_chart, employee_directory, special_requirements, onboarding_start, onboarding_completed, implementation_time_minutes, integrations_configured,
  technical_setup_completed, customer_approval_received, approved_by, approved_at, scheduled_for, go_live_timestamp, created_at) values
  (private.seed_id('onboarding:meridian'), private.seed_id('org:meridian'), 'completed', 'https://brand.meridian.example/assets', 'Meridian Health Trust',
    '[{"place": "Leeds", "zone": "Europe/London", "people": 2600}, {"place": "York", "zone": "Europe/London", "people": 800}]',
    '[{"department": "Operations"}, {"department": "Information technology"}, {"department": "Wards"}]',
    '[{"person": "grace.okafor@meridian.example", "reports_to": "owner@cairn.test"}, {"person": "member@cairn.test", "reports_to": "owner@cairn.test"}]',
    '[{"name": "Ben Adeyemi", "email": "member@cairn.test"}, {"name": "Grace Okafor", "email": "grace.okafor@meridian.example"}]',
    '["Nothing with the names of patients"]', now() - interval '240 days', now() - interval '240 days' + interval '74 minutes', 74, '["azure_ad", "zendesk"]', true, true,
    private.seed_id('person:owner@cairn.test'), now() - interval '240 days' + interval '74 minutes', now() - interval '240 days', now() - interval '239 days', now() - interval '246 days'),
  (private.seed_id('onboarding:meridian2'), private.seed_id('org:meridian'), 'scheduled', null, 'Meridian Health Trust, York', '[]', '[]', '[]', '[]', '[]', null, null, 60, '[]', false, false,
    null, null, now() + interval '6 days', null, now() - interval '9 days'),
  (private.seed_id('onboarding:fjordlys'), private.seed_id('org:fjordlys'), 'needs_followup', null, 'Fjordlys Systems', '[{"place": "Bergen", "zone": "Europe/Oslo"}, {"place": "Kiel", "zone": "Europe/Berlin"}]',
    '[{"department": "Support"}, {"department": "Platform"}]', '[]', '[{"name": "Oskar Lie", "email": "member2@cairn.test"}]', '[]',
    now() - interval '154 days', null, 60, '["zendesk", "hubspot"]', false, false, null, null, now() - interval '154 days', null, now() - interval '160 days');

insert into public.onboarding_steps (id, process_id, organization_id, position, step_key, title, description, side, status, blocked_reason, note, target_minutes, is_required,
  assignee_u_id, due_at, started_at, done_at, created_at)
select private.seed_id('onboarding_step:' || p.id || s.place), p.id, p.organization_id, s.place, s.step_key, s.title, s.description, s.side, v.status,
  case when v.status = 'blocked' then 'The administrator of the Google domain left; the new one has no access yet.' end,
  case when v.status = 'skipped' then 'Colours come later.' when s.step_key = 'sign_in' and v.status = 'done' then 'Two claims were missing.' end,
  s.target_minutes, s.is_required,
  case when s.side <> 'provider' then private.seed_id('person:' || case p.organization_name when 'Fjordlys Systems' then 'member2@cairn.test' else 'grace.okafor@meridian.example' end) end,
  case when v.status in ('todo', 'blocked') and p.onboarding_status <> 'scheduled' then now() + interval '4 days' else p.scheduled_for end,
  case when v.status in ('done', 'blocked') then p.onboarding_start + v.before end, case when v.status = 'done' then p.onboarding_start + v.before + v.took end, p.created_at
from public.onboarding_process p
cross join private.onboarding_plan() s
cross join lateral (
  select case when p.onboarding_status = 'scheduled' then 'todo' when p.onboarding_status = 'completed' then 'done'
      when s.step_key = 'brand' then 'skipped' when s.step_key = 'sign_in' then 'blocked' when s.step_key in ('check', 'approval') then 'todo' else 'done' end as status,
    make_interval(mins => 7 * (s.place - 1)) as before, make_interval(mins => s.target_minutes + private.seed_pick('os' || p.id || s.place, 5) - 1) as took
) v;
