import { randomUUID } from "node:crypto";
import type { Transaction } from "@electric-sql/pglite";
import type { TestDatabase } from "./database";
import { tryCells, unaudited } from "./rls-cells";
import {
  deleteOf,
  insertOf,
  quote,
  readColumnTypes,
  selectOf,
  tableOf,
  updateOf,
  type ColumnTypes,
} from "./rls-statements";
import { personas, tenants, type Owner, type Persona, type Tenant, type World } from "./rls-world";

export { tableOf };

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

/** One question: does this caller reach this row with this verb? */
export type Cell = {
  caller: Persona | "service";
  tenant: Tenant;
  verb: Verb;
  expected: Outcome;
};

export type Probe = {
  db: TestDatabase;
  world: World;
  expectations: Record<string, Expectation>;
  types: ColumnTypes;
};

export async function createProbe(
  db: TestDatabase,
  world: World,
  expectations: Record<string, Expectation>,
): Promise<Probe> {
  await db.exec(tryCells + unaudited);
  return { db, world, expectations, types: await readColumnTypes(db) };
}

/** Every cell of an entry: all personas, own and other rows, all verbs, and the controls. */
export function listCells(expectation: Expectation): Cell[] {
  const cells = personas.flatMap((caller) =>
    tenants.flatMap((tenant) =>
      verbs.map((verb): Cell => {
        const reach = expectation[verb]?.[caller];
        const expected = reach === "all" || reach === tenant ? "allowed" : "denied";
        return { caller, tenant, verb, expected };
      }),
    ),
  );
  return [...cells, ...tenants.flatMap((tenant) => listControls(expectation, tenant))];
}

/** The same statement succeeds for the service role, so that a denial is never just a broken statement. */
function listControls(expectation: Expectation, tenant: Tenant): Cell[] {
  return verbs
    .filter((verb) => verb === "select" || !expectation.readOnly)
    .map((verb) => {
      const frozen = expectation.appendOnly && (verb === "update" || verb === "delete");
      return { caller: "service", tenant, verb, expected: frozen ? "append_only" : "allowed" };
    });
}

/** Tries the cells of one entry that are wanted and compares, in a transaction that is undone. */
export async function probeTable(
  probe: Probe,
  name: string,
  wanted: (cell: Cell) => boolean = () => true,
): Promise<Report> {
  return undone(probe.db, (tx) => probeWithin(probe, tx, name, wanted));
}

/** Runs a callback in a transaction that leaves nothing behind. */
export async function undone<T>(
  db: TestDatabase,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    const result = await run(tx);
    await tx.rollback();
    return result;
  }) as Promise<T>;
}

/** The same inside a transaction of the caller's, who undoes it; where told it stops at the first mismatch. */
export async function probeWithin(
  probe: Probe,
  tx: Transaction,
  name: string,
  wanted: (cell: Cell) => boolean = () => true,
  isEnough: (report: Report) => boolean = () => false,
): Promise<Report> {
  const expectation = probe.expectations[name]!;
  const report: Report = { cells: 0, mismatches: [] };
  await tx.exec("savepoint before_row");
  for (const all of byTenant(listCells(expectation).filter(wanted))) {
    // A row that is there already leaves no room for a new one; the insert is tried on its own then.
    const inserts = all.filter(({ verb }) => verb === "insert");
    const others = all.filter(({ verb }) => verb !== "insert");
    for (let left of expectation.existing ? [inserts, others] : [[...inserts, ...others]]) {
      while (left.length > 0) {
        const { cells, outcomes } = await tryRow(probe, tx, name, left);
        for (const [at, cell] of cells.entries()) compare(report, cell, outcomes[at]!);
        if (isEnough(report)) return report;
        left = left.filter((cell) => !cells.includes(cell));
      }
    }
  }
  return report;
}

function compare(report: Report, { caller, verb, tenant, expected }: Cell, outcome: Outcome): void {
  const isControl = caller === "service";
  if (!isControl) report.cells += 1;
  // Whoever is refused by an append-only table is refused; for the control it has to be that very reason.
  if ((outcome === "append_only" && !isControl ? "denied" : outcome) === expected) return;
  const who = isControl ? "control" : caller;
  report.mismatches.push(`${who} ${verb} ${tenant}: ${outcome}, not ${expected}`);
}

