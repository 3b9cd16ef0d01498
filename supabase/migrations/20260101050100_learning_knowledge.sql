-- Why: articles that people and the training agent read. Public ones are for everybody who is signed in, internal ones
-- for CSMs and platform admins. The embedding serves search by meaning.

create table public.knowledge_base (
  id uuid primary key default gen_random_uuid(),
  title text not null check (char_length(btrim(title)) between 1 and 300),
  content text not null,
  category text check (char_length(category) <= 100),
  tags text[],
  embedding extensions.vector(1536),
  is_public boolean not null default true,
  view_count integer not null default 0,
  helpful_count integer not null default 0,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.knowledge_base is 'Articles; is_public false is for CSMs and platform admins alone.';

create index idx_kb_category on public.knowledge_base (category);
create index idx_kb_tags on public.knowledge_base using gin (tags);
-- hnsw instead of the documented ivfflat: it needs no training on existing rows, so it is right from the first article.
create index idx_kb_embedding on public.knowledge_base using hnsw (embedding extensions.vector_cosine_ops);

create trigger update_knowledge_base_timestamp before update on public.knowledge_base
  for each row execute function private.update_timestamp();
select private.audit_table('public.knowledge_base', 'id', '{embedding,view_count,helpful_count}');

grant select, insert, update, delete on public.knowledge_base to authenticated;
grant all on public.knowledge_base to service_role;

alter table public.knowledge_base enable row level security;
create policy knowledge_base_select_all on public.knowledge_base for select to authenticated
  using ((is_public and (select private.uid()) is not null) or (select private.is_csm()) or (select private.is_admin()));
create policy knowledge_base_insert_admin on public.knowledge_base for insert to authenticated
  with check ((select private.is_admin()));
create policy knowledge_base_update_admin on public.knowledge_base for update to authenticated
  using ((select private.is_admin())) with check ((select private.is_admin()));
create policy knowledge_base_delete_admin on public.knowledge_base for delete to authenticated
  using ((select private.is_admin()));
comment on policy knowledge_base_select_all on public.knowledge_base is 'Public articles for the signed-in, internal ones for CSMs and platform admins.';
