import { type TestDatabase } from "./database";
import { asUser, createCustomer, createOrganization, createUser, type Person } from "./people";

/** An organization with its people and CSM, a stranger with an organization of their own, and short ways to write. */
export async function createStudio(db: TestDatabase) {
  const csm = await createUser(db, { role: "csm" });
  const owner = await createUser(db);
  const member = await createUser(db);
  const colleague = await createUser(db);
  const stranger = await createUser(db);
  const org = await createOrganization(db, {
    ownerId: owner.id,
    members: [member.id, colleague.id],
  });
  // The member works in both, so that a wrong stamp would pass a check of membership.
  const otherOrg = await createOrganization(db, { ownerId: stranger.id, members: [member.id] });
  await createCustomer(db, { csmId: csm.id, orgId: org });

  async function one<T>(sql: string, ...params: unknown[]): Promise<T> {
    return (await db.query<T & object>(sql, params)).rows[0] as T;
  }

  async function as<T>(person: Person, sql: string, ...params: unknown[]): Promise<T[]> {
    return asUser(
      db,
      person.id,
      async (tx) => (await tx.query<T & object>(sql, params)).rows as T[],
    );
  }

  const addLevers = async (person: Person, levers: string[], organization: string | null) =>
    (
      await as<{ id: string }>(
        person,
        "insert into public.growth_levers (levers, org_id) values ($1, $2) returning id",
        levers,
        organization,
      )
    )[0]!.id;

  /** Claims an outcome as well, which the database does not take. */
  const addSimulation = async (person: Person, input: object, organization: string | null = null) =>
    (
      await as<{ id: string }>(
        person,
        `insert into public.growth_simulations (simulation_type, input_data, output_data, status, org_id)
         values ('revenue', $1, '{"total": 999}', 'completed', $2) returning id`,
        input,
        organization,
      )
    )[0]!.id;

  return {
    csm,
    owner,
    member,
    colleague,
    stranger,
    org,
    otherOrg,
    one,
    as,
    addLevers,
    addSimulation,
  };
}

export type Studio = Awaited<ReturnType<typeof createStudio>>;

/** What a simulation comes to: one forecast, and one that could not be made. */
export const forecasts = (value: number) => ({
  forecasts: [
    { metric: "arr", unit: "currency", baseline: 100, forecast: value, due_on: "2027-06-30" },
    { metric: "unknown", forecast: null },
  ],
});
