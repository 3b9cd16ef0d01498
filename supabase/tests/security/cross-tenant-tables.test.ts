import { expect, test } from "vitest";
import { tryAcrossTenants } from "../support/cross-tenant";

/** The figure of the quality page; a machine in a hurry may ask for fewer. */
const attempts = Number(process.env.CROSS_TENANT_ATTEMPTS ?? 10_000);

test(`${attempts} attempts on every table of another tenant show nothing and change nothing`, async () => {
  const { leaks, before, after } = await tryAcrossTenants(attempts);
  expect(leaks.slice(0, 20)).toEqual([]);
  expect(after).toEqual(before);
}, 1_800_000);

// A check that cannot fail proves nothing.
test("a policy that is open to everybody shows in what is seen and in what stands there", async () => {
  const { leaks, before, after } = await tryAcrossTenants(60, {
    only: /^stakeholders/,
    fault: `alter policy stakeholders_select_csm on public.stakeholders using (true);
      alter policy stakeholders_update_csm on public.stakeholders using (true) with check (true)`,
  });
  expect(leaks.some((leak) => leak.includes("stakeholders"))).toBe(true);
  expect(after).not.toEqual(before);
}, 300_000);
