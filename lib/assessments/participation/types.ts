import type { AssessmentType } from "../template/schema";
import type { AskedState } from "./schema";

export type OrgChoice = { id: string; name: string };

/** How far the people are who were asked for one assessment. */
export type TypeParticipation = {
  assessment_type: AssessmentType;
  title: string | null;
  offered: boolean;
  asked: number;
  not_opened: number;
  opened: number;
  started: number;
  done: number;
  expired: number;
  withdrawn: number;
  overdue: number;
  missing: number;
  next_due: string | null;
  stops: { title: string; count: number }[];
  respondents: number;
  average: number | null;
};

export type Participation = {
  org: OrgChoice;
  orgs: OrgChoice[];
  may_ask: boolean;
  types: TypeParticipation[];
};

/** One person who was asked: a member by assignment, an address by invitation. */
export type AskedRow = {
  kind: "assignment" | "invitation";
  id: string;
  assessment_type: AssessmentType;
  name: string | null;
  email: string;
  u_id: string | null;
  state: AskedState;
  overdue: boolean;
  due_on: string | null;
  weight: number;
  asked_at: string;
  asked_by: string | null;
  told_at: string | null;
  told_count: number;
  opened_at: string | null;
  started_at: string | null;
  last_at: string | null;
  stopped_at: string | null;
  done_at: string | null;
  expires_at: string | null;
  result_id: string | null;
  score: number | null;
};

export type AskedCursor = { dir: "next" | "prev"; key: string; id: string };

export type AskedPage = {
  rows: AskedRow[];
  total: number;
  skipped: number;
  prev: AskedCursor | null;
  next: AskedCursor | null;
};
