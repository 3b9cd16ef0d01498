import type { TestDatabase } from "./database";
import { asUser, type Person } from "./people";

/** The rows of a statement of the owner, past every policy. */
export async function ownerRows<T extends object = Record<string, unknown>>(
  db: TestDatabase,
  sql: string,
  ...params: unknown[]
): Promise<T[]> {
  return (await db.query<T>(sql, params)).rows;
}

/** The rows of a statement of a person, in a request of its own. */
export async function personRows<T extends object = Record<string, unknown>>(
  db: TestDatabase,
  person: Person,
  sql: string,
  ...params: unknown[]
): Promise<T[]> {
  return asUser(db, person.id, async (tx) => (await tx.query<T>(sql, params)).rows);
}

/** What a function of the database answers to a person. */
export async function callAs<T>(
  db: TestDatabase,
  person: Person,
  name: string,
  ...values: unknown[]
): Promise<T> {
  const places = values.map((_, at) => `$${at + 1}`).join(", ");
  const rows = await personRows<{ answer: T }>(
    db,
    person,
    `select public.${name}(${places}) as answer`,
    ...values,
  );
  return rows[0]!.answer;
}
