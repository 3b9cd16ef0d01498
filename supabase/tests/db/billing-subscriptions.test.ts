import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, asUser, createUser, insertRow, refusal } from "../support/people";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db?.close());

async function subscribe(values: Record<string, unknown>): Promise<Record<string, unknown>> {
  const person = await createUser(db);
  const row = { u_id: person.id, ...values };
  const id = await insertRow(db, "subscriptions", row, "sub_id");
  const { rows } = await db.query<Record<string, unknown>>(
    "select * from public.subscriptions where sub_id = $1",
    [id],
  );
  return rows[0]!;
}

describe("a subscription", () => {
  test("with nothing told is a trial of 14 days with the plan trial", async () => {
    const row = await subscribe({});
    expect(row).toMatchObject({ plan: "trial", status: "trial", seats: 1 });
    const days =
      ((row.trial_ends_at as Date).getTime() - (row.createdat as Date).getTime()) / 864e5;
    expect(Math.round(days)).toBe(14);
  });

  test("with the documented default plan is possible outside of a trial", async () => {
    expect(await subscribe({ status: "active" })).toMatchObject({ plan: "Free", status: "active" });
  });

  test.each(["active", "trial", "cancelled", "expired"])("can be %s", async (status) => {
    expect((await subscribe({ status, plan: "Team" })).status).toBe(status);
  });

  test("has one of four states, and no active trial plan", async () => {
    expect(await refusal(subscribe({ status: "paused" }))).toBe("23514");
    expect(await refusal(subscribe({ status: "active", plan: "trial" }))).toBe("23514");
    expect(await refusal(subscribe({ status: "active", billingCycle: "daily" }))).toBe("23514");
  });

  test("knows when it was cancelled, and no longer once it runs again", async () => {
    const row = await subscribe({ status: "cancelled", plan: "Team" });
    expect(row.cancelled_at).not.toBeNull();
    const { rows } = await asService(db, (tx) =>
      tx.query<{ cancelled_at: Date | null }>(
        "update public.subscriptions set status = 'active' where sub_id = $1 returning cancelled_at",
        [row.sub_id],
      ),
    );
    expect(rows[0]!.cancelled_at).toBeNull();
  });

  test("is one a person, and not theirs to write", async () => {
    const row = await subscribe({});
    const again = insertRow(db, "subscriptions", { u_id: row.u_id }, "sub_id");
    expect(await refusal(again)).toBe("23505");
    const attempt = asUser(db, row.u_id as string, (tx) =>
      tx.query("update public.subscriptions set plan = 'Team', status = 'active'"),
    );
    expect(await refusal(attempt)).toBe("42501");
  });
});
