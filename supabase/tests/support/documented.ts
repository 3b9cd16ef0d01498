import { readFileSync } from "node:fs";

type DocumentedTable = {
  table: string;
  columns: Record<string, string>;
  /** Documented column → ours; null for what lives in Supabase Auth. */
  rename?: Record<string, string | null>;
  note?: string;
};

export type DocumentedColumn = {
  document: string;
  documentedTable: string;
  table: string;
  documentedName: string;
  /** Its name here, or null where Supabase Auth keeps it. */
  name: string | null;
  type: string;
};

type DocumentedSchema = Record<string, Record<string, DocumentedTable>>;

function readSchema(): DocumentedSchema {
  const file = new URL("../db/documented-tables.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as DocumentedSchema;
}

/** Every table the five documents name, as document and table, with its name here. */
export function readDocumentedTables(): { document: string; name: string; table: string }[] {
  return Object.entries(readSchema()).flatMap(([document, tables]) =>
    Object.entries(tables).map(([name, { table }]) => ({ document, name, table })),
  );
}

/** Every column the five documents name. */
export function readDocumentedColumns(): DocumentedColumn[] {
  return Object.entries(readSchema()).flatMap(([document, tables]) =>
    Object.entries(tables).flatMap(([documentedTable, { table, columns, rename }]) =>
      Object.entries(columns).map(([documentedName, type]) => ({
        document: document.slice(0, 3),
        documentedTable,
        table,
        documentedName,
        name: renamed(rename, documentedName),
        type,
      })),
    ),
  );
}

function renamed(rename: DocumentedTable["rename"], column: string): string | null {
  const name = rename?.[column];
  return name === undefined ? column : name;
}

export type ActualColumn = {
  table: string;
  name: string;
  type: string;
  /** Check constraints that name the column, and the labels of its enum type. */
  checks: string;
};

/** What is wrong with a column, or null. The mapping is that of data-model.md. */
export function compareType(wanted: string, actual: ActualColumn): string | null {
  // 000 and 003 write ids of people, projects and tasks as VARCHAR or serial numbers; there is one
  // key type here.
  if (actual.type === "uuid" && /^(uuid|text|integer)/.test(wanted)) {
    return wanted === "uuid" || /(^|_)id$/.test(actual.name) || actual.name === "assigned_to"
      ? null
      : `is uuid, documented as ${wanted}`;
  }
  if (wanted.startsWith("enum")) return compareEnum(wanted, actual);
  const accepted = new Set(wanted.split("|").map(nativeType));
  const type = actual.type.replace(/^extensions\./, "");
  return accepted.has(type) || accepted.has(type.replace(/\(.*\)$/, ""))
    ? null
    : `is ${actual.type}, documented as ${wanted}`;
}

function compareEnum(wanted: string, actual: ActualColumn): string | null {
  const values = /\((.*)\)/.exec(wanted)?.[1]?.split(",") ?? [];
  const missing = values.filter((value) => !actual.checks.includes(`'${value.trim()}'`));
  return missing.length === 0 ? null : `does not accept ${missing.join(", ")}`;
}

function nativeType(documented: string): string {
  return documented
    .replace(/^timestamptz$/, "timestamp with time zone")
    .replace(/^numeric\(.*\)$/, "numeric");
}
