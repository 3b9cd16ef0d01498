import { randomUUID } from "node:crypto";
import {
  assessmentTables,
  assessmentTypes,
  makeTemplate,
  smallContent,
  type AssessmentType,
} from "../support/assessments";
import { adminOnly, orgAdminsAndCsm, selfAndAdmin } from "../support/rls-classes";
import type { Expectation, RowContext, Rule, Values } from "../support/rls-probe";

// Answers are the person's alone; what is computed from them is read by the person and by the admins and the CSM of the
// stamped organization; functions write it. Partitions are tables of their own to the API and promise what their parents do.

type Entries = Record<string, Expectation>;
type Who = "user" | "colleague";

/** A run past the policies. A draft will do: what it says was checked where it is published. */
export async function run(context: RowContext, type: AssessmentType, who: Who, org: string | null) {
  const template = await makeTemplate(context.tx, type, smallContent, "draft");
  const id = randomUUID();
  // A person has one open run of a kind: rows that are kept beside each other give up the one before.
  await context.tx.query(
    `update public.assessment_sessions set status = 'abandoned'
      where u_id = $1 and assessment_type = $2 and status in ('not_started', 'in_progress')`,
    [context.owner[who], type],
  );
  await context.tx.query(
    `insert into public.assessment_sessions (id, u_id, org_id, assessment_type, template_id)
     values ($1, $2, $3, $4, $5)`,
    [id, context.owner[who], org, type, template],
  );
  return { id, template, person: context.owner[who] };
}

function response(table: string, type: AssessmentType, who: Who): Expectation {
  const rule = who === "user" ? selfAndAdmin : adminOnly;
  return {
    why: "self, of the run; while it is open",
    row: async (context) => {
      const session = await run(context, type, who, context.owner.org);
      return {
        session_id: session.id,
        assessment_type: type,
        u_id: session.person,
        question_key: "plan",
        value: 3,
      };
    },
    change: { note: "Changed" },
    select: rule,
    insert: rule,
    update: rule,
    delete: rule,
  };
}

/** Rows that the scoring function writes: whose, for which organization, and who reads them. */
const readings: [suffix: string, who: Who, stamped: boolean, Rule][] = [
  ["", "user", true, selfAndAdmin],
  ["/colleague", "colleague", true, orgAdminsAndCsm],
  ["/unstamped", "user", false, selfAndAdmin],
  ["/unstamped_colleague", "colleague", false, adminOnly],
];

function score(type: AssessmentType, who: Who, stamped: boolean, read: Rule): Expectation {
  return {
    why: "person, owner/admin and CSM of the stamped organization; the scoring function writes",
    row: async (context) => {
      const org = stamped ? context.owner.org : null;
      const session = await run(context, type, who, org);
      return {
        session_id: session.id,
        assessment_type: type,
        u_id: session.person,
        org_id: org,
        gmf_score: 3,
        score: 3,
        bracket_key: "score_3",
        answers: "{}",
        category_scores: "[]",
        answered: 1,
        applicable: 1,
      };
    },
    change: { weight: 2 },
    select: read,
  };
}

async function resultRow(context: RowContext, who: Who, stamped: boolean): Promise<Values> {
  const org = stamped ? context.owner.org : null;
  const session = await run(context, "bpm", who, org);
  return {
    id: randomUUID(),
    session_id: session.id,
    user_id: session.person,
    org_id: org,
    assessment_type: "bpm",
    template_id: session.template,
    score: 3,
    bracket: "score_3",
    confidence: 0.5,
    category_scores: "[]",
  };
}

export async function insertResult(context: RowContext, who: Who, stamped: boolean) {
  const values = await resultRow(context, who, stamped);
  const names = Object.keys(values);
  await context.tx.query(
    `insert into public.assessment_scoring_results (${names.join(", ")})
     values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
    Object.values(values),
  );
  return { result: values.id, person: values.user_id, org: values.org_id };
}

const results: Entries = Object.fromEntries(
  readings.flatMap(([suffix, who, stamped, read]): [string, Expectation][] => [
    [
      `assessment_scoring_results${suffix}`,
      {
        why: "as scores",
        row: (context) => resultRow(context, who, stamped),
        change: { ai_insights: "Changed" },
        select: read,
      },
    ],
    [
      `assessment_insights${suffix}`,
      {
        why: "as scores",
        row: async (context) => {
          const { result, person, org } = await insertResult(context, who, stamped);
          return {
            result_id: result,
            u_id: person,
            org_id: org,
            assessment_type: "bpm",
            kind: "gap",
            subject_key: "team",
            title: "Matrix",
            body: "Matrix",
            rank: 1,
          };
        },
        change: { body: "Changed" },
        select: read,
      },
    ],
    [`assessment_scores${suffix}`, score("bpm", who, stamped, read)],
  ]),
);

const partitions: Entries = Object.fromEntries(
  assessmentTypes.flatMap((type) => {
    const [responses, scores] = assessmentTables[type];
    return [
      [responses, response(responses, type, "user")],
      [`${responses}/colleague`, response(responses, type, "colleague")],
      [scores, score(type, "colleague", true, orgAdminsAndCsm)],
    ];
  }),
);

export const assessmentResults: Entries = {
  assessment_responses: response("assessment_responses", "bpm", "user"),
  "assessment_responses/colleague": response("assessment_responses", "bpm", "colleague"),
  ...results,
  ...partitions,
};
