import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { call, readCustomer, type Timeline } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asUser,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let other: Person;
let admin: Person;
let endUser: Person;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm", firstName: "Ines", lastName: "Halvorsen" });
  other = await createUser(db, { role: "csm", firstName: "Tomás", lastName: "Rey" });
  admin = await createUser(db, { role: "admin" });
  endUser = await createUser(db);
});

beforeEach(async () => {
  customer = await createCustomer(db, { csmId: csm.id, name: "Halden Logistics" });
});

afterAll(() => db.close());

const read = (id = customer) => readCustomer(db, id);

describe("archive and restore", () => {
  test("hides the customer from the list and brings it back", async () => {
    const total = () => call<{ total: number }>(db, csm, "public.list_customers('{}')");
    const before = (await total()).total;
    await call(db, csm, "public.archive_customer($1)", [customer]);
    expect((await total()).total).toBe(before - 1);
    const { archived_at: at } = await read();
    await call(db, csm, "public.archive_customer($1)", [customer]);
    expect((await read()).archived_at).toEqual(at);
    await call(db, csm, "public.restore_customer($1)", [customer]);
    expect((await read()).archived_at).toBeNull();
    expect((await total()).total).toBe(before);
    const { rows } = await call<Timeline>(db, csm, "public.customer_timeline($1, 'activity')", [
      customer,
    ]);
    expect(rows.map(({ title }) => title)).toEqual(["Restored", "Archived", "Customer created"]);
  });

  test("is for the customer's CSM and admins", async () => {
    expect(await refusal(call(db, other, "public.archive_customer($1)", [customer]))).toBe(
      "not_allowed",
    );
    expect((await read()).archived_at).toBeNull();
    expect(await refusal(call(db, admin, "public.archive_customer($1)", [customer]))).toBe(
      "allowed",
    );
    expect(await refusal(call(db, other, "public.restore_customer($1)", [customer]))).toBe(
      "not_allowed",
    );
  });
});

describe("hand over", () => {
  const handOver = (person: Person, to: Person) =>
    call(db, person, "public.hand_over_customer($1, $2)", [customer, to.id]);

  test("moves the customer, tells the new CSM and leaves a trace", async () => {
    await handOver(csm, other);
    expect((await read()).csm_id).toBe(other.id);
    expect(await call(db, csm, "public.get_customer($1)", [customer])).toBeNull();
    const { rows } = await db.query(
      "select title, link from public.notifications where u_id = $1",
      [other.id],
    );
    expect(rows).toEqual([
      { title: "Halden Logistics is yours now", link: `/customers/${customer}` },
    ]);
    const timeline = await call<Timeline>(db, other, "public.customer_timeline($1, 'activity')", [
      customer,
    ]);
    expect(timeline.rows[0]).toMatchObject({
      title: "Handed over to another CSM",
      actor: "Ines Halvorsen",
    });
  });

  test("only by its CSM or an admin, and only to an active CSM", async () => {
    expect(await refusal(handOver(other, other))).toBe("not_allowed");
    expect(await refusal(handOver(endUser, endUser))).toBe("not_allowed");
    expect(await refusal(handOver(csm, endUser))).toBe("csm_unknown");
    const left = await createUser(db, { role: "csm" });
    await db.query("update public.tier2_users set is_active = false where u_id = $1", [left.id]);
    expect(await refusal(handOver(csm, left))).toBe("csm_unknown");
    expect((await read()).csm_id).toBe(csm.id);
    expect(await refusal(handOver(admin, other))).toBe("allowed");
  });

  test("the people to choose from are staff, for staff", async () => {
    const names = await call<{ name: string; email: string }[]>(db, csm, "public.list_csms()");
    expect(names.map(({ name }) => name)).toContain("Tomás Rey");
    expect(names.map(({ email }) => email)).not.toContain(endUser.email);
    expect(await refusal(call(db, endUser, "public.list_csms()"))).toBe("not_allowed");
  });
});

