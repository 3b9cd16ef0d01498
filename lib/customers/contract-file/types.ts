import type { ContractStep } from "../contract-step/types";
import type { ContractTerms, Page } from "../contract-terms/types";
import type { SecondReading } from "../contract-review/types";
import type { FileKind } from "../file-text/types";

export type FileStatus = "uploaded" | "failed" | "read" | "confirmed";
export type SecondState = "asked" | "answered" | "silent";

/** A document as lists show it. */
export type ContractFile = {
  id: string;
  customer_id: string;
  contract_id: string | null;
  amends_contract_id: string | null;
  file_name: string;
  kind: FileKind;
  size: number;
  status: FileStatus;
  /** Why it was not read to its end. */
  failure: string | null;
  page_count: number;
  has_object: boolean;
  created_at: string;
  confirmed_at: string | null;
};

/** A document with its text and what was read from it. */
export type ReadFile = ContractFile & {
  notes: string[];
  proposal: ContractTerms | null;
  second: SecondReading | null;
  second_state: SecondState | null;
  customer: { id: string; name: string; currency: string };
  pages: Page[];
};

/** What an upload came to: a document to review, or the same one that is there already. */
export type Uploaded =
  | { id: string; asksModel: boolean }
  | { same: { id: string; file_name: string; status: FileStatus; contract_id: string | null } };

/** A change of one term by an amendment. */
export type TermHistory = {
  id: string;
  file_id: string | null;
  field: string;
  old_value: unknown;
  new_value: unknown;
  effective_from: string | null;
  changed_at: string;
};

/** A contract with everything that its page says. */
export type ContractRecord = {
  id: string;
  title: string;
  status: "draft" | "active" | "expired" | "terminated";
  customer: { id: string; name: string; currency: string };
  start_date: string | null;
  end_date: string | null;
  updated_at: string;
  terms: Record<string, unknown>;
  entitlements: {
    id: string;
    name: string;
    quantity: number | null;
    unit: string | null;
    price: number | null;
    category: string | null;
    period: string | null;
  }[];
  history: TermHistory[];
  steps: ContractStep[];
  files: ContractFile[];
};
