import type { AssessmentType } from "../template/schema";
import type { Category, Question } from "../template/types";

/** One answer as the player holds it; at most one of the first four says something, or none (skipped). */
export type Answer = {
  value?: number | null;
  choice?: string | null;
  answer_text?: string | null;
  not_applicable?: boolean;
  note?: string | null;
  evidence?: string | null;
  /** Counts changes; 0 where the server has not seen the question answered. */
  revision?: number;
  /** When it was given, ISO. */
  answered_at?: string | null;
  /** The colleague who gave it, where it was handed over. */
  answered_by_name?: string | null;
};

export type Answers = Record<string, Answer>;

/** What is asked, as far as the player needs it: the texts of results and what counts how much stay on the server. */
export type AskedContent = {
  categories: Pick<Category, "key" | "title" | "about">[];
  questions: Question[];
};

/** A run as `get_assessment_run()` answers it. */
export type Run = {
  session: string;
  assessment_type: AssessmentType;
  status: "not_started" | "in_progress" | "completed" | "abandoned";
  title: string;
  minutes: number;
  version: number;
  organization: string | null;
  current_category: string | null;
  last_answered_at: string | null;
  has_previous: boolean;
  due_on: string | null;
  message: string | null;
  result: string | null;
  content: AskedContent;
  answers: Answers;
};

/** What became of an answer that was sent. */
export type SavedAnswer = {
  question: string;
  outcome: "saved" | "replaced" | "kept" | "refused";
  /** What another window had answered, where this one replaced it. */
  before: Answer | null;
  answer: Answer | null;
};

/** What ending a run answers; without a result where nothing applied. */
export type Completed = {
  result_id: string | null;
  score?: number;
  bracket?: string;
};
