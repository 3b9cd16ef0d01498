-- Demonstration data, part 3b: documents of contracts. Of half the running contracts the text is kept with the sentences that
-- their values were read from (the original files are not: a seed has no storage); some values were corrected, one contract
-- was amended, and one document waits for its review. The other contracts were entered by hand.

create temp table seed_documents as
select k.id as contract, k.customer_id, c.name, c.currency, c.csm_id, k.start_date, k.end_date, k.arr, (k.pricing_terms ->> 'notice_days')::integer as notice,
  private.seed_id('contract file:' || k.id) as file, left(k.file_name, 255) as file_name, k.created_at,
  (array['England and Wales', 'Ireland', 'Norway', 'the Netherlands'])[1 + private.seed_pick('law' || c.name, 4)] as law,
  private.seed_pick('corrected' || c.name, 4) = 0 as corrected
from public.contracts k join public.customers c on c.id = k.customer_id
where k.status in ('active', 'draft') and k.arr is not null and k.start_date is not null and private.seed_pick('doc' || c.name, 2) = 0;

create temp table seed_sentences as
select d.*, s.*
from seed_documents d
cross join lateral (values
  (1, 'parties', format('This Order Form is between Cairn Systems Ltd ("Provider") and %s ("Customer").', d.name),
    jsonb_build_object('name', d.name, 'role', 'Customer'), 0.93),
  (1, 'agreement_date', format('It was signed on %s by both parties.', to_char(d.start_date - 9, 'FMDD FMMonth YYYY')), to_jsonb(d.start_date - 9), 0.9),
  (1, 'effective_date', format('The Effective Date is %s.', to_char(d.start_date, 'FMDD FMMonth YYYY')), to_jsonb(d.start_date), 0.97),
  (1, 'term', 'The initial term is 12 months from the Effective Date.', '{"count": 12, "unit": "month"}', 0.92),
  (1, 'expiration_date', format('Unless renewed it ends on %s.', to_char(d.end_date, 'FMDD FMMonth YYYY')), to_jsonb(d.end_date), 0.96),
  (2, 'notice_days', format('Either party may end it by written notice of at least %s days before the end of the term.', d.notice), to_jsonb(d.notice), 0.88),
  (2, 'auto_renewal', 'Otherwise it renews for successive periods of one year.', 'true', 0.85),
  (2, 'annual_value', format('The annual fee is %s %s, excluding taxes.', d.currency, to_char(d.arr, 'FM999,999,999')), to_jsonb(d.arr), 0.94),
  (2, 'payment_terms', 'Invoices are due thirty days after receipt.', '"Invoices are due thirty days after receipt."', 0.74),
  (2, 'governing_law', format('This agreement is governed by the laws of %s.', d.law), to_jsonb(d.law), 0.95)
) s (page, field, quote, value, confidence);

insert into public.contract_files (id, customer_id, contract_id, uploaded_by, file_name, kind, size, sha256, status, page_count, proposal,
  confirmed_by, confirmed_at, created_at, updated_at)
select d.file, d.customer_id, d.contract, d.csm_id, d.file_name, 'pdf', 48000 + private.seed_pick('size' || d.name, 90000),
  encode(sha256(convert_to(d.file::text, 'UTF8')), 'hex'), 'confirmed', 2, '{"missing_info": []}', d.csm_id, d.created_at + interval '20 minutes', d.created_at,
  d.created_at + interval '20 minutes'
from seed_documents d;

insert into public.contract_pages (file_id, number, text)
select s.file, s.page, case s.page when 1 then E'ORDER FORM\n\n' else E'RENEWAL AND FEES\n\n' end || string_agg(s.quote, E'\n\n' order by s.field)
from seed_sentences s group by s.file, s.page;

update public.contracts k set parsed_data = t.terms, pricing_terms = k.pricing_terms || t.prices
from (
  select s.contract, jsonb_object_agg(s.field, case s.field when 'parties' then jsonb_build_array(s.value) else s.value end)
      filter (where s.field in ('parties', 'agreement_date', 'governing_law')) as terms,
    jsonb_object_agg(s.field, s.value) filter (where s.field in ('auto_renewal', 'payment_terms')) as prices
  from seed_sentences s group by s.contract
) t where k.id = t.contract;

insert into public.evidence (customer_id, contract_id, file_id, field, proposed, value, page, quote, span_start, span_end, confidence, method, state,
  decided_by, decided_at, created_at)
select s.customer_id, s.contract, s.file, s.field,
  case when s.field = 'notice_days' and s.corrected then to_jsonb(s.notice / 30) else s.value end, s.value, s.page, s.quote,
  strpos(p.text, s.quote) - 1, strpos(p.text, s.quote) - 1 + length(s.quote),
  case when s.field = 'notice_days' and s.corrected then 0.52 else s.confidence end, 'rules',
  case when s.field = 'notice_days' and s.corrected then 'corrected' else 'confirmed' end, s.csm_id, s.created_at + interval '20 minutes',
  s.created_at + interval '20 minutes'
from seed_sentences s join public.contract_pages p on p.file_id = s.file and p.number = s.page;

