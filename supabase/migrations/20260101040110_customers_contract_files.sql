-- Why: what was agreed stands in a document. A file is kept in a private bucket that no person reaches: the server opens it
-- for whoever may see its row. Its text is kept page by page, so that every value can show its sentence. What was read
-- from it is a proposal and lies here; nothing is written to a contract before a person has confirmed it.

-- No policy on storage.objects names this bucket, so people can neither list nor open nor guess what lies in it.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('contract-files', 'contract-files', false, 10 * 1024 * 1024, '{application/pdf,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain}')
on conflict (id) do nothing;

create table public.contract_files (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  contract_id uuid references public.contracts (id) on delete cascade,
  amends_contract_id uuid references public.contracts (id) on delete set null,
  uploaded_by uuid references public.tier2_users (u_id) on delete set null,
  file_name text not null check (char_length(btrim(file_name)) between 1 and 255 and file_name !~ '[/\\[:cntrl:]]'),
  kind text not null check (kind in ('pdf', 'docx', 'doc', 'txt')),
  size integer not null check (size between 1 and 10 * 1024 * 1024),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null default gen_random_uuid()::text unique check (char_length(path) <= 200),
  has_object boolean not null default false,
  status text not null default 'uploaded' check (status in ('uploaded', 'failed', 'read', 'confirmed')),
  failure text check (char_length(failure) between 1 and 500),
  page_count integer not null default 0 check (page_count between 0 and 10000),
  notes text[] not null default '{}',
  proposal jsonb check (jsonb_typeof(proposal) = 'object'),
  second jsonb check (jsonb_typeof(second) = 'object'),
  second_state text check (second_state in ('asked', 'answered', 'silent')),
  confirmed_by uuid references public.tier2_users (u_id) on delete set null,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint contract_files_read check (status in ('uploaded', 'failed') or (proposal is not null and page_count > 0)),
  constraint contract_files_failed check ((status = 'failed') = (failure is not null)),
  constraint contract_files_confirmed check ((status = 'confirmed') = (contract_id is not null))
);
comment on table public.contract_files is 'Documents of contracts: where the file lies, how far it is, and what was read from it. Functions write.';
comment on column public.contract_files.contract_id is 'The contract it was confirmed as, or that it amends; null until a person has confirmed it.';
comment on column public.contract_files.amends_contract_id is 'The contract whose terms it changes; null where it is a contract of its own.';
comment on column public.contract_files.path is 'Where the file lies in the bucket contract-files: a random name that says nothing and cannot be guessed.';
comment on column public.contract_files.has_object is 'False while it is being stored, and for documents whose text alone is kept.';
comment on column public.contract_files.failure is 'Why it was not read to its end, as a sentence for people; whoever looks after the customer can try again.';
comment on column public.contract_files.notes is 'What a reader should know of the text, such as tracked changes: sentences for people.';
comment on column public.contract_files.proposal is 'The terms as they were read by rules: value, confidence, page and quote of each. Never changed afterwards.';
comment on column public.contract_files.second is 'What a language model proposed beside it, in the same form; only quotes that stand in the document.';
comment on column public.contract_files.second_state is 'Whether a language model was asked: null where none is set, silent where nothing of use came.';

create index contract_files_customer_idx on public.contract_files (customer_id, created_at desc, id);
create index contract_files_contract_idx on public.contract_files (contract_id) where contract_id is not null;
create index contract_files_amends_idx on public.contract_files (amends_contract_id) where amends_contract_id is not null;
create index contract_files_uploader_idx on public.contract_files (uploaded_by) where uploaded_by is not null;
create index contract_files_confirmer_idx on public.contract_files (confirmed_by) where confirmed_by is not null;
create index contract_files_same_idx on public.contract_files (customer_id, sha256);
create index contract_files_unread_idx on public.contract_files (updated_at) where status = 'uploaded';

create table public.contract_pages (
  file_id uuid not null references public.contract_files (id) on delete cascade,
  number integer not null check (number between 1 and 10000),
  text text not null check (char_length(text) <= 5000000),
  primary key (file_id, number)
);
comment on table public.contract_pages is 'The text of a document, page by page. A document without pages of its own has one, number 1.';

