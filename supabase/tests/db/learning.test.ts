import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asAnon,
  asUser,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let person: Person;
let customer: string;
let lesson: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  person = await createUser(db, { email: "aiko@brightwater.example" });
  customer = await createCustomer(db, { csmId: csm.id });
  lesson = await insertRow(db, "training_modules", { title: "First steps" });
  for (const email of ["Aiko@Brightwater.example", "tom@brightwater.example"]) {
    const stakeholder = await insertRow(db, "stakeholders", {
      customer_id: customer,
      name: email,
      email,
    });
    await insertRow(db, "training_progress", {
      customer_id: customer,
      stakeholder_id: stakeholder,
      module_id: lesson,
      progress: 40,
    });
  }
});

afterAll(() => db.close());

const countProgress = async (id: string) => {
  const { rows } = await asUser(db, id, (tx) =>
    tx.query("select id from public.training_progress"),
  );
  return rows.length;
};

describe("training progress", () => {
  test("a stakeholder with an account sees their own, the CSM sees everybody's", async () => {
    expect(await countProgress(person.id)).toBe(1);
    expect(await countProgress(csm.id)).toBe(2);
  });

  test("an address that is not confirmed shows nothing", async () => {
    const unconfirmed = await createUser(db, {
      email: "tom@brightwater.example",
      confirmed: false,
    });
    expect(await countProgress(unconfirmed.id)).toBe(0);
    await db.query("update auth.users set email_confirmed_at = now() where id = $1", [
      unconfirmed.id,
    ]);
    expect(await countProgress(unconfirmed.id)).toBe(1);
  });

  test("nobody but the CSM changes it, their own progress included", async () => {
    const change = (id: string) =>
      asUser(db, id, (tx) =>
        tx.query(
          "update public.training_progress set score = 90 where customer_id = $1 returning id",
          [customer],
        ),
      );
    expect((await change(person.id)).rows).toEqual([]);
    expect((await change(csm.id)).rows).toHaveLength(2);
  });

  test("the stakeholder record itself stays closed to its person", async () => {
    const { rows } = await asUser(db, person.id, (tx) =>
      tx.query("select id from public.stakeholders"),
    );
    expect(rows).toEqual([]);
  });

  test("the person's home lists their training", async () => {
    const { rows } = await asUser(db, person.id, (tx) =>
      tx.query<{ home: { kind: string; training: unknown[] } }>("select public.get_home() as home"),
    );
    expect(rows[0]!.home.kind).toBe("member");
    expect(rows[0]!.home.training).toMatchObject([{ title: "First steps", progress: 40 }]);
  });

  test("a module that goes takes its progress and the score follows", async () => {
    const other = await insertRow(db, "training_modules", { title: "Second steps" });
    await insertRow(db, "training_progress", {
      customer_id: customer,
      module_id: other,
      progress: 100,
    });
    const score = async () =>
      (
        await db.query<{ s: number }>(
          "select health_score as s from public.customers where id = $1",
          [customer],
        )
      ).rows[0]!.s;
    expect(await score()).toBe(30);
    await db.query("delete from public.training_modules where id = $1", [other]);
    expect(await score()).toBe(20);
  });
});

describe("the knowledge base", () => {
  beforeAll(async () => {
    await db.exec(`insert into public.knowledge_base (title, content, is_public, embedding) values
      ('Open to all', 'Text', true, array_fill(0.1, array[1536])::extensions.vector),
      ('For staff', 'Text', false, (array_fill(0.1, array[768]) || array_fill(-0.1, array[768]))::extensions.vector)`);
  });

  const titles = async (id: string) => {
    const { rows } = await asUser(db, id, (tx) =>
      tx.query<{ title: string }>("select title from public.knowledge_base order by title"),
    );
    return rows.map(({ title }) => title);
  };

  test("internal articles are for CSMs and platform admins", async () => {
    const admin = await createUser(db, { role: "admin" });
    expect(await titles(person.id)).toEqual(["Open to all"]);
    expect(await titles(csm.id)).toEqual(["For staff", "Open to all"]);
    expect(await titles(admin.id)).toEqual(["For staff", "Open to all"]);
  });

  test("the signed-out read nothing at all", async () => {
    expect(
      await refusal(asAnon(db, (tx) => tx.query("select title from public.knowledge_base"))),
    ).toBe("42501");
  });

  test("the nearest article is found by meaning, through the index", async () => {
    const nearest = `select title from public.knowledge_base
      order by embedding operator(extensions.<=>) array_fill(0.2, array[1536])::extensions.vector limit 1`;
    await db.transaction(async (tx) => {
      await tx.exec("set local enable_seqscan = off");
      const { rows: plan } = await tx.query<Record<string, string>>(`explain ${nearest}`);
      expect(plan.map((row) => Object.values(row)[0]).join("\n")).toContain("idx_kb_embedding");
      expect((await tx.query(nearest)).rows).toEqual([{ title: "Open to all" }]);
    });
  });
});
