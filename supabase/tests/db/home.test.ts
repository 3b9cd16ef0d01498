import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openInAll } from "@/lib/assessments/overview/rules";
import type { Overview } from "@/lib/assessments/overview/types";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser } from "../support/people";

type Figures = Record<string, number> & {
  currency: string;
  other_currencies: { currency: string; arr: number; customers: number }[];
};
type Need = {
  kind: string;
  customer_id: string;
  cause: string;
  facts: Record<string, string | number | null>;
  weight: number;
  arr_weight: number;
  urgency: number;
  severity: number;
};
type Home = {
  kind: string;
  figures: Figures;
  bands: { band: string; count: number; arr: number }[];
  needs: { rows: Need[]; total: number; all: number; snoozed: number };
  movers: { id: string; name: string; score: number; delta: number; spark: (number | null)[] }[];
  moved: { up: number; down: number };
  today: { title: string; customer_name: string }[];
};
type List = {
  rows: Record<string, unknown>[];
  total: number;
  arr: Record<string, number>;
  views: Record<string, number>;
};

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
});

afterAll(() => db.close());

async function call<T>(email: string, sql: string, values: unknown[] = []): Promise<T> {
  const { rows: people } = await db.query<{ id: string }>(
    "select u_id as id from public.tier2_users where email = $1",
    [email],
  );
  const { rows } = await asUser(
    db,
    people[0]!.id,
    (tx) => tx.query<{ answer: T }>(`select ${sql} as answer`, values),
    { sessionId: null },
  );
  return rows[0]!.answer;
}

const home = <T = Home>(email: string) => call<T>(email, "public.get_home()");
const list = (email: string, filter: object) =>
  call<List>(email, "public.list_customers($1, 'name', 'asc', null, 500)", [
    JSON.stringify({ stage_not: ["churned"], ...filter }),
  ]);

