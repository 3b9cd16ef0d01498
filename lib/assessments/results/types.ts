import type { AssessmentType, Bracket } from "../template/schema";
import type { Cursor } from "./schema";

/** A result as a line of the list. */
export type ResultLine = {
  id: string;
  type: AssessmentType;
  title: string;
  version: number;
  score: number;
  bracket: Bracket;
  bracket_title: string;
  confidence: number;
  at: string;
  person_id: string | null;
  person: string | null;
  org_id: string | null;
  org: string | null;
  mine: boolean;
  /** Against the run before by the same version; null where there is none. */
  change: number | null;
};

export type ResultList = {
  rows: ResultLine[];
  total: number;
  next: Omit<Cursor, "skipped"> | null;
  prev: Omit<Cursor, "skipped"> | null;
  orgs: { id: string; name: string }[];
};