-- One contract was amended some weeks after it began: a longer notice period, and a document that says so.
create temp table seed_amended as
select d.contract, d.customer_id, d.csm_id, d.notice, private.seed_id('amendment:' || d.contract) as file,
  format('From %s the notice period is ninety (90) days.', to_char(d.start_date + 60, 'FMDD FMMonth YYYY')) as quote, d.start_date + 60 as since,
  least(now() - interval '2 days', (d.start_date + 55)::timestamptz) as at
from seed_documents d where d.notice < 90 and d.start_date < current_date - 70 order by d.arr desc limit 3;

insert into public.contract_files (id, customer_id, contract_id, amends_contract_id, uploaded_by, file_name, kind, size, sha256, status, page_count,
  proposal, confirmed_by, confirmed_at, created_at)
select a.file, a.customer_id, a.contract, a.contract, a.csm_id, 'First amendment.docx', 'docx', 21400, encode(sha256(convert_to(a.file::text, 'UTF8')), 'hex'),
  'confirmed', 1, '{"missing_info": []}', a.csm_id, a.at, a.at from seed_amended a;
insert into public.contract_pages (file_id, number, text)
select a.file, 1, E'FIRST AMENDMENT\n\nThe parties change the Order Form as follows.\n\n' || a.quote || E'\n\nAll other terms stay as they are.' from seed_amended a;
insert into public.evidence (customer_id, contract_id, file_id, field, proposed, value, page, quote, span_start, span_end, confidence, method, state,
  decided_by, decided_at)
select a.customer_id, a.contract, a.file, 'notice_days', '90', '90', 1, a.quote, strpos(p.text, a.quote) - 1, strpos(p.text, a.quote) - 1 + length(a.quote),
  0.91, 'rules', 'confirmed', a.csm_id, a.at from seed_amended a join public.contract_pages p on p.file_id = a.file;
insert into public.contract_terms_history (contract_id, file_id, field, old_value, new_value, effective_from, changed_by, changed_at)
select a.contract, a.file, 'notice_days', to_jsonb(a.notice), '90', a.since, a.csm_id, a.at from seed_amended a;
update public.contracts k set pricing_terms = k.pricing_terms || '{"notice_days": 90}' from seed_amended a where k.id = a.contract;

-- A renewal that came by mail and nobody has looked at yet; one value asks for a look.
with d as (
  select c.id as customer_id, c.name, c.csm_id, private.seed_id('unread:' || c.id) as file, current_date + 30 as starts, current_date + 394 as ends
  from public.customers c where c.id in (private.seed_id('customer:Solano Fisheries'), private.seed_id('customer:Galway Biotech'))
), t as (
  select d.*, format('The Effective Date is %s.', to_char(d.starts, 'FMDD FMMonth YYYY')) as q1, format('It ends on %s.', to_char(d.ends, 'FMDD FMMonth YYYY')) as q2,
    'Notice should be given in good time, normally some sixty days before.' as q3 from d
), p as (
  select t.*, E'RENEWAL ORDER FORM\n\nbetween Cairn Systems Ltd and ' || t.name || E'.\n\n' || t.q1 || E'\n\n' || t.q2 || E'\n\n' || t.q3 as text from t
), f as (
  insert into public.contract_files (id, customer_id, uploaded_by, file_name, kind, size, sha256, status, page_count, notes, created_at, proposal)
  select p.file, p.customer_id, p.csm_id, 'Renewal order form.txt', 'txt', length(p.text), encode(sha256(convert_to(p.file::text, 'UTF8')), 'hex'), 'read', 1, '{}',
    now() - interval '5 hours', '{"title": null, "parties": [], "agreement_date": null, "term": null, "auto_renewal": null, "renewal_term": null, "governing_law": null,
    "total_value": null, "annual_value": null, "currency": null, "pricing_terms": [], "payment_terms": null, "entitlements": [], "service_levels": [],
    "technical_requirements": [], "next_steps": [], "amends": null, "missing_info": ["Annual value", "Governing law"]}'::jsonb || (
      select jsonb_object_agg(x.field, jsonb_build_object('value', x.value, 'confidence', x.confidence, 'evidence', jsonb_build_object('page', 1, 'quote', x.quote,
        'start', strpos(p.text, x.quote) - 1, 'end', strpos(p.text, x.quote) - 1 + length(x.quote))))
      from (values ('effective_date', to_jsonb(p.starts), 0.96, p.q1), ('expiration_date', to_jsonb(p.ends), 0.93, p.q2), ('notice_days', to_jsonb(60), 0.48, p.q3))
        x (field, value, confidence, quote))
  from p returning id
)
select count(*) from f;
insert into public.contract_pages (file_id, number, text)
select f.id, 1, E'RENEWAL ORDER FORM\n\nbetween Cairn Systems Ltd and ' || c.name || E'.\n\n' || (f.proposal #>> '{effective_date,evidence,quote}') || E'\n\n'
  || (f.proposal #>> '{expiration_date,evidence,quote}') || E'\n\n' || (f.proposal #>> '{notice_days,evidence,quote}')
from public.contract_files f join public.customers c on c.id = f.customer_id where f.status = 'read';

drop table seed_amended, seed_sentences, seed_documents;
