/** One part of a score as a snapshot stores it. A factor has a weight between 0 and 1; rounding has none. */
export type ScorePart = {
  key: string;
  label: string;
  value?: number | null;
  weight?: number | null;
  points?: number | null;
  input_text?: string | null;
  has_data?: boolean | null;
};

export type Step = {
  part: ScorePart;
  /** Where the bar starts and ends, and how far the factor could still reach, in points. */
  from: number;
  to: number;
  reach: number;
  known: boolean;
};

export type Waterfall = { steps: Step[]; rounding: number | null; most: number };

const number = (value: number | null | undefined) => Number(value ?? 0);

/** Lays the factors end to end; a factor without data takes no room but keeps its place in the order. */
export function waterfallSteps(
  parts: ScorePart[],
  score: number | null,
  limits: number[],
): Waterfall {
  let at = 0;
  const steps = parts
    .filter((part) => part.key !== "rounding")
    .map((part): Step => {
      const known = part.has_data !== false && part.points !== null && part.points !== undefined;
      const from = at;
      at += known ? number(part.points) : 0;
      return { part, from, to: at, reach: known ? from + number(part.weight) * 100 : from, known };
    });
  const rounding = parts.find((part) => part.key === "rounding");
  // The axis ends after all that is drawn and after the next limit above the score, on a full ten.
  const next = limits.filter((limit) => limit > (score ?? 0)).toSorted((a, b) => a - b)[0] ?? 0;
  const furthest = Math.max(
    10,
    score ?? 0,
    next,
    ...steps.map((step) => Math.max(step.reach, step.to)),
  );
  return {
    steps,
    rounding: rounding ? number(rounding.points) : null,
    most: Math.min(100, Math.ceil(furthest / 10) * 10),
  };
}
