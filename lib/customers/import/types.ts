import type { Field } from "../import-columns/schema";
import type { Profile } from "../import-columns/types";
import type { faultKinds, ImportState, Options } from "./schema";

export type FaultKind = (typeof faultKinds)[number];

/** One reason why a row stays out. `row`: the earlier row it repeats. */
export type Fault = {
  kind: FaultKind;
  column?: number | null;
  value: string;
  expected?: string;
  row?: number;
};

/** A value that is left out of a row that goes in. */
export type Note = { column: number; value: string; expected: string };

/** What a dry run found, and what came of it. */
export type Counts = {
  total: number;
  staged: number;
  checked: number;
  reached: number;
  to_create: number;
  to_update: number;
  unchanged: number;
  faulty: number;
  noted: number;
  applied: number;
  moved: number;
  undone: number;
  kept: number;
};

export type Import = Counts & {
  id: string;
  u_id: string;
  file_name: string;
  source: { encoding: string; delimiter: string; bytes: number; profiles: Profile[] };
  headers: string[];
  header_row: number;
  columns: (Field | null)[];
  options: Options;
  state: ImportState;
  started_at: string | null;
  finished_at: string | null;
  created_at: string;
  updated_at: string;
};

/** A line of the list of imports. */
export type ImportSummary = Counts &
  Pick<Import, "id" | "file_name" | "state" | "created_at" | "updated_at">;

/** What changes: field → before and after. */
type Diff = { [field: string]: [unknown, unknown] };
type Values = { [field: string]: unknown };

export type Plan = {
  customer?: Diff;
  person?: Diff;
  contract?: Diff;
  customer_new?: Values;
  person_new?: Values;
  contract_new?: Values;
};

export type ImportRow = {
  row_no: number;
  cells: string[];
  outcome: "create" | "update" | "unchanged" | "faulty" | null;
  state: "staged" | "checked" | "applied" | "moved" | "undone" | "kept";
  faults: Fault[] | null;
  notes: Note[] | null;
  plan: Plan | null;
  customer_id: string | null;
  left_over: { [record: string]: string[] } | null;
};

/** What the page of running work polls. */
export type Progress = Counts & { state: ImportState; stalled: boolean };
