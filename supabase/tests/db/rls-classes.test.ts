import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import * as classes from "../support/rls-classes";
import { createProbe, probeTable, type Expectation, type Probe } from "../support/rls-probe";
import { createWorld } from "../support/rls-world";

// The classes of access themselves, on a table of each: what `private.class_policies` makes is what the factories of the
// expectations promise, so that a chapter and its expectations can both be one line.

const row = () => ({ note: "Matrix" });
const change = { note: "Changed" };
const kinds: Record<string, Record<string, Expectation>> = {
  self: classes.self("class_self", row, change),
  work: classes.work("class_work", row, change),
  org: classes.org("class_org", row, change),
  org_csm: classes.orgCsm("class_org_csm", row, change),
  org_member: classes.orgMember("class_org_member", row, change),
  org_admin: classes.orgAdmin("class_org_admin", row, change),
  org_admin_csm: classes.orgAdminCsm("class_org_admin_csm", row, change),
  reference: classes.reference("class_reference", row, change),
  system: classes.system("class_system", row, change),
};
const expectations: Record<string, Expectation> = {
  ...Object.assign({}, ...Object.values(kinds)),
  // A row of no organization is nobody's but the platform's.
  "class_org/of nobody": {
    why: "org without an organization",
    row,
    change,
    select: classes.adminOnly,
    insert: classes.adminOnly,
    update: classes.adminOnly,
    delete: classes.adminOnly,
  },
};

let db: TestDatabase;
let probe: Probe;

beforeAll(async () => {
  db = await createTestDatabase();
  for (const kind of Object.keys(kinds)) {
    await db.exec(`
      create table public.class_${kind} (
        id uuid primary key, u_id uuid references public.tier2_users (u_id),
        org_id uuid references public.enterprise_orgs (id), note text not null);
      select private.class_policies('public.class_${kind}', '${kind}')`);
  }
  probe = await createProbe(db, await createWorld(db), expectations);
});

afterAll(() => db?.close());

describe("a class of access opens to exactly whom it should, with its own grants:", () => {
  test.each(Object.keys(expectations))("%s", async (name) => {
    expect((await probeTable(probe, name)).mismatches).toEqual([]);
  });
});

describe("and with everything granted:", () => {
  beforeAll(async () => {
    await db.exec("grant all on all tables in schema public to anon, authenticated");
  });

  test.each(Object.keys(expectations))("%s", async (name) => {
    expect((await probeTable(probe, name)).mismatches).toEqual([]);
  });
});
