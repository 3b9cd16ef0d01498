import type { Answers } from "../run/types";
import type { AssessmentType, Bracket } from "../template/schema";
import type { Content } from "../template/types";

export type Level = "low" | "middle" | "high";

/** One category as it was scored. */
export type CategoryScore = {
  key: string;
  title: string;
  score: number | null;
  level: Level | null;
  weight: number;
  answered: number;
  applicable: number;
};

export type QuestionState = {
  state: "answered" | "not_applicable" | "skipped" | "hidden";
  weight: number;
  category: string;
};

/** What fired: a rule, or a category by its level, with the questions it rests on. */
export type Point = {
  kind: "strength" | "middle" | "gap" | "recommendation";
  key: string;
  title: string;
  body: string;
  score: number | null;
  questions: string[];
};

export const swotAreas = ["strengths", "weaknesses", "opportunities", "threats"] as const;
export type SwotArea = (typeof swotAreas)[number];
export const areaNames: Record<SwotArea, string> = {
  strengths: "Strengths",
  weaknesses: "Weaknesses",
  opportunities: "Opportunities",
  threats: "Threats",
};

export type SwotPoint = {
  key?: string | null;
  title?: string;
  score?: number | null;
  text: string;
};
export type Swot = Record<SwotArea, SwotPoint[]>;

export type ResultTask = {
  id: string;
  /** `r1` is the first recommendation, `s1` the first next step. */
  point: string;
  title: string;
  status: string;
  due: string | null;
  owner: string | null;
  mine: boolean;
};

export type ShareLink = {
  id: string;
  label: string | null;
  details: boolean;
  expires_at: string;
  revoked_at: string | null;
  views: number;
  viewed_at: string | null;
  created_at: string;
};

/** What the person lets the writer of the text know. */
export type InsightContext = {
  id: string;
  include_notes: boolean;
  goals: string[];
  constraints: string | null;
};

/** The page of a result as `get_result` answers it. */
export type Result = {
  id: string;
  session_id: string;
  type: AssessmentType;
  title: string;
  version: number;
  at: string;
  mine: boolean;
  may_edit: boolean;
  person_id: string | null;
  person: string | null;
  org_id: string | null;
  org: string | null;
  score: number;
  bracket: Bracket;
  confidence: number;
  description: string | null;
  answered: number | null;
  applicable: number | null;
  states: Record<string, QuestionState>;
  categories: CategoryScore[];
  recommendations: string[];
  next_steps: string[];
  content: Content;
  swot: Partial<Swot>;
  swot_edited: Partial<Swot> | null;
  swot_edited_at: string | null;
  swot_editor: string | null;
  insight: string | null;
  insight_source: "rules" | "model" | null;
  insight_at: string | null;
  points: Point[];
  /** The person's own; null for everybody else. */
  answers: Answers | null;
  context: InsightContext | null;
  shares: ShareLink[];
  tasks: ResultTask[];
  colleagues: { id: string; name: string }[];
};

/** A run that ended without a result, because nothing applied. */
export type NoResult = {
  none: true;
  type: AssessmentType;
  title: string;
  at: string;
  result_id: string | null;
};

type Scores = { score: number | null; categories: Record<string, number | null> };

export type EarlierRun = {
  id: string;
  at: string;
  version: number;
  /** The total as it was given then. */
  score: number;
  /** Whether both runs answered one version; otherwise only the `common` questions compare. */
  same: boolean;
  common: number | null;
  now: Scores;
  before: Scores;
};

export type PeerGroup = "both" | "industry" | "size" | "all";

export type Comparison = {
  runs: EarlierRun[];
  org: {
    people: number;
    enough: boolean;
    score?: number | null;
    categories?: Scores["categories"];
  };
  peers: {
    group: PeerGroup;
    sector: string | null;
    size: string | null;
    /** How many organizations; null where they are fewer than five. */
    orgs: number | null;
    score: number | null;
    categories: Scores["categories"];
    choices: PeerGroup[];
  };
};
