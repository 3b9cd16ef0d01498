import type { AssessmentType, Bracket } from "./schema";

/** A test on answers, or in rules also on scores; see the head of the chapter `assessments_templates`. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { question: string; is: number | string }
  | { question: string; at_least: number }
  | { question: string; at_most: number }
  | { question: string; not_applicable: true }
  | { score: string; at_least: number }
  | { score: string; below: number };

export type Advice = { description: string; recommendations: string[]; next_steps: string[] };

export type Category = {
  key: string;
  title: string;
  about?: string;
  weight?: number;
  texts: Record<"low" | "middle" | "high", Advice>;
};

export type Question = {
  key: string;
  category: string;
  text: string;
  help?: string;
  kind: "scale" | "choice" | "text";
  /** Six sentences, for the points 0 to 5. */
  anchors?: string[];
  options?: { key: string; text: string }[];
  weight?: number;
  scored?: boolean;
  reversed?: boolean;
  pair?: string;
  not_applicable?: boolean;
  evidence?: boolean;
  show_if?: Condition;
};

export type AdviceRule = {
  key: string;
  when: Condition;
  recommendation: string;
  next_step?: string;
  swot?: "strengths" | "weaknesses" | "opportunities" | "threats";
  rank?: number;
};

export type Content = {
  categories: Category[];
  questions: Question[];
  brackets: Record<Bracket, Advice & { title: string }>;
  rules?: AdviceRule[];
};

export type TemplateStatus = "draft" | "published" | "retired";

/** A version in the console's list. */
export type TemplateRow = {
  id: string;
  assessment_type: AssessmentType;
  version: number;
  locale: string;
  title: string;
  status: TemplateStatus;
  minutes: number;
  change_note: string | null;
  questions: number;
  published_at: string | null;
  retired_at: string | null;
  updated_at: string;
  runs: number;
  completed: number;
  writer: string | null;
};

/** One version with everything. A draft may lack what its content has to have. */
export type Template = {
  id: string;
  assessment_type: AssessmentType;
  version: number;
  locale: string;
  title: string;
  summary: string;
  minutes: number;
  status: TemplateStatus;
  change_note: string | null;
  content: Content;
  published_at: string | null;
  retired_at: string | null;
  updated_at: string;
  /** What check_assessment_content() says. */
  faults: string[];
  runs: number;
  completed: number;
  /** Open runs of the kind, of whatever version. */
  open: number;
  versions: { id: string; version: number; status: TemplateStatus }[];
};

/** What trying out answers; nothing of it is stored. */
export type TriedScore = {
  faults: string[];
  bracket?: string | null;
  scored?: {
    score?: number;
    confidence?: number;
    answered: number;
    applicable: number;
    categories?: {
      key: string;
      title: string;
      score: number | null;
      level: "low" | "middle" | "high" | null;
    }[];
  };
  advice?: {
    description: string;
    recommendations: string[];
    next_steps: string[];
  } | null;
};