describe.each(["csm@cairn.test", "csm2@cairn.test"])("home of %s", (email) => {
  test("each figure is what its list counts", async () => {
    const { figures } = await home(email);
    const all = await list(email, {});
    const { currency } = figures;
    expect(figures.customers).toBe(all.total);
    expect(figures.customers).toBe(all.views.all);
    expect(figures.arr).toBe(all.arr[currency]);
    const risk = await list(email, { band: "risk" });
    expect([figures.at_risk_count, figures.arr_at_risk]).toEqual([
      risk.total,
      risk.arr[currency] ?? 0,
    ]);
    const renewals = await list(email, { renewal_within: 90 });
    expect([figures.renewals_90_count, figures.renewals_90_arr]).toEqual([
      renewals.total,
      renewals.arr[currency] ?? 0,
    ]);
    expect(figures.silent).toBe((await list(email, { silent: true })).total);
    expect(figures.not_invited).toBe((await list(email, { link: "not_invited" })).total);
    const others = Object.entries(all.arr).filter(([key]) => key !== currency);
    expect(figures.other_currencies.map((each) => [each.currency, each.arr])).toEqual(others);
    // Figures that are all zero would agree with anything.
    for (const figure of ["arr", "at_risk_count", "renewals_90_count", "silent", "not_invited"])
      expect(figures[figure], figure).toBeGreaterThan(0);
  });

  test("the bands add up to the portfolio and open their lists", async () => {
    const { bands, figures } = await home(email);
    expect(bands.map(({ band }) => band)).toEqual(["healthy", "watch", "risk", "none"]);
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(figures.customers);
    expect(bands.reduce((sum, { arr }) => sum + arr, 0)).toBe(figures.arr);
    for (const { band, count, arr } of bands) {
      const opened = await list(email, { band });
      expect([count, arr], band).toEqual([opened.total, opened.arr[figures.currency] ?? 0]);
    }
  });

  test("the ten heaviest lines say why, about an own customer", async () => {
    const { needs } = await home(email);
    const own = new Set((await list(email, {})).rows.map(({ id }) => id));
    expect(needs.rows).toHaveLength(10);
    expect(needs.all).toBeGreaterThan(10);
    for (const need of needs.rows) {
      expect(own).toContain(need.customer_id);
      expect(Object.values(need.facts).some((fact) => fact !== null)).toBe(true);
      expect(need.weight).toBe(need.arr_weight + need.urgency + need.severity);
      expect(need.weight).toBeLessThanOrEqual(100);
    }
    const weights = needs.rows.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  test("movers moved as the list says", async () => {
    const { movers } = await home(email);
    const rows = new Map((await list(email, {})).rows.map((row) => [row.id, row]));
    expect(movers.length).toBeGreaterThan(2);
    for (const { id, delta, score, spark } of movers) {
      expect(rows.get(id)).toMatchObject({ delta_30: delta, health_score: score, spark });
    }
  });

  test("how many moved is what their lists count", async () => {
    const { moved } = await home(email);
    expect(moved.up + moved.down).toBeGreaterThan(2);
    for (const way of ["up", "down"] as const)
      expect((await list(email, { moved: way })).total, way).toBe(moved[way]);
  });

  test("today's meetings are there", async () => {
    expect((await home(email)).today).toHaveLength(1);
  });
});

describe("the other homes", () => {
  test("an org admin sees people, invitations, profile and the CSM", async () => {
    expect(await home<object>("owner@cairn.test")).toMatchObject({
      kind: "org",
      org: { name: "Meridian Health Trust" },
      csm: { name: "Ines Halvorsen", email: "csm@cairn.test" },
      members: 9,
      invitations_open: 1,
      invitations_expired: 1,
      profile_done: 86,
      profile_missing: ["annual_revenue"],
    });
  });

  test("an org admin's figures of assessments are those of the overview, and nobody else's", async () => {
    const { assessments, org } = await home<{
      assessments: Record<string, number>;
      org: { id: string };
    }>("owner@cairn.test");
    const overview = await call<Overview>(
      "owner@cairn.test",
      `public.get_assessment_overview('${org.id}')`,
    );
    const { all, overdue } = openInAll(overview);
    expect(assessments.results).toBeGreaterThan(0);
    expect(assessments).toMatchObject({
      from: overview.from,
      took: overview.people.took_any,
      results: overview.scores.results,
      types: overview.scores.types,
      weakest: overview.scores.weakest[0],
      open: all,
      overdue,
    });
    for (const email of ["member@cairn.test", "owner2@cairn.test", "csm@cairn.test"])
      expect(await call(email, `private.home_assessments('${org.id}')`), email).toBeNull();
  });

  test("what waits is counted as its lists count it, and comes from nobody else", async () => {
    // A deleted task is still a row, and in no list.
    const { rows: gone } = await db.query(
      `update public.tasks set deleted_at = now() where id = (select t.id from public.tasks t
         join public.tier2_users u on u.u_id = t.owner_u_id
         where u.email = 'csm@cairn.test' and t.status = 'todo' and t.deleted_at is null limit 1) returning id`,
    );
    expect(gone).toHaveLength(1);
    for (const email of ["csm@cairn.test", "owner@cairn.test", "member@cairn.test"]) {
      const { tasks, handed } = await home<{
        tasks: { total: number; overdue: number; rows: { id: string }[] };
        handed: number;
      }>(email);
      const list = (filter: object) =>
        call<{ total: number; rows: { id: string }[] }>(
          email,
          `public.list_tasks('mine', null, '${JSON.stringify(filter)}', null, 5)`,
        );
      const all = await list({});
      expect(tasks.total, email).toBe(all.total);
      expect(tasks.rows.map(({ id }) => id)).toEqual(all.rows.map(({ id }) => id));
      expect(tasks.overdue).toBe((await list({ due: "overdue" })).total);
      const questions = await call<{ counts: { for: number } }>(email, "public.list_delegated()");
      if (email !== "csm@cairn.test") expect(handed).toBe(questions.counts.for);
    }
  });

  test("a member sees the organization, the CSM and own training", async () => {
    expect(await home<object>("member2@cairn.test")).toMatchObject({
      kind: "member",
      org: { name: "Fjordlys Systems" },
      csm: { name: "Tomás Rey" },
      training: [{}, {}],
    });
  });

  test("a platform admin sees counts that the tables confirm", async () => {
    const answer = await home<Record<string, number>>("admin@cairn.test");
    const { rows } = await db.query<{ users: number; customers: number }>(
      `select (select count(*)::int from public.tier2_users) as users,
         (select count(*)::int from public.customers
           where archived_at is null and stage <> 'churned') as customers`,
    );
    expect(answer).toMatchObject({
      kind: "admin",
      organizations: 2,
      ...rows[0],
      roles: { csm: 2, admin: 1 },
    });
  });
});

describe("search", () => {
  const search = (email: string, q: string) =>
    call<{ kind: string; title: string; href: string; health: number | null }[]>(
      email,
      "public.search($1, 20)",
      [q],
    );

  test("finds customers first, without case and accents", async () => {
    expect((await search("csm@cairn.test", "ASGARD"))[0]).toMatchObject({
      kind: "customer",
      title: "Åsgård Dairy",
      health: expect.any(Number),
    });
    expect((await search("csm@cairn.test", "Friis")).map(({ kind }) => kind)).toContain("person");
    expect((await search("csm@cairn.test", "invoice")).map(({ kind }) => kind)).toContain("note");
  });

  test("members find colleagues, admins find users, and nobody finds more", async () => {
    expect(await search("owner@cairn.test", "adeyemi")).toMatchObject([
      { kind: "member", title: "Ben Adeyemi", href: "/team" },
    ]);
    expect(await search("owner@cairn.test", "brightwater")).toEqual([]);
    expect((await search("admin@cairn.test", "halvorsen"))[0]).toMatchObject({
      kind: "user",
      title: "Ines Halvorsen",
    });
  });

  test.each(["", " ", "a", "%", "__", "\\"])(
    "%j finds nothing rather than everything",
    async (q) => {
      expect(await search("csm@cairn.test", q)).toEqual([]);
    },
  );
});

describe("the demonstration data", () => {
  test("every stored score is the sum of its parts, and the last one is the customer's", async () => {
    const { rows } = await db.query<{ checked: number; wrong: number; stale: number }>(
      `select count(*)::int as checked,
         count(*) filter (where h.score <> (select sum((p ->> 'points')::numeric) from jsonb_array_elements(h.parts) p))::int as wrong,
         (select count(*)::int from public.customers c where c.health_score is distinct from (
           select s.score from public.health_snapshots s where s.customer_id = c.id order by s.computed_at desc limit 1)) as stale
       from public.health_snapshots h where h.score is not null`,
    );
    expect(rows[0]).toMatchObject({ wrong: 0, stale: 0 });
    expect(rows[0]!.checked).toBeGreaterThan(1500);
  });

  test("signs in the seven people and leaves the audit log readable", async () => {
    const { rows } = await db.query(
      `select count(*)::int as people from auth.users
       where encrypted_password = extensions.crypt('Cairn-demo-2026', encrypted_password) and email_confirmed_at is not null`,
    );
    expect(rows).toEqual([{ people: 7 }]);
    const { rows: audit } = await db.query<{ n: number }>(
      "select count(*)::int as n from public.audit_log",
    );
    expect(audit[0]!.n).toBeLessThan(200);
  });
});
