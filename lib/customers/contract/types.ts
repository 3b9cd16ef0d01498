import type { ContractStatus } from "./schema";

export type Entitlement = {
  id: string;
  name: string;
  quantity: number | null;
  unit: string | null;
  price: number | null;
  category: string | null;
};

/** A contract with the facts a list shows; the document itself is read elsewhere. */
export type Contract = {
  id: string;
  file_name: string | null;
  company_name: string | null;
  arr: number | null;
  contract_term: string | null;
  start_date: string | null;
  end_date: string | null;
  /** Days before the end by which it must be ended; null where it does not say. */
  notice_days: number | null;
  status: ContractStatus;
  updated_at: string;
  entitlements: Entitlement[];
};