/** Rows of the other tenant come first: what is open too wide shows there with one row. */
function byTenant(cells: Cell[]): Cell[][] {
  return tenants.toReversed().map((tenant) => cells.filter((cell) => cell.tenant === tenant));
}

const ownerOf = (world: World, cell: Cell) =>
  world.owner(cell.caller === "service" ? "csm" : cell.caller, cell.tenant);

/**
 * Lays down the row of the first cell and tries on it all cells it may stand for: those of the same person, or all of
 * them where the row says nothing about whose it is. Everything is undone.
 */
async function tryRow(
  probe: Probe,
  tx: Transaction,
  name: string,
  left: Cell[],
): Promise<{ cells: Cell[]; outcomes: Outcome[] }> {
  const { types, world } = probe;
  const expectation = probe.expectations[name]!;
  const table = tableOf(name);
  const person = ownerOf(world, left[0]!).user;
  let cells = left.filter((cell) => ownerOf(world, cell).user === person);
  try {
    const { owner, asked } = watch(ownerOf(world, left[0]!));
    const there = expectation.existing && left.every(({ verb }) => verb !== "insert");
    const values = there ? expectation.existing!(owner) : await newRow(probe, tx, name, owner);
    if (!asked.has("user") && !asked.has("email")) cells = left;
    const keys = expectation.key ?? ["id"];
    const key = Object.fromEntries(keys.map((column) => [column, values[column]]));
    const statements = {
      select: selectOf(types, table, key),
      insert: insertOf(types, table, values),
      update: updateOf(types, table, key, expectation.change),
      delete: deleteOf(types, table, key),
      blind_update: updateOf(types, table, {}, expectation.change),
      blind_delete: deleteOf(types, table, {}),
      present: selectOf(types, table, key, "count(*)"),
      changed: selectOf(types, table, { ...key, ...expectation.change }, "count(*)"),
    };
    const questions = cells.map(({ caller, verb, expected }) => ({
      verb,
      blind: /update|delete/.test(verb) && caller !== "service" && expected === "denied",
      ...identity(world, caller),
    }));
    const results = await tx.exec(
      `select pg_temp.try_cells(${quote(JSON.stringify(statements))}, ${quote(JSON.stringify(questions))},
         ${there ? "null" : quote(statements.insert)}) as outcomes`,
    );
    return { cells, outcomes: (results[0]!.rows[0] as { outcomes: Outcome[] }).outcomes };
  } catch (error) {
    // A row that cannot be made fails all of its cells; the others are still tried.
    return { cells, outcomes: cells.map((): Outcome => `error ${describe(error)}`) };
  } finally {
    await tx.exec("rollback to savepoint before_row");
  }
}

/** An owner that notices what a row asks of it; a row that never asked for the person is the same for all of a tenant. */
export function watch(owner: Owner): { owner: Owner; asked: Set<string> } {
  const asked = new Set<string>();
  const watched = new Proxy(owner, {
    get(target, property) {
      asked.add(String(property));
      return Reflect.get(target, property);
    },
  });
  return { owner: watched, asked };
}

/** Role and claims of a caller. */
export function identity(world: World, caller: Cell["caller"]): { role: string; claims: string } {
  const role = caller === "service" ? "service_role" : caller === "anon" ? "anon" : "authenticated";
  const sub = caller === "service" || caller === "anon" ? {} : { sub: world.people[caller] };
  return { role, claims: JSON.stringify({ role, ...sub }) };
}

/** A valid row of an owner that is not there yet; what it hangs on is. */
export async function newRow(
  probe: Pick<Probe, "expectations" | "types" | "world">,
  tx: Transaction,
  name: string,
  owner: Owner,
  made?: ReadonlyMap<string, Values>,
): Promise<Values> {
  const expectation = probe.expectations[name]!;
  const make = async (other: string): Promise<Values> => {
    // Where rows are kept beside each other, the one that is there serves all that hang on it.
    const there = made?.get(other);
    if (there) return there;
    const values = await newRow(probe, tx, other, owner, made);
    await tx.exec(insertOf(probe.types, tableOf(other), values));
    return values;
  };
  const values = await expectation.row({ owner, world: probe.world, tx, make });
  return expectation.key ? values : { id: randomUUID(), ...values };
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return `${code ?? ""} ${message}`.trim();
}
