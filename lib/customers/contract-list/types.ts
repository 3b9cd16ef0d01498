import type { ContractStatus } from "../contract/schema";
import type { Cursor } from "../portfolio/schema";
import type { ContractShow } from "./schema";

/** A contract, or a document that waits to become one. */
export type ContractLine = {
  id: string;
  kind: "contract" | "document";
  title: string | null;
  company_name: string | null;
  customer_id: string;
  name: string;
  owner: { id: string; name: string } | null;
  status: ContractStatus | "read" | "failed";
  start_date: string | null;
  end_date: string | null;
  notice_on: string | null;
  automatic: boolean;
  /** What it costs a year at its end. */
  yearly: number | null;
  currency: string;
  /** Whether a document of it was confirmed here. */
  documented: boolean;
  created_at: string;
};

export type ContractPage = {
  rows: ContractLine[];
  total: number;
  skipped: number;
  next: Cursor | null;
  prev: Cursor | null;
  tabs: Record<ContractShow, number>;
  owner_name: string | null;
  /** Whose contracts there are; empty for those who see only their own. */
  owners: { id: string; name: string }[];
};
