import { daysBetween, factorValue, healthyFrom, scoreHealth } from "../health-model/rules";
import type { Factor, FactorKey, HealthInputs, ModelRules } from "../health-model/types";
import type { GreenPlan, PlanStep } from "./types";

/**
 * What somebody can do about a factor. Effort is in hours of the CSM and their people, roughly; only its proportions matter.
 * A pulse is no lever: it is a judgement, and nobody should be asked to judge better.
 */
type Lever = {
  factor: Factor;
  most: number;
  effort: (amount: number) => number;
  apply: (inputs: HealthInputs, amount: number, at: string) => HealthInputs;
  title: (inputs: HealthInputs, amount: number) => string;
};

const year = 365;
const addDays = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const percent = (sum: number, of: number) => `${Math.round(sum / of)} %`;

type Make = (inputs: HealthInputs, factor: Factor) => Omit<Lever, "factor"> | undefined;

const levers: Partial<Record<FactorKey, Make>> = {
  engagement: ({ engagement }, factor) => ({
    // The documented model's own limit is ten; its factor says so too.
    most: Math.max(0, (factor.full_at ?? 10) - (engagement?.messages_30d ?? 0)),
    effort: (amount) => 0.5 * amount,
    apply: (inputs, amount) => ({
      ...inputs,
      engagement: {
        messages_30d: (inputs.engagement?.messages_30d ?? 0) + amount,
        messages: (inputs.engagement?.messages ?? 0) + amount,
      },
    }),
    title: (_, amount) => `Win back ${count(amount, "agent message", "agent messages")} in 30 days`,
  }),
  adoption: ({ adoption }) => ({
    most: 100 * (adoption?.trainings ?? 1) - (adoption?.progress_sum ?? 0),
    effort: (amount) => (adoption ? 0 : 1) + 0.04 * amount,
    apply: (inputs, amount) => ({
      ...inputs,
      adoption: {
        trainings: inputs.adoption?.trainings ?? 1,
        progress_sum: (inputs.adoption?.progress_sum ?? 0) + amount,
      },
    }),
    title: (inputs, amount) =>
      inputs.adoption
        ? `Bring training progress from ${percent(inputs.adoption.progress_sum, inputs.adoption.trainings)} to ${percent(inputs.adoption.progress_sum + amount, inputs.adoption.trainings)}`
        : `Begin a training and bring it to ${amount} %`,
  }),
  meetings: () => ({
    most: 1,
    effort: () => 2,
    apply: (inputs, _, at) => ({ ...inputs, meetings: { held_on: at } }),
    title: (inputs) => (inputs.meetings ? "Meet them this week" : "Hold a first meeting"),
  }),
  concerns: ({ concerns }, factor) =>
    concerns && {
      most: concerns.high + concerns.medium + concerns.low,
      effort: (amount) => 3 * amount,
      apply: (inputs, amount) => ({ ...inputs, concerns: close(inputs.concerns!, factor, amount) }),
      title: (inputs, amount) => {
        const { high, medium, low } = inputs.concerns!;
        const open = high + medium + low;
        if (open === 1) return "Close the open concern";
        return amount === open
          ? `Close all ${open} open concerns`
          : `Close ${amount} of ${open} open concerns, the weightiest first`;
      },
    },
  sentiment: ({ sentiment }) =>
    sentiment && {
      most: sentiment.negative + sentiment.neutral,
      effort: (amount) => 6 * amount,
      apply: (inputs, amount) => {
        const { positive, neutral, negative } = inputs.sentiment!;
        const first = Math.min(amount, negative);
        const then = Math.min(amount - first, neutral);
        return {
          ...inputs,
          sentiment: {
            positive: positive + first + then,
            neutral: neutral - then,
            negative: negative - first,
          },
        };
      },
      title: (_, amount) => `Win over ${count(amount, "person", "people")}`,
    },
  runway: ({ runway }) =>
    runway && {
      most: 1,
      effort: () => 16,
      apply: (inputs, _, at) => {
        const ends = inputs.runway!.ends_on;
        return {
          ...inputs,
          runway: { ends_on: addDays(daysBetween(at, ends) > 0 ? ends : at, year) },
        };
      },
      title: () => "Renew the contract for a year",
    },
};

/** Concerns closed in the order of what each costs the score. */
function close(open: NonNullable<HealthInputs["concerns"]>, factor: Factor, amount: number) {
  const left = { ...open };
  let rest = amount;
  const ranked = (["high", "medium", "low"] as const).toSorted(
    (a, b) => (factor[b] ?? 0) - (factor[a] ?? 0),
  );
  for (const rank of ranked) {
    const closed = Math.min(rest, left[rank]);
    left[rank] -= closed;
    rest -= closed;
  }
  return left;
}

type Choice = { lever: Lever; amount: number };
type Case = {
  model: Pick<ModelRules, "method" | "factors" | "bands">;
  inputs: HealthInputs;
  at: string;
};

const applied = ({ inputs, at }: Case, choices: Choice[]): HealthInputs =>
  choices.reduce((known, { lever, amount }) => lever.apply(known, amount, at), inputs);
const asked = (situation: Case, choices: Choice[]) =>
  scoreHealth(situation.model, applied(situation, choices), situation.at);
const effortOf = (choices: Choice[]) =>
  choices.reduce((sum, { lever, amount }) => sum + lever.effort(amount), 0);

