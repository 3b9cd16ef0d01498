import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assessmentTables, assessmentTypes, makeSession } from "../support/assessments";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let owner: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  owner = await createUser(db);
});

afterAll(() => db?.close());

describe("partitions", () => {
  const parents = { assessment_responses: 0, assessment_scores: 1 } as const;

  test.each(Object.entries(parents))("of %s carry exactly what it carries", async (parent, at) => {
    const shapeOf = async (table: string) => {
      const { rows } = await db.query<{ shape: string }>(
        `select jsonb_build_object(
           'security', (select relrowsecurity from pg_catalog.pg_class where oid = c.oid),
           'grants', (select jsonb_agg(v order by v) from unnest('{select,insert,update,delete}'::text[]) as v
                       where has_table_privilege('authenticated', c.oid, v)),
           'policies', (select jsonb_agg(jsonb_build_array(p.policyname, p.cmd, p.roles, p.qual, p.with_check) order by p.policyname)
                          from pg_catalog.pg_policies p where p.schemaname = 'public' and p.tablename = c.relname),
           'triggers', (select jsonb_agg(jsonb_build_array(pg_get_triggerdef(t.oid), t.tgenabled) order by t.tgname)
                          from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname !~ '^RI_')) ::text as shape
           from pg_catalog.pg_class c where c.oid = $1::regclass`,
        [`public.${table}`],
      );
      return rows[0]!.shape.replaceAll(table, "partition");
    };
    const expected = await shapeOf(parent);
    expect(expected).toContain("audit_insert");
    for (const type of assessmentTypes) {
      expect(await shapeOf(assessmentTables[type][at])).toBe(expected);
    }
  });

  test("written by their own name are checked, counted and audited all the same", async () => {
    const session = await makeSession(db, "sales", owner.id);
    const insert = (key: string) =>
      asUser(
        db,
        owner.id,
        async (tx) =>
          (
            await tx.query(
              `insert into public.sales_performance_assessment (session_id, assessment_type, question_key, value)
         values ($1, 'sales', $2, 3) returning revision, u_id`,
              [session, key],
            )
          ).rows,
      );
    expect(await insert("plan")).toEqual([{ revision: 1, u_id: owner.id }]);
    expect(await refusal(insert("nothing"))).toBe("question_unknown");
    const { rows } = await db.query(
      "select operation from public.audit_log where table_name = 'sales_performance_assessment'",
    );
    expect(rows).toEqual([{ operation: "INSERT" }]);
  });
});
