import { assessmentTypes, makeTemplate } from "./assessments";
import type { TestDatabase } from "./database";
import { createCustomer, createOrganization, createUser } from "./people";

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