function leversFor({ model, inputs }: Case): Lever[] {
  return model.factors.flatMap((factor) => {
    const made = levers[factor.key]?.(inputs, factor);
    return made && made.most > 0 ? [{ factor, ...made }] : [];
  });
}

/** The steps of a plan done to the inputs; what the property test applies is what the page proposes. */
export function applySteps(
  situation: Case,
  steps: Pick<PlanStep, "factor" | "amount">[],
): HealthInputs {
  const known = leversFor(situation);
  return applied(
    situation,
    steps.flatMap(({ factor, amount }) =>
      known.filter((lever) => lever.factor.key === factor).map((lever) => ({ lever, amount })),
    ),
  );
}

/**
 * What would make a customer green with the least effort. Every combination of levers is tried (there are at most 64); in
 * each that suffices, every lever is turned back as far as the limit allows, the dearest first. The steps of the cheapest
 * one are put in the order of effort per point. Dropping any of them does not make it green.
 */
export function greenPlan(
  model: Pick<ModelRules, "method" | "factors" | "bands">,
  inputs: HealthInputs,
  at: string,
): GreenPlan {
  const situation = { model, inputs, at };
  const limit = healthyFrom(model);
  const { score } = scoreHealth(model, inputs, at);
  const green = score !== null && score >= limit;
  const base = { limit, score, green };
  if (green) return { ...base, possible: true, best: score, steps: [] };

  const full = leversFor(situation).map((lever) => ({ lever, amount: lever.most }));
  const suffices = (choices: Choice[]) => (asked(situation, choices).score ?? 0) >= limit;
  let found: Choice[] | null = null;
  for (let mask = 1; mask < 1 << full.length; mask++) {
    const chosen = full.filter((_, at) => mask & (1 << at));
    if (!suffices(chosen)) continue;
    const turned = turnBack(situation, chosen, suffices);
    if (!found || isCheaper(turned, found)) found = turned;
  }
  if (found) {
    const steps = ordered(situation, withoutIdle(found, suffices));
    return { ...base, possible: true, best: steps.at(-1)!.after, steps };
  }
  // Not enough, whatever is done: say what helps and how far.
  const helpful = ordered(situation, full).filter((step) => step.points > 0);
  return { ...base, possible: false, best: helpful.at(-1)?.after ?? score ?? 0, steps: helpful };
}

function isCheaper(a: Choice[], b: Choice[]): boolean {
  const difference = effortOf(a) - effortOf(b);
  return Math.abs(difference) > 1e-9 ? difference < 0 : a.length < b.length;
}

function turnBack(situation: Case, chosen: Choice[], suffices: (choices: Choice[]) => boolean) {
  const alone = (choice: Choice) =>
    effortOf([choice]) /
    Math.max(0.01, asked(situation, [choice]).exact - asked(situation, []).exact);
  const result = chosen.toSorted((a, b) => alone(b) - alone(a));
  result.forEach((choice, place) => {
    let [low, high] = [1, choice.amount];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (suffices(result.with(place, { ...choice, amount: middle }))) high = middle;
      else low = middle + 1;
    }
    result[place] = { ...choice, amount: high };
  });
  return result;
}

/**
 * Leaves out what is not needed beside the others, and turns back what need not go as far, until each step is needed as it
 * is: a step that was turned back first may go back further once the others were.
 */
function withoutIdle(choices: Choice[], suffices: (choices: Choice[]) => boolean): Choice[] {
  for (const choice of choices) {
    const rest = choices.filter((other) => other !== choice);
    if (suffices(rest)) return withoutIdle(rest, suffices);
    const less = choices.map((other) =>
      other === choice ? { ...choice, amount: choice.amount - 1 } : other,
    );
    if (choice.amount > 1 && suffices(less)) return withoutIdle(less, suffices);
  }
  return choices;
}

/** Least effort per point first; the points of each are what it adds after those before it. */
function ordered(situation: Case, choices: Choice[]): PlanStep[] {
  const steps: PlanStep[] = [];
  const done: Choice[] = [];
  let left = [...choices];
  while (left.length > 0) {
    const before = asked(situation, done).exact;
    const gain = (choice: Choice) => asked(situation, [...done, choice]).exact - before;
    const [next] = left.toSorted(
      (a, b) => effortOf([a]) / Math.max(0.01, gain(a)) - effortOf([b]) / Math.max(0.01, gain(b)),
    );
    const { lever, amount } = next!;
    const points = gain(next!);
    done.push(next!);
    left = left.filter((choice) => choice !== next);
    const then = applied(situation, done);
    steps.push({
      factor: lever.factor.key,
      label: lever.factor.label,
      amount,
      title: lever.title(situation.inputs, amount),
      from: valueIn(situation, lever, situation.inputs),
      to: valueIn(situation, lever, then) ?? 0,
      points: Math.round(points * 10) / 10,
      after: scoreHealth(situation.model, then, situation.at).score ?? 0,
      effort: lever.effort(amount),
    });
  }
  return steps;
}

function valueIn({ model, at }: Case, lever: Lever, inputs: HealthInputs): number | null {
  if (model.method === "weighted") return factorValue(lever.factor, inputs, at);
  return scoreHealth(model, inputs, at).parts.find((part) => part.key === lever.factor.key)!.value;
}