create trigger update_timestamp before update on public.contract_files
  for each row execute function private.update_timestamp();
-- The log notes that a document came and was confirmed, not what stands in it; the contract writes the activity.
select private.audit_table('public.contract_files', 'id', '{notes,proposal,second,second_state,has_object,failure}', false);
select private.delete_files_of('public.contract_files', 'contract-files', 'path');

grant select on public.contract_files, public.contract_pages to authenticated;
grant all on public.contract_files, public.contract_pages to service_role;
select private.customer_policies('public.contract_files', false);
select private.child_policies('public.contract_pages', 'file_id', 'public.contract_files', false);

-- The door of every function below: a document of a customer of the caller's, locked, in a state that allows the step.
create function private.take_contract_file(p_file uuid, p_states text[]) returns public.contract_files
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_staff();
  v_file public.contract_files;
begin
  select f.* into v_file from public.contract_files f join public.customers c on c.id = f.customer_id
   where f.id = p_file and (c.csm_id = v_me or private.is_admin()) for update of f;
  if v_file.id is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This document does not exist any more, or it is not yours.';
  elsif v_file.status <> all (p_states) then
    raise exception using errcode = 'P0001', message = 'file_elsewhere', hint = case v_file.status
      when 'confirmed' then 'Somebody confirmed this document already. Reload to see the contract.'
      else 'This document has gone on elsewhere. Reload to see where it is.' end;
  end if;
  return v_file;
end
$$;
comment on function private.take_contract_file(uuid, text[]) is 'Locks a document of a customer of the caller for one step, or refuses.';

