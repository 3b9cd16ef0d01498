import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asOwner,
  asService,
  asUser,
  createCustomer,
  createUser,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  customer = await createCustomer(db, { csmId: csm.id });
});

afterAll(() => db?.close());

async function column<T>(sql: string, ...values: unknown[]): Promise<T[]> {
  const { rows } = await db.query<{ value: T }>(sql, values);
  return rows.map((row) => row.value);
}

const parents = () =>
  column<string>(
    "select split_part(table_name, '.', 2) as value from private.month_tables order by 1",
  );

const parts = (table: string) =>
  column<string>(
    `select inhrelid::regclass::text as value from pg_catalog.pg_inherits
      where inhparent = $1::regclass order by 1`,
    `public.${table}`,
  );

/** The name of a month's part, as seen from this month. */
const monthOf = (table: string, ahead: number) => {
  const now = new Date();
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
  return `partitions.${table}_y${month.getUTCFullYear()}m${String(month.getUTCMonth() + 1).padStart(2, "0")}`;
};

const placeOf = (table: string, condition: string) =>
  column<string>(
    `select tableoid::regclass::text as value from public.${table} where ${condition}`,
  );

describe("tables that are kept by month", () => {
  test("are the logs and the messages of agents", async () => {
    expect(await parents()).toEqual(
      expect.arrayContaining(["activity_log", "agent_messages", "audit_log"]),
    );
  });

  test("have a part for this month, for three ahead and for the rest, closed to everybody", async () => {
    for (const table of await parents()) {
      const wanted = [0, 1, 2, 3].map((ahead) => monthOf(table, ahead));
      expect(await parts(table)).toEqual(
        expect.arrayContaining([...wanted, `partitions.${table}_default`]),
      );
    }
    const open = await column(
      `select c.relname as value from pg_catalog.pg_class c, pg_catalog.pg_roles r
        where c.relnamespace = 'partitions'::regnamespace and c.relkind = 'r'
          and r.rolname in ('anon', 'authenticated', 'service_role')
          and (not c.relrowsecurity or has_schema_privilege(r.oid, 'partitions', 'usage')
            or has_table_privilege(r.oid, c.oid, 'select,insert,update,delete,truncate'))`,
    );
    expect(open).toEqual([]);
  });

  test("put a row into its month, and into the rest what has none", async () => {
    await db.exec(`insert into public.audit_log (table_name, operation, timestamp)
      values ('placed', 'SELECT', now()), ('placed', 'SELECT', '2001-02-03Z')`);
    expect(await placeOf("audit_log", "table_name = 'placed' order by timestamp")).toEqual([
      "partitions.audit_log_default",
      monthOf("audit_log", 0),
    ]);
  });

  test("have policies that their rows cannot be read around", async () => {
    const read = (sql: string) => refusal(asUser(db, csm.id, (tx) => tx.query(sql)));
    expect(await read(`select * from ${monthOf("activity_log", 0)}`)).toBe("42501");
    expect(await read("select * from partitions.activity_log_default")).toBe("42501");
  });
});

describe("a log", () => {
  test.each(["audit_log", "activity_log"])(
    "%s takes no update, delete or truncate, nor does any part of it under its own name",
    async (table) => {
      for (const part of [`public.${table}`, ...(await parts(table))]) {
        for (const sql of [
          `update ${part} set user_agent = 'x'`,
          `delete from ${part}`,
          `truncate ${part}`,
        ]) {
          expect([part, await refusal(asOwner(db, (tx) => tx.query(sql)))]).toEqual([
            part,
            "42501",
          ]);
          expect(await refusal(asService(db, (tx) => tx.query(sql)))).toBe("42501");
        }
      }
    },
  );
});

describe("the months ahead", () => {
  const ensure = async (at: string) =>
    (await column<number>("select private.ensure_partitions($1::timestamptz) as value", at))[0]!;

  test("are made once, for all tables", async () => {
    const tables = (await parents()).length;
    expect(await ensure("2101-05-20T10:00:00Z")).toBe(4 * tables);
    expect(await ensure("2101-05-31T23:59:59Z")).toBe(0);
    expect(await ensure("2101-06-01T00:00:00Z")).toBe(tables);
    expect(await parts("activity_log")).toEqual(
      expect.arrayContaining(["partitions.activity_log_y2101m05"]),
    );
  });

  test("take along rows that came too early, append-only as before", async () => {
    await db.query(
      `insert into public.activity_log (customer_id, action, created_at)
       values ($1, 'early', '2102-03-31T23:59:59Z'), ($1, 'early', '2102-04-01T00:00:00Z')`,
      [customer],
    );
    await ensure("2102-03-15T00:00:00Z");
    expect(await placeOf("activity_log", "action = 'early' order by created_at")).toEqual([
      "partitions.activity_log_y2102m03",
      "partitions.activity_log_y2102m04",
    ]);
    for (const part of ["y2102m03", "default"]) {
      const attempt = db.exec(`delete from partitions.activity_log_${part}`);
      expect(await refusal(attempt)).toBe("42501");
    }
  });
});

describe("old months", () => {
  test("are taken off by their age and named; their rows stay, append-only", async () => {
    const gone = await createCustomer(db, { csmId: csm.id });
    await db.query("select private.make_month('public.activity_log', '2020-01-01')");
    await db.query("select private.make_month('public.activity_log', '2020-02-01')");
    await db.query(
      `insert into public.activity_log (customer_id, action, created_at)
       values ($1, 'old', '2020-01-15Z'), ($1, 'old', '2020-02-15Z')`,
      [gone],
    );
    const detach = (months: number, at: string) =>
      column<string>(
        "select private.detach_partitions('public.activity_log', $1, $2::timestamptz) as value",
        months,
        at,
      );
    // At the end of the month it is not yet two months old, on the first of April January is.
    expect(await detach(2, "2020-03-31T23:00:00Z")).toEqual([]);
    expect(await detach(2, "2020-04-01T00:00:00Z")).toEqual(["partitions.activity_log_y2020m01"]);
    expect(await placeOf("activity_log", "action = 'old'")).toEqual([
      "partitions.activity_log_y2020m02",
    ]);
    await db.query("delete from public.customers where id = $1", [gone]);
    expect(
      await column("select customer_id as value from partitions.activity_log_y2020m01"),
    ).toEqual([null]);
    expect(await refusal(db.exec("delete from partitions.activity_log_y2020m01"))).toBe("42501");
    expect(await refusal(detach(0, "2020-04-01T00:00:00Z"))).not.toBe("allowed");
  });
});
