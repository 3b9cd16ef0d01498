import type { AssessmentType, Bracket } from "../template/schema";

/** Why and by when to take an assessment again, with the result it rests on. */
export type AgainPrompt = {
  id: string;
  assessment_type: AssessmentType;
  title: string | null;
  reason: "age" | "score_low" | "new_version" | "goal_reached" | "own_wish";
  message: string | null;
  due_on: string;
  /** The organization the run to repeat was made for. */
  organization: string | null;
  result: string | null;
  score: number | null;
  bracket: Bracket | null;
  taken_at: string | null;
  focus: string[] | null;
};