-- The row comes before the object: what dies in between leaves a row that names the object, and goes with it.
create function public.begin_contract_file(p_customer uuid, p_file jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_staff();
  v_same public.contract_files;
  v_new public.contract_files;
begin
  perform 1 from public.customers c where c.id = p_customer and c.merged_into is null and (c.csm_id = v_me or private.is_admin())
    for no key update;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This customer does not exist any more, or it is not yours.';
  end if;
  -- What broke off before is replaced by the same file sent anew; its object is queued with its row.
  delete from public.contract_files f where f.customer_id = p_customer and f.sha256 = p_file ->> 'sha256'
    and (f.status = 'failed' or (f.status = 'uploaded' and f.uploaded_by = v_me));
  select * into v_same from public.contract_files f
   where f.customer_id = p_customer and f.sha256 = p_file ->> 'sha256' order by f.created_at limit 1;
  if v_same.id is not null then
    return jsonb_build_object('same', jsonb_build_object('id', v_same.id, 'file_name', v_same.file_name,
      'status', v_same.status, 'contract_id', v_same.contract_id, 'created_at', v_same.created_at));
  end if;
  insert into public.contract_files (customer_id, uploaded_by, file_name, kind, size, sha256)
  values (p_customer, v_me, p_file ->> 'file_name', p_file ->> 'kind', (p_file ->> 'size')::integer, p_file ->> 'sha256')
  returning * into v_new;
  return jsonb_build_object('id', v_new.id, 'path', v_new.path);
end
$$;
comment on function public.begin_contract_file(uuid, jsonb) is
  'Makes the row of a document that is about to be stored and answers {id, path}; {same} where the customer has the same file already.';

create function public.add_contract_pages(p_file uuid, p_pages jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_file constant public.contract_files := private.take_contract_file(p_file, '{uploaded}');
begin
  insert into public.contract_pages (file_id, number, text)
  select v_file.id, p.number, p.text from jsonb_to_recordset(p_pages) as p (number integer, text text)
  on conflict do nothing;
end
$$;
comment on function public.add_contract_pages(uuid, jsonb) is 'Stores pages of a document that is being read, as [{number, text}, …].';

create function public.finish_contract_file(p_file uuid, p_proposal jsonb, p_notes text[] default '{}', p_asks boolean default false) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_file constant public.contract_files := private.take_contract_file(p_file, '{uploaded}');
begin
  update public.contract_files f set status = 'read', has_object = true, proposal = p_proposal, notes = coalesce(p_notes, '{}'),
    second_state = case when p_asks then 'asked' end,
    page_count = (select count(*) from public.contract_pages p where p.file_id = f.id)
  where f.id = v_file.id;
end
$$;
comment on function public.finish_contract_file(uuid, jsonb, text[], boolean) is
  'Says that a document is stored and read, with the terms as they were read; p_asks: a language model is being asked too.';

create function public.add_second_reading(p_file uuid, p_second jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_file constant public.contract_files := private.take_contract_file(p_file, '{read,confirmed}');
begin
  -- A reading that comes after the decision is too late to be one.
  if v_file.status = 'read' and v_file.second is null then
    update public.contract_files set second = p_second, second_state = case when p_second is null then 'silent' else 'answered' end
    where id = v_file.id;
  end if;
end
$$;
comment on function public.add_second_reading(uuid, jsonb) is 'Keeps what a language model read, or that it gave nothing of use.';

create function public.discard_contract_file(p_file uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_file constant public.contract_files := private.take_contract_file(p_file, '{uploaded,failed,read}');
begin
  delete from public.contract_files where id = v_file.id;
end
$$;
comment on function public.discard_contract_file(uuid) is 'Removes a document that nobody has confirmed, its pages and its file.';

-- A process that died leaves a document on its way. Its row keeps naming its object, so nothing is orphaned: it is read again
-- or removed by a person.
create function public.fail_broken_contract_files(p_after interval default '15 minutes') returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer := 0;
  v_row record;
begin
  for v_row in
    update public.contract_files f set status = 'failed',
      failure = 'Reading this document broke off before its end, so nothing of it was kept. Read it again; if the file itself never arrived, choose it once more.'
    where f.status = 'uploaded' and f.updated_at < now() - p_after returning f.id, f.customer_id, f.file_name, f.uploaded_by
  loop
    delete from public.contract_pages p where p.file_id = v_row.id;
    if v_row.uploaded_by is not null then
      perform private.notify(v_row.uploaded_by, 'info', left(format('%s was not read', v_row.file_name), 200),
        'Reading it broke off before its end. Open it to read it again.', '/contracts/files/' || v_row.id, 'medium',
        jsonb_build_object('file', v_row.id), 'contract file:' || v_row.id, '1 day');
    end if;
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;
comment on function public.fail_broken_contract_files(interval) is
  'Says of documents that nobody has been reading for a while that they failed, and tells whoever sent them. Service role only.';
revoke execute on function public.fail_broken_contract_files(interval) from public, anon, authenticated;
grant execute on function public.fail_broken_contract_files(interval) to service_role;

create function public.retry_contract_file(p_file uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_file constant public.contract_files := private.take_contract_file(p_file, '{failed}');
begin
  delete from public.contract_pages p where p.file_id = v_file.id;
  update public.contract_files set status = 'uploaded', failure = null where id = v_file.id;
  return jsonb_build_object('path', v_file.path, 'file_name', v_file.file_name);
end
$$;
comment on function public.retry_contract_file(uuid) is 'Takes up a document whose reading broke off; answers where it lies.';

create function public.fail_contract_file(p_file uuid, p_failure text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_file constant public.contract_files := private.take_contract_file(p_file, '{uploaded}');
begin
  update public.contract_files set status = 'failed', failure = left(coalesce(nullif(btrim(p_failure), ''), 'It was not read.'), 500) where id = v_file.id;
end
$$;
comment on function public.fail_contract_file(uuid, text) is 'Says why a document that was taken up again was not read.';

revoke execute on function private.take_contract_file(uuid, text[]) from public;
revoke execute on function public.begin_contract_file(uuid, jsonb), public.add_contract_pages(uuid, jsonb),
  public.finish_contract_file(uuid, jsonb, text[], boolean), public.add_second_reading(uuid, jsonb), public.discard_contract_file(uuid),
  public.retry_contract_file(uuid), public.fail_contract_file(uuid, text) from public, anon;
grant execute on function public.begin_contract_file(uuid, jsonb), public.add_contract_pages(uuid, jsonb),
  public.finish_contract_file(uuid, jsonb, text[], boolean), public.add_second_reading(uuid, jsonb), public.discard_contract_file(uuid),
  public.retry_contract_file(uuid), public.fail_contract_file(uuid, text)
  to authenticated, service_role;
