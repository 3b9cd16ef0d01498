import type { AssessmentType } from "../template/schema";

/** A result behind a category, of a person of the organization; null where the account is gone. */
export type StandingResult = {
  id: string;
  at: string;
  person: string | null;
  weight: number;
  score: number;
};

export type StandingCategory = {
  key: string;
  title: string;
  score: number;
  weight: number;
  /** As each side sees it; null while too few answered. */
  leaders: number | null;
  members: number | null;
  /** The questions behind it; what was answered stays with the person. */
  questions: string[];
  results: StandingResult[];
};

export type StandingType = {
  type: AssessmentType;
  title: string;
  on: string;
  people: number;
  score: number;
  /** How many of each side answered. */
  leaders: number;
  members: number;
  categories: StandingCategory[];
};

/** What a customer's organization says of itself, as `get_customer_assessments()` answers it. */
export type Standing = {
  org: { id: string; name: string } | null;
  /** The customer's score, 0 to 100. */
  health: number | null;
  /** The organization's own view on the same scale: the mean of its assessments. */
  own: number | null;
  pulse: { value: number; given_on: string; by: string | null } | null;
  types: StandingType[];
};

export type CategoryGap = {
  key: string;
  title: string;
  leaders: number;
  members: number;
  /** Leaders less members. */
  gap: number;
};
