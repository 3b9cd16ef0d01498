import type { TestDatabase } from "./database";
import { asUser, type Person } from "./people";

export type Timeline = {
  rows: {
    id: string;
    source: string;
    kind: string;
    title: string;
    body: string | null;
    actor: string | null;
    at: string;
  }[];
  next: unknown;
};
export type CustomerRecord = {
  last_touch_at: Date | null;
  touch_gap_days: string | null;
  silent_after: Date | null;
  archived_at: Date | null;
  csm_id: string;
  org_id: string | null;
  renewal_date: Date | null;
  domain: string | null;
  name: string;
  created_by: string | null;
};

export type Cursor = { dir: "next" | "prev"; value: string | null; id: string };
type Row = { id: string; name: string; [key: string]: unknown };
export type Page = {
  rows: Row[];
  total: number;
  skipped: number;
  arr: Record<string, number>;
  next: Cursor | null;
  prev: Cursor | null;
  views: Record<string, number>;
};

/** One value of SQL, asked as a signed-in person. */
export async function call<T>(
  db: TestDatabase,
  person: Person,
  sql: string,
  values: unknown[] = [],
): Promise<T> {
  const { rows } = await asUser(db, person.id, (tx) =>
    tx.query<{ answer: T }>(`select ${sql} as answer`, values),
  );
  return rows[0]!.answer;
}

/** The row of a customer, past the policies. */
export async function readCustomer(db: TestDatabase, id: string): Promise<CustomerRecord> {
  const { rows } = await db.query<CustomerRecord>("select * from public.customers where id = $1", [
    id,
  ]);
  return rows[0]!;
}

/** A page of the list. */
export async function list(
  db: TestDatabase,
  person: Person,
  filter: object,
  sort = "name",
  dir = "asc",
  cursor: unknown = null,
  limit = 25,
): Promise<Page> {
  return call<Page>(db, person, "public.list_customers($1, $2, $3, $4, $5)", [
    JSON.stringify(filter),
    sort,
    dir,
    cursor === null ? null : JSON.stringify(cursor),
    limit,
  ]);
}
