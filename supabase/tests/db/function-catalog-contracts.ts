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
  "public.finish_contract_file(uuid,jsonb,boolean)": {
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
  "public.confirm_contract_file(uuid,jsonb,jsonb,jsonb,text,uuid,timestamp with time zone,date)": {
    door: "caller",
    why: "writes contract, line items, evidence and history in one step; the customer's CSM",
  },
};
