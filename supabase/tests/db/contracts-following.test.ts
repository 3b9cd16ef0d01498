import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { day } from "../support/needs";
import { createCustomer, createUser, refusal, type Person } from "../support/people";
import { makeContract, renewalsOf } from "../support/renewals";

let db: TestDatabase;
let csm: Person;
let other: Person;
let admin: Person;
let member: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  other = await createUser(db, { role: "csm" });
  admin = await createUser(db, { role: "admin" });
  member = await createUser(db);
});
afterAll(() => db?.close());

const customerOf = (who: Person, name = "Orrin Mills") =>
  createCustomer(db, { csmId: who.id, name });

describe("a contract that follows another", () => {
  const before = (customer: string, values: object = {}) =>
    makeContract(db, customer, {
      file_name: "The first",
      start_date: day(-340),
      end_date: day(20),
      ...values,
    });
  const next = (customer: string, values: object = {}) =>
    makeContract(db, customer, {
      file_name: "The second",
      start_date: day(21),
      end_date: day(386),
      arr: 15_000,
      ...values,
    });
  type Asked = { renewal_id: string; contract_id: string };
  const asked = (who: Person, customer: string) =>
    call<Asked[]>(db, who, "public.list_following($1)", [customer]);
  const answer = (who: Person, { renewal_id, contract_id }: Asked, follows: boolean) =>
    call(db, who, "public.answer_following($1, $2, $3)", [renewal_id, contract_id, follows]);

  test("wins the renewal before it, whichever of both came first", async () => {
    for (const order of ["first", "second"]) {
      const customer = await customerOf(csm);
      let old: string;
      if (order === "first") {
        old = await before(customer);
        await next(customer);
      } else {
        await next(customer);
        old = await before(customer);
      }
      const [renewal, ...more] = await renewalsOf(db, old);
      expect(more).toEqual([]);
      expect(renewal).toMatchObject({
        outcome: "won",
        renewed_by_itself: false,
        next_end: day(386),
      });
      expect(Number(renewal!.renewed_amount)).toBe(15_000);
      expect(await asked(csm, customer)).toEqual([]);
    }
  });

  test.each([
    ["starts too late", { start_date: day(51), end_date: day(400) }],
    ["starts too early", { start_date: day(-11), end_date: day(400) }],
    ["ends before it", { start_date: day(1), end_date: day(19) }],
    ["is a draft", { status: "draft" }],
    ["has no end", { end_date: null }],
  ])("is none where it %s", async (_, values) => {
    const customer = await customerOf(csm);
    const old = await before(customer);
    await next(customer, values);
    expect((await renewalsOf(db, old))[0]).toMatchObject({ outcome: "open" });
    expect(await asked(csm, customer)).toEqual([]);
  });

  test("wins it when the draft becomes active", async () => {
    const customer = await customerOf(csm);
    const old = await before(customer);
    const draft = await next(customer, { status: "draft" });
    await db.query("update public.contracts set status = 'active' where id = $1", [draft]);
    expect((await renewalsOf(db, old))[0]).toMatchObject({ outcome: "won" });
  });

  test("is asked about beside a third one, in another currency, or with two before it", async () => {
    const third = await customerOf(csm);
    const old = await before(third);
    await makeContract(db, third, { start_date: day(-900), end_date: day(900) });
    await next(third);
    expect((await renewalsOf(db, old))[0]).toMatchObject({ outcome: "open" });
    const [question] = await asked(csm, third);
    expect(question).toMatchObject({ before: "The first", contract: "The second" });
    await answer(csm, question!, true);
    expect((await renewalsOf(db, old))[0]).toMatchObject({ outcome: "won", next_end: day(386) });
    expect(await refusal(answer(csm, question!, true))).toBe("conflict");

    const money = await customerOf(csm, "Money");
    const euros = await before(money);
    await next(money, { pricing_terms: { currency: "USD" } });
    const [dollars] = await asked(csm, money);
    await answer(csm, dollars!, true);
    expect((await renewalsOf(db, euros))[0]).toMatchObject({
      outcome: "won",
      renewed_amount: null,
    });

    const two = await customerOf(csm, "Two");
    await before(two);
    await before(two, { file_name: "Beside", end_date: day(30) });
    await next(two);
    expect(await asked(csm, two)).toHaveLength(2);
  });

  test("opens the renewal again when it is deleted; one that a renewal made for itself does not", async () => {
    const customer = await customerOf(csm);
    const old = await before(customer);
    const following = await next(customer);
    await db.query("delete from public.contracts where id = $1", [following]);
    expect(await renewalsOf(db, old)).toMatchObject([{ outcome: "open", due_on: day(20) }]);

    const made = await customerOf(csm, "Made");
    const first = await before(made);
    const [renewal] = await renewalsOf(db, first);
    await call(db, csm, "public.win_renewal($1, $2, $3, $4, null)", [
      renewal!.id,
      13_000,
      day(385),
      true,
    ]);
    const { rows } = await db.query(
      "delete from public.contracts where customer_id = $1 and id <> $2 returning id",
      [made, first],
    );
    expect(rows).toHaveLength(1);
    expect((await renewalsOf(db, first))[0]).toMatchObject({ outcome: "won" });

    // A customer that goes takes everything along, in whatever order.
    const gone = await customerOf(csm, "Gone");
    await before(gone);
    await next(gone);
    await db.query("delete from public.customers where id = $1", [gone]);
    const left = await db.query("select 1 from public.contracts where customer_id = $1", [gone]);
    expect(left.rows).toEqual([]);
  });

  test("is not asked about again once it is separate, and taking it back asks nothing anew", async () => {
    const customer = await customerOf(csm);
    const old = await before(customer);
    await next(customer);
    const [renewal] = await renewalsOf(db, old);
    await call(db, csm, "public.reopen_renewal($1)", [renewal!.id]);
    expect(await renewalsOf(db, old)).toMatchObject([{ outcome: "open", due_on: day(20) }]);
    expect(await asked(csm, customer)).toEqual([]);
    await makeContract(db, customer, { status: "draft" });
    expect((await renewalsOf(db, old))[0]).toMatchObject({ outcome: "open" });

    const apart = await customerOf(csm, "Apart");
    await before(apart);
    await makeContract(db, apart, { start_date: day(-900), end_date: day(900) });
    await next(apart);
    await answer(csm, (await asked(csm, apart))[0]!, false);
    expect(await asked(csm, apart)).toEqual([]);
  });

  test("does not win the other one when a renewal makes a contract of its own", async () => {
    const customer = await customerOf(csm);
    const one = await before(customer);
    const [renewal] = await renewalsOf(db, one);
    await call(db, csm, "public.win_renewal($1, $2, $3, $4, null)", [
      renewal!.id,
      13_000,
      day(385),
      true,
    ]);
    const late = await before(customer, { file_name: "Beside", end_date: day(25) });
    expect((await renewalsOf(db, one))[0]).toMatchObject({ outcome: "won" });
    expect((await renewalsOf(db, late))[0]).toMatchObject({ outcome: "open" });
    expect(await asked(csm, customer)).toEqual([]);
  });

  test("is the matter of the customer's CSM", async () => {
    const customer = await customerOf(csm);
    await before(customer);
    await before(customer, { file_name: "Beside" });
    await next(customer);
    const [question] = await asked(csm, customer);
    expect(await asked(other, customer)).toEqual([]);
    expect(await refusal(answer(other, question!, true))).toBe("not_found");
    expect(await refusal(asked(member, customer))).toBe("not_allowed");
    await answer(admin, question!, true);
  });
});

