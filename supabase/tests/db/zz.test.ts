import { test } from "vitest";
import { createTestDatabase } from "../support/database";
test("x", async () => { console.time("a"); const db = await createTestDatabase(); console.timeEnd("a"); console.time("b"); await createTestDatabase(); console.timeEnd("b");
 console.log((await db.query("select now() at time zone 'Europe/Oslo', private.is_time_zone('Europe/Oslo') a, private.is_time_zone('Foo/Bar') b")).rows) });
