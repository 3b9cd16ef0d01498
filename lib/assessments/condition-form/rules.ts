import type { Condition, Content, Question } from "../template/types";

/** A comparison as a form holds it: what is compared, how, with what. */
export type Comparison = {
  /** "question:plan", "score:total". */
  subject: string;
  operator: Operator;
  value: string;
};
export type Operator = "is" | "at_least" | "at_most" | "below" | "not_applicable";

export const operatorNames: Record<Operator, string> = {
  is: "is",
  at_least: "is at least",
  at_most: "is at most",
  below: "is below",
  not_applicable: "does not apply",
};

export type FlatCondition = { mode: "all" | "any"; parts: Comparison[] };

function comparisonOf(condition: Condition): Comparison | null {
  const { question, score, ...rest } = condition as Record<string, unknown>;
  const [operator, ...more] = Object.keys(rest);
  if (more.length > 0 || !operator || !(operator in operatorNames)) return null;
  if (typeof question !== "string" && typeof score !== "string") return null;
  const subject = typeof question === "string" ? `question:${question}` : `score:${String(score)}`;
  return { subject, operator: operator as Operator, value: String(rest[operator]) };
}

/** A condition as rows of a form; null where it is nested or says "not", which is written as JSON. */
export function flatten(condition: Condition | undefined): FlatCondition | null {
  if (!condition) return { mode: "all", parts: [] };
  const single = comparisonOf(condition);
  if (single) return { mode: "all", parts: [single] };
  const mode = "all" in condition ? "all" : "any" in condition ? "any" : null;
  if (!mode) return null;
  const list = (condition as Record<"all" | "any", Condition[]>)[mode];
  if (!Array.isArray(list)) return null;
  const parts = list.map(comparisonOf);
  return parts.every((part) => part !== null) ? { mode, parts } : null;
}

/** The rows as a condition; a single one needs no "all" around it. */
export function gather({ mode, parts }: FlatCondition): Condition | undefined {
  const conditions = parts.map(({ subject, operator, value }) => {
    const [kind = "question", key = ""] = subject.split(":");
    const number = value.trim() !== "" && Number.isFinite(Number(value));
    return {
      [kind]: key,
      [operator]: operator === "not_applicable" ? true : number ? Number(value) : value,
    } as Condition;
  });
  if (conditions.length <= 1) return conditions[0];
  return mode === "all" ? { all: conditions } : { any: conditions };
}

export type Subject = {
  value: string;
  label: string;
  operators: Operator[];
  options?: { key: string; text: string }[];
};

/** What may be compared: questions that were asked before, and in rules also scores. */
export function subjectsOf(
  content: Content,
  before: readonly Question[],
  withScores: boolean,
): Subject[] {
  const questions = before.map((question): Subject => ({
    value: `question:${question.key}`,
    label: question.text ? `${question.key}: ${question.text}` : question.key,
    operators:
      question.kind === "scale"
        ? ["at_least", "at_most", "is", "not_applicable"]
        : question.kind === "choice"
          ? ["is", "not_applicable"]
          : ["not_applicable"],
    options: question.kind === "choice" ? question.options : undefined,
  }));
  if (!withScores) return questions;
  const scores = [{ key: "total", title: "The total" }, ...content.categories].map(
    ({ key, title }): Subject => ({
      value: `score:${key}`,
      label: `Score: ${title || key}`,
      operators: ["below", "at_least"],
    }),
  );
  return [...scores, ...questions];
}

/** A condition in words: "company_kind is bank and score of team is below 2". */
export function inWords(condition: Condition | undefined): string {
  if (!condition) return "always";
  if ("not" in condition) return `not (${inWords(condition.not)})`;
  if ("all" in condition) return condition.all.map(inWords).join(" and ");
  if ("any" in condition) return condition.any.map(inWords).join(" or ");
  const part = comparisonOf(condition);
  if (!part) return JSON.stringify(condition);
  const [kind, key] = part.subject.split(":");
  const subject = kind === "score" ? `score of ${key}` : key;
  return part.operator === "not_applicable"
    ? `${subject} does not apply`
    : `${subject} ${operatorNames[part.operator]} ${part.value}`;
}
