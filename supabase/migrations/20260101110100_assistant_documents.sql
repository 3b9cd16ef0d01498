-- Why: documents that a person gives to the assistant (004): what was uploaded, what was read out of it, and words to find it
-- by. The file lies in Storage below the person's own folder; this row names it, so it may name no other folder.

create function private.are_tags(p_tags text[]) returns boolean
language sql immutable set search_path = ''
as $$
  select p_tags is not null and cardinality(p_tags) <= 10
    and coalesce((select bool_and(t is not null and char_length(btrim(t)) between 1 and 50) from unnest(p_tags) t), true);
$$;
comment on function private.are_tags(text[]) is 'True for at most ten tags of 1 to 50 characters.';
grant execute on function private.are_tags(text[]) to authenticated, service_role;

create table public.documents (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  filename text not null check (char_length(filename) between 1 and 255 and filename !~ '[/\\]'),
  original_filename text not null check (char_length(btrim(original_filename)) between 1 and 255),
  title text check (char_length(title) <= 255),
  category text check (char_length(category) <= 100),
  tags text[] not null default '{}' constraint documents_tags_check check (private.are_tags(tags)),
  mime_type text not null check (mime_type in (
    'application/pdf', 'application/msword', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/plain')),
  file_size integer not null constraint documents_file_size_check check (file_size between 1 and 10 * 1024 * 1024),
  file_path text not null unique check (char_length(file_path) <= 500 and file_path !~ '(^|/)\.{1,2}(/|$)'),
  content_text text check (char_length(content_text) <= 10 * 1024 * 1024),
  extracted_data jsonb not null default '{}' check (jsonb_typeof(extracted_data) = 'object'),
  processing_status text not null default 'pending' check (processing_status in ('pending', 'processing', 'completed', 'failed')),
  processing_error text check (char_length(processing_error) <= 2000),
  uploaded_at timestamptz not null default now(),
  processed_at timestamptz,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  content_search tsvector generated always as (
    setweight(to_tsvector('english', coalesce(title, '') || ' ' || original_filename), 'A')
    || setweight(to_tsvector('english', coalesce(left(content_text, 300000), '')), 'B')) stored,
  constraint documents_own_folder check (split_part(file_path, '/', 1) = user_id::text and char_length(split_part(file_path, '/', 2)) > 0)
);
comment on table public.documents is
  'Documents of a person: PDF, DOC, DOCX or TXT of at most 10 MB, with the text and the facts read from them. Private; kept 30 days once deleted.';
comment on column public.documents.filename is 'The name of the file in Storage; original_filename is what the person called it.';
comment on column public.documents.file_path is
  'Where the file lies: the person''s id, then the path. The server opens files for the person by this path, so it is held to their own folder.';
comment on column public.documents.content_search is
  'Words of title, name and text in English stems. Of the text the first 300,000 characters: an index entry has a limit of one megabyte.';
comment on column public.documents.extracted_data is 'Summary, key terms, entities, facts and dates read from the text, as 004 describes them.';
comment on column public.documents.deleted_at is 'Hidden since then; set and emptied by functions.';

create index idx_documents_user_id on public.documents (user_id, uploaded_at desc);
create index idx_documents_category on public.documents (category);
create index idx_documents_tags on public.documents using gin (tags);
create index idx_documents_processing_status on public.documents (processing_status);
create index idx_documents_uploaded_at on public.documents (uploaded_at);
create index idx_documents_content_text on public.documents using gin (content_search);
create index idx_documents_extracted_data on public.documents using gin (extracted_data jsonb_path_ops);
create index idx_documents_deleted on public.documents (deleted_at) where deleted_at is not null;

create table public.document_processing_log (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references public.documents (id) on delete cascade,
  step text not null check (step in ('store', 'scan', 'read_text', 'extract_facts', 'embed')),
  outcome text not null check (outcome in ('started', 'succeeded', 'failed', 'skipped')),
  engine text check (char_length(engine) <= 100),
  attempt integer not null default 1 check (attempt between 1 and 100),
  duration_ms integer check (duration_ms >= 0),
  pages integer check (pages >= 0),
  characters integer check (characters >= 0),
  message text check (char_length(message) <= 2000),
  created_at timestamptz not null default now()
);
comment on table public.document_processing_log is 'Each step of reading a document, with what it took. Written by the product, kept 90 days.';
comment on column public.document_processing_log.engine is 'What did it: a library with its version, or a model.';

create index idx_document_processing_log_document on public.document_processing_log (document_id, created_at);
create index idx_document_processing_log_created on public.document_processing_log (created_at);

-- A file is what was uploaded: another file is another document.
create trigger guard_rights before update on public.documents
  for each row execute function private.guard_columns('id', 'user_id', 'filename', 'file_path', 'mime_type', 'file_size', 'uploaded_at');
create trigger update_timestamp before update on public.documents
  for each row execute function private.update_timestamp();
-- As with chats, the log notes that a document changed and not what it says.
select private.audit_table('public.documents', 'id', '{content_text,content_search,extracted_data}', false);

alter table public.documents enable row level security;
grant select, insert, update, delete on public.documents to authenticated;
create policy documents_select_self on public.documents for select to authenticated
  using ((user_id = (select private.uid()) or id between (select private.first_id()) and 'ffffffff-ffff-ffff-ffff-ffffffffffff') and deleted_at is null);
create policy documents_insert_self on public.documents for insert to authenticated
  with check ((user_id = (select private.uid()) or (select private.is_admin())) and deleted_at is null);
create policy documents_update_self on public.documents for update to authenticated
  using ((user_id = (select private.uid()) or (select private.is_admin())) and deleted_at is null)
  with check ((user_id = (select private.uid()) or (select private.is_admin())) and deleted_at is null);
create policy documents_delete_self on public.documents for delete to authenticated
  using ((user_id = (select private.uid()) or (select private.is_admin())) and deleted_at is null);
select private.class_policies('public.document_processing_log', 'system');
