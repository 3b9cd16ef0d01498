import type { Answer, Condition, Content, Question } from "./assessments";

// The formula of data-model.md a second time, written from its sentence and not from the SQL: whole numbers only, so that a
// half is a half. Weights have two decimals and become hundredths.

type Fraction = { top: bigint; bottom: bigint };
export type Answers = Record<string, Answer>;
export type Scored = {
  score: string;
  bracket: string;
  confidence: string;
  answered: number;
  applicable: number;
  categories: Record<string, string | null>;
};

const hundredths = (weight = 1) => BigInt(Math.round(weight * 100));

/** Two decimals, half up. */
function rounded({ top, bottom }: Fraction): string {
  const cents = (200n * top + bottom) / (2n * bottom);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}

function average(parts: { weight: bigint; value: Fraction }[]): Fraction {
  const bottom = parts.reduce((product, { value }) => product * value.bottom, 1n);
  const top = parts.reduce(
    (sum, { weight, value }) => sum + (weight * value.top * bottom) / value.bottom,
    0n,
  );
  return { top, bottom: bottom * parts.reduce((sum, { weight }) => sum + weight, 0n) };
}

export function holds(condition: Condition, given: Answers): boolean {
  if ("all" in condition) return (condition.all as Condition[]).every((part) => holds(part, given));
  if ("any" in condition) return (condition.any as Condition[]).some((part) => holds(part, given));
  if ("not" in condition) return !holds(condition.not as Condition, given);
  const answer = given[condition.question as string];
  if (!answer) return false;
  if ("not_applicable" in condition) return answer.not_applicable === true;
  if (typeof condition.is === "string") return answer.choice === condition.is;
  const { value } = answer;
  if (value === undefined) return false;
  if ("is" in condition) return value === condition.is;
  if ("at_least" in condition) return value >= (condition.at_least as number);
  return value <= (condition.at_most as number);
}

const isAnswered = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined &&
  (answer.value !== undefined ||
    answer.choice !== undefined ||
    Boolean(answer.answer_text?.trim()));

/** The score of a run, or null where no scored question was answered. */
export function scoreByFormula(content: Content, answers: Answers): Scored | null {
  const given: Answers = {};
  const shown: Question[] = [];
  for (const question of content.questions) {
    if (question.show_if && !holds(question.show_if, given)) continue;
    shown.push(question);
    const answer = answers[question.key];
    if (answer?.not_applicable || isAnswered(answer)) given[question.key] = answer;
  }
  const applicable = shown.filter(
    ({ kind, scored, key }) =>
      kind === "scale" && scored !== false && !answers[key]?.not_applicable,
  );
  const answered = applicable.filter(({ key }) => isAnswered(answers[key]));
  if (answered.length === 0) return null;

  const point = ({ key, reversed }: Question) =>
    BigInt(reversed ? 5 - answers[key]!.value! : answers[key]!.value!);
  const scores = content.categories.map(({ key, weight }) => {
    const own = answered.filter((question) => question.category === key);
    const value =
      own.length === 0
        ? null
        : average(
            own.map((question) => ({
              weight: hundredths(question.weight),
              value: { top: point(question), bottom: 1n },
            })),
          );
    return { key, weight: hundredths(weight), value };
  });
  const score = rounded(
    average(scores.flatMap(({ weight, value }) => (value ? [{ weight, value }] : []))),
  );

  const byKey = new Map(answered.map((question) => [question.key, question]));
  const pairs = answered.flatMap((question) => {
    const other = question.pair ? byKey.get(question.pair) : undefined;
    return other ? [point(question) - point(other)] : [];
  });
  const distance = pairs.reduce((sum, gap) => sum + (gap < 0n ? -gap : gap), 0n);
  const asked = answered.filter(({ evidence }) => evidence);
  const proven = asked.filter(({ key }) => answers[key]!.evidence?.trim());
  const parts = [
    {
      weight: 6n,
      value: { top: BigInt(answered.length), bottom: BigInt(applicable.length) },
    },
  ];
  const compared = BigInt(pairs.length);
  if (compared > 0n) {
    parts.push({ weight: 3n, value: { top: 5n * compared - distance, bottom: 5n * compared } });
  }
  if (asked.length > 0) {
    parts.push({ weight: 1n, value: { top: BigInt(proven.length), bottom: BigInt(asked.length) } });
  }

  const halves = Math.max(2, Math.floor((Math.round(Number(score) * 100) + 25) / 50));
  return {
    score,
    bracket: `score_${Math.floor(halves / 2)}${halves % 2 ? "_5" : ""}`,
    confidence: rounded(average(parts)),
    answered: answered.length,
    applicable: applicable.length,
    categories: Object.fromEntries(
      scores.map(({ key, value }) => [key, value ? rounded(value) : null]),
    ),
  };
}