describe("next steps of a contract", () => {
  const steps = ["Send the certificate of insurance.", "Name a contact."];
  const make = (who: Person, contract: string, tasks: object[], owner: string | null = null) =>
    call<number>(db, who, "public.make_contract_tasks($1, $2, $3, $4)", [
      contract,
      JSON.stringify(tasks),
      owner,
      day(10),
    ]);
  const tasksOf = async (contract: string) =>
    (
      await db.query<{ id: string; title: string; owner: string; visibility: string }>(
        "select id, title, owner_u_id as owner, visibility from public.tasks where contract_id = $1 order by title",
        [contract],
      )
    ).rows;

  test("become tasks with an owner and a day, once each, that lead back", async () => {
    const contract = await makeContract(db, await customerOf(csm), {
      file_name: "Order",
      next_steps: JSON.stringify(steps),
    });
    const tasks = steps.map((step) => ({ step, title: "" }));
    expect(await make(csm, contract, tasks, other.id)).toBe(2);
    expect(await make(csm, contract, tasks)).toBe(0);
    const made = await tasksOf(contract);
    expect(made).toMatchObject([
      { title: steps[1], owner: other.id, visibility: "internal" },
      { title: steps[0], owner: other.id },
    ]);
    const page = await call<{ rows: { id: string; source: object }[] }>(
      db,
      csm,
      "public.list_tasks($1)",
      ["customers"],
    );
    expect(page.rows.find(({ id }) => id === made[0]!.id)!.source).toEqual({
      link: `/contracts/${contract}`,
      label: "Order",
    });
    await db.query("update public.tasks set status = 'cancelled' where id = $1", [made[0]!.id]);
    expect(await make(csm, contract, [{ step: steps[1], title: "Again" }])).toBe(1);
  });

  test("are refused to others, and where the contract does not say them", async () => {
    const contract = await makeContract(db, await customerOf(csm), {
      next_steps: JSON.stringify(steps),
    });
    const one = [{ step: steps[0], title: "" }];
    expect(await refusal(make(other, contract, one))).toBe("not_found");
    expect(await refusal(make(member, contract, one))).toBe("not_allowed");
    expect(await refusal(make(csm, contract, [{ step: "Another", title: "" }]))).toBe("conflict");
    expect(await refusal(make(csm, contract, one, member.id))).toBe("member_unknown");
    expect(await tasksOf(contract)).toEqual([]);
  });
});
