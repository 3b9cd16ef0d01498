import * as fc from "fast-check";
import type {
  Factor,
  FactorKey,
  HealthInputs,
  ModelRules,
} from "../../../lib/customers/health-model/types";

/** The day on which random inputs are looked at. */
export const lookedAt = "2026-11-26";

const sources: Record<FactorKey, string> = {
  engagement: "agent_messages",
  adoption: "training_progress",
  meetings: "meetings",
  concerns: "insights",
  sentiment: "stakeholders",
  runway: "contracts",
  pulse: "csm_pulses",
  assessments: "assessment_scoring_results",
  promises: "promises",
};

const limits: Record<FactorKey, fc.Arbitrary<Partial<Factor>>> = {
  engagement: fc.record({ full_at: fc.integer({ min: 1, max: 60 }) }),
  adoption: fc.constant({}),
  meetings: fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 120 }))
    .map(([full_at, more]) => ({ full_at, none_at: full_at + more })),
  concerns: fc.record({
    high: fc.integer({ min: 0, max: 100 }),
    medium: fc.integer({ min: 0, max: 60 }),
    low: fc.integer({ min: 0, max: 30 }),
  }),
  sentiment: fc.constant({}),
  runway: fc.record({ full_at: fc.integer({ min: 1, max: 500 }) }),
  pulse: fc.record({ stale_after: fc.integer({ min: 1, max: 200 }) }),
  assessments: fc.record({ stale_after: fc.integer({ min: 1, max: 500 }) }),
  promises: fc.record({
    broken: fc.integer({ min: 0, max: 60 }),
    late: fc.integer({ min: 0, max: 30 }),
  }),
};

/** Whole percents over 0 that add up to 100. */
function shares(parts: number[]): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const whole = parts.map((part) => Math.max(1, Math.floor((100 * part) / sum)));
  const over = whole.reduce((all, part) => all + part, 0) - 100;
  const largest = whole.indexOf(Math.max(...whole));
  return whole.map((part, at) => (at === largest ? part - over : part));
}

const factors: fc.Arbitrary<Factor[]> = fc
  .uniqueArray(fc.constantFrom(...(Object.keys(sources) as FactorKey[])), {
    minLength: 1,
    maxLength: 9,
  })
  .chain((keys) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 30 }), {
          minLength: keys.length,
          maxLength: keys.length,
        }),
        fc.tuple(...keys.map((key) => limits[key])),
      )
      .map(([parts, extra]) => {
        const weights = shares(parts);
        return keys.map((key, at) => ({
          key,
          label: key,
          weight: weights[at]! / 100,
          source_table: sources[key],
          ...extra[at],
        }));
      }),
  );

/** A weighted model that is right in itself. */
export const randomModel: fc.Arbitrary<ModelRules> = fc
  .tuple(factors, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }))
  .map(([list, watch, more]) => ({
    key: "random",
    name: "Random",
    version: 1,
    method: "weighted",
    factors: list,
    bands: [
      { key: "healthy", label: "Healthy", from: watch + more },
      { key: "watch", label: "Watch", from: watch },
      { key: "risk", label: "At risk", from: 0 },
    ],
  }));

const date = (min: number, max: number) =>
  fc
    .integer({ min, max })
    .map((days) => new Date(Date.parse(lookedAt) + days * 86_400_000).toISOString().slice(0, 10));
const few = fc.integer({ min: 0, max: 6 });

/** What could be known about a customer; any factor may be missing. */
export const randomInputs: fc.Arbitrary<HealthInputs> = fc.record(
  {
    engagement: fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }))
      .map(([recent, older]) => ({ messages_30d: recent, messages: recent + older })),
    adoption: fc
      .integer({ min: 1, max: 9 })
      .chain((trainings) =>
        fc
          .integer({ min: 0, max: 100 * trainings })
          .map((progress_sum) => ({ trainings, progress_sum })),
      ),
    meetings: date(-200, 0).map((held_on) => ({ held_on })),
    concerns: fc.record({ high: few, medium: few, low: few }),
    sentiment: fc
      .record({ positive: few, neutral: few, negative: few })
      .filter(({ positive, neutral, negative }) => positive + neutral + negative > 0),
    runway: date(-200, 700).map((ends_on) => ({ ends_on })),
    pulse: fc.record({ value: fc.integer({ min: -2, max: 2 }), given_on: date(-250, 0) }),
    promises: fc.record({ kept: few, late: few, broken: few }),
    assessments: fc
      .uniqueArray(
        fc.record({
          type: fc.constantFrom("bpm", "leadership", "sales", "tech_stack"),
          on: date(-600, 0),
          people: fc.integer({ min: 1, max: 9 }),
          score: fc.integer({ min: 0, max: 500 }).map((hundredths) => hundredths / 100),
          categories: fc.array(
            fc.record({ key: fc.constant("plan"), score: fc.constant(3), weight: fc.constant(1) }),
            { maxLength: 1 },
          ),
        }),
        { minLength: 1, maxLength: 4, selector: ({ type }) => type },
      )
      .map((types) => ({ types })),
  },
  { requiredKeys: [] },
);

/** The documented model as the migration ships it. */
export const documentedModel: ModelRules = {
  key: "documented",
  name: "Documented",
  version: 1,
  method: "documented",
  factors: [
    {
      key: "engagement",
      label: "Engagement",
      weight: 0.5,
      source_table: "agent_messages",
      full_at: 10,
    },
    { key: "adoption", label: "Adoption", weight: 0.5, source_table: "training_progress" },
  ],
  bands: [
    { key: "healthy", label: "Healthy", from: 70 },
    { key: "watch", label: "Watch", from: 40 },
    { key: "risk", label: "At risk", from: 0 },
  ],
};
