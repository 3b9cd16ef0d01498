import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBackend } from "../../local/testing.mjs";
import { call, type Backend, type Caller } from "../support/rest";
import { canary, makeTwoPortfolios, type World } from "../support/two-portfolios";

/** How many requests are made up; the figure of the quality page is ten thousand. */
const attempts = Number(process.env.CROSS_TENANT_ATTEMPTS ?? 10_000);
const lanes = 16;

let backend: Backend;
let world: World;
let functions: { name: string; args: string[] }[];
let tables: string[];

beforeAll(async () => {
  backend = await startBackend({ demo: false });
  world = await makeTwoPortfolios(backend);
  // What can be reached is read from the API's own description and the types, so that a new table or function is tried too.
  const types = await import("node:fs").then((fs) =>
    fs.readFileSync("lib/platform/database.types.ts", "utf8"),
  );
  const body = types.slice(types.indexOf("Functions:"), types.indexOf("Enums:"));
  functions = body
    .split(/^ {6}(?=\w+:)/m)
    .slice(1)
    .map((text) => ({
      name: /^\w+/.exec(text)![0],
      args: [...text.matchAll(/\b(p_\w+|customer_uuid)\??:/g)].map((match) => match[1]!),
    }));
  const list = types.slice(types.indexOf("Tables:"), types.indexOf("Views:"));
  tables = [...list.matchAll(/^ {6}(\w+): \{$/gm)].map((match) => match[1]!);
}, 120_000);

afterAll(() => backend?.stop());

type Attempt = { who: number; run: (as: Caller | null) => Promise<{ text: string }> };

describe("across tenants", () => {
  it(`shows no canary and changes no row in ${attempts} made-up requests`, async () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(functions.length).toBeGreaterThan(20);
    const target = world.a;
    const ids = [
      target.customer,
      target.csm.id!,
      world.owner.id!,
      world.member.id!,
      ...Object.values(target.rows),
    ];
    const callers: (Caller | null)[] = [world.b.csm, null];
    const watched = [
      ...Object.keys(target.rows),
      "org_users",
      "enterprise_orgs",
      "org_invitations",
    ];
    const readAll = async (table: string) =>
      (await call(backend, "service", `/rest/v1/${table}?select=*&order=id&limit=1000`)).json as {
        id: string;
      }[];
    // Rows that merely come to be are somebody's own, whatever id they chose; the ones that were there must stay as they are.
    const there = new Map<string, Set<string>>();
    for (const table of watched) {
      const mine = (await readAll(table)).filter(
        (row) => JSON.stringify(row).includes(canary("A")) || ids.includes(row.id),
      );
      there.set(table, new Set(mine.map((row) => row.id)));
    }
    const snapshot = async () =>
      JSON.stringify(
        await Promise.all(
          watched.map(async (table) => [
            table,
            (await readAll(table)).filter((row) => there.get(table)!.has(row.id)),
          ]),
        ),
      );
    const before = await snapshot();

    const id = fc.constantFrom(...ids);
    const operator = fc.constantFrom(
      "eq",
      "neq",
      "gt",
      "lt",
      "in",
      "is",
      "like",
      "ilike",
      "not.eq",
    );
    const columns = fc.constantFrom(
      "id",
      "customer_id",
      "csm_id",
      "org_id",
      "name",
      "content",
      "u_id",
      "session_id",
      "created_by",
    );
    const select = fc.constantFrom(
      "*",
      "id",
      "*,customers(*)",
      "*,stakeholders(*)",
      "*,contracts!contracts_customer_id_fkey(*,entitlements(*))",
      "count",
    );
    const value = fc.oneof(
      id,
      fc.constant(canary("A")),
      fc.constant("%canary-A%"),
      fc.string({ maxLength: 20 }),
    );
    const params = fc.tuple(columns, operator, value).map(([column, how, what]) => {
      const shown = how === "in" ? `(${what})` : how === "is" ? "null" : what;
      return `${column}=${how}.${encodeURIComponent(shown)}`;
    });
    const filter = fc.array(params, { minLength: 0, maxLength: 3 }).map((list) => list.join("&"));
    const anything = fc.oneof(
      id,
      value,
      fc.constant(null),
      fc.constant({ ids }),
      fc.constant({ q: "canary" }),
      fc.integer(),
    );
    const attempt = fc
      .record({
        who: fc.nat(callers.length - 1),
        verb: fc.constantFrom("GET", "GET", "GET", "POST", "PATCH", "DELETE", "RPC", "RPC"),
        table: fc.constantFrom(...tables, "customer_health_view"),
        fn: fc.constantFrom(...functions),
        values: fc.array(anything, { minLength: 6, maxLength: 6 }),
        filter,
        select,
        column: columns,
        id,
      })
      .map(({ who, verb, table, fn, values, filter, select, column, id }): Attempt => ({
        who,
        run: (as) => {
          if (verb === "RPC") {
            const args = Object.fromEntries(fn.args.map((name, at) => [name, values[at] ?? id]));
            return call(backend, as, `/rest/v1/rpc/${fn.name}`, { body: args });
          }
          // A delete or change without any filter is refused by the API's users' own good sense, not by us: allow it.
          const query = [`select=${encodeURIComponent(select)}`, filter].filter(Boolean).join("&");
          const address = `/rest/v1/${table}?${verb === "GET" ? query : filter || `${column}=eq.${id}`}`;
          const change = { [column]: id, name: "taken over" };
          return call(backend, as, address, {
            method: verb,
            ...(verb === "POST" || verb === "PATCH" ? { body: change } : {}),
            headers: { prefer: "return=representation" },
          });
        },
      }));

    const list = fc.sample(attempt, { numRuns: attempts, seed: 20260101 });
    let leaks: string[] = [];
    let next = 0;
    const lane = async () => {
      for (let at = next++; at < list.length; at = next++) {
        const made = list[at]!;
        const { text } = await made.run(callers[made.who]!);
        // What a caller sent may come back in a refusal; only whole marks of rows count, and those name the row's table.
        if (text.includes(`${canary("A")} Ltd`) || text.includes(`"${canary("A")}"`))
          leaks.push(text.slice(0, 300));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    leaks = leaks.filter((text) => !text.startsWith('{"code"'));
    expect(leaks).toEqual([]);
    expect(await snapshot()).toEqual(before);
    // The control: the same reading as the owner does show the mark, so that the oracle sees.
    const own = await call(backend, target.csm, "/rest/v1/customers?select=*");
    expect(own.text).toContain(`${canary("A")} Ltd`);
  }, 600_000);
});
