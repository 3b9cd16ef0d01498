import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAssessmentWorld, takeRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, refusal, type Person } from "../support/people";
import { ownerRows, personRows } from "../support/statements";

let db: TestDatabase;
let owner: Person;
let member: Person;
let org: string;
let result: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, org } = await createAssessmentWorld(db));
  result = (await takeRun(db, member, "bpm", org)).result_id as string;
});

afterAll(() => db?.close());

type Link = { id: string; token: string };
const share = async (details = false) =>
  (
    await personRows<{ link: Link }>(
      db,
      member,
      "select public.share_result($1, 30, 'Board', $2) as link",
      result,
      details,
    )
  )[0]!.link;
const open = async (token: string | null): Promise<Record<string, unknown>> => {
  const answer = await asAnon(db, (tx) =>
    tx.query<{ value: Record<string, unknown> }>("select public.open_shared_result($1) as value", [
      token,
    ]),
  );
  return answer.rows[0]!.value;
};

describe("a shared link", () => {
  test("opens the total without an account, and counts the view", async () => {
    const link = await share();
    const seen = await open(link.token);
    expect(seen).toMatchObject({ state: "open", score: 2, bracket: "score_2", details: false });
    expect(seen).not.toHaveProperty("categories");
    await open(link.token);
    expect(
      await ownerRows(
        db,
        "select view_count, last_viewed_at is not null as seen from public.share_links where id = $1",
        link.id,
      ),
    ).toEqual([{ view_count: 2, seen: true }]);
  });

  test("opens categories and advice where it was made so; never an answer, a question or an id", async () => {
    const seen = await open((await share(true)).token);
    expect(seen.categories).toHaveLength(2);
    expect(seen.recommendations).toHaveLength(4);
    const text = JSON.stringify(seen);
    for (const secret of [
      result,
      member.id,
      org,
      member.email,
      "How is plan?",
      "A list of what we have",
      "Point 4",
    ])
      expect(text).not.toContain(secret);
  });

  test("that was withdrawn, has expired, or never was, tells nothing", async () => {
    const link = await share(true);
    await db.query(
      "update public.share_links set expires_at = now() - interval '1 second', created_at = now() - interval '1 day' where id = $1",
      [link.id],
    );
    expect(Object.keys(await open(link.token)).sort()).toEqual(["expired_at", "state"]);
    await db.query("update public.share_links set revoked_at = now() where id = $1", [link.id]);
    expect(await open(link.token)).toEqual({ state: "revoked" });
    await personRows(db, owner, "select public.revoke_share_link($1)", link.id);
    for (const token of [link.token, "x".repeat(43), "", null, "'; drop table x; --"])
      expect(await open(token)).toEqual({ state: "unknown" });
    expect(
      (
        await ownerRows<{ view_count: number }>(
          db,
          "select view_count from public.share_links where id = $1",
          link.id,
        )
      )[0]!.view_count,
    ).toBe(0);
  });

  test("goes with its result", async () => {
    const other = await takeRun(db, member, "sales", org);
    const { link } = (
      await personRows<{ link: Link }>(
        db,
        member,
        "select public.share_result($1) as link",
        other.result_id,
      )
    )[0]!;
    await db.query("delete from public.assessment_sessions where id = $1", [other.session]);
    expect(await open(link.token)).toEqual({ state: "unknown" });
  });

  test.each(["share_open", "share_link"])(
    "is opened so often and no oftener (%s)",
    async (limit) => {
      const { token } = await share();
      await open(token);
      const drained = await db.query(
        "update public.rate_limits set tokens = 0, touched_at = clock_timestamp() + interval '1 minute' where key like $1 || ':%'",
        [limit],
      );
      expect(drained.affectedRows).toBeGreaterThan(0);
      expect(await refusal(open(token))).toBe("rate_limited");
      await db.query("delete from public.rate_limits");
      expect(await open(token)).toMatchObject({ state: "open" });
    },
  );
});
