import type { SurveyField } from "./schema";

/** The survey as a form holds it: everything is text, points are lines. */
export type SurveyAnswers = Partial<Record<SurveyField, string>>;

/** The person's own survey, as far as it was saved. */
export type Survey = {
  id: string;
  answers: SurveyAnswers;
  completed: boolean;
  dismissed: boolean;
  updated_at: string;
};
