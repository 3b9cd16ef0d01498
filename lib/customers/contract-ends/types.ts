import type { ContractPeriod } from "../contract-terms/types";

/** What may be the end of a contract, by a period or by a day, and how much speaks for it. */
export type EndCandidate = {
  period: ContractPeriod | null;
  day: string | null;
  score: number;
  start: number;
  end: number;
};
