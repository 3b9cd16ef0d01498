import type { OrgRole } from "@/lib/identity/viewer/types";
import type { AssessmentType } from "../template/schema";
import type { Place } from "./schema";

export type TypeScore = { type: AssessmentType; results: number; average: number };
export type MonthScore = TypeScore & { month: string };

export type WeakCategory = TypeScore & { key: string; title: string };

/** By how much repeated runs differ from the run before them; `title` is null for the total. */
export type CategoryMove = {
  type: AssessmentType;
  key: string;
  title: string | null;
  runs: number;
  change: number;
  /** The day of the earliest run compared with, and of the latest that repeats one. */
  first: string;
  last: string;
};

export type OpenAsked = {
  type: AssessmentType;
  assignments: number;
  invitations: number;
  overdue: number;
};

export type TakenType = { type: AssessmentType; score: number; at: string; results: number };

export type Taker = {
  id: string;
  name: string;
  role: OrgRole;
  org_id: string;
  org: string;
  took: TakenType[];
};

/** A page of a list with its ends. */
export type Paged<Row> = {
  rows: Row[];
  total: number;
  skipped: number;
  prev: Place | null;
  next: Place | null;
};

export type People = Paged<Taker> & {
  members: number;
  took_any: number;
  /** Members who took it, by type; a type nobody took is missing. */
  by_type: Partial<Record<AssessmentType, number>>;
};

export type OrganizationLine = {
  id: string;
  name: string;
  members: number;
  took: number;
  results: number;
  last: string | null;
  assignments: number;
  invitations: number;
  overdue: number;
};

/** The page as `get_assessment_overview()` answers it. */
export type Overview = {
  today: string;
  /** The first day that counts. */
  from: string;
  /** The one organization the page is about; null where there are several, or none. */
  org: { id: string; name: string } | null;
  choices: { id: string; name: string }[];
  /** When the months before this one were last counted. */
  counted_at: string | null;
  scores: {
    results: number;
    types: TypeScore[];
    months: MonthScore[];
    weakest: WeakCategory[];
    movers: CategoryMove[];
  };
  open: OpenAsked[];
  people: People;
  organizations: Paged<OrganizationLine> | null;
};
