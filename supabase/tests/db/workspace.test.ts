import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asService,
  asUser,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let owner: Person;
let member: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  owner = await createUser(db);
  member = await createUser(db);
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
});

afterAll(() => db?.close());

async function one<T>(sql: string, ...params: unknown[]): Promise<T> {
  return (await db.query<T & object>(sql, params)).rows[0] as T;
}

async function counts(person: Person): Promise<{ unread: number; customers: number }> {
  return asUser(db, person.id, async (tx) => {
    const { rows } = await tx.query<{ counts: never }>(
      "select public.get_viewer() -> 'counts' as counts",
    );
    return rows[0]!.counts;
  });
}

describe("notifications", () => {
  test("are read and thrown away by their reader, who changes nothing else in them", async () => {
    const { id } = await one<{ id: string }>(
      "select private.notify($1, 'info', 'Welcome', 'Hello', '/home') as id",
      member.id,
    );
    expect(await counts(member)).toMatchObject({ unread: 1 });
    await asUser(db, member.id, (tx) =>
      tx.query(
        "update public.notifications set is_read = true, title = 'Forged', read_at = '1999-01-01' where id = $1",
        [id],
      ),
    );
    const row = await one<{ read_at: Date }>(
      "select title, is_read, read_at from public.notifications where id = $1",
      id,
    );
    expect(row).toMatchObject({ title: "Welcome", is_read: true });
    expect(Date.now() - row.read_at.getTime()).toBeLessThan(60_000);
    expect(await counts(member)).toMatchObject({ unread: 0 });
  });

  test("are not written for somebody who does not want that kind, or whose account is closed", async () => {
    await asUser(db, member.id, (tx) =>
      tx.query(
        "insert into public.notification_preferences (type, in_app) values ('renewal', false)",
      ),
    );
    const notify = (type: string) =>
      one<{ id: string | null }>("select private.notify($1, $2, 'Title') as id", member.id, type);
    expect(await notify("renewal")).toEqual({ id: null });
    expect((await notify("concern")).id).not.toBeNull();
  });

  test("lead to addresses inside the product only", async () => {
    for (const link of ["https://evil.test", "//evil.test", "/\\evil.test", "javascript:x"]) {
      const attempt = db.query("select private.notify($1, 'info', 'Title', '', $2)", [
        member.id,
        link,
      ]);
      expect(await refusal(attempt)).toBe("23514");
    }
  });
});

describe("saved views", () => {
  const save = (person: Person, visibility: string, organization: string | null) =>
    refusal(
      asUser(db, person.id, (tx) =>
        tx.query(
          "insert into public.saved_views (list, name, visibility, org_id) values ('customers', 'Mine', $1, $2)",
          [visibility, organization],
        ),
      ),
    );

  test("are shared with one's own organizations, and among staff by staff", async () => {
    expect(await save(member, "organization", org)).toBe("allowed");
    expect(await save(member, "organization", null)).toBe("23514");
    expect(await save(csm, "organization", org)).toBe("42501");
    expect(await save(member, "staff", null)).toBe("42501");
    expect(await save(csm, "staff", null)).toBe("allowed");
  });
});

describe("rate limits", () => {
  const take = (key: string, limit: number, window: number) =>
    asService(db, async (tx) => {
      const { rows } = await tx.query<{ answer: { allowed: boolean; retry_after: number } }>(
        "select public.take_token($1, $2, $3) as answer",
        [key, limit, window],
      );
      return rows[0]!.answer;
    });

  test("let the first ones through, then say how long to wait", async () => {
    const answers = [];
    for (let time = 0; time < 7; time += 1) answers.push(await take("sign-in", 5, 60));
    expect(answers.map((answer) => answer.allowed)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(answers[6]!.retry_after).toBeGreaterThan(0);
    expect(answers[6]!.retry_after).toBeLessThanOrEqual(12);
  });

  test("fill up again with time, never beyond the limit", async () => {
    await take("filled", 2, 60);
    await db.query(
      "update public.rate_limits set touched_at = now() - interval '1 hour' where key = 'filled'",
    );
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push((await take("filled", 2, 60)).allowed);
    expect(answers).toEqual([true, true, false]);
  });

  test("keep one key from another", async () => {
    expect((await take("a", 1, 60)).allowed).toBe(true);
    expect((await take("a", 1, 60)).allowed).toBe(false);
    expect((await take("b", 1, 60)).allowed).toBe(true);
  });
});