describe("what the database keeps", () => {
  test("a customer for another CSM is refused, for oneself it is made", async () => {
    const insert = (person: Person, owner: string) =>
      refusal(
        asUser(db, person.id, (tx) =>
          tx.query("insert into public.customers (name, csm_id) values ('New', $1)", [owner]),
        ),
      );
    expect(await insert(csm, other.id)).toBe("42501");
    expect(await insert(endUser, endUser.id)).toBe("42501");
    expect(await insert(csm, csm.id)).toBe("allowed");
    expect(await insert(admin, other.id)).toBe("allowed");
  });

  test("owner and organization of a customer do not change by an update, and the attempt is recorded", async () => {
    const org = (
      await db.query<{ id: string }>("select private.make_organization('Foreign', $1) as id", [
        endUser.id,
      ])
    ).rows[0]!.id;
    await asUser(db, csm.id, (tx) =>
      tx.query(
        "update public.customers set csm_id = $2, org_id = $3, industry = 'Energy' where id = $1",
        [customer, other.id, org],
      ),
    );
    expect(await read()).toMatchObject({ csm_id: csm.id, org_id: null, industry: "Energy" });
    const made = await asUser(db, csm.id, (tx) =>
      tx.query<{ id: string }>(
        "insert into public.customers (name, org_id, health_score) values ('Linked', $1, 90) returning id",
        [org],
      ),
    );
    expect(await read(made.rows[0]!.id)).toMatchObject({
      org_id: null,
      health_score: null,
      created_by: csm.id,
    });
    const { rows } = await db.query(
      "select record_id from public.security_alerts where u_id = $1 order by created_at",
      [csm.id],
    );
    expect(rows).toEqual([{ record_id: customer }, { record_id: made.rows[0]!.id }]);
  });

  test("the renewal date follows the running contract and stays without one", async () => {
    await db.query("update public.customers set renewal_date = '2031-01-01' where id = $1", [
      customer,
    ]);
    const renewal = async () =>
      (
        await db.query<{ d: string }>(
          "select renewal_date::text as d from public.customers where id = $1",
          [customer],
        )
      ).rows[0]!.d;
    await insertRow(db, "contracts", { customer_id: customer, end_date: "2020-01-01" });
    await insertRow(db, "contracts", {
      customer_id: customer,
      end_date: "2030-01-01",
      status: "draft",
    });
    expect(await renewal()).toBe("2031-01-01");
    const running = await insertRow(db, "contracts", {
      customer_id: customer,
      end_date: "2030-06-30",
    });
    await insertRow(db, "contracts", { customer_id: customer, end_date: "2032-06-30" });
    expect(await renewal()).toBe("2030-06-30");
    await db.query("update public.contracts set status = 'terminated' where id = $1", [running]);
    expect(await renewal()).toBe("2032-06-30");
  });

  test("one primary contact: naming another releases the first", async () => {
    await insertRow(db, "stakeholders", { customer_id: customer, name: "First", is_primary: true });
    await insertRow(db, "stakeholders", {
      customer_id: customer,
      name: "Second",
      is_primary: true,
    });
    const { rows } = await db.query(
      "select name from public.stakeholders where customer_id = $1 and is_primary",
      [customer],
    );
    expect(rows).toEqual([{ name: "Second" }]);
  });

  test("an approval carries the person who gave it, not the one it names", async () => {
    const session = await insertRow(db, "agent_sessions", { customer_id: customer });
    const id = await insertRow(db, "approvals", {
      session_id: session,
      agent_id: "renewal",
      action: "Plan a meeting",
    });
    await asUser(db, csm.id, (tx) =>
      tx.query("update public.approvals set status = 'approved', resolved_by = $2 where id = $1", [
        id,
        other.id,
      ]),
    );
    const { rows } = await db.query(
      "select resolved_by from public.approvals where id = $1 and resolved_at is not null",
      [id],
    );
    expect(rows).toEqual([{ resolved_by: csm.id }]);
  });

  test("a domain is kept without protocol, path and capitals", async () => {
    const id = await createCustomer(db, {
      csmId: csm.id,
      name: "  Padded ",
      domain: " HTTPS://www.Halden.Example/about?x#y ",
    });
    expect(await read(id)).toMatchObject({ domain: "halden.example", name: "Padded" });
  });
});
