import { answer, assessmentTypes, makeTemplate, type AssessmentType } from "./assessments";
import type { TestDatabase } from "./database";
import { asUser, createCustomer, createOrganization, createUser, type Person } from "./people";
import { personRows } from "./statements";

/** An organization with its owner, two members and the linked CSM, somebody from outside, and every kind of assessment offered. */
export async function createAssessmentWorld(db: TestDatabase) {
  const owner = await createUser(db);
  const member = await createUser(db);
  const colleague = await createUser(db);
  const stranger = await createUser(db, { email: "guest@elsewhere.example" });
  const csm = await createUser(db, { role: "csm" });
  const org = await createOrganization(db, {
    ownerId: owner.id,
    members: [member.id, colleague.id],
  });
  await createCustomer(db, { csmId: csm.id, orgId: org });
  for (const type of assessmentTypes) await makeTemplate(db, type);
  return { owner, member, colleague, stranger, csm, org };
}

/** Starts a run, or goes on with the open one, as its person; answers its id. */
export async function startRun(
  db: TestDatabase,
  who: Person,
  type: AssessmentType,
  org: string | null,
): Promise<string> {
  const sql = "select public.start_assessment($1, $2) as id";
  return (await personRows<{ id: string }>(db, who, sql, type, org))[0]!.id;
}

type Result = { score: number; [key: string]: unknown };

export async function completeRun(db: TestDatabase, who: Person, session: string): Promise<Result> {
  const sql = "select public.complete_assessment($1) as result";
  return (await personRows<{ result: Result }>(db, who, sql, session))[0]!.result;
}

/** Answers to everything the small template asks. */
export const allAnswers = {
  plan: { value: 4 },
  chaos: { value: 1 },
  size: { choice: "large" },
  data: { value: 1 },
  wish: { answer_text: "A list of what we have." },
};

/** A whole run as its person: started, answered, completed. */
export async function takeRun(
  db: TestDatabase,
  who: Person,
  type: AssessmentType,
  org: string | null,
): Promise<Result & { session: string }> {
  const session = await startRun(db, who, type, org);
  await asUser(db, who.id, (tx) => answer(tx, type, session, allAnswers));
  return { ...(await completeRun(db, who, session)), session };
}
