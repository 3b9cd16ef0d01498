import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { day } from "../support/needs";
import {
  asService,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";
import { makeContract } from "../support/renewals";

let db: TestDatabase;
let csm: Person;
let other: Person;
let admin: Person;
let member: Person;
let sequence = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  other = await createUser(db, { role: "csm" });
  admin = await createUser(db, { role: "admin" });
  member = await createUser(db);
});
afterAll(() => db?.close());

type Row = {
  id: string;
  kind: string;
  title: string;
  status: string;
  owner: { id: string } | null;
};
type List = {
  rows: Row[];
  total: number;
  skipped: number;
  tabs: Record<string, number>;
  owners: { id: string }[];
  next: object | null;
  prev: object | null;
};
const list = (who: Person, filter: object = {}, more: Record<string, unknown> = {}) =>
  call<List>(db, who, "public.list_contracts($1, $2, $3, $4, $5)", [
    JSON.stringify(filter),
    more.sort ?? "ends",
    more.dir ?? "asc",
    more.cursor ? JSON.stringify(more.cursor) : null,
    more.limit ?? 25,
  ]);

const customerOf = (who: Person, name = "Orrin Mills", values: object = {}) =>
  createCustomer(db, { csmId: who.id, name, ...values });
const document = async (customer: string, status: string, values: object = {}) =>
  insertRow(db, "contract_files", {
    customer_id: customer,
    file_name: "order.pdf",
    kind: "pdf",
    size: 10,
    sha256: (sequence += 1).toString(16).padStart(64, "0"),
    status,
    ...(status === "read" ? { proposal: "{}", page_count: 1 } : {}),
    ...(status === "failed" ? { failure: "It broke off." } : {}),
    ...values,
  });

describe("the list of contracts", () => {
  let mine: Person;
  let customer: string;
  beforeAll(async () => {
    mine = await createUser(db, { role: "csm" });
    customer = await customerOf(mine, "Ålesund Fisk");
    for (let at = 0; at < 7; at += 1)
      await makeContract(db, customer, {
        file_name: `Order ${at}`,
        start_date: day(-300),
        end_date: day(20 * at + 1),
        arr: 1000 * (at + 1),
        pricing_terms: { auto_renewal: at % 2 === 0 },
      });
    await makeContract(db, customer, { file_name: "A draft", status: "draft" });
    await document(customer, "read");
    await document(customer, "failed");
    await document(customer, "uploaded");
  });

  test("shows what runs, and counts every state under the other filters", async () => {
    const page = await list(mine);
    expect(page.total).toBe(7);
    expect(page.tabs).toEqual({
      all: 10,
      active: 7,
      draft: 1,
      expired: 0,
      terminated: 0,
      review: 2,
    });
    const soon = await list(mine, { ends: "30" });
    expect(soon.rows.map(({ title }) => title)).toEqual(["Order 0", "Order 1"]);
    expect(soon.tabs.all).toBe(2);
  });

  test.each([
    [{ show: "review" }, 2],
    [{ show: "review", document: "failed" }, 1],
    [{ show: "all", document: "unconfirmed" }, 1],
    [{ document: "yes" }, 0],
    [{ document: "no" }, 7],
    [{ automatic: "1" }, 4],
    [{ show: "all", automatic: "0" }, 4],
    [{ q: "alesund" }, 7],
    [{ q: "order 3" }, 1],
    [{ q: "100%" }, 0],
    [{ show: "nonsense" }, 0],
    [{ ends: "soon" }, 0],
    [{ owner: "not an id" }, 0],
    [{ show: "all", ends: "none" }, 1],
  ])("filters by %j", async (filter, total) => {
    expect((await list(mine, filter)).total).toBe(total);
  });

  test.each(["ends", "customer", "title", "amount", "starts", "notice", "added"])(
    "goes forward and back by %s without a gap or a double",
    async (sort) => {
      for (const dir of ["asc", "desc"]) {
        const whole = await list(mine, { show: "all" }, { sort, dir, limit: 100 });
        const seen: string[] = [];
        let page = await list(mine, { show: "all" }, { sort, dir, limit: 3 });
        for (;;) {
          expect(page.skipped).toBe(seen.length);
          seen.push(...page.rows.map(({ id }) => id));
          if (!page.next) break;
          page = await list(mine, { show: "all" }, { sort, dir, limit: 3, cursor: page.next });
        }
        expect(seen).toEqual(whole.rows.map(({ id }) => id));
        const back = await list(mine, { show: "all" }, { sort, dir, limit: 3, cursor: page.prev });
        expect(back.rows.map(({ id }) => id)).toEqual(
          seen.slice(-page.rows.length - 3, -page.rows.length),
        );
      }
    },
  );

  test("starts anew at a place of another order", async () => {
    const cursor = { dir: "next", value: "not a day", id: customer };
    expect((await list(mine, {}, { cursor })).rows).toHaveLength(7);
  });

  test("is of one's own customers; platform admins see by CSM; users are refused", async () => {
    expect((await list(other, { show: "all" })).total).toBe(0);
    expect((await list(other, { show: "all", customer })).total).toBe(0);
    expect((await list(mine)).owners).toEqual([]);
    const all = await list(admin, { show: "all", owner: mine.id });
    expect(all.total).toBe(10);
    expect(all.rows.every(({ owner }) => owner?.id === mine.id)).toBe(true);
    expect(all.owners.map(({ id }) => id)).toContain(mine.id);
    expect(await refusal(list(member))).toBe("not_allowed");
  });

  test("leaves archived customers out", async () => {
    const gone = await customerOf(mine, "Gone");
    await makeContract(db, gone);
    await db.query("update public.customers set archived_at = now() where id = $1", [gone]);
    expect((await list(mine)).total).toBe(7);
  });
});

