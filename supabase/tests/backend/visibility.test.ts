import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBackend } from "../../local/testing.mjs";
import { call, rpc, type Backend, type Caller } from "../support/rest";
import { canary, makeTwoPortfolios, type World } from "../support/two-portfolios";

let backend: Backend;
let world: World;

beforeAll(async () => {
  backend = await startBackend({ demo: false });
  world = await makeTwoPortfolios(backend);
}, 120_000);

afterAll(() => backend?.stop());

/** What a caller reads of every table and function that could show a customer, asked in several ways. */
async function everything(as: Caller | null): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const table of [
    ...Object.keys(world.a.rows),
    "customer_health_view",
    "activity_log",
    "health_snapshots",
  ]) {
    seen[table] = (await call(backend, as, `/rest/v1/${table}?select=*`)).text;
  }
  const foreign = [world.a, world.b];
  for (const { customer, rows } of foreign) {
    seen[`by id ${customer}`] = (
      await call(backend, as, `/rest/v1/customers?id=eq.${customer}`)
    ).text;
    seen[`embed ${customer}`] = (
      await call(
        backend,
        as,
        `/rest/v1/customers?id=eq.${customer}&select=*,stakeholders(*),contracts!contracts_customer_id_fkey(*,entitlements(*)),meetings(*,transcripts(*))`,
      )
    ).text;
    seen[`up ${customer}`] = (
      await call(
        backend,
        as,
        `/rest/v1/stakeholders?id=eq.${rows.stakeholders}&select=*,customers(*)`,
      )
    ).text;
    for (const [name, args] of [
      ["get_customer", { p_id: customer }],
      ["customer_timeline", { p_customer: customer }],
    ] as const) {
      seen[`${name} ${customer}`] = (
        await call(backend, as, `/rest/v1/rpc/${name}`, { body: args })
      ).text;
    }
  }
  for (const [name, args] of [
    [
      "list_customers",
      { p_filter: { ids: [world.a.customer, world.b.customer], archived: "all" } },
    ],
    ["list_customers", { p_filter: { q: "canary" } }],
    ["search", { p_q: "canary" }],
    ["get_home", {}],
  ] as const) {
    seen[`${name} ${JSON.stringify(args)}`] = (
      await call(backend, as, `/rest/v1/rpc/${name}`, { body: args })
    ).text;
  }
  return seen;
}

const holders = (seen: Record<string, string>, mark: string) =>
  Object.entries(seen)
    .filter(([, text]) => text.includes(mark))
    .map(([name]) => name);

describe("through REST", () => {
  it("each CSM sees the own portfolio in every table and nothing of the other's", async () => {
    for (const [mine, mark, other] of [
      [world.a, canary("A"), canary("B")],
      [world.b, canary("B"), canary("A")],
    ] as const) {
      const seen = await everything(mine.csm);
      expect(holders(seen, other)).toEqual([]);
      // The positive control: the same questions do show the own rows, so that silence means something.
      const own = holders(seen, mark);
      for (const table of Object.keys(mine.rows).filter((name) => name !== "training_progress")) {
        expect(own, table).toContain(table);
      }
      expect(seen.training_progress).toContain(mine.rows.training_progress);
      expect(own).toContain(`get_customer ${mine.customer}`);
      expect(own).toContain('search {"p_q":"canary"}');
    }
  });

  it("the people of the linked organization and a signed-out caller see no customer at all", async () => {
    for (const as of [world.member, world.owner, null]) {
      const seen = await everything(as);
      expect(holders(seen, canary("A"))).toEqual([]);
      expect(holders(seen, canary("B"))).toEqual([]);
    }
    const control = await everything(world.admin);
    expect(holders(control, canary("A")).length).toBeGreaterThan(10);
    expect(holders(control, canary("B")).length).toBeGreaterThan(10);
  });

  it("nobody changes, moves or deletes rows of another portfolio", async () => {
    const before = await call(backend, "service", "/rest/v1/customers?select=*&order=id");
    for (const as of [world.b.csm, world.member, world.owner, null]) {
      for (const [table, id] of Object.entries(world.a.rows)) {
        const target = `/rest/v1/${table}?id=eq.${id}`;
        await call(backend, as, target, { method: "DELETE" });
        await call(backend, as, target, {
          method: "PATCH",
          body: { created_at: "2001-01-01T00:00:00Z" },
        });
        const left = await call(backend, "service", `${target}&select=id,created_at`);
        expect(left.json, table).toEqual([expect.objectContaining({ id })]);
        expect(left.text, table).not.toContain("2001-01-01");
      }
    }
    const after = await call(backend, "service", "/rest/v1/customers?select=*&order=id");
    expect(after.json).toEqual(before.json);
    // The control: the owner of the row can.
    const own = await call(
      backend,
      world.a.csm,
      `/rest/v1/stakeholders?id=eq.${world.a.rows.stakeholders}`,
      {
        method: "PATCH",
        body: { phone: "+47 22 00 00 00" },
        headers: { prefer: "return=representation" },
      },
    );
    expect(own.text).toContain("+47 22 00 00 00");
  });

  it("a person who reaches for rights gets nothing, and a change of rights is recorded", async () => {
    const { member, a, b } = world;
    const roleOf = async (who: Caller) =>
      (await call(backend, "service", `/rest/v1/tier2_users?u_id=eq.${who.id}&select=role,org_id`))
        .json as {
        role: string;
        org_id: string;
      }[];
    const [before] = await roleOf(member);
    await call(backend, member, `/rest/v1/tier2_users?u_id=eq.${member.id}`, {
      method: "PATCH",
      body: { role: "admin" },
    });
    expect(await roleOf(member)).toEqual([before]);
    const alerts = await call(
      backend,
      "service",
      `/rest/v1/security_alerts?u_id=eq.${member.id}&select=*`,
    );
    expect(alerts.text).toContain("role");

    await call(backend, member, "/rest/v1/org_users", {
      body: { org_id: before!.org_id, u_id: b.csm.id, role: "owner" },
    });
    const memberships = await call(backend, "service", `/rest/v1/org_users?u_id=eq.${b.csm.id}`);
    expect(memberships.json).toEqual([]);

    await call(backend, b.csm, "/rest/v1/customers", {
      body: { name: "planted", csm_id: a.csm.id },
    });
    const planted = await call(
      backend,
      "service",
      `/rest/v1/customers?name=eq.planted&csm_id=eq.${a.csm.id}`,
    );
    expect(planted.json).toEqual([]);

    await call(backend, b.csm, `/rest/v1/customers?id=eq.${b.customer}`, {
      method: "PATCH",
      body: { org_id: before!.org_id, health_score: 100, csm_id: a.csm.id },
    });
    const [customer] = (await call(backend, "service", `/rest/v1/customers?id=eq.${b.customer}`))
      .json as [{ org_id: null; csm_id: string; health_score: number | null }];
    expect(customer.org_id).toBeNull();
    expect(customer.csm_id).toBe(b.csm.id);
    expect(customer.health_score).not.toBe(100);
  });

  it("a signed-out token sees nothing at once, though it has not expired", async () => {
    const { a } = world;
    const before = await rpc<{ total: number }>(backend, a.csm, "list_customers", {});
    expect(before.total).toBe(1);
    await call(backend, a.csm, "/auth/v1/logout", { method: "POST", body: {} });
    const seen = await everything(a.csm);
    expect(holders(seen, canary("A"))).toEqual([]);
    expect(await rpc(backend, a.csm, "get_viewer", {})).toBeNull();
  });
});
