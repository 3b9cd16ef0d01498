import type { Transaction } from "@electric-sql/pglite";
import type { TestDatabase } from "./database";

/** A database or a transaction: whatever runs a statement. */
export type Runner = Pick<TestDatabase | Transaction, "query">;

export const assessmentTables = {
  strategic_maturity: ["strategic_maturity_assessment", "score_strategic_maturity"],
  bpm: ["bpm_assessment", "score_bpm"],
  competitive_benchmarking: [
    "competitive_benchmarking_assessment",
    "score_competitive_benchmarking",
  ],
  customer_experience: ["customer_experience_assessment", "score_customer_experience"],
  digital_transformation: ["digital_transformation_assessment", "score_digital_transformation"],
  leadership: ["leadership_assessment", "score_leadership"],
  marketing_effectiveness: ["marketing_effectiveness_assessment", "score_marketing_effectiveness"],
  sales: ["sales_performance_assessment", "score_sales_performance"],
  tech_stack: ["tech_stack_assessment", "score_tech_stack"],
  ai_readiness: ["ai_readiness_assessment", "score_ai_readiness"],
  reassessment: ["reassessment_assessment", "score_reassessment"],
} as const;

export type AssessmentType = keyof typeof assessmentTables;
export const assessmentTypes = Object.keys(assessmentTables) as AssessmentType[];

export type Condition = Record<string, unknown>;
export type Question = {
  key: string;
  category: string;
  text: string;
  help?: string;
  kind: "scale" | "choice" | "text";
  anchors?: string[];
  options?: { key: string; text: string }[];
  weight?: number;
  scored?: boolean;
  reversed?: boolean;
  pair?: string;
  not_applicable?: boolean;
  evidence?: boolean;
  show_if?: Condition;
};
/** Whether a question counts towards the score. */
export const isScored = ({ kind, scored }: Question) => kind === "scale" && scored !== false;

export type Category = {
  key: string;
  title: string;
  weight?: number;
  texts: Record<"low" | "middle" | "high", Advice>;
};
export type Advice = { description: string; recommendations: string[]; next_steps: string[] };
export type Rule = {
  key: string;
  when: Condition;
  recommendation: string;
  next_step?: string;
  swot?: string;
  rank?: number;
};
export type Content = {
  categories: Category[];
  questions: Question[];
  brackets: Record<string, Advice & { title: string }>;
  rules: Rule[];
};

export const brackets = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5].map(
  (half) => `score_${String(half).replace(".", "_")}`,
);

const advice = (about: string): Advice => ({
  description: `Where ${about} stands.`,
  recommendations: [`Recommendation for ${about}.`],
  next_steps: [`Next step for ${about}.`],
});

export function category(key: string, weight?: number): Category {
  const texts = {
    low: advice(`${key}, low`),
    middle: advice(`${key}, middle`),
    high: advice(`${key}, high`),
  };
  return { key, title: `About ${key}`, texts, ...(weight === undefined ? {} : { weight }) };
}

export function scale(key: string, of: string, more: Partial<Question> = {}): Question {
  const anchors = [0, 1, 2, 3, 4, 5].map((point) => `Point ${point} of ${key}`);
  return { key, category: of, text: `How is ${key}?`, kind: "scale", anchors, ...more };
}

export function content(categories: Category[], questions: Question[], rules: Rule[] = []) {
  const texts = brackets.map((key) => [key, { title: `Bracket ${key}`, ...advice(key) }]);
  return { categories, questions, rules, brackets: Object.fromEntries(texts) } as Content;
}

/** Two categories, a reversed pair, a branch, a choice and a text: the smallest that has everything. */
export const smallContent = content(
  [category("team"), category("tools", 2)],
  [
    scale("plan", "team", { evidence: true }),
    scale("chaos", "team", { reversed: true, pair: "plan" }),
    { ...scale("size", "team"), kind: "choice", anchors: undefined, options: sizes() },
    scale("data", "tools", { weight: 1.5, not_applicable: false }),
    scale("links", "tools", { show_if: { question: "data", at_least: 3 } }),
    { key: "wish", category: "tools", text: "What is missing?", kind: "text" },
  ].map((question) => JSON.parse(JSON.stringify(question)) as Question),
  [
    {
      key: "large_without_data",
      when: {
        all: [
          { question: "size", is: "large" },
          { score: "tools", below: 2 },
        ],
      },
      recommendation: "Collect the data of all sites in one place first.",
      next_step: "Name one site that begins.",
      swot: "threats",
      rank: 1,
    },
  ],
);

function sizes() {
  return [
    { key: "small", text: "Up to 50" },
    { key: "large", text: "More than 50" },
  ];
}

export async function makeTemplate(
  db: Runner,
  type: AssessmentType,
  body: Content = smallContent,
  status = "published",
  version: number | null = null,
): Promise<string> {
  // One version of a kind is offered at a time, and the product ships one.
  if (status === "published")
    await db.query(
      "update public.assessment_templates set status = 'retired' where assessment_type = $1 and status = 'published'",
      [type],
    );
  const { rows } = await db.query<{ id: string }>(
    `insert into public.assessment_templates (assessment_type, version, title, status, content)
     select $1::public.assessment_type,
            coalesce($2::int, (select coalesce(max(t.version), 0) + 1 from public.assessment_templates t where t.assessment_type = $1)),
            $3, $4, $5
     returning id`,
    [type, version, `Assessment of ${type}`, status, JSON.stringify(body)],
  );
  return rows[0]!.id;
}

/** What the product ships, kind by kind. */
export async function shippedContent(db: Runner): Promise<Record<AssessmentType, Content>> {
  const { rows } = await db.query<{ type: AssessmentType; content: Content }>(
    "select assessment_type as type, content from public.assessment_templates where status = 'published'",
  );
  return Object.fromEntries(rows.map(({ type, content }) => [type, content])) as Record<
    AssessmentType,
    Content
  >;
}

/** A version of a kind that a test made and that is offered; made where there is none. */
export async function offeredTemplate(db: Runner, type: AssessmentType): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "select id from public.assessment_templates where assessment_type = $1 and status = 'published' and title = $2",
    [type, `Assessment of ${type}`],
  );
  return rows[0]?.id ?? makeTemplate(db, type);
}

/** A run past the policies, of the offered version. */
export async function makeSession(
  db: Runner,
  type: AssessmentType,
  person: string | null,
  org: string | null = null,
): Promise<string> {
  const template = await offeredTemplate(db, type);
  const made = await db.query<{ id: string }>(
    `insert into public.assessment_sessions (u_id, org_id, assessment_type, template_id)
     values ($1, $2, $3, $4) returning id`,
    [person, org, type, template],
  );
  return made.rows[0]!.id;
}

export type Answer = {
  value?: number;
  choice?: string;
  answer_text?: string;
  not_applicable?: boolean;
  evidence?: string;
};

/** Answers of a run in one statement, as whoever the runner is. */
export async function answer(
  db: Runner,
  type: AssessmentType,
  session: string,
  answers: Record<string, Answer>,
): Promise<void> {
  const rows = Object.entries(answers).map(([question_key, given]) => ({ question_key, ...given }));
  await db.query(
    `insert into public.assessment_responses
       (session_id, assessment_type, question_key, value, choice, answer_text, not_applicable, evidence)
     select $1, $2, a.question_key, a.value, a.choice, a.answer_text, coalesce(a.not_applicable, false), a.evidence
       from jsonb_to_recordset($3::jsonb) as a (question_key text, value smallint, choice text, answer_text text,
         not_applicable boolean, evidence text)`,
    [session, type, JSON.stringify(rows)],
  );
}
