import type { Bracket } from "./schema";

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
