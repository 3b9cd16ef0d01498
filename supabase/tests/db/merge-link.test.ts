import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, list } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { digest, full, merge, now, undo } from "../support/merges";
import {
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db?.close());

describe("the link and its invitation", () => {
  const invite = (csm: Person, customer: string, email: string) =>
    call<{ id: string; token: string }>(db, csm, "public.invite_customer_owner($1, $2)", [
      customer,
      email,
    ]);
  const links = async (ids: string[]) =>
    (
      await db.query<{ name: string; org_id: string | null; invited_until: Date | null }>(
        "select name, org_id, invited_until from public.customers where id = any ($1) order by name",
        [ids],
      )
    ).rows;

  test("the organization of one goes to the survivor, an open invitation is withdrawn then", async () => {
    const csm = await createUser(db, { role: "csm" });
    const org = await createOrganization(db, { ownerId: (await createUser(db)).id });
    const a = await createCustomer(db, { csmId: csm.id, name: "A" });
    const b = await createCustomer(db, { csmId: csm.id, name: "B", orgId: org });
    await invite(csm, a, "late@brig.test");
    const before = await now(db);
    const was = await digest(db, [a, b], before);
    const done = await merge(db, csm, b, [a]);
    expect(await links([a, b])).toEqual([
      { name: "A", org_id: null, invited_until: null },
      { name: "B", org_id: org, invited_until: null },
    ]);
    await undo(db, csm, done.id);
    expect(await digest(db, [a, b], before)).toEqual(was);
    const other = await merge(db, csm, a, [b]);
    expect((await links([a]))[0]).toMatchObject({ org_id: org });
    await undo(db, csm, other.id);
    expect(await digest(db, [a, b], before)).toEqual(was);
  });

  test("one open invitation goes on for the survivor, and whoever accepts it joins the survivor", async () => {
    const csm = await createUser(db, { role: "csm" });
    const guest = await createUser(db, { email: "guest@brig.test" });
    const [a, b, c] = [
      await createCustomer(db, { csmId: csm.id, name: "A" }),
      await createCustomer(db, { csmId: csm.id, name: "B" }),
      await createCustomer(db, { csmId: csm.id, name: "C" }),
    ];
    const sent = await invite(csm, b, guest.email);
    const other = await invite(csm, c, "other@brig.test");
    const done = await merge(db, csm, a, [b, c]);
    expect((await links([a]))[0]!.invited_until).not.toBeNull();
    expect(await refusal(call(db, guest, "public.accept_invitation($1)", [other.token]))).toBe(
      "invitation_revoked",
    );
    const joined = await call<{ org_id: string; customer_id: string }>(
      db,
      guest,
      "public.accept_invitation($1)",
      [sent.token],
    );
    expect(joined.customer_id).toBe(a);
    // Accepted since: the organization stays where it was accepted, the withdrawn link lives again.
    await undo(db, csm, done.id);
    const [left, middle, right] = await links([a, b, c]);
    expect([left!.org_id, middle!.org_id, right!.org_id]).toEqual([joined.org_id, null, null]);
    expect([middle!.invited_until, right!.invited_until !== null]).toEqual([null, true]);
  });

  test("hidden customers go with the survivor to another CSM, and stay there when it is undone", async () => {
    const csm = await createUser(db, { role: "csm" });
    const next = await createUser(db, { role: "csm" });
    const [a, b] = [await full(db, csm, "Give"), await full(db, csm, "Given")];
    const done = await merge(db, csm, a, [b]);
    await call(db, csm, "public.hand_over_customer($1, $2)", [a, next.id]);
    const seen = await asUser(db, csm.id, (tx) =>
      tx.query("select 1 from public.customers where id = any ($1)", [[a, b]]),
    );
    expect(seen.rows).toEqual([]);
    expect(await refusal(undo(db, csm, done.id))).toBe("not_allowed");
    await undo(db, await createUser(db, { role: "admin" }), done.id);
    expect((await list(db, next, {})).total).toBe(2);
  });
});
