import { surveyChoices, surveySteps, surveyTexts, type SurveyField } from "./schema";
import type { Survey, SurveyAnswers } from "./types";

/** Every field of the survey once, in the order in which it is asked. */
export const surveyFields: readonly SurveyField[] = surveySteps.flatMap((step) =>
  step.fields.map(({ field }) => field),
);

export const isChoice = (field: SurveyField): field is keyof typeof surveyChoices =>
  field in surveyChoices;

/** The answers as the database takes them: blank is nothing, points are a list. */
export function toInput(answers: SurveyAnswers): Record<string, unknown> {
  return Object.fromEntries(
    surveyFields.map((field) => {
      const given = answers[field]?.trim() ?? "";
      if (field === "friction_points") return [field, given.split("\n").map((line) => line.trim())];
      return [field, given || null];
    }),
  );
}

/** A row of the table as the form holds it. */
export function toAnswers(row: Record<string, unknown>): SurveyAnswers {
  const answers: SurveyAnswers = {};
  for (const field of surveyFields) {
    const value = row[field];
    const text = Array.isArray(value) ? value.join("\n") : typeof value === "string" ? value : "";
    if (text) answers[field] = text;
  }
  return answers;
}

/** What an earlier visit left in the browser; anything else that may lie there is left alone. */
export function readKept(text: string | null): { answers: SurveyAnswers; step: number } | null {
  if (!text) return null;
  try {
    const kept = JSON.parse(text) as { answers?: Record<string, unknown>; step?: unknown };
    const answers: SurveyAnswers = {};
    for (const field of surveyFields) {
      const value = kept.answers?.[field];
      if (typeof value !== "string") continue;
      if (isChoice(field) && !(value in surveyChoices[field])) continue;
      const most = field in surveyTexts ? surveyTexts[field as keyof typeof surveyTexts] : 10_000;
      answers[field] = value.slice(0, most);
    }
    const step = typeof kept.step === "number" ? Math.trunc(kept.step) : 0;
    return { answers, step: Math.min(Math.max(step, 0), surveySteps.length - 1) };
  } catch {
    return null;
  }
}

/** The step in which a field stands. */
export const stepOf = (field: string): number =>
  Math.max(
    0,
    surveySteps.findIndex((step) => step.fields.some((each) => each.field === field)),
  );

/** Whether the catalogue still asks an owner for it. */
export function isAsked(
  viewer: { org: { role: string } | null },
  survey: Pick<Survey, "completed" | "dismissed"> | null,
): boolean {
  return viewer.org?.role === "owner" && !survey?.completed && !survey?.dismissed;
}