describe("a document whose reading broke off", () => {
  const fail = () =>
    asService(db, (tx) => tx.query("select public.fail_broken_contract_files('0 seconds')"));
  const stateOf = async (id: string) =>
    (
      await db.query<{ status: string; failure: string | null }>(
        "select status, failure from public.contract_files where id = $1",
        [id],
      )
    ).rows[0];

  test("is said to have failed after a while, its sender is told, and it can be read again", async () => {
    const file = await document(await customerOf(csm), "uploaded", { uploaded_by: csm.id });
    await db.query(
      "insert into public.contract_pages (file_id, number, text) values ($1, 1, 'Half of it')",
      [file],
    );
    await asService(db, (tx) => tx.query("select public.fail_broken_contract_files()"));
    expect((await stateOf(file))!.status).toBe("uploaded");
    await fail();
    expect(await stateOf(file)).toMatchObject({ status: "failed" });
    expect((await stateOf(file))!.failure).toMatch(/Read it again/);
    const told = await db.query(
      "select 1 from public.notifications where u_id = $1 and link = $2",
      [csm.id, `/contracts/files/${file}`],
    );
    expect(told.rows).toHaveLength(1);

    const again = (who: Person) => call(db, who, "public.retry_contract_file($1)", [file]);
    expect(await refusal(again(other))).toBe("not_found");
    expect(await again(csm)).toMatchObject({ file_name: "order.pdf" });
    expect(await stateOf(file)).toEqual({ status: "uploaded", failure: null });
    const pages = await db.query("select 1 from public.contract_pages where file_id = $1", [file]);
    expect(pages.rows).toEqual([]);
    await call(db, csm, "public.fail_contract_file($1, $2)", [file, "It never arrived."]);
    expect((await stateOf(file))!.failure).toBe("It never arrived.");
  });

  test("keeps naming its file until it is removed or sent anew, and then the file goes", async () => {
    const customer = await customerOf(csm);
    const queued = async (path: string) =>
      (await db.query("select 1 from public.file_deletions where path = $1", [path])).rows.length;
    const digest = "f".repeat(64);
    await document(customer, "failed", { sha256: digest, path: "a-path-of-a-broken-file" });
    expect(await queued("a-path-of-a-broken-file")).toBe(0);
    const begun = await call<{ id?: string; same?: object }>(
      db,
      csm,
      "public.begin_contract_file($1, $2)",
      [customer, JSON.stringify({ file_name: "order.pdf", kind: "pdf", size: 10, sha256: digest })],
    );
    expect(begun.same).toBeUndefined();
    expect(await queued("a-path-of-a-broken-file")).toBe(1);
    await fail();
    await call(db, csm, "public.discard_contract_file($1)", [begun.id]);
    expect(await stateOf(begun.id!)).toBeUndefined();
  });

  test("is nobody's to declare but the scheduler's", async () => {
    expect(await refusal(call(db, csm, "public.fail_broken_contract_files()", []))).toBe("42501");
  });
});
