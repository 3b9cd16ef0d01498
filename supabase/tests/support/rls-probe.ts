import { randomUUID } from "node:crypto";
import type { Transaction } from "@electric-sql/pglite";
import type { TestDatabase } from "./database";
import { personas, tenants, type Owner, type Persona, type Tenant, type World } from "./rls-world";

export const verbs = ["select", "insert", "update", "delete"] as const;
export type Verb = (typeof verbs)[number];
export type Values = Record<string, unknown>;

/** What a verb reaches: rows of the persona's own tenant, or everybody's. Missing: nothing. */
export type Rule = Partial<Record<Persona, "own" | "all">>;

export type Expectation = {
  /** The class of data-model.md and what deviates from it. */
  why: string;
  /** Columns that find the row; "id" unless told. */
  key?: string[];
  /** A valid new row of this owner. May prepare what it hangs on, past the policies. */
  row: (context: RowContext) => Values | Promise<Values>;
  /** The key of a row that is there already, where the product makes it together with another. */
  existing?: (owner: Owner) => Values;
  /** What UPDATE tries to set. */
  change: Values;
  /** Nobody, the service role included, changes or deletes a row. */
  appendOnly?: boolean;
  /** A view that takes no writes. */
  readOnly?: boolean;
} & Partial<Record<Verb, Rule>>;

export type RowContext = {
  owner: Owner;
  world: World;
  tx: Transaction;
  /** Inserts a row of another expectation for the same owner and returns its values. */
  make: (name: string) => Promise<Values>;
};

export type Outcome = "allowed" | "denied" | "append_only" | `error ${string}`;
export type Report = { cells: number; mismatches: string[] };
type Caller = Persona | "service";

/** Tries every verb of every persona on own and other rows of one table, and compares. */
export async function probeTable(
  db: TestDatabase,
  world: World,
  expectations: Record<string, Expectation>,
  name: string,
): Promise<Report> {
  const expectation = expectations[name]!;
  const report: Report = { cells: 0, mismatches: [] };
  for (const persona of personas) {
    for (const tenant of tenants) {
      const owner = world.owner(persona, tenant);
      for (const verb of verbs) {
        const reach = expectation[verb]?.[persona];
        const expected = reach === "all" || reach === tenant ? "allowed" : "denied";
        const outcome = await tryCell(db, world, expectations, name, owner, verb, persona);
        report.cells += 1;
        if (expected !== simplify(outcome)) {
          report.mismatches.push(`${persona} ${verb} ${tenant}: ${outcome}, not ${expected}`);
        }
      }
    }
  }
  report.mismatches.push(...(await probeControls(db, world, expectations, name)));
  return report;
}

/**
 * The positive control of each denial: the same statement succeeds for the service role, so that
 * a denial is never just a broken statement.
 */
async function probeControls(
  db: TestDatabase,
  world: World,
  expectations: Record<string, Expectation>,
  name: string,
): Promise<string[]> {
  const expectation = expectations[name]!;
  const mismatches: string[] = [];
  for (const tenant of tenants as readonly Tenant[]) {
    for (const verb of verbs) {
      if (expectation.readOnly && verb !== "select") continue;
      const frozen = expectation.appendOnly && (verb === "update" || verb === "delete");
      const expected = frozen ? "append_only" : "allowed";
      const owner = world.owner("csm", tenant);
      const outcome = await tryCell(db, world, expectations, name, owner, verb, "service");
      if (outcome !== expected) {
        mismatches.push(`control ${verb} ${tenant}: ${outcome}, not ${expected}`);
      }
    }
  }
  return mismatches;
}

class Undo extends Error {}

