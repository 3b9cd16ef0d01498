import type { DefinerFunction } from "./function-catalog";

/** Documents of contracts: see `function-catalog.ts`. */
export const contractFunctions: Record<string, DefinerFunction> = {
  "public.begin_contract_file(uuid,jsonb)": {
    door: "caller",
    why: "nobody may write contract_files, whose path the server opens; the customer's CSM",
  },
  "public.add_contract_pages(uuid,jsonb)": {
    door: "caller",
    why: "nobody may write contract_pages; the customer's CSM, while the document is read",
  },
  "public.finish_contract_file(uuid,jsonb,text[],boolean)": {
    door: "caller",
    why: "nobody may write contract_files; the customer's CSM",
  },
  "public.add_second_reading(uuid,jsonb)": {
    door: "caller",
    why: "nobody may write contract_files; the customer's CSM",
  },
  "public.discard_contract_file(uuid)": {
    door: "caller",
    why: "nobody may write contract_files; the customer's CSM, until it is confirmed",
  },
  "public.retry_contract_file(uuid)": {
    door: "caller",
    why: "nobody may write contract_files; the customer's CSM, of a document that failed",
  },
  "public.fail_contract_file(uuid,text)": {
    door: "caller",
    why: "nobody may write contract_files; the customer's CSM, while the document is read",
  },
  "public.list_contracts(jsonb,text,text,jsonb,integer)": {
    door: "caller",
    why: "one call a page; names the caller's customers explicitly, a platform admin's are everybody's",
  },
  "public.make_contract_tasks(uuid,jsonb,uuid,date)": {
    door: "caller",
    why: "writes contract_id, which no person may; the customer's CSM",
  },
  "public.list_following(uuid)": {
    door: "caller",
    why: "reads private answers; the customer's CSM",
  },
  "public.answer_following(uuid,uuid,boolean)": {
    door: "caller",
    why: "nobody may write renewals; the customer's CSM",
  },
  "public.confirm_contract_file(uuid,jsonb,jsonb,jsonb,text,uuid,timestamp with time zone,date)": {
    door: "caller",
    why: "writes contract, line items, evidence and history in one step; the customer's CSM",
  },
};
