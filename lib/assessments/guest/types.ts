import type { Run } from "../run/types";
import type { AssessmentType, Bracket } from "../template/schema";

/** What the link of an invitation is good for. */
export type LinkState = "unknown" | "open" | "expired" | "revoked" | "completed" | "taken";

/** The result as whoever answered without an account reads it. */
export type GuestResult = {
  score: number;
  bracket: Bracket;
  bracket_title: string;
  description: string | null;
  recommendations: string[];
  next_steps: string[];
  categories: {
    key: string;
    title: string;
    score: number | null;
    level: "low" | "middle" | "high" | null;
    answered: number;
    applicable: number;
  }[];
  confidence: number;
  completed_at: string;
};

/** The page behind a link. What is absent is not told in this state. */
export type LinkPage = {
  state: LinkState;
  assessment_type: AssessmentType;
  title: string | null;
  minutes: number | null;
  questions?: number;
  org_name: string;
  inviter: string | null;
  email: string | null;
  name?: string | null;
  message?: string | null;
  due_on: string | null;
  expires_at: string;
  started: boolean;
  /** The run in the account of whoever asks, where it was taken up by them. */
  session: string | null;
  run?: Run | null;
  /** Absent once the time to read it by the link is over; null where nothing applied. */
  result?: GuestResult | null;
};
