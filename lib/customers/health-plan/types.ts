import type { FactorKey } from "../health-model/types";

/** One change that brings a score nearer to green. */
export type PlanStep = {
  factor: FactorKey;
  label: string;
  /** How much of it: messages, percent of all trainings together, concerns, people; 1 for what is done once. */
  amount: number;
  title: string;
  from: number | null;
  to: number;
  /** What it adds when it is done after the steps before it, and the score then. */
  points: number;
  after: number;
  effort: number;
};

/**
 * What would make a customer green. `possible` is false when everything together is not enough; the steps are then all that
 * help, and `best` is where they lead.
 */
export type GreenPlan = {
  limit: number;
  score: number | null;
  green: boolean;
  possible: boolean;
  best: number;
  steps: PlanStep[];
};
