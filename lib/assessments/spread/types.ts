import type { OrgChoice } from "../participation/types";
import type { AssessmentType } from "../template/schema";

/** What several scores say together. */
export type Spread = {
  count: number;
  average: number | null;
  lowest: number | null;
  highest: number | null;
  deviation: number | null;
};

export type CategorySpread = Spread & { key: string; title: string };

export type TeamSpread = {
  id: string;
  name: string;
  members: number;
  /** Null below the least number of respondents: a team says nothing then. */
  respondents: number | null;
  shown: boolean;
  cells: Record<string, Spread | null> | null;
};

export type TypeSpread = {
  org: OrgChoice;
  may_ask: boolean;
  assessment_type: AssessmentType;
  title: string | null;
  least: number;
  respondents: number;
  /** The total first, under the key `total`. */
  categories: CategorySpread[];
  teams: TeamSpread[];
};

export type Respondent = {
  id: string;
  result_id: string;
  name: string;
  teams: string[] | null;
  total: number;
  score: number | null;
  weight: number;
  completed_at: string;
};

export type RespondentCursor = { dir: "next" | "prev"; key: string; id: string };

export type RespondentPage = {
  rows: Respondent[];
  total: number;
  skipped: number;
  prev: RespondentCursor | null;
  next: RespondentCursor | null;
};
