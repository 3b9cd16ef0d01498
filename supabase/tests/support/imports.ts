import { getImport, listRows, walkBadRows } from "@/lib/customers/import/data";
import {
  applyImport,
  checkImport,
  stageFile,
  startCheck,
  startImport,
  undoImport,
} from "@/lib/customers/import/mutations";
import type { Import, ImportRow } from "@/lib/customers/import/types";
import type { Viewer } from "@/lib/identity/viewer/types";
import type { Db } from "@/lib/platform/supabase/server";
import type { TestDatabase } from "./database";
import { clientOf } from "./import-client";
import { createUser, type Person } from "./people";

/** A CSM without customers. */
export const newCsm = (db: TestDatabase) =>
  createUser(db, { role: "csm", firstName: "Ines", lastName: "Halvorsen" });

const viewerOf = (person: Person, role: Viewer["role"] = "csm") =>
  ({
    id: person.id,
    email: person.email,
    role,
    display_name: role === "csm" ? "Ines Halvorsen" : "Nora Adams",
  }) as Viewer;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads a file up to its dry run; the mapping is the one that was recognised. */
export async function dryRun(
  db: TestDatabase,
  person: Person,
  file: Uint8Array | string,
  options: Partial<Import["options"]> = {},
  role: Viewer["role"] = "csm",
) {
  const client = clientOf(db, person);
  const viewer = viewerOf(person, role);
  const bytes = typeof file === "string" ? bytesOf(file) : file;
  const { id } = await stageFile(client, viewer, { name: "customers.csv", bytes });
  const read = (await getImport(client, id))!;
  const token = await startCheck(client, {
    id,
    columns: read.columns,
    options: { ...read.options, ...options },
  });
  await checkImport(client, viewer, id, token);
  return { id, client, viewer, file: (await getImport(client, id))! };
}

/** Writes what the dry run found. */
export async function run(client: Db, id: string) {
  await applyImport(client, id, await startImport(client, id, "run"));
  return (await getImport(client, id))!;
}

/** Takes the whole import back. */
export async function undo(client: Db, id: string) {
  await undoImport(client, id, await startImport(client, id, "undo"));
  return (await getImport(client, id))!;
}

/** The rows of an import, without those of the headers. */
export const rowsOf = (client: Db, id: string) => listRows(client, id, "all", {}, 1000);

/** What the file of bad rows holds. */
export async function badRows(client: Db, id: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const page of walkBadRows(client, id)) rows.push(...page);
  return rows;
}

/**
 * A digest of all customers, people and contracts, but for updated_at: a trigger sets it to the time of the change, and an
 * undo is a change of its own, so that a form opened before it is refused as stale. Everything else must be as it was.
 */
export async function digest(db: TestDatabase): Promise<string> {
  const { rows } = await db.query<{ digest: string }>(
    `select md5(string_agg(t.line, '|' order by t.line)) as digest from (
       select (to_jsonb(c) - 'updated_at')::text as line from public.customers c
       union all select (to_jsonb(s) - 'updated_at')::text from public.stakeholders s
       union all select (to_jsonb(k) - 'updated_at')::text from public.contracts k) t`,
  );
  return rows[0]!.digest;
}

/** How many rows of a table meet a condition. */
export const count = async (
  db: TestDatabase,
  table: string,
  where = "true",
  values: unknown[] = [],
) =>
  Number(
    (
      await db.query<{ n: string }>(
        `select count(*) as n from public.${table} where ${where}`,
        values,
      )
    ).rows[0]!.n,
  );
