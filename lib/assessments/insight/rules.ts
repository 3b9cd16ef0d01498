import { halfOf } from "../results/rules";
import {
  answerWords,
  askedQuestions,
  changeSince,
  countedPoint,
  totalParts,
} from "../result/rules";
import type { CategoryScore, EarlierRun, Result } from "../result/types";
import type { Question } from "../template/types";
import { citation, modelTextSchema } from "./schema";

const two = (value: number) => value.toFixed(2);
const sign = (value: number) => `${value > 0 ? "+" : "−"}${two(Math.abs(value))}`;
const cite = (questions: { key: string }[]) => {
  const marks = questions.map(({ key }) => `[[${key}]]`);
  return marks.length < 2 ? marks.join("") : `${marks.slice(0, -1).join(", ")} and ${marks.at(-1)}`;
};

type Counted = { question: Question; key: string; point: number; place: number };

/** The scored answers, each with what it counts; `place` keeps the order of the questions where points are equal. */
function countedAnswers(result: Result): Counted[] {
  return askedQuestions(result).flatMap((question, place) => {
    const point = countedPoint(question, result.answers?.[question.key]);
    return point === null ? [] : [{ question, key: question.key, point, place }];
  });
}

const lowest = (answers: Counted[]) =>
  answers.toSorted((a, b) => a.point - b.point || a.place - b.place);
const highest = (answers: Counted[]) =>
  answers.toSorted((a, b) => b.point - a.point || a.place - b.place);

function opening(result: Result, last: EarlierRun | undefined): string {
  const { title, description } = result.content.brackets[result.bracket];
  const words = [
    `${result.title} comes to ${two(result.score)} of 5, bracket ${halfOf(result.bracket)}, ${title}.`,
    result.description ?? description,
  ];
  const change = changeSince(last);
  if (change !== null) {
    const moves = result.categories
      .map((category) => ({ category, by: changeSince(last, category.key) }))
      .filter((move): move is { category: CategoryScore; by: number } => Boolean(move.by))
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
    words.push(
      change === 0
        ? "The total is the same as in the run before."
        : `Against the run before that is ${sign(change)}.`,
    );
    if (moves[0]) words.push(`${moves[0].category.title} moved most, by ${sign(moves[0].by)}.`);
  }
  return words.join(" ");
}

function strongest(category: CategoryScore, answers: Counted[]): string {
  const carrying = highest(answers)
    .filter(({ point }) => point >= 3)
    .slice(0, 2);
  const words = `The strongest part is ${category.title} with ${two(category.score!)}.`;
  return carrying.length ? `${words} It is carried by ${cite(carrying)}.` : words;
}

function weakest(result: Result, category: CategoryScore, answers: Counted[]): string {
  const holding = lowest(answers)
    .filter(({ point }) => point < 4)
    .slice(0, 3);
  const gain = totalParts(result.categories).find(({ key }) => key === category.key)!.share;
  const words = [
    `Most is to be gained in ${category.title}, ${two(category.score!)}: each point there adds ${two(gain)} to the total.`,
  ];
  if (holding.length) words.push(`What holds it back is said in ${cite(holding)}.`);
  const skipped = category.applicable - category.answered;
  if (skipped > 0)
    words.push(
      `${skipped === 1 ? "One question" : `${skipped} questions`} of it ${skipped === 1 ? "was" : "were"} skipped, so the score rests on ${category.answered}.`,
    );
  return words.join(" ");
}

/** Questions asked twice whose answers lie two points or more apart. */
function contradictions(answers: Counted[]): string | null {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  const apart = answers.filter(({ question, point }) => {
    const other = question.pair ? byKey.get(question.pair) : undefined;
    return other && Math.abs(other.point - point) >= 2;
  });
  if (apart.length === 0) return null;
  const said = apart.map(({ key, question }) => cite([{ key: question.pair! }, { key }]));
  return `${said.join("; ")} ask the same from two sides, and the answers do not agree. Look at them together before acting on either.`;
}

function notes(result: Result): string | null {
  if (!result.context?.include_notes) return null;
  const noted = askedQuestions(result).filter(
    ({ key }) => result.answers?.[key]?.note && result.states[key]?.state === "answered",
  );
  return noted.length ? `Notes were written beside ${cite(noted.slice(0, 4))}.` : null;
}

function ending(result: Result): string | null {
  const [first] = result.recommendations;
  const [step] = result.next_steps;
  if (!first) return null;
  return step
    ? `The first thing to do: ${first} To begin: ${step}`
    : `The first thing to do: ${first}`;
}

/**
 * The built-in text about a result: the same answers give the same words. It names questions and repeats no answer, so
 * whoever else may read the result learns where to look; the person sees what was said filled in.
 */
