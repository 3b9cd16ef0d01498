import { sizeNames, stageNames } from "../customer/rules";
import type {
  BandMove,
  Factor,
  FactorKey,
  FactorLimit,
  HealthInputs,
  ModelPreview,
  ModelRules,
  MovedCustomer,
  PreviewChunk,
  Scored,
  Segment,
} from "./types";

/**
 * The scoring of the database once more, so that a page can say what a change would do without asking it. A database test
 * holds the two together on random models and inputs. All of it is whole numbers: halves must not depend on a binary tail.
 */

const day = 86_400_000;

/** Whole days from one date to another, both "2026-11-26". */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / day);
}

/** a / b rounded half up; a is never negative, b is positive. */
const rounded = (a: number, b: number) => Math.floor((2 * a + b) / (2 * b));
const limit = (factor: Factor, name: Exclude<FactorLimit, "stale_after">) => factor[name] ?? 0;

const values: {
  [Key in FactorKey]: (
    facts: NonNullable<HealthInputs[Key]>,
    factor: Factor,
    at: string,
  ) => unknown;
} = {
  engagement: (facts, factor) =>
    Math.min(100, rounded(100 * facts.messages_30d, limit(factor, "full_at"))),
  adoption: (facts) => rounded(facts.progress_sum, facts.trainings),
  meetings(facts, factor, at) {
    const left = limit(factor, "none_at") - Math.max(0, daysBetween(facts.held_on, at));
    const span = limit(factor, "none_at") - limit(factor, "full_at");
    return left <= 0 ? 0 : Math.min(100, rounded(100 * left, span));
  },
  concerns: (facts, factor) =>
    Math.max(
      0,
      100 -
        facts.high * limit(factor, "high") -
        facts.medium * limit(factor, "medium") -
        facts.low * limit(factor, "low"),
    ),
  sentiment: ({ positive, neutral, negative }) =>
    rounded(100 * positive + 50 * neutral, positive + neutral + negative),
  runway(facts, factor, at) {
    const left = daysBetween(at, facts.ends_on);
    return left <= 0 ? 0 : Math.min(100, rounded(100 * left, limit(factor, "full_at")));
  },
  pulse: (facts, factor, at) =>
    Math.max(0, daysBetween(facts.given_on, at)) <= (factor.stale_after ?? 0)
      ? (facts.value + 2) * 25
      : null,
  promises: (facts, factor) =>
    Math.max(0, 100 - facts.broken * limit(factor, "broken") - facts.late * limit(factor, "late")),
  assessments(facts, factor, at) {
    const counted = facts.types.filter(
      ({ on }) => Math.max(0, daysBetween(on, at)) <= (factor.stale_after ?? 0),
    );
    const hundredths = counted.reduce((sum, { score }) => sum + Math.round(score * 100), 0);
    return counted.length > 0 ? rounded(20 * hundredths, 100 * counted.length) : null;
  },
};

/** What a factor is worth on a day, 0 to 100; null where there is nothing to value. */
export function factorValue(factor: Factor, inputs: HealthInputs, at: string): number | null {
  const facts = inputs[factor.key];
  return facts ? (values[factor.key](facts as never, factor, at) as number | null) : null;
}

/** Score and parts by the rules of a model, on the day the inputs are looked at. */
export function scoreHealth(
  model: Pick<ModelRules, "method" | "factors">,
  inputs: HealthInputs,
  at: string,
): Scored {
  return model.method === "documented"
    ? scoreDocumented(inputs)
    : scoreWeighted(model.factors, inputs, at);
}

function scoreDocumented({ engagement, adoption }: HealthInputs): Scored {
  const e = Math.min(100, (engagement?.messages_30d ?? 0) * 10);
  const a = adoption ? rounded(adoption.progress_sum, adoption.trainings) : 0;
  const known = Boolean(engagement ?? adoption);
  const total = Math.floor((e + a) / 2);
  const part = (key: string, has: unknown, value: number) => ({
    key,
    value: has ? value : null,
    points: known ? value / 2 : null,
  });
  return {
    score: known ? total : null,
    exact: (e + a) / 2,
    parts: [
      part("engagement", engagement, e),
      part("adoption", adoption, a),
      ...(known ? [{ key: "rounding", value: null, points: total - (e + a) / 2 }] : []),
    ],
  };
}

