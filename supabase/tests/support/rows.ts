import type { TestDatabase } from "./database";
import { asUser, type Person } from "./people";

type Values = Record<string, unknown>;

/** Reads and writes single rows of `public` the way a person does it through the API: under the policies. */
export function rowsOf(db: () => TestDatabase) {
  return {
    /** Inserts and returns the key. */
    async add(person: Person, table: string, values: Values): Promise<string> {
      const columns = Object.keys(values);
      const { rows } = await asUser(db(), person.id, (tx) =>
        tx.query<{ id: string }>(
          `insert into public.${table} (${columns.join(", ")})
           values (${columns.map((_, at) => `$${at + 1}`).join(", ")}) returning id`,
          Object.values(values),
        ),
      );
      return rows[0]!.id;
    },

    /** Updates by id and returns how many rows that reached; further values start at $2. */
    async change(person: Person, table: string, id: string, set: string, values: unknown[] = []) {
      const result = await asUser(db(), person.id, (tx) =>
        tx.query(`update public.${table} set ${set} where id = $1`, [id, ...values]),
      );
      return result.affectedRows ?? 0;
    },

    async sees(person: Person, table: string, id: string): Promise<boolean> {
      const { rows } = await asUser(db(), person.id, (tx) =>
        tx.query(`select 1 from public.${table} where id = $1`, [id]),
      );
      return rows.length === 1;
    },

    /** The row as it stands, past the policies. */
    async row(table: string, id: string): Promise<Values | undefined> {
      const { rows } = await db().query<Values>(`select * from public.${table} where id = $1`, [
        id,
      ]);
      return rows[0];
    },
  };
}
