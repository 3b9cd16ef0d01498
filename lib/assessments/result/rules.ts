import { isGiven } from "../run/rules";
import type { Answer } from "../run/types";
import { halfOf } from "../results/rules";
import type { Question } from "../template/types";
import {
  swotAreas,
  type CategoryScore,
  type EarlierRun,
  type Level,
  type Point,
  type Result,
  type Swot,
  type SwotPoint,
} from "./types";

/** The words of a bracket: "Bracket 3.5, Established". */
export function bracketWords(result: Pick<Result, "bracket" | "content">): string {
  return `Bracket ${halfOf(result.bracket)}, ${result.content.brackets[result.bracket].title}`;
}

/** The stretch of the scale that belongs to a bracket: half a point around it, the first one down to 0. */
export function bracketRange(bracket: Result["bracket"]): [number, number] {
  const half = Number(halfOf(bracket));
  return [half === 1 ? 0 : half - 0.25, Math.min(5, half + 0.25)];
}

type Asked = Pick<Result, "content" | "states">;

/** The questions that were asked in this run, in the order of their parts; that is how the player numbers them. */
export function askedQuestions({ content, states }: Asked): Question[] {
  return content.categories.flatMap((category) =>
    content.questions.filter(
      (question) =>
        question.category === category.key &&
        (states[question.key]?.state ?? "hidden") !== "hidden",
    ),
  );
}

/** The number of each question that was asked, as the person saw it. */
export function questionNumbers(asked: Asked): Record<string, number> {
  return Object.fromEntries(askedQuestions(asked).map((question, at) => [question.key, at + 1]));
}

/** An answer in words: the point with its sentence, the option, the text; what was not said says so. */
export function answerWords(question: Question, answer: Answer | undefined): string {
  if (!isGiven(answer)) return "Skipped";
  if (answer.not_applicable) return "Not applicable";
  if (question.kind === "scale" && typeof answer.value === "number")
    return `${answer.value}, ${question.anchors?.[answer.value] ?? ""}`.replace(/, $/, "");
  if (question.kind === "choice")
    return question.options?.find(({ key }) => key === answer.choice)?.text ?? answer.choice ?? "";
  return answer.answer_text?.trim() ?? "";
}

/** What an answer counts: turned round where the question is asked the other way. Null where it is not scored. */
export function countedPoint(question: Question, answer: Answer | undefined): number | null {
  if (question.kind !== "scale" || question.scored === false) return null;
  if (typeof answer?.value !== "number") return null;
  return question.reversed ? 5 - answer.value : answer.value;
}

export type Source =
  | { kind: "rule"; key: string; title: string; questions: string[] }
  | {
      kind: "category";
      key: string;
      title: string;
      level: Level;
      score: number;
      questions: string[];
    }
  | { kind: "bracket"; key: string; title: string; questions: string[] };

/** Where a sentence of the result comes from, in the order in which the scoring function collects them. */
function sourceOf(text: string, list: "recommendations" | "next_steps", result: Result): Source {
  const rules = result.content.rules ?? [];
  for (const point of result.points.filter(({ kind }) => kind === "recommendation")) {
    const rule = rules.find(({ key }) => key === point.key);
    if ((list === "recommendations" ? rule?.recommendation : rule?.next_step) === text)
      return {
        kind: "rule",
        key: point.key,
        title: rule!.recommendation,
        questions: point.questions,
      };
  }
  for (const point of result.points.filter(({ kind }) => kind !== "recommendation")) {
    const scored = result.categories.find(({ key }) => key === point.key);
    const texts = result.content.categories.find(({ key }) => key === point.key)?.texts;
    if (scored?.level && texts?.[scored.level][list].includes(text))
      return {
        kind: "category",
        key: point.key,
        title: point.title,
        level: scored.level,
        score: scored.score!,
        questions: point.questions,
      };
  }
  return {
    kind: "bracket",
    key: result.bracket,
    title: result.content.brackets[result.bracket].title,
    questions: [],
  };
}

export type Advice = { point: string; text: string; source: Source };

/** Recommendations or next steps with what is behind each; `point` names it for a task. */
export function adviceOf(result: Result, list: "recommendations" | "next_steps"): Advice[] {
  const letter = list === "recommendations" ? "r" : "s";
  return result[list].map((text, at) => ({
    point: `${letter}${at + 1}`,
    text,
    source: sourceOf(text, list, result),
  }));
}

export type ConfidencePart = { name: string; weight: number; share: number; words: string };

/**
 * The parts of the confidence: 0.6 × share answered, 0.3 × agreement of the questions asked twice, 0.1 × share with
 * evidence; a part without data leaves its weight to the others. Agreement and evidence are known from the answers, so
 * only their person sees those parts.
 */