export function writeInsight(result: Result, last?: EarlierRun): string {
  const answers = countedAnswers(result);
  const scored = result.categories.filter(({ score }) => score !== null);
  const ordered = scored.toSorted((a, b) => a.score! - b.score!);
  const [low] = ordered;
  const high = ordered.at(-1);
  const of = (category: CategoryScore) =>
    answers.filter(({ question }) => question.category === category.key);
  const paragraphs = [
    opening(result, last),
    high && high !== low && high.score! > low!.score! ? strongest(high, of(high)) : null,
    low ? weakest(result, low, of(low)) : null,
    contradictions(answers),
    notes(result),
    ending(result),
  ];
  return paragraphs.filter(Boolean).join("\n\n");
}

/** The keys of the questions that a text names. */
export const citedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(citation)].map((match) => match[1]!)),
];

export type Piece = string | { key: string; number: number; said: string | null };

/** A stored text as it is read: paragraphs, in which each named question has its number and, for the person, the answer. */
export function readInsight(
  text: string,
  result: Result,
  numbers: Record<string, number>,
): Piece[][] {
  const questions = new Map(result.content.questions.map((question) => [question.key, question]));
  return text.split(/\n{2,}/).map((paragraph) =>
    paragraph.split(/(\[\[[a-z0-9_]+\]\])/).flatMap((part): Piece[] => {
      const key = /^\[\[([a-z0-9_]+)\]\]$/.exec(part)?.[1];
      if (!key) return part ? [part] : [];
      const question = questions.get(key);
      if (!question || !numbers[key]) return [];
      return [{ key, number: numbers[key], said: said(question, result) }];
    }),
  );
}

function said(question: Question, result: Result): string | null {
  if (!result.answers) return null;
  const answer = result.answers[question.key];
  const words = answerWords(question, answer);
  return result.context?.include_notes && answer?.note ? `${words}; note: ${answer.note}` : words;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Runs of so many words that a text has in common with something private. */
const runLength = 5;

function repeats(text: string, secret: string): boolean {
  const words = plain(secret).split(" ").filter(Boolean);
  const inside = ` ${plain(text)} `;
  if (words.length < runLength) return words.length >= 3 && inside.includes(` ${words.join(" ")} `);
  return words.some(
    (_, at) =>
      at + runLength <= words.length &&
      inside.includes(` ${words.slice(at, at + runLength).join(" ")} `),
  );
}

const tellsPoint =
  /\b(?:chose|chosen|answered|gave|picked|rated|selected|scored)\b[^.]{0,20}\b[0-5]\b(?!\.\d)/i;

/**
 * What a model answered as a text to keep, or null. It may cite only questions that were answered, must cite some, and may
 * repeat neither answers nor notes: admins of the organization read the text.
 */
export function acceptModelText(answer: unknown, result: Result): string | null {
  const parsed = modelTextSchema.safeParse(answer);
  if (!parsed.success) return null;
  const text = parsed.data.paragraphs.map((paragraph) => paragraph.text).join("\n\n");
  // Brackets that are no citation are one that was made up.
  const marks = text.match(/\[\[[^\]]*\]\]/g) ?? [];
  const cited = citedIn(text);
  if (marks.some((mark) => !/^\[\[[a-z][a-z0-9_]{0,39}\]\]$/.test(mark))) return null;
  if (cited.length === 0 || cited.some((key) => result.states[key]?.state !== "answered"))
    return null;
  if (text.length > 20_000 || tellsPoint.test(text)) return null;
  const secrets = result.content.questions.flatMap((question) => {
    const given = result.answers?.[question.key];
    const anchor = typeof given?.value === "number" ? question.anchors?.[given.value] : undefined;
    return [anchor, given?.answer_text, given?.note, given?.evidence].flatMap((one) => one ?? []);
  });
  return secrets.some((secret) => repeats(text, secret)) ? null : text;
}

/** What a model is told; notes only where the person lets them be read along. */
export function modelBrief(result: Result, draft: string): string {
  const withNotes = result.context?.include_notes === true;
  return JSON.stringify({
    assessment: result.title,
    score: result.score,
    bracket: result.content.brackets[result.bracket].title,
    categories: result.categories.map(({ key, title, score }) => ({ key, title, score })),
    recommendations: result.recommendations,
    goals: result.context?.goals ?? [],
    constraints: result.context?.constraints ?? null,
    questions: askedQuestions(result)
      .filter(({ key }) => result.states[key]?.state === "answered")
      .map((question) => ({
        key: question.key,
        category: question.category,
        text: question.text,
        answer: answerWords(question, result.answers?.[question.key]),
        ...(withNotes && result.answers?.[question.key]?.note
          ? { note: result.answers[question.key]!.note }
          : {}),
      })),
    draft,
  });
}
