import type { Answer } from "../run/types";
import type { AssessmentType } from "../template/schema";
import type { Question } from "../template/types";

export type HandoverStatus = "open" | "accepted" | "declined" | "done" | "withdrawn";

/** One question that was handed over, as either side reads it. */
export type Handed = Pick<Answer, "value" | "choice" | "answer_text" | "not_applicable"> & {
  id: string;
  delegation_id: string | null;
  session: string;
  assessment_type: AssessmentType;
  title: string;
  /** The run is finished, so nothing is taken any more. */
  closed: boolean;
  message: string | null;
  due_on: string | null;
  status: HandoverStatus;
  reply: string | null;
  responded_at: string | null;
  taken_at: string | null;
  created_at: string;
  question: Question;
  section: string;
  /** Whoever is on the other side. */
  person: string | null;
};

export type HandedPage = {
  rows: Handed[];
  total: number;
  skipped: number;
  prev: string | null;
  next: string | null;
  counts: { for: number; from: number };
};

/** The form to hand a part of a run over. */
export type HandOver = {
  session: string;
  assessment_type: AssessmentType;
  title: string;
  open: boolean;
  organization: string | null;
  categories: { key: string; title: string }[];
  questions: { key: string; category: string; text: string; with: string | null }[];
  colleagues: { id: string; name: string; title: string | null }[];
};
