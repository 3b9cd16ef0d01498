import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
});
afterAll(() => db?.close());

test("the demonstration's sentences stand on their pages at their places", async () => {
  const { rows } = await db.query<{ total: number; astray: number }>(
    `select count(*)::int as total, count(*) filter (where substr(p.text, e.span_start + 1, e.span_end - e.span_start) <> e.quote)::int as astray
       from public.evidence e join public.contract_pages p on p.file_id = e.file_id and p.number = e.page
       join public.contract_files f on f.id = e.file_id where not f.has_object`,
  );
  expect(rows[0]!.total).toBeGreaterThan(100);
  expect(rows[0]!.astray).toBe(0);
});
