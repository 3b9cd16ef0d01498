import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, createUser, type Person } from "../support/people";

type Mail = { id: string; to: string; subject: string; link: string | null };

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db?.close());

async function many<T>(sql: string, ...values: unknown[]): Promise<T[]> {
  return (await db.query<T & object>(sql, values)).rows as T[];
}

const notify = async (
  person: Person,
  type: string,
  title: string,
  key: string | null = null,
  window = "1 day",
) =>
  (
    await many<{ id: string | null }>(
      "select private.notify($1, $2, $3, p_key => $4, p_window => $5::interval) as id",
      person.id,
      type,
      title,
      key,
      window,
    )
  )[0]!.id;

const rowsOf = (person: Person) =>
  many<{ id: string; title: string; occurrences: number; is_read: boolean }>(
    "select id, title, occurrences, is_read from public.notifications where u_id = $1 order by created_at",
    person.id,
  );

const mailsOf = (person: Person) =>
  many<{ subject: string; state: string; attempts: number; error: string | null; minutes: number }>(
    `select subject, state, attempts, error, round(extract(epoch from next_at - now()) / 60)::int as minutes
       from public.mail_outbox where u_id = $1 order by created_at`,
    person.id,
  );

const claim = async (limit = 50) => {
  const { rows } = await asService(db, (tx) =>
    tx.query<{ answer: Mail[] }>("select public.claim_mails($1) as answer", [limit]),
  );
  return rows[0]!.answer;
};
const finish = (id: string, error: string | null = null) =>
  asService(db, (tx) => tx.query("select public.finish_mail($1, $2)", [id, error]));
/** Mails that wait become due. */
const later = () =>
  db.query(
    "update public.mail_outbox set next_at = now() - interval '1 second' where state = 'waiting'",
  );

describe("what is told again", () => {
  test("within a while counts up, is unread again with the newest words, and sends no second mail", async () => {
    const person = await createUser(db);
    const first = await notify(person, "score_drop", "Tallow lost 5 points", "tallow");
    await db.query("update public.notifications set is_read = true where id = $1", [first]);
    expect(await notify(person, "score_drop", "Tallow lost 9 points", "tallow")).toBe(first);
    expect(await rowsOf(person)).toEqual([
      { id: first, title: "Tallow lost 9 points", occurrences: 2, is_read: false },
    ]);
    expect(await mailsOf(person)).toMatchObject([{ subject: "Tallow lost 5 points" }]);
  });

  test("is news after that while, about something else, of another kind, to another person, or without a key", async () => {
    const person = await createUser(db);
    const other = await createUser(db);
    await notify(person, "score_drop", "A", "tallow");
    await db.query(
      "update public.notifications set created_at = created_at - interval '2 hours' where u_id = $1",
      [person.id],
    );
    await notify(person, "score_drop", "A", "tallow", "1 hour");
    await notify(person, "score_drop", "A", "finch");
    await notify(person, "renewal", "A", "tallow");
    await notify(other, "score_drop", "A", "tallow");
    await notify(person, "score_drop", "A");
    await notify(person, "score_drop", "A");
    expect((await rowsOf(person)).map(({ occurrences }) => occurrences)).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
    expect(await rowsOf(other)).toHaveLength(1);
  });
});

describe("the outbox", () => {
  test("holds what a person wants by mail, of each kind as they asked", async () => {
    const person = await createUser(db);
    const prefer = (type: string, inApp: boolean, email: boolean) =>
      db.query(
        "insert into public.notification_preferences (u_id, type, in_app, email) values ($1, $2, $3, $4)",
        [person.id, type, inApp, email],
      );
    await prefer("renewal", false, true);
    await prefer("notice", true, false);
    await prefer("silent", false, false);
    for (const type of ["renewal", "notice", "silent", "concern"]) {
      await notify(person, type, type);
    }
    // Two may be told within one tick of the clock, so that either may come first.
    const told = (await rowsOf(person)).map(({ title }) => title);
    expect(told.toSorted()).toEqual(["concern", "notice"]);
    const mailed = (await mailsOf(person)).map(({ subject }) => subject);
    expect(mailed.toSorted()).toEqual(["concern", "renewal"]);
    // The same told by mail alone is one mail too.
    await notify(person, "renewal", "again", "k");
    await notify(person, "renewal", "again", "k");
    expect(await mailsOf(person)).toHaveLength(3);

    await db.query(
      `update public.tier2_users set preferences = '{"notifications": {"email": false}}' where u_id = $1`,
      [person.id],
    );
    await notify(person, "concern", "No mail at all");
    expect(await mailsOf(person)).toHaveLength(3);
  });

  test("gives each mail to one sender, with the address of today, and remembers that it went", async () => {
    await db.exec("delete from public.mail_outbox");
    const person = await createUser(db);
    await notify(person, "info", "Hello");
    await db.query("update auth.users set email = 'moved@example.test' where id = $1", [person.id]);
    const taken = await claim();
    expect(taken).toMatchObject([{ to: "moved@example.test", subject: "Hello" }]);
    expect(await claim()).toEqual([]);
    await finish(taken[0]!.id);
    expect(await mailsOf(person)).toMatchObject([{ state: "sent", attempts: 1, error: null }]);
    await later();
    expect(await claim()).toEqual([]);
  });

  test("tries again after a while that doubles, and gives up with the reason", async () => {
    await db.exec("delete from public.mail_outbox");
    const person = await createUser(db);
    await notify(person, "info", "Hello");
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const [mail] = await claim();
      await finish(mail!.id, "421 Try later");
      const [row] = await mailsOf(person);
      expect(row).toMatchObject({ attempts: attempt, error: "421 Try later" });
      expect(row!.state).toBe(attempt < 8 ? "waiting" : "failed");
      pauses.push(row!.minutes);
      expect(await claim()).toEqual([]);
      await later();
    }
    expect(pauses.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
    expect(await claim()).toEqual([]);
  });

  test("sends nothing stale, and nothing to a closed account", async () => {
    await db.exec("delete from public.mail_outbox");
    const late = await createUser(db);
    const closed = await createUser(db);
    await notify(late, "info", "Old news");
    await notify(closed, "info", "Hello");
    await db.query(
      "update public.mail_outbox set created_at = now() - interval '3 days' where u_id = $1",
      [late.id],
    );
    await db.query("update public.tier2_users set is_active = false where u_id = $1", [closed.id]);
    expect(await claim()).toEqual([]);
    expect(await mailsOf(late)).toMatchObject([
      { state: "failed", error: "It came too late to be sent." },
    ]);
    expect(await mailsOf(closed)).toMatchObject([
      { state: "failed", error: "The account is closed." },
    ]);
  });
});