export function confidenceParts(result: Result): ConfidencePart[] {
  const answered = result.answered ?? 0;
  const applicable = result.applicable ?? answered;
  const parts: ConfidencePart[] = [
    {
      name: "Answered",
      weight: 6,
      share: applicable ? answered / applicable : 0,
      words: `${answered} of ${applicable} scored questions`,
    },
  ];
  const { answers } = result;
  if (answers) {
    const questions = askedQuestions(result);
    const byKey = new Map(questions.map((question) => [question.key, question]));
    const pairs = questions.flatMap((question) => {
      const other = question.pair ? byKey.get(question.pair) : undefined;
      const one = countedPoint(question, answers[question.key]);
      const two = other ? countedPoint(other, answers[other.key]) : null;
      return one === null || two === null ? [] : [Math.abs(one - two)];
    });
    if (pairs.length) {
      const distance = pairs.reduce((sum, value) => sum + value, 0);
      parts.push({
        name: "Agreement",
        weight: 3,
        share: 1 - distance / (5 * pairs.length),
        words: `${pairs.length} ${pairs.length === 1 ? "question" : "questions"} asked twice, the other way round`,
      });
    }
    const asked = questions.filter(
      (question) => question.evidence && countedPoint(question, answers[question.key]) !== null,
    );
    if (asked.length) {
      const shown = asked.filter(({ key }) => answers[key]?.evidence).length;
      parts.push({
        name: "Evidence",
        weight: 1,
        share: shown / asked.length,
        words: `${shown} of ${asked.length} answers that invite a reference`,
      });
    }
  }
  return parts;
}

/** The share of the whole that a part's weight comes to once parts without data are left out. */
export function confidenceOf(parts: ConfidencePart[]): number {
  const weights = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts.reduce((sum, part) => sum + part.weight * part.share, 0) / weights;
}

/** The categories that count for the total, with the share of it that each one has. */
export function totalParts(categories: CategoryScore[]) {
  const scored = categories.filter((category) => category.score !== null);
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return scored.map((category) => ({ ...category, share: category.weight / weights }));
}

export type ShownSwotPoint = SwotPoint & { questions: string[]; edited: boolean };

/** The SWOT as it is shown: as somebody put it, else as it was computed; each point with the questions behind it. */
export function swotOf(
  result: Pick<Result, "swot" | "swot_edited" | "points">,
  original = false,
): Record<(typeof swotAreas)[number], ShownSwotPoint[]> {
  const computed = swotAreas.flatMap((area) => result.swot[area] ?? []);
  const current = original ? result.swot : (result.swot_edited ?? result.swot);
  const shown = (area: (typeof swotAreas)[number]) =>
    (current[area] ?? []).map((point) => {
      const before = computed.find(({ key }) => key && key === point.key);
      const behind = result.points.find(({ key }) => key === point.key);
      return {
        ...point,
        // A rule's title is the beginning of its text.
        title: before?.title && !before.text.startsWith(before.title) ? before.title : undefined,
        score: before?.score ?? null,
        questions: behind?.questions ?? [],
        edited: !before || before.text !== point.text,
      };
    });
  return Object.fromEntries(swotAreas.map((area) => [area, shown(area)])) as ReturnType<
    typeof swotOf
  >;
}

/** What of a SWOT is stored when it is edited: words and the key they belong to. */
export function swotDraft(result: Pick<Result, "swot" | "swot_edited">): Swot {
  const current = result.swot_edited ?? result.swot;
  return Object.fromEntries(
    swotAreas.map((area) => [
      area,
      (current[area] ?? []).map(({ key, text }) => ({ key: key ?? null, text })),
    ]),
  ) as Swot;
}

const ofKind = (points: Point[], kind: Point["kind"]) =>
  points.filter((point) => point.kind === kind);

/** The strongest first, the weakest first. */
export const strengthsOf = ({ points }: Pick<Result, "points">) =>
  ofKind(points, "strength").sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
export const gapsOf = ({ points }: Pick<Result, "points">) => ofKind(points, "gap");

const round = (value: number) => Math.round(value * 100) / 100;

/** The change since an earlier run: of the total, or of one category; null where it does not compare. */
export function changeSince(run: EarlierRun | undefined, category?: string): number | null {
  if (!run) return null;
  const now = category === undefined ? run.now.score : (run.now.categories[category] ?? null);
  const before =
    category === undefined ? run.before.score : (run.before.categories[category] ?? null);
  return now === null || before === null ? null : round(now - before);
}
