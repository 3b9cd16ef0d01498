import type { Field } from "../import-columns/schema";
import type { Profile } from "../import-columns/types";
import type { Options } from "../import/schema";
import type { Fault, Note } from "../import/types";

/** Everything that decides how a row of this file is read; the same for each of its rows. */
export type Reader = {
  columns: (Field | null)[];
  labels: string[];
  profiles: Profile[];
  options: Options;
  /** Who may own a customer that this person imports, by folded address and name. */
  owners: ReadonlyMap<string, string>;
  /** A CSM imports for themselves only; the sentence of the fault says so. */
  admin: boolean;
};

type Facts = { [name: string]: string | number };

/** What a row says, only what is filled in. */
export type RowFacts = { customer: Facts; person?: Facts; contract?: Facts };

export type CheckedRow = {
  row_no: number;
  facts: RowFacts | null;
  key_kind: string | null;
  key: string | null;
  faults: Fault[] | null;
  notes: Note[] | null;
};
