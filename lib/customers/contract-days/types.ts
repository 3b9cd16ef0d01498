/** A day that may be the one looked for, and how much speaks for it. */
export type DayCandidate = { day: string; start: number; end: number; confidence: number };
