-- Integrations: what can be connected (001, 12.1). A template says what a tool is, what it reads and writes, which
-- permissions it asks for and who has to do what. Registry, connections and the one-hour onboarding all start from it, so
-- its rows are part of the product and not of the demonstration data.

create table public.integration_templates (
  id uuid primary key default gen_random_uuid(),
  provider text not null unique check (provider ~ '^[a-z][a-z0-9_]{1,49}$'),
  name text not null check (length(trim(name)) between 1 and 120),
  category text not null check (category in (
    'crm', 'email', 'calendar', 'chat', 'support', 'billing', 'accounting', 'identity', 'storage', 'analytics', 'erp', 'hr', 'automation')),
  summary text not null check (length(summary) between 1 and 500),
  auth_method text not null check (auth_method in ('oauth2', 'api_key', 'basic', 'service_account', 'saml', 'webhook', 'file')),
  is_personal boolean not null default false,
  data_flow text not null check (data_flow in ('inbound', 'outbound', 'bidirectional')),
  reads text[] not null default '{}' check (cardinality(reads) <= 30),
  writes text[] not null default '{}' check (cardinality(writes) <= 30),
  default_scopes text[] not null default '{}' check (cardinality(default_scopes) <= 50),
  optional_scopes text[] not null default '{}' check (cardinality(optional_scopes) <= 50),
  setup_method text not null check (setup_method in ('automatic', 'guided', 'custom_request')),
  technical_complexity text not null check (technical_complexity in ('simple', 'moderate', 'complex')),
  setup_minutes integer not null check (setup_minutes between 1 and 10080),
  our_part text not null check (length(our_part) between 1 and 1000),
  their_part text not null check (length(their_part) between 1 and 1000),
  is_available boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.integration_templates is
  'The catalogue of what can be connected. Every signed-in person reads it, platform admins write it; what the product brings stands in this chapter.';
comment on column public.integration_templates.provider is 'The name by which connections and registry know it; never changed.';
comment on column public.integration_templates.is_personal is 'Connected by each person for their own account; otherwise once for an organization.';
comment on column public.integration_templates.reads is 'Kinds of records the product reads there.';
comment on column public.integration_templates.writes is 'Kinds of records the product writes there, after somebody approved it.';
comment on column public.integration_templates.optional_scopes is 'Permissions beyond the default ones that may be asked for; any other is refused.';
comment on column public.integration_templates.setup_minutes is 'What the set-up usually takes, for the plan of an onboarding.';
comment on column public.integration_templates.is_available is 'False: shown as planned, and nobody can connect it.';
create index integration_templates_category_idx on public.integration_templates (category, name);

create trigger update_timestamp before update on public.integration_templates
  for each row execute function private.update_timestamp();
select private.class_policies('public.integration_templates', 'reference');

insert into public.integration_templates
  (provider, name, category, summary, auth_method, is_personal, data_flow, reads, writes, default_scopes, optional_scopes,
   setup_method, technical_complexity, setup_minutes, our_part, their_part, is_available)
values
  ('gmail', 'Gmail', 'email', 'Mails with customers become touches, and drafts wait for approval before they are sent.', 'oauth2', true,
   'bidirectional', '{mails}', '{drafts}', '{https://www.googleapis.com/auth/gmail.readonly}',
   '{https://www.googleapis.com/auth/gmail.compose,https://www.googleapis.com/auth/gmail.send}', 'automatic', 'simple', 3,
   'Find mails with the people of a customer, and nothing else.', 'Sign in with Google and agree to what is asked.', true),
  ('google_calendar', 'Google Calendar', 'calendar', 'Meetings with customers appear by themselves, with who was invited.', 'oauth2', true,
   'bidirectional', '{events}', '{events}', '{https://www.googleapis.com/auth/calendar.events.readonly}',
   '{https://www.googleapis.com/auth/calendar.events}', 'automatic', 'simple', 3,
   'Match events to customers by the addresses of those invited.', 'Sign in with Google and agree to what is asked.', true),
  ('outlook', 'Microsoft Outlook', 'email', 'Mails and meetings of Microsoft 365 become touches and meetings.', 'oauth2', true,
   'bidirectional', '{mails,events}', '{drafts,events}', '{offline_access,User.Read,Mail.Read,Calendars.Read}',
   '{Mail.ReadWrite,Mail.Send,Calendars.ReadWrite}', 'automatic', 'simple', 4,
   'Find mails and events with the people of a customer.', 'Sign in with Microsoft; an administrator may have to agree once.', true),
  ('slack', 'Slack', 'chat', 'Alerts where the team talks, and messages of shared channels as touches.', 'oauth2', true,
   'bidirectional', '{channels,messages}', '{messages}', '{channels:read,chat:write,users:read}', '{channels:history,users:read.email}',
   'automatic', 'simple', 5, 'Post what needs somebody, once.', 'Choose the workspace and the channels.', true),
  ('hubspot', 'HubSpot', 'crm', 'Companies, contacts and deals stay the same in both places.', 'oauth2', true,
   'bidirectional', '{companies,contacts,deals}', '{companies,contacts,notes}',
   '{crm.objects.companies.read,crm.objects.contacts.read,crm.objects.deals.read}',
   '{crm.objects.companies.write,crm.objects.contacts.write,crm.objects.owners.read}', 'guided', 'moderate', 15,
   'Map the fields, show what would change, keep both in step.', 'Sign in as somebody who may install apps; look over the mapping.', true),
  ('salesforce', 'Salesforce', 'crm', 'Accounts, contacts and opportunities, read on a schedule and written back after approval.', 'oauth2', false,
   'bidirectional', '{accounts,contacts,opportunities}', '{accounts,tasks}', '{api,refresh_token,offline_access}', '{id,profile}',
   'guided', 'moderate', 25, 'Map the fields, read in the night, report what was refused.', 'An integration user with the rights we list.', true),
  ('pipedrive', 'Pipedrive', 'crm', 'Organizations, people and deals.', 'oauth2', false, 'inbound', '{organizations,people,deals}', '{}',
   '{deals:read,contacts:read}', '{contacts:full}', 'guided', 'simple', 12, 'Map the fields and read every hour.', 'Sign in as an administrator.', true),
  ('zendesk', 'Zendesk', 'support', 'Open tickets and how long answers take count towards health.', 'oauth2', false,
   'inbound', '{tickets,organizations,satisfaction}', '{}', '{tickets:read,organizations:read}', '{users:read}', 'guided', 'simple', 12,
   'Match organizations by domain and read tickets every quarter of an hour.', 'Sign in as an administrator.', true),
  ('intercom', 'Intercom', 'support', 'Conversations and their ratings.', 'oauth2', false, 'inbound', '{conversations,companies}', '{}',
   '{read_conversations,read_companies}', '{read_users}', 'guided', 'simple', 12, 'Match companies by domain.', 'Sign in as an administrator.', true),
  ('jira', 'Jira', 'support', 'Requests of customers and where they stand.', 'oauth2', false, 'bidirectional', '{issues,projects}', '{issues}',
   '{read:jira-work,offline_access}', '{write:jira-work}', 'guided', 'moderate', 20, 'Follow the requests that name a customer.', 'Choose the projects we may see.', true),
  ('stripe', 'Stripe', 'billing', 'Invoices, failed payments and plan changes.', 'api_key', false, 'inbound', '{invoices,subscriptions}', '{}',
   '{invoices:read,subscriptions:read,customers:read}', '{}', 'guided', 'simple', 10, 'Take in events, each once.', 'A restricted key that reads, made in the dashboard.', true),
  ('chargebee', 'Chargebee', 'billing', 'Subscriptions, renewals and amounts due.', 'api_key', false, 'inbound', '{subscriptions,invoices}', '{}',
   '{read_only}', '{}', 'guided', 'simple', 10, 'Read in the night.', 'A read-only key.', true),
  ('xero', 'Xero', 'accounting', 'Invoices that are overdue.', 'oauth2', false, 'inbound', '{invoices,contacts}', '{}',
   '{accounting.transactions.read,accounting.contacts.read,offline_access}', '{}', 'guided', 'moderate', 15, 'Match contacts by name and tax number.', 'Sign in as an adviser.', true),
  ('netsuite', 'Oracle NetSuite', 'erp', 'Contracts, invoices and projects of the ERP.', 'api_key', false, 'inbound', '{contracts,invoices}', '{}',
   '{rest_webservices}', '{suite_analytics}', 'custom_request', 'complex', 180, 'Write the queries together with your administrator.', 'A role with access by token, and somebody who knows the custom fields.', true),
  ('sap_s4hana', 'SAP S/4HANA', 'erp', 'Sales orders and contracts through OData services.', 'basic', false, 'inbound', '{orders,contracts}', '{}',
   '{API_SALES_ORDER_SRV,API_SALES_CONTRACT_SRV}', '{API_BUSINESS_PARTNER}', 'custom_request', 'complex', 240, 'Set up the services and test them on a copy.', 'A communication user and a way through the firewall.', true),
  ('azure_ad', 'Microsoft Entra ID', 'identity', 'One sign-in for everybody, people come and go with the directory.', 'oauth2', false,
   'inbound', '{users,groups}', '{}', '{openid,email,profile}', '{User.Read.All,GroupMember.Read.All}', 'guided', 'moderate', 12,
   'Give you the addresses to enter and test the sign-in with you.', 'Register an application and send us issuer, client and secret.', true),
  ('okta', 'Okta', 'identity', 'One sign-in for everybody.', 'oauth2', false, 'inbound', '{users,groups}', '{}', '{openid,email,profile}', '{groups}',
   'guided', 'moderate', 11, 'Give you the addresses to enter and test the sign-in with you.', 'Make an OIDC application.', true),
  ('google_workspace', 'Google Workspace', 'identity', 'Sign-in with Google for the whole domain.', 'oauth2', false, 'inbound', '{users}', '{}',
   '{openid,email,profile}', '{https://www.googleapis.com/auth/admin.directory.user.readonly}', 'guided', 'simple', 8,
   'Limit the sign-in to your domain.', 'Agree once for the domain.', true),
  ('saml', 'SAML 2.0', 'identity', 'Any identity provider that speaks SAML.', 'saml', false, 'inbound', '{users}', '{}', '{}', '{}', 'guided', 'complex', 45,
   'Exchange metadata and test with one person first.', 'Metadata of your identity provider.', true),
  ('google_drive', 'Google Drive', 'storage', 'Contracts and transcripts from a folder, templates of the repository.', 'service_account', false,
   'inbound', '{files}', '{}', '{https://www.googleapis.com/auth/drive.readonly}', '{https://www.googleapis.com/auth/drive.file}',
   'guided', 'simple', 8, 'Read the folder you share, nothing beside it.', 'Share one folder with the address we give you.', true),
  ('sharepoint', 'SharePoint', 'storage', 'Contracts and transcripts from a library.', 'oauth2', false, 'inbound', '{files}', '{}', '{Sites.Selected}',
   '{Files.Read.All}', 'guided', 'moderate', 20, 'Read the library you name.', 'An administrator grants access to one site.', true),
  ('segment', 'Segment', 'analytics', 'How the product is used, by customer and day.', 'webhook', false, 'inbound', '{events}', '{}', '{}', '{}',
   'guided', 'moderate', 20, 'Take in events and add them up by day.', 'Add a destination with the address and secret we show.', true),
  ('mixpanel', 'Mixpanel', 'analytics', 'Usage numbers, read once a day.', 'service_account', false, 'inbound', '{events}', '{}', '{read}', '{}',
   'guided', 'moderate', 15, 'Read the numbers you choose, once a day.', 'A service account that reads.', true),
  ('personio', 'Personio', 'hr', 'Departments and who reports to whom, for the onboarding.', 'api_key', false, 'inbound', '{employees,departments}', '{}',
   '{personnel-data:read}', '{}', 'guided', 'simple', 10, 'Read names, addresses, departments and managers, nothing else.', 'A key limited to these fields.', true),
  ('zapier', 'Zapier', 'automation', 'What happens here starts work in other tools.', 'api_key', false, 'bidirectional', '{}', '{customers,tasks}', '{}', '{}',
   'automatic', 'simple', 5, 'Offer triggers and actions.', 'Paste an API key of Cairn.', true),
  ('csv_upload', 'Spreadsheet upload', 'storage', 'A CSV or Excel file, read on a schedule from a folder or by hand.', 'file', false, 'inbound',
   '{customers,contacts}', '{}', '{}', '{}', 'automatic', 'simple', 10, 'Remember how the columns are meant.', 'A file with one row a customer.', true),
  ('dynamics_365', 'Microsoft Dynamics 365', 'crm', 'Accounts and contacts of Dataverse.', 'oauth2', false, 'inbound', '{accounts,contacts}', '{}',
   '{user_impersonation,offline_access}', '{}', 'custom_request', 'complex', 120, 'Map the tables together with your administrator.', 'An application user in the environment.', false);

-- What the product brings is nobody's change: the log begins after it.
select private.audit_table('public.integration_templates', p_activity => false);