/** One cell, in a transaction that is always undone. */
async function tryCell(
  db: TestDatabase,
  world: World,
  expectations: Record<string, Expectation>,
  name: string,
  owner: Owner,
  verb: Verb,
  caller: Caller,
): Promise<Outcome> {
  const expectation = expectations[name]!;
  const table = tableOf(name);
  let outcome: Outcome = "denied";
  try {
    await db.transaction(async (tx) => {
      const make = async (other: string): Promise<Values> => {
        const values = await newRow(expectations[other]!, { owner, world, tx, make });
        await insert(tx, tableOf(other), values);
        return values;
      };
      const context = { owner, world, tx, make };
      let values: Values;
      if (verb !== "insert" && expectation.existing) {
        values = expectation.existing(owner);
      } else {
        values = await newRow(expectation, context);
        if (verb !== "insert") await insert(tx, table, values);
      }
      const keys = expectation.key ?? ["id"];
      const key = Object.fromEntries(keys.map((column) => [column, values[column]]));
      outcome = await attempt(tx, world, caller, table, verb, key, values, expectation.change);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) return `error ${describe(error)}`;
  }
  return outcome;
}

async function attempt(
  tx: Transaction,
  world: World,
  caller: Caller,
  table: string,
  verb: Verb,
  key: Values,
  values: Values,
  change: Values,
): Promise<Outcome> {
  await tx.exec("savepoint before_statement");
  let affected = 0;
  try {
    await become(tx, world, caller);
    if (verb === "select") return (await count(tx, table, key)) === 1 ? "allowed" : "denied";
    if (verb === "insert") affected = await insert(tx, table, values);
    if (verb === "update") affected = await update(tx, table, key, change);
    if (verb === "delete") affected = await remove(tx, table, key);
  } catch (error) {
    await tx.exec("rollback to savepoint before_statement");
    const { code, message } = error as { code?: string; message: string };
    if (message === "append_only") return "append_only";
    // A view over an aggregate refuses every write by its nature, whoever asks.
    if (code === "55000") return "denied";
    return code === "42501" ? "denied" : `error ${describe(error)}`;
  }
  // A count of rows is not enough: what matters is what the table holds afterwards.
  await tx.query("select set_config('role', 'none', true)");
  const there = await count(tx, table, verb === "update" ? { ...key, ...change } : key);
  const happened = verb === "delete" ? there === 0 : there === 1;
  if (happened !== affected > 0) return `error reported ${affected} rows, found ${there}`;
  return happened ? "allowed" : "denied";
}

async function become(tx: Transaction, world: World, caller: Caller): Promise<void> {
  const role = caller === "service" ? "service_role" : caller === "anon" ? "anon" : "authenticated";
  const claims: Values = { role };
  if (caller !== "service" && caller !== "anon") claims.sub = world.people[caller];
  await tx.query(
    "select set_config('request.jwt.claims', $2, true), set_config('role', $1, true)",
    [role, JSON.stringify(claims)],
  );
}

async function newRow(expectation: Expectation, context: RowContext): Promise<Values> {
  const values = await expectation.row(context);
  return expectation.key ? values : { id: randomUUID(), ...values };
}

const column = (name: string) => `"${name}"`;

async function insert(tx: Transaction, table: string, values: Values): Promise<number> {
  const names = Object.keys(values);
  const result = await tx.query(
    `insert into public.${table} (${names.map(column).join(", ")})
     values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
    Object.values(values),
  );
  return result.affectedRows ?? 0;
}

async function update(
  tx: Transaction,
  table: string,
  key: Values,
  change: Values,
): Promise<number> {
  const names = Object.keys(change);
  const result = await tx.query(
    `update public.${table} set ${names.map((name, index) => `${column(name)} = $${index + 1}`).join(", ")}
      where ${condition(key, names.length)}`,
    [...Object.values(change), ...Object.values(key)],
  );
  return result.affectedRows ?? 0;
}

async function remove(tx: Transaction, table: string, key: Values): Promise<number> {
  const result = await tx.query(
    `delete from public.${table} where ${condition(key)}`,
    Object.values(key),
  );
  return result.affectedRows ?? 0;
}

async function count(tx: Transaction, table: string, key: Values): Promise<number> {
  const { rows } = await tx.query(
    `select 1 from public.${table} where ${condition(key)}`,
    Object.values(key),
  );
  return rows.length;
}

function condition(key: Values, offset = 0): string {
  return Object.keys(key)
    .map((name, index) => `${column(name)} = $${offset + index + 1}`)
    .join(" and ");
}

/** "saved_views/shared" is a second kind of row of saved_views. */
export function tableOf(name: string): string {
  return name.split("/")[0]!;
}

function simplify(outcome: Outcome): Outcome {
  return outcome === "append_only" ? "denied" : outcome;
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return `${code ?? ""} ${message}`.trim();
}
