import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
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
let member: Person;
let customer: string;
let sequence = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  other = await createUser(db, { role: "csm" });
  member = await createUser(db);
});
beforeEach(async () => {
  customer = await createCustomer(db, { csmId: csm.id, name: "Orrin Mills" });
});
afterAll(() => db?.close());

const call = async <T>(person: Person, name: string, args: unknown[]): Promise<T> => {
  const { rows } = await asUser(db, person.id, (tx) =>
    tx.query<{ answer: T }>(
      `select public.${name}(${args.map((_, at) => `$${at + 1}`).join(", ")}) as answer`,
      args,
    ),
  );
  return rows[0]!.answer;
};

const count = async (table: string, where: string, values: unknown[]) =>
  Number(
    (
      await db.query<{ n: string }>(
        `select count(*) as n from public.${table} where ${where}`,
        values,
      )
    ).rows[0]!.n,
  );

const sha = () => (sequence += 1).toString(16).padStart(64, "0");
const begin = (person: Person, of: string, digest = sha()) =>
  call<{ id: string; path: string; same?: { id: string } }>(person, "begin_contract_file", [
    of,
    JSON.stringify({ file_name: "order.txt", kind: "txt", size: 40, sha256: digest }),
  ]);

const text = "The Effective Date is 1 March 2031. Notice is 45 days.";
const quote = "Notice is 45 days.";

async function read(of = customer, person = csm): Promise<string> {
  const { id } = await begin(person, of);
  await call(person, "add_contract_pages", [id, JSON.stringify([{ number: 1, text }])]);
  await call(person, "finish_contract_file", [id, JSON.stringify({ missing_info: [] })]);
  return id;
}

const row = (values: Record<string, unknown> = {}) => ({
  field: "notice_days",
  proposed: 45,
  value: 45,
  page: 1,
  quote,
  span_start: 36,
  span_end: 54,
  confidence: 0.9,
  method: "rules",
  state: "confirmed",
  ...values,
});
const terms = {
  title: "Order form",
  effective_date: "2031-03-01",
  expiration_date: "2032-02-29",
  annual_value: 1200,
  notice_days: 45,
  governing_law: "Norway",
};
const confirm = (
  file: string,
  more: { terms?: object; lines?: object[]; rows?: object[]; base?: string; seen?: string } = {},
  person = csm,
) =>
  call<string>(person, "confirm_contract_file", [
    file,
    JSON.stringify(more.terms ?? terms),
    JSON.stringify(more.lines ?? []),
    JSON.stringify(more.rows ?? [row()]),
    "active",
    more.base ?? null,
    more.seen ?? null,
    null,
  ]);

const contract = async (id: string) =>
  (
    await db.query<Record<string, unknown>>(
      "select *, end_date::text as ends, updated_at::text as seen from public.contracts where id = $1",
      [id],
    )
  ).rows[0]!;

describe("a document that is confirmed", () => {
  test("becomes a contract with line items, evidence and the customer's renewal and notice date", async () => {
    const file = await read();
    const id = await confirm(file, {
      lines: [{ name: "Users", quantity: 25, unit: "users", price: 48, period: "year" }],
      rows: [
        row({ proposed: 30, state: "corrected" }),
        row({
          field: "title",
          method: "person",
          proposed: null,
          value: "Order form",
          page: null,
          quote: null,
          span_start: null,
          span_end: null,
        }),
      ],
    });
    expect(await contract(id)).toMatchObject({
      file_name: "Order form",
      raw_text: text,
      ends: "2032-02-29",
      file_url: `/api/contracts/files/${file}`,
      pricing_terms: { notice_days: 45 },
      parsed_data: { governing_law: "Norway" },
    });
    const { rows } = await db.query<{ renewal: string; notice: string }>(
      "select renewal_date::text as renewal, notice_date::text as notice from public.customers where id = $1",
      [customer],
    );
    expect(rows[0]).toEqual({ renewal: "2032-02-29", notice: "2032-01-15" });
    expect(await count("entitlements", "contract_id = $1 and quantity = 25", [id])).toBe(1);
    const kept = await db.query<{ state: string; proposed: unknown; value: unknown }>(
      "select state, proposed, value from public.evidence where contract_id = $1 and field = 'notice_days'",
      [id],
    );
    expect(kept.rows).toEqual([{ state: "corrected", proposed: 30, value: 45 }]);
  });

  test("is confirmed once: the second time is refused and writes nothing", async () => {
    const file = await read();
    const id = await confirm(file);
    expect(await refusal(confirm(file))).toBe("file_elsewhere");
    expect(await count("contracts", "customer_id = $1", [customer])).toBe(1);
    expect(await count("evidence", "contract_id = $1", [id])).toBe(1);
  });

  test("leaves nothing when one part is refused: a quote that is not there, an end before the start", async () => {
    const file = await read();
    expect(await refusal(confirm(file, { rows: [row(), row({ quote: "It never ends." })] }))).toBe(
      "quote_unknown",
    );
    const wrong = { ...terms, expiration_date: "2030-01-01" };
    expect(await refusal(confirm(file, { terms: wrong }))).toBe("dates_in_order");
    expect(await count("contracts", "customer_id = $1", [customer])).toBe(0);
    expect(await count("contract_files", "id = $1 and status = 'read'", [file])).toBe(1);
  });

  test("is refused to another CSM and to end users, as every step before it", async () => {
    const file = await read();
    for (const person of [other, member]) {
      const code = person === member ? "not_allowed" : "not_found";
      expect(await refusal(confirm(file, {}, person))).toBe(code);
      expect(await refusal(call(person, "discard_contract_file", [file]))).toBe(code);
      expect(await refusal(begin(person, customer))).toBe(code);
      const { rows } = await asUser(db, person.id, (tx) =>
        tx.query(
          "select 1 from public.contract_files where id = $1 union all select 1 from public.contract_pages where file_id = $1",
          [file],
        ),
      );
      expect(rows).toEqual([]);
    }
  });
});

