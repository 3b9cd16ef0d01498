import type { CategoryScore } from "../result/types";
import type { AssessmentType, Bracket } from "../template/schema";

/** What a shared link opens, or why it opens nothing. */
export type SharedResult =
  | { state: "unknown" | "revoked" | "busy" }
  | { state: "expired"; expired_at: string }
  | {
      state: "open";
      expires_at: string;
      details: boolean;
      title: string;
      type: AssessmentType;
      at: string;
      score: number;
      bracket: Bracket;
      bracket_title: string;
      description: string | null;
      confidence: number;
      person: string | null;
      org: string | null;
      categories?: CategoryScore[];
      recommendations?: string[];
      next_steps?: string[];
    };
