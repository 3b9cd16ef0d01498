-- Why: a value is worth as much as the sentence it was read from. One form of citation for what was read from a contract and
-- for what was learnt in a meeting: whose value it is, where it stands, what was proposed, and what a person made of it.
-- Corrections are kept as such, so that readers can be compared with people later.

create table public.evidence (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references public.customers (id) on delete cascade,
  contract_id uuid references public.contracts (id) on delete cascade,
  insight_id uuid references public.insights (id) on delete cascade,
  file_id uuid references public.contract_files (id) on delete cascade,
  transcript_id uuid references public.transcripts (id) on delete cascade,
  field text not null check (field ~ '^[a-z][a-z0-9_]{0,59}$'),
  proposed jsonb,
  value jsonb,
  page integer check (page >= 1),
  turn integer check (turn >= 0),
  quote text check (char_length(quote) between 1 and 20000),
  span_start integer check (span_start >= 0),
  span_end integer,
  confidence numeric check (confidence between 0 and 1),
  method text not null check (method in ('rules', 'model', 'person')),
  state text not null check (state in ('confirmed', 'corrected', 'rejected')),
  decided_by uuid default private.uid() references public.tier2_users (u_id) on delete set null,
  decided_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint evidence_one_subject check (num_nonnulls(contract_id, insight_id) = 1),
  constraint evidence_one_source check (num_nonnulls(file_id, transcript_id) = 1),
  -- A value that a person adds may have no place; one that was read always has.
  constraint evidence_page_of_file check (page is null or file_id is not null),
  constraint evidence_turn_of_transcript check (turn is null or transcript_id is not null),
  constraint evidence_place check (method = 'person' or (quote is not null and num_nonnulls(page, turn) = 1)),
  constraint evidence_span check ((span_start is null) = (span_end is null) and span_end > span_start and (span_start is null or quote is not null)),
  constraint evidence_decision check (case state when 'rejected' then value is null and proposed is not null else value is not null end)
);
comment on table public.evidence is
  'Where a confirmed value comes from: of a contract (page of a file) or of an insight (turn of a transcript), with the sentence word for word.';
comment on column public.evidence.field is 'The name of the term, such as governing_law; for insights the type of the card.';
comment on column public.evidence.proposed is 'What the reader proposed; null where a person added the value.';
comment on column public.evidence.value is 'As confirmed; differs from proposed where a person corrected it, null where it was rejected.';
comment on column public.evidence.span_start is 'Where the quote begins in the text of its page or turn, counted in UTF-16 units as browsers do; span_end is after it.';
comment on column public.evidence.method is 'Who proposed it: the built-in rules, a language model, or a person who added it.';

create index evidence_customer_idx on public.evidence (customer_id);
create index evidence_contract_idx on public.evidence (contract_id, field) where contract_id is not null;
create index evidence_insight_idx on public.evidence (insight_id) where insight_id is not null;
create index evidence_file_idx on public.evidence (file_id) where file_id is not null;
create index evidence_transcript_idx on public.evidence (transcript_id) where transcript_id is not null;
create index evidence_decider_idx on public.evidence (decided_by) where decided_by is not null;

-- Subject and source are of the customer the row names, and a quote of a document stands on its page: nobody can make a
-- citation of what is not there, whichever way it is written.
create function private.check_evidence() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (not case when new.contract_id is not null
      then exists (select 1 from public.contracts k where k.id = new.contract_id and k.customer_id = new.customer_id)
      else exists (select 1 from public.insights i where i.id = new.insight_id and i.customer_id = new.customer_id) end
    or not case when new.file_id is not null
      then exists (select 1 from public.contract_files f where f.id = new.file_id and f.customer_id = new.customer_id)
      else exists (select 1 from public.transcripts t join public.meetings m on m.id = t.meeting_id
        where t.id = new.transcript_id and m.customer_id = new.customer_id) end) then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'The evidence is not of this customer.';
  end if;
  if new.file_id is not null and new.quote is not null and not exists (
    select 1 from public.contract_pages p where p.file_id = new.file_id and p.number = new.page and strpos(p.text, new.quote) > 0) then
    raise exception using errcode = 'P0001', message = 'quote_unknown', hint = 'A quoted sentence does not stand on its page.';
  end if;
  return new;
end
$$;
comment on function private.check_evidence() is 'Refuses evidence of another customer, and quotes that do not stand on their page.';
create trigger check_evidence before insert on public.evidence
  for each row execute function private.check_evidence();
-- A citation is what it was made of; a person may only decide anew about its value.
create trigger guard_rights before update on public.evidence
  for each row execute function private.guard_columns('id', 'customer_id', 'contract_id', 'insight_id', 'file_id', 'transcript_id',
    'field', 'proposed', 'page', 'turn', 'quote', 'span_start', 'span_end', 'confidence', 'method', 'created_at');
select private.audit_table('public.evidence', 'id', '{quote,span_start,span_end,confidence}', false);

grant select, insert, update, delete on public.evidence to authenticated;
grant all on public.evidence to service_role;
select private.customer_policies('public.evidence');