describe("an amendment", () => {
  test("changes terms and line items of its contract, with what they were and which document says so", async () => {
    const base = await confirm(await read(), {
      lines: [{ name: "Users", quantity: 25, price: 48 }],
    });
    const { seen } = await contract(base);
    const file = await read();
    await confirm(file, {
      base,
      seen: String(seen),
      terms: { expiration_date: "2033-02-28", notice_days: 45 },
      lines: [
        { name: "users", quantity: 40 },
        { name: "Support", quantity: 1 },
      ],
    });
    expect(await contract(base)).toMatchObject({ ends: "2033-02-28", file_name: "Order form" });
    const { rows } = await db.query<{ field: string; old_value: unknown; new_value: unknown }>(
      "select field, old_value, new_value from public.contract_terms_history where contract_id = $1 and file_id = $2 order by field, new_value ->> 'name'",
      [base, file],
    );
    expect(rows.map(({ field }) => field)).toEqual([
      "entitlement",
      "entitlement",
      "expiration_date",
    ]);
    expect(rows[2]).toMatchObject({ old_value: "2032-02-29", new_value: "2033-02-28" });
    expect(rows[1]).toMatchObject({
      old_value: { quantity: 25 },
      new_value: { name: "Users", quantity: 40 },
    });
    expect(await count("entitlements", "contract_id = $1", [base])).toBe(2);
  });

  test("is refused when the contract changed since it was compared, or is another customer's", async () => {
    const base = await confirm(await read());
    const { seen } = await contract(base);
    await db.query(
      "update public.contracts set arr = 1300, updated_at = now() + interval '1 second' where id = $1",
      [base],
    );
    const file = await read();
    const change = { base, terms: { notice_days: 60 } };
    expect(await refusal(confirm(file, { ...change, seen: String(seen) }))).toBe("conflict");
    const elsewhere = await createCustomer(db, { csmId: csm.id, name: "Elsewhere" });
    const foreign = await read(elsewhere);
    expect(await refusal(confirm(foreign, { ...change, seen: String(seen) }))).toBe("not_found");
    expect(await count("contract_terms_history", "contract_id = $1", [base])).toBe(0);
  });
});

describe("a file", () => {
  test("that the customer has already is answered, not stored again", async () => {
    const digest = sha();
    const { id } = await begin(csm, customer, digest);
    await call(csm, "add_contract_pages", [id, JSON.stringify([{ number: 1, text }])]);
    await call(csm, "finish_contract_file", [id, "{}"]);
    expect(await begin(csm, customer, digest)).toMatchObject({ same: { id } });
    expect(await count("contract_files", "customer_id = $1", [customer])).toBe(1);
  });

  test("that is discarded goes with its pages, and its object is queued for removal", async () => {
    const { id, path } = await begin(csm, customer);
    await call(csm, "discard_contract_file", [id]);
    expect(await count("contract_files", "id = $1", [id])).toBe(0);
    expect(await count("file_deletions", "bucket = 'contract-files' and path = $1", [path])).toBe(
      1,
    );
  });

  test("goes with its contract, and evidence goes with both", async () => {
    const file = await read();
    const id = await confirm(file);
    await db.query("delete from public.contracts where id = $1", [id]);
    expect(await count("contract_files", "id = $1", [file])).toBe(0);
    expect(await count("evidence", "file_id = $1", [file])).toBe(0);
  });

  test("lies in a bucket of which no policy tells people anything", async () => {
    const { rows } = await db.query(
      "select policyname from pg_policies where schemaname = 'storage' and coalesce(qual, '') || coalesce(with_check, '') ~ 'contract'",
    );
    expect(rows).toEqual([]);
    const bucket = await db.query("select public from storage.buckets where id = 'contract-files'");
    expect(bucket.rows).toEqual([{ public: false }]);
  });
});

test("evidence of another customer's contract or document cannot be written", async () => {
  const file = await read();
  const id = await confirm(file);
  const foreign = await createCustomer(db, { csmId: other.id });
  const theirs = await insertRow(db, "contracts", { customer_id: foreign });
  const attempt = (of: string, about: string) =>
    asUser(db, other.id, (tx) =>
      tx.query(
        "insert into public.evidence (customer_id, contract_id, file_id, field, value, method, state) values ($1, $2, $3, 'title', '1', 'person', 'confirmed')",
        [of, about, file],
      ),
    );
  expect(await refusal(attempt(foreign, theirs))).toBe("invalid_input");
  expect(await refusal(attempt(customer, id))).not.toBe("allowed");
});
