import { type TestDatabase } from "./database";
import {
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  insertRow,
  type Person,
} from "./people";

/** An organization of four with its CSM, a stranger with an organization of their own, and short ways to ask and answer. */
export async function createPulses(db: TestDatabase) {
  const csm = await createUser(db, { role: "csm" });
  const owner = await createUser(db);
  const member = await createUser(db);
  const colleague = await createUser(db);
  const third = await createUser(db);
  const stranger = await createUser(db);
  const org = await createOrganization(db, {
    ownerId: owner.id,
    members: [member.id, colleague.id, third.id],
  });
  await createOrganization(db, { ownerId: stranger.id });
  await createCustomer(db, { csmId: csm.id, orgId: org });

  async function as<T>(person: Person, sql: string, ...params: unknown[]): Promise<T[]> {
    return asUser(
      db,
      person.id,
      async (tx) => (await tx.query<T & object>(sql, params)).rows as T[],
    );
  }

  const ask = (values: Record<string, unknown> = {}) =>
    insertRow(db, "strategic_pulses", {
      org_id: org,
      title: "Direction",
      question: "Do you know where we are going?",
      status: "open",
      opens_at: "2026-01-01",
      ...values,
    });

  const answer = (
    person: Person,
    pulse: string,
    values: Record<string, unknown> = { score: 4 },
  ) => {
    const columns = Object.keys(values);
    return as<{ id: string; org_id: string; round: Date }>(
      person,
      `insert into public.pulse_responses (pulse_id, org_id, ${columns.join(", ")})
     values ($1, $2, ${columns.map((_, index) => `$${index + 3}`).join(", ")})
     returning id, org_id, round`,
      pulse,
      org,
      ...Object.values(values),
    );
  };

  return { csm, owner, member, colleague, third, stranger, org, as, ask, answer };
}

export type Pulses = Awaited<ReturnType<typeof createPulses>>;
