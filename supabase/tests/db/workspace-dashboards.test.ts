import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, asUser, createUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let person: Person;
let other: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  person = await createUser(db);
  other = await createUser(db);
});

afterAll(() => db?.close());

async function as<T>(who: Person, sql: string, ...params: unknown[]): Promise<T[]> {
  return asUser(db, who.id, async (tx) => (await tx.query<T & object>(sql, params)).rows as T[]);
}

const addDashboard = async (who: Person, name: string, isDefault = false) =>
  (
    await as<{ id: string }>(
      who,
      "insert into public.dashboard_configs (name, is_default) values ($1, $2) returning id",
      name,
      isDefault,
    )
  )[0]!.id;

describe("dashboards", () => {
  test("have one default a page: naming another releases the old one", async () => {
    await addDashboard(person, "First", true);
    const second = await addDashboard(person, "Second", true);
    await addDashboard(other, "Other's", true);
    expect(await as(person, "select name from public.dashboard_configs where is_default")).toEqual([
      { name: "Second" },
    ]);
    await as(
      person,
      "update public.dashboard_configs set is_default = false where id = $1",
      second,
    );
    expect(
      await as(person, "select name from public.dashboard_configs where is_default"),
    ).toHaveLength(0);
  });

  test("are arranged and logged by their own person only", async () => {
    const id = await addDashboard(other, "Hers");
    const arrange = (who: Person) =>
      refusal(as(who, "insert into public.dashboard_layouts (config_id) values ($1)", id));
    const log = (who: Person) =>
      refusal(
        as(
          who,
          "insert into public.dashboard_events (config_id, event_type) values ($1, 'export')",
          id,
        ),
      );
    expect([await arrange(person), await log(person)]).toEqual(["23503", "23503"]);
    expect([await arrange(other), await log(other)]).toEqual(["allowed", "allowed"]);
    // What was done with it stays when the dashboard goes; its arrangement does not.
    await as(other, "delete from public.dashboard_configs where id = $1", id);
    expect(await as(other, "select config_id, event_type from public.dashboard_events")).toEqual([
      { config_id: null, event_type: "export" },
    ]);
    expect(await as(other, "select 1 from public.dashboard_layouts")).toEqual([]);
  });

  test.each(["dashboard_events", "dashboard_analytics"])(
    "know the four documented kinds of %s",
    async (table) => {
      const outcomes = [];
      for (const kind of ["view", "interaction", "export", "share", "click"]) {
        outcomes.push(
          await refusal(as(person, `insert into public.${table} (event_type) values ($1)`, kind)),
        );
      }
      expect(outcomes).toEqual(["allowed", "allowed", "allowed", "allowed", "23514"]);
    },
  );
});

describe("widgets", () => {
  const store = (value: number | null, fault: string | null = null) =>
    asService(db, (tx) =>
      tx.query(
        `select private.store_widget($1, 'portfolio.arr', '90d', $2, 10, p_unit => 'currency', p_currency => 'EUR',
           p_href => '/customers?stage=active', p_fault => $3)`,
        [person.id, value, fault],
      ),
    );

  test("keep their last number when a calculation fails, and say so", async () => {
    await store(12);
    await store(null, "The calculation took too long");
    const [row] = await as(
      person,
      "select value::int, state, fault, href from public.dashboard_widget_data",
    );
    expect(row).toEqual({
      value: 12,
      state: "failed",
      fault: "The calculation took too long",
      href: "/customers?stage=active",
    });
    await store(13);
    expect(
      await as(person, "select value::int, state, fault from public.dashboard_widget_data"),
    ).toEqual([{ value: 13, state: "fresh", fault: null }]);
  });

  test("show what the product computed, not what a person writes", async () => {
    await store(14);
    const forged = await refusal(
      as(person, "update public.dashboard_widget_data set value = 99 returning value"),
    );
    expect(forged).toBe("42501");
    expect(await as(other, "select 1 from public.dashboard_widget_data")).toEqual([]);
  });
});

describe("live news", () => {
  const push = (who: Person, channel: string, kind: string) =>
    asService(db, (tx) =>
      tx.query("select private.push_event($1, $2, $3, p_payload => '{\"n\": 1}')", [
        who.id,
        channel,
        kind,
      ]),
    );
  const hear = async (who: Person, connection: string | null = null) =>
    (
      await as<{ news: { kind: string }[] }>(
        who,
        "select public.list_live_events($1) as news",
        connection,
      )
    )[0]!.news.map((event) => event.kind);

  test("reach the pages that listen, of the person they are for", async () => {
    const [connection] = await as<{ id: string }>(
      person,
      "insert into public.websocket_connections (page, last_seen_at, connected_at) values ('/home', now() - interval '4 minutes', now() - interval '1 hour') returning id",
    );
    await as(
      person,
      "insert into public.realtime_subscriptions (connection_id, channel, kinds) values ($1, 'growth', '{done}')",
      connection!.id,
    );
    await as(other, "insert into public.realtime_subscriptions (channel) values ('growth')");
    await push(person, "growth", "done");
    await push(person, "growth", "ignored");
    await push(person, "customers", "done");
    await push(other, "growth", "else");
    expect(await hear(person, connection!.id)).toEqual(["done"]);
    expect(await hear(person)).toEqual([]);
    expect(await hear(other, connection!.id)).toEqual([]);
    expect(await hear(other)).toEqual(["else"]);
    const [seen] = await as<{ fresh: boolean }>(
      person,
      "select last_seen_at > now() - interval '1 minute' as fresh from public.websocket_connections",
    );
    expect(seen).toEqual({ fresh: true });
  });

  test("are not heard again once they are older than the mark, and go after a day", async () => {
    await db.query(
      `update public.realtime_events set created_at = now() - interval '1 hour' where u_id = $1`,
      [other.id],
    );
    await db.query(
      "update public.realtime_subscriptions set heard_until = now() - interval '30 minutes' where u_id = $1",
      [other.id],
    );
    expect(await hear(other)).toEqual([]);
    await db.query(
      "update public.realtime_events set created_at = now() - interval '3 days', expires_at = now() - interval '2 days' where u_id = $1",
      [other.id],
    );
    await db.query(
      "update public.websocket_connections set connected_at = now() - interval '2 hours', last_seen_at = now() - interval '1 hour'",
    );
    const removed = await asService(db, async (tx) => {
      const { rows } = await tx.query<{ n: number }>("select public.forget_live_events() as n");
      return rows[0]!.n;
    });
    expect(removed).toBe(1);
    const { rows } = await db.query("select close_reason from public.websocket_connections");
    expect(rows).toEqual([{ close_reason: "timed_out" }]);
    expect(await refusal(as(person, "select public.forget_live_events()"))).toBe("42501");
  });

  test("do not come to a page through somebody else's connection", async () => {
    const [connection] = await as<{ id: string }>(
      other,
      "insert into public.websocket_connections default values returning id",
    );
    const attempt = as(
      person,
      "insert into public.realtime_subscriptions (connection_id, channel) values ($1, 'growth')",
      connection!.id,
    );
    expect(await refusal(attempt)).toBe("23503");
  });
});