function scoreWeighted(factors: Factor[], inputs: HealthInputs, at: string): Scored {
  const read = factors.map((factor) => ({
    key: factor.key,
    value: factorValue(factor, inputs, at),
    weight: Math.round(factor.weight * 10_000),
  }));
  const counted = read.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const known = counted.reduce((sum, { weight }) => sum + weight, 0);
  const total = counted.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const tenths = (value: number, weight: number) => rounded(10 * value * weight, known);
  const parts = read.map(({ key, value, weight }) => ({
    key,
    value,
    points: value === null ? null : tenths(value, weight) / 10,
  }));
  if (known === 0) return { score: null, exact: 0, parts };
  const score = rounded(total, known);
  const sum = counted.reduce((all, { value, weight }) => all + tenths(value, weight), 0);
  return {
    score,
    exact: total / known,
    parts: [...parts, { key: "rounding", value: null, points: (10 * score - sum) / 10 }],
  };
}

/** Where the highest band begins; what is there or above is green. */
export function healthyFrom(model: Pick<ModelRules, "bands">): number {
  return Math.max(...model.bands.map((band) => band.from));
}

const dimensions = ["stage", "industry", "size"] as const;

/** Whether one customer could be in both segments: no dimension that both name keeps them apart. */
export function segmentsCollide(a: Segment, b: Segment): boolean {
  const empty = (segment: Segment) => dimensions.every((name) => !segment[name]?.length);
  if (empty(a) || empty(b)) return false;
  return dimensions.every((name) => {
    const [mine, theirs] = [a[name], b[name]];
    if (!mine?.length || !theirs?.length) return true;
    const known = new Set(mine.map((word) => word.toLowerCase()));
    return theirs.some((word) => known.has(word.toLowerCase()));
  });
}

/** How many of the customers are named: those with the largest changes. */
const namedRows = 100;

const change = (row: MovedCustomer) => Math.abs((row.score_after ?? 0) - (row.score_before ?? 0));
const stays = (row: MovedCustomer) => Number(row.band_before === row.band_after);

/** What was told so far with the next chunk added. */
export function addPreview(sum: ModelPreview | null, chunk: PreviewChunk): ModelPreview {
  const { next: _, model_updated_at: __, ...told } = chunk;
  if (!sum) return { ...told, customers: chunk.customers ?? chunk.looked };
  const moves = new Map<string, BandMove>();
  for (const move of [...sum.moves, ...told.moves]) {
    const key = `${move.from} ${move.to}`;
    moves.set(key, { ...move, count: (moves.get(key)?.count ?? 0) + move.count });
  }
  return {
    customers: sum.customers,
    looked: sum.looked + told.looked,
    affected: sum.affected + told.affected,
    moved: sum.moved + told.moved,
    bands: sum.bands.map((band) => {
      const more = told.bands.find((other) => other.band === band.band);
      return {
        ...band,
        before: band.before + (more?.before ?? 0),
        after: band.after + (more?.after ?? 0),
      };
    }),
    moves: [...moves.values()].sort(
      (a, b) => b.count - a.count || a.from.localeCompare(b.from) || a.to.localeCompare(b.to),
    ),
    rows: [...sum.rows, ...told.rows]
      .sort(
        (a, b) =>
          stays(a) - stays(b) ||
          change(b) - change(a) ||
          a.name.localeCompare(b.name) ||
          a.id.localeCompare(b.id),
      )
      .slice(0, namedRows),
  };
}

const dimensionNames = { stage: "Stage", industry: "Industry", size: "Size" } as const;
const wordNames: Record<string, Record<string, string>> = { stage: stageNames, size: sizeNames };

/** "Industry Food or Retail, Size Large" in one line; without a segment, whom the order leaves to it. */
export function segmentWords(model: { key: string; segment: Segment }): string {
  const named = dimensions.flatMap((name) => {
    const list = model.segment[name];
    if (!list?.length) return [];
    const words = list.map((word) => wordNames[name]?.[word] ?? word);
    return [`${dimensionNames[name]} ${words.join(" or ")}`];
  });
  if (named.length > 0) return named.join(", ");
  if (model.key === "documented") return "Everybody without a model of their own";
  return model.key === "balanced" ? "Whoever the documented model has no data for" : "Nobody yet";
}
