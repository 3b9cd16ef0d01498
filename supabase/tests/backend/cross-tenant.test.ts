import { expect, test } from "vitest";
import { tryAcrossTenants } from "../support/cross-tenant";

// The short share of what `npm run test:security` does ten thousand times: the same attempts in every run.
test("800 attempts on every table of another tenant show nothing and change nothing", async () => {
  const { leaks, before, after } = await tryAcrossTenants(800);
  expect(leaks.slice(0, 20)).toEqual([]);
  expect(after).toEqual(before);
}, 300_000);
