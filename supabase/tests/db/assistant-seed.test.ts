import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
});

afterAll(() => db?.close());

const tables: [string, number][] = [
  ["employees", 15],
  ["projects", 17],
  ["tasks", 100],
  ["comments", 80],
  ["chat_sessions", 40],
  ["messages", 140],
  ["conversation_history", 40],
  ["documents", 13],
  ["document_processing_log", 20],
  ["mcp_agents", 5],
  ["mcp_tasks", 40],
  ["mcp_task_log", 10],
  ["token_refresh_log", 40],
  ["memory_embeddings", 9],
  ["prompt_templates", 8],
  ["ai_actions", 15],
  ["ai_analytics", 150],
  ["subscriptions", 6],
];

test.each(tables)("the demonstration has %s", async (table, least) => {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::integer as n from public.${table}`,
  );
  expect(rows[0]!.n).toBeGreaterThanOrEqual(least);
});

test("the demonstration's chats lie in their months and reach a year back", async () => {
  const { rows } = await db.query<{ months: number; strays: number }>(
    `select count(distinct tableoid)::integer as months,
            count(*) filter (where tableoid = 'partitions.messages_default'::regclass)::integer as strays
       from public.messages`,
  );
  expect(rows[0]!.months).toBeGreaterThanOrEqual(10);
  expect(rows[0]!.strays).toBe(0);
});

test("nothing internal of the demonstration is stamped without its customer's organization", async () => {
  const { rows } = await db.query(
    `select t.id from public.tasks t join public.customers c on c.id = t.customer_id
      where t.org_id is distinct from c.org_id`,
  );
  expect(rows).toEqual([]);
});
