import type { AssessmentType, Bracket } from "../template/schema";
import type { Question } from "../template/types";
import type { Answers } from "../run/types";

export type Offered = {
  assessment_type: AssessmentType;
  title: string;
  summary: string;
  minutes: number;
  questions: number;
};

export type OpenRun = {
  session: string;
  assessment_type: AssessmentType;
  title: string;
  minutes: number;
  organization: string | null;
  last_answered_at: string | null;
  created_at: string;
  questions: Pick<Question, "key" | "category" | "show_if">[];
  answers: Answers;
};

export type Asked = {
  assignment: string;
  assessment_type: AssessmentType;
  due_on: string | null;
  message: string | null;
  asked_by: string | null;
  organization: string;
  created_at: string;
};

export type Invited = {
  invitation: string;
  assessment_type: AssessmentType;
  due_on: string | null;
  message: string | null;
  organization: string;
  expires_at: string;
};

export type LastResult = {
  assessment_type: AssessmentType;
  result: string;
  score: number;
  bracket: Bracket;
  at: string;
  before: number | null;
};

/** The page of assessments as `get_assessment_catalogue()` answers it. */
export type Catalogue = {
  offered: Offered[];
  open: OpenRun[];
  asked: Asked[];
  invited: Invited[];
  last: LastResult[];
};
