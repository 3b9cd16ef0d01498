import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, asUser, createUser, refusal, type Person } from "../support/people";

type Begun = { run?: string; attempt?: number; skipped?: string; next_in?: number };
type Ended = { state: string; attempt: number; next_in: number };

let db: TestDatabase;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
});

afterAll(() => db?.close());

async function ask<T>(sql: string, ...values: unknown[]): Promise<T> {
  const { rows } = await asService(db, (tx) =>
    tx.query<{ answer: T }>(`select ${sql} as answer`, values),
  );
  return rows[0]!.answer;
}

const begin = (job: string, every = 86_400, onlyDue = false) =>
  ask<Begun>("public.begin_job($1, $2, $3)", job, every, onlyDue);
const end = (run: string, error: string | null = null) =>
  ask<Ended>("public.end_job($1, $2, $3)", run, JSON.stringify({ looked: 1 }), error);
/** Lets time pass for a job. */
const wait = (job: string, time: string) =>
  db.query(
    `update public.job_runs set started_at = started_at - $2::interval, finished_at = finished_at - $2::interval,
       next_at = next_at - $2::interval where job = $1`,
    [job, time],
  );

describe("a job", () => {
  test("runs when it is due, and at once when it is asked to", async () => {
    const first = await begin("daily", 86_400, true);
    expect(first).toMatchObject({ attempt: 1 });
    expect(await end(first.run!)).toMatchObject({ state: "done" });
    const early = await begin("daily", 86_400, true);
    expect(early.skipped).toBe("not_due");
    expect(early.next_in).toBeGreaterThan(86_000);
    const asked = await begin("daily");
    expect(asked.run).toBeDefined();
    await end(asked.run!);
    await wait("daily", "1 day");
    expect((await begin("daily", 86_400, true)).attempt).toBe(1);
  });

  test("has one run at a time; one that was killed counts as failed after a while", async () => {
    const first = await begin("killed");
    expect(await begin("killed")).toMatchObject({ skipped: "running" });
    await wait("killed", "16 minutes");
    expect(await begin("killed")).toMatchObject({ attempt: 2 });
    const { rows } = await db.query<{ state: string; error: string }>(
      "select state, error from public.job_runs where id = $1",
      [first.run],
    );
    expect(rows).toEqual([{ state: "failed", error: "It was interrupted." }]);
    expect(await refusal(end(first.run!))).toBe("not_found");
  });

  test("that fails is tried again after a while that doubles, and says so to the admins", async () => {
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const { run, attempt: counted } = await begin("failing", 86_400, true);
      expect(counted).toBe(attempt);
      const ended = await end(run!, "The disk is full.");
      expect(ended).toMatchObject({ state: "failed", attempt });
      expect(await begin("failing", 86_400, true)).toMatchObject({ skipped: "not_due" });
      pauses.push(ended.next_in);
      await wait("failing", `${ended.next_in} seconds`);
    }
    expect(pauses).toEqual([60, 120, 240, 480]);
    const { rows } = await db.query(
      "select title, occurrences from public.notifications where u_id = $1 and type = 'job_failed'",
      [admin.id],
    );
    expect(rows).toEqual([{ title: "The job failing fails", occurrences: 1 }]);
    const { run } = await begin("failing", 86_400, true);
    expect(await end(run!)).toMatchObject({ state: "done", attempt: 5 });
    expect(await begin("failing")).toMatchObject({ attempt: 1 });
  });

  test("waits at most a quarter of its interval, or 15 minutes", async () => {
    const pause = async (attempt: number, every: number) => {
      const { rows } = await db.query<{ answer: number }>(
        "select private.job_pause($1, $2) as answer",
        [attempt, every],
      );
      return rows[0]!.answer;
    };
    expect(await pause(30, 86_400)).toBe(21_600);
    expect(await pause(30, 60)).toBe(900);
  });

  test("is seen by platform admins: the newest run, the last good one, failures", async () => {
    const list = (person: Person) =>
      asUser(db, person.id, async (tx) => {
        const { rows } = await tx.query<{ answer: Record<string, unknown>[] }>(
          "select public.list_jobs() as answer",
        );
        return rows[0]!.answer;
      });
    const jobs = await list(admin);
    expect(jobs.map(({ job }) => job)).toEqual(["daily", "failing", "killed"]);
    expect(jobs[1]).toMatchObject({ state: "running", attempt: 1, failed_week: 4 });
    expect(jobs[1]!.last_done_at).not.toBeNull();
    expect(await refusal(list(await createUser(db, { role: "csm" })))).toBe("not_allowed");
  });
});
