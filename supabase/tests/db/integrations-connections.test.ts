import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asService,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";
import { personRows, ownerRows } from "../support/statements";
import { sealed } from "./rls-expectations-orgs";

let db: TestDatabase;
let person: Person;
let other: Person;
let org: string;
let connection: string;

beforeAll(async () => {
  db = await createTestDatabase();
  [person, other] = [await createUser(db), await createUser(db)];
  org = await createOrganization(db, { ownerId: person.id });
  connection = await connect({
    provider: "gmail",
    scopes: ["https://www.googleapis.com/auth/gmail.readonly"],
    refresh_token_encrypted: sealed,
    metadata: { email: "ines@example.test", internal: "not for people" },
  });
});

afterAll(() => db?.close());

const connect = (values: Record<string, unknown>) =>
  insertRow(db, "integrations", { user_id: person.id, encrypted_tokens: sealed, ...values });
async function list(who: Person): Promise<Record<string, unknown>[]> {
  const [row] = await personRows<{ list: Record<string, unknown>[] }>(
    db,
    who,
    "select public.list_connections() as list",
  );
  return row!.list;
}

describe("a connection", () => {
  test("is listed for its person alone, without tokens and without what else was noted", async () => {
    const mine = await list(person);
    expect(mine).toMatchObject([
      {
        id: connection,
        provider: "gmail",
        name: "Gmail",
        account: "ines@example.test",
        status: "connected",
      },
    ]);
    expect(JSON.stringify(mine)).not.toMatch(/v1\.|not for people/);
    expect(await list(other)).toEqual([]);
    expect(
      await personRows(db, person, "select id from public.integrations").catch(() => []),
    ).toEqual([]);
  });

  test("holds sealed tokens only, of a known provider, with scopes it knows", async () => {
    expect(
      await refusal(connect({ provider: "hubspot", encrypted_tokens: '{"access":"ya29"}' })),
    ).toBe("23514");
    expect(await refusal(connect({ provider: "myspace" }))).toBe("provider_unknown");
    expect(await refusal(connect({ provider: "netsuite" }))).toBe("provider_unknown");
    expect(await refusal(connect({ provider: "hubspot", scopes: ["everything"] }))).toBe(
      "scope_unknown",
    );
    expect(await refusal(connect({ provider: "gmail" }))).toBe("23505");
  });

  test("whose token ran out and cannot be renewed shows as expired", async () => {
    await connect({ provider: "slack", token_expires_at: "2020-01-01" });
    expect((await list(person)).find((entry) => entry.provider === "slack")).toMatchObject({
      status: "expired",
    });
  });

  test("is ended by its person, which throws the tokens away", async () => {
    const end = (who: Person) =>
      refusal(personRows(db, who, "select public.disconnect_integration($1)", connection));
    expect(await end(other)).toBe("not_allowed");
    expect(await end(person)).toBe("allowed");
    expect(
      await ownerRows(
        db,
        "select status, encrypted_tokens, refresh_token_encrypted from public.integrations where id = $1",
        connection,
      ),
    ).toEqual([{ status: "disconnected", encrypted_tokens: "", refresh_token_encrypted: null }]);
    expect(await end(person)).toBe("not_allowed");
  });
});

describe("what happens on the wires", () => {
  test("a good run tells the tool when it last brought something, a failed one does not", async () => {
    const tool = await insertRow(db, "tool_integrations", {
      organization_id: org,
      tool_name: "Zendesk",
    });
    const run = (state: string, finished: string) =>
      insertRow(db, "sync_runs", {
        tool_id: tool,
        organization_id: org,
        state,
        started_at: "2026-01-01",
        finished_at: finished,
      });
    await run("done", "2026-01-02T00:00:00Z");
    await run("failed", "2026-01-03T00:00:00Z");
    await run("partial", "2026-01-01T12:00:00Z");
    expect(
      await ownerRows(db, "select last_sync from public.tool_integrations where id = $1", tool),
    ).toEqual([{ last_sync: new Date("2026-01-02T00:00:00Z") }]);
  });

  test("a run belongs to the organization of its tool", async () => {
    const foreign = await createOrganization(db, { ownerId: other.id });
    const tool = await insertRow(db, "tool_integrations", {
      organization_id: foreign,
      tool_name: "Jira",
    });
    expect(await refusal(insertRow(db, "sync_runs", { tool_id: tool, organization_id: org }))).toBe(
      "23503",
    );
    expect(await refusal(insertRow(db, "sync_runs", { tool_id: tool }))).toBe("23514");
  });

  test("a message that comes twice is one message", async () => {
    const incoming = () =>
      refusal(
        insertRow(db, "webhook_deliveries", {
          direction: "incoming",
          provider: "stripe",
          external_id: "evt_1",
          event: "invoice.paid",
        }),
      );
    expect(await incoming()).toBe("allowed");
    expect(await incoming()).toBe("23505");
  });

  test("deliveries go to named hosts on the open net, by https", async () => {
    const endpoint = (url: string) =>
      refusal(
        personRows(
          db,
          person,
          "insert into public.webhook_endpoints (organization_id, name, url, events) values ($1, 'A', $2, '{member.left}') returning id",
          org,
          url,
        ),
      );
    for (const url of [
      "http://a.example",
      "https://localhost/x",
      "https://127.0.0.1/x",
      "https://user@a.example",
      "https://[::1]/",
      "https://a.example:22/",
    ]) {
      expect(await endpoint(url)).toBe("23514");
    }
    expect(await endpoint("https://hooks.a.example/in?x=1")).toBe("allowed");
  });
});

describe("the catalogue", () => {
  test("comes with the product and names every provider of the documents", async () => {
    const providers = await personRows<{ provider: string }>(
      db,
      other,
      "select provider from public.integration_templates where is_personal order by 1",
    );
    expect(providers.map((row) => row.provider)).toEqual([
      "gmail",
      "google_calendar",
      "hubspot",
      "outlook",
      "slack",
    ]);
    expect(
      (await ownerRows(db, "select 1 from public.integration_templates")).length,
    ).toBeGreaterThan(20);
  });

  test("is the server's to work with, connections too", async () => {
    const read = await asService(
      db,
      async (tx) => (await tx.query("select id from public.integrations")).rows,
    );
    expect(read.length).toBeGreaterThan(0);
  });
});
