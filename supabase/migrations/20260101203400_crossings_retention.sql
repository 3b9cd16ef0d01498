-- Why: the periods of 004, and those of the house, for tables of every domain. A policy names its table by name: one that
-- is missing is reported by apply_retention() each time, and a test fails.
--
-- What is soft deleted has its policy from private.soft_deletable().

insert into public.retention_policies (key, table_name, time_columns, condition, period, batch, reason) values
  ('chat_sessions.archived', 'chat_sessions', '{archived_at,updated_at}', '{"status": "archived"}', '2 years', 100,
    'Archived conversations are kept for two years; active ones for as long as somebody wants them.'),
  ('integrations.disconnected', 'integrations', '{deleted_at,updated_at}', '{"status": "disconnected"}', '90 days', 500,
    'A disconnected integration can be connected again for 90 days; then what it held goes.'),
  ('token_refresh_log.all', 'token_refresh_log', '{created_at}', '{}', '30 days', 5000,
    'Token refresh history is kept for 30 days.'),
  ('document_processing_log.all', 'document_processing_log', '{created_at}', '{}', '90 days', 5000,
    'Processing logs of documents are kept for 90 days.'),
  ('mcp_tasks.completed', 'mcp_tasks', '{completed_at,started_at}', '{"status": "completed"}', '1 year', 1000,
    'Completed runs of agents are kept for a year.'),
  ('mcp_tasks.failed', 'mcp_tasks', '{completed_at,started_at}', '{"status": "failed"}', '6 months', 1000,
    'Failed runs of agents are kept for six months.'),
  ('mcp_task_log.all', 'mcp_task_log', '{created_at}', '{}', '90 days', 5000,
    'Logs of agent runs are kept for 90 days.'),
  ('bulk_operations.all', 'bulk_operations', '{finished_at,created_at}', '{}', '30 days', 20,
    'A bulk change can be undone for 30 days; then its record goes, the changes stay.'),
  ('insight_changes.all', 'insight_changes', '{created_at}', '{}', '30 days', 200,
    'A change of many insights can be undone for 30 days; then its record goes, the changes stay.'),
  ('customer_merges.all', 'customer_merges', '{undone_at,created_at}', '{}', '30 days', 200,
    'A merge can be undone for 30 days; then its record goes, the merged customer stays.'),
  ('imports.all', 'imports', '{finished_at,updated_at}', '{}', '30 days', 2,
    'An import with its rows is kept for 30 days, and can be undone as long; then its record goes, the customers stay.'),
  ('mail_outbox.sent', 'mail_outbox', '{sent_at}', '{"state": "sent"}', '30 days', 5000,
    'That a mail was sent is of interest for 30 days.'),
  ('mail_outbox.failed', 'mail_outbox', '{created_at}', '{"state": "failed"}', '90 days', 5000,
    'Mails that never arrived are kept for 90 days, to see why.'),
  ('file_deletions.done', 'file_deletions', '{done_at}', '{"state": "done"}', '30 days', 5000,
    'That a file was removed is of interest for 30 days.'),
  ('job_runs.done', 'job_runs', '{finished_at}', '{"state": "done"}', '7 days', 10000,
    'Some jobs run each minute: runs that went well are kept for a week.'),
  ('job_runs.failed', 'job_runs', '{finished_at}', '{"state": "failed"}', '90 days', 5000,
    'Runs that failed are kept for 90 days.');

-- The documents' soft deletes: conversations, their messages, uploaded files. Chapters that bring such a table may have
-- said so themselves, in their own words.
do $$
declare
  v_table record;
begin
  for v_table in
    select * from (values
      ('chat_sessions', 'title', null),
      ('messages', null, 'exists (select 1 from public.chat_sessions as s where s.id = t.session_id and s.user_id = private.uid())'),
      ('documents', 'title', null)) as d (name, title, may)
     where to_regclass('public.' || d.name) is not null
       and not exists (select 1 from private.soft_deletes as s where s.table_name = d.name)
  loop
    perform private.soft_deletable(('public.' || v_table.name)::regclass, p_title => v_table.title, p_may => v_table.may);
  end loop;
  if to_regclass('public.documents') is not null and not exists (
    select 1 from pg_catalog.pg_trigger as t where t.tgrelid = to_regclass('public.documents') and t.tgname = 'queue_files') then
    perform private.delete_files_of('public.documents', 'documents', 'file_path');
  end if;
end
$$;
