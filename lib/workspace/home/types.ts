import type { ViewerOrganization } from "@/lib/identity/viewer/types";
import type { NeedsPage, ScorePart } from "../attention/types";

export type BandKey = "healthy" | "watch" | "risk" | "none";

export type PortfolioFigures = {
  currency: string;
  customers: number;
  arr: number;
  arr_at_risk: number;
  at_risk_count: number;
  renewals_90_arr: number;
  renewals_90_count: number;
  silent: number;
  not_invited: number;
  /** What is not in the amounts, because currencies are never added up. */
  other_currencies: { currency: string; arr: number; customers: number }[];
};

export type BandShare = { band: BandKey; count: number; arr: number };

export type Mover = {
  id: string;
  name: string;
  score: number;
  band: BandKey;
  delta: number;
  was: number;
  /** What the score was made of then and is made of now. */
  before: ScorePart[];
  after: ScorePart[];
  spark: (number | null)[];
};

/** How many moved, by the way they went. */
export type Moved = { up: number; down: number };

export type MeetingToday = {
  id: string;
  title: string;
  scheduled_at: string;
  duration: number | null;
  status: string;
  meeting_url: string | null;
  customer_id: string;
  customer_name: string;
};

/** The five nearest of somebody's open tasks. */
export type HomeTasks = {
  total: number;
  overdue: number;
  rows: { id: string; title: string; due: string | null }[];
};

export type CsmHome = {
  kind: "csm";
  tasks: HomeTasks;
  figures: PortfolioFigures;
  bands: BandShare[];
  needs: NeedsPage;
  movers: Mover[];
  moved: Moved;
  today: MeetingToday[];
};

export type TrainingStep = {
  id: string;
  module_id: string;
  title: string;
  duration: number | null;
  level: string | null;
  status: string;
  /** Percent. */
  progress: number;
  completed_at: string | null;
};

export type HomeCsm = { name: string; email: string; title: string | null };
export type HomeOrganization = Pick<ViewerOrganization, "id" | "name"> & { slug: string };

/** What somebody has to do, and how many questions colleagues handed them. */
type Work = { tasks: HomeTasks; handed: number };

/** The figures of the overview of assessments; their types and categories are named there. */
export type HomeAssessments = {
  /** The first day that counts. */
  from: string;
  took: number;
  results: number;
  open: number;
  overdue: number;
  types: { type: string; results: number; average: number }[];
  weakest: { type: string; key: string; title: string; results: number; average: number } | null;
};

export type OrgHome = Work & {
  kind: "org";
  org: HomeOrganization;
  csm: HomeCsm | null;
  members: number;
  joined_30d: number;
  invitations_open: number;
  invitations_expired: number;
  /** Percent of the organization's profile that is filled in. */
  profile_done: number;
  profile_missing: string[];
  assessments: HomeAssessments;
  training: TrainingStep[];
};

export type MemberHome = Work & {
  kind: "member";
  org: HomeOrganization | null;
  csm: HomeCsm | null;
  training: TrainingStep[];
};

export type AuditEntry = {
  id: number | string;
  table_name: string | null;
  operation: string;
  record_id: string | null;
  user_id: string | null;
  user_name: string | null;
  refused_action: string | null;
  timestamp: string;
};

export type AdminHome = {
  kind: "admin";
  users: number;
  inactive: number;
  active_7d: number;
  new_7d: number;
  roles: { user: number; csm: number; admin: number };
  organizations: number;
  customers: number;
  customers_without_csm: number;
  alerts_open: number;
  recent_audit: AuditEntry[];
};

/** What `get_home()` returns, by who asks. */
export type Home = CsmHome | OrgHome | MemberHome | AdminHome;
