import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, list } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { digest, full, merge, undo } from "../support/merges";
import { asUser, createCustomer, createOrganization, createUser, refusal } from "../support/people";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db?.close());

describe("what cannot be merged", () => {
  test("is refused with a name and changes nothing", async () => {
    const csm = await createUser(db, { role: "csm" });
    const stranger = await createUser(db, { role: "csm" });
    const [a, b] = [await full(db, csm, "A"), await full(db, csm, "B")];
    const theirs = await full(db, stranger, "Theirs");
    const was = await digest(db, [a, b, theirs], "infinity");
    expect(await refusal(merge(db, csm, a, [theirs]))).toBe("not_allowed");
    expect(await refusal(merge(db, csm, a, [a]))).toBe("merge_size");
    expect(await refusal(merge(db, csm, a, []))).toBe("merge_size");
    expect(await refusal(merge(db, csm, a, [b], { name: theirs }))).toBe("merge_choice");
    expect(await refusal(merge(db, csm, a, [b], { csm_id: b }))).toBe("merge_choice");
    expect(await refusal(merge(db, csm, a, [b], {}, { [b]: "2020-01-01T00:00:00Z" }))).toBe(
      "merge_changed",
    );
    expect(await refusal(merge(db, await createUser(db), a, [b]))).toBe("not_allowed");
    expect(await digest(db, [a, b, theirs], "infinity")).toEqual(was);
  });

  test("two customers with an organization each stay two", async () => {
    const csm = await createUser(db, { role: "csm" });
    const make = async (name: string) =>
      createCustomer(db, {
        csmId: csm.id,
        name,
        orgId: await createOrganization(db, { ownerId: (await createUser(db)).id }),
      });
    const [a, b] = [await make("Left"), await make("Right")];
    const attempt = merge(db, csm, a, [b]);
    expect(await refusal(attempt)).toBe("merge_two_organizations");
    await attempt.catch((error: { hint?: string }) =>
      expect(error.hint).toMatch(/^Left and Right each have an organization/),
    );
  });

  test("one that was merged cannot be merged, restored or found again", async () => {
    const csm = await createUser(db, { role: "csm" });
    const [a, b, c] = [
      await full(db, csm, "One"),
      await full(db, csm, "Two"),
      await full(db, csm, "Three"),
    ];
    const first = await merge(db, csm, a, [b]);
    expect(await refusal(merge(db, csm, c, [b]))).toBe("not_allowed");
    expect(await refusal(call(db, csm, "public.restore_customer($1)", [b]))).toBe("not_allowed");
    expect((await list(db, csm, { archived: "only" })).total).toBe(0);
    expect(await call(db, csm, "public.search('Two')")).not.toContainEqual(
      expect.objectContaining({ kind: "customer" }),
    );
    const attempt = asUser(db, csm.id, (tx) =>
      tx.query("update public.customers set merged_into = null where id = $1", [b]),
    );
    await attempt;
    const shown = asUser(db, csm.id, (tx) =>
      tx.query("update public.customers set archived_at = null where id = $1", [b]),
    );
    expect(await refusal(shown)).toBe("23514");
    expect((await list(db, csm, { archived: "all" })).total).toBe(2);
    const outer = await merge(db, csm, c, [a]);
    expect(await refusal(undo(db, csm, first.id))).toBe("merge_in_the_way");
    await undo(db, csm, outer.id);
    await undo(db, csm, first.id);
    expect((await list(db, csm, {})).total).toBe(3);
  });

  test("thirty days later it stays, and nobody undoes somebody else's", async () => {
    const csm = await createUser(db, { role: "csm" });
    const [a, b] = [await full(db, csm, "Now"), await full(db, csm, "Then")];
    const done = await merge(db, csm, a, [b]);
    expect(await refusal(undo(db, await createUser(db, { role: "csm" }), done.id))).toBe(
      "not_allowed",
    );
    await db.query(
      "update public.customer_merges set created_at = now() - interval '31 days' where id = $1",
      [done.id],
    );
    expect(await refusal(undo(db, csm, done.id))).toBe("undo_expired");
  });
});
