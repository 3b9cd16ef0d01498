import { closeSync, openSync, renameSync, writeSync } from "node:fs";

/**
 * Writes the data as plain INSERT statements for a Supabase project: the way out of the embedded mode. The schema is
 * not in it; `supabase db push` brings that. Rows that the chapters themselves put there are skipped on arrival.
 */

/** A project's own accounts table has more columns, and its service cannot read NULL in some of them. */
const users = {
  name: "auth.users",
  columns: [
    ["instance_id", "'00000000-0000-0000-0000-000000000000'"],
    ...[
      "id",
      "aud",
      "role",
      "email",
      "encrypted_password",
      "email_confirmed_at",
      "last_sign_in_at",
      "banned_until",
      "is_sso_user",
      "is_anonymous",
      "created_at",
      "updated_at",
    ].map((name) => [name]),
    // Documents that an older edition stored as a text inside JSON are unpacked on the way.
    ...["raw_app_meta_data", "raw_user_meta_data"].map((name) => [
      name,
      `quote_nullable(case jsonb_typeof(${name}) when 'string' then (${name} #>> '{}') else ${name}::text end)`,
    ]),
    ...["confirmation_token", "recovery_token", "email_change_token_new", "email_change"].map(
      (name) => [name, "''"],
    ),
  ],
};
const identities = {
  name: "auth.identities",
  columns: [
    "id",
    "user_id",
    "provider",
    "provider_id",
    "identity_data",
    "last_sign_in_at",
    "created_at",
    "updated_at",
  ].map((name) => [name]),
};

const ident = (name) => `"${name.replaceAll('"', '""')}"`;

/**
 * Tables of the application with the columns that can be written, referenced tables first. A table that is cut into months
 * is taken as a whole: the project that reads the file may have other months.
 */
async function applicationTables(db) {
  const { rows: columns } = await db.query(`
    select c.oid::int as oid, n.nspname as schema, c.relname as name, a.attname as column
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'private')
     order by n.nspname, c.relname, a.attnum`);
  const { rows: keys } = await db.query(
    "select conrelid::int as child, confrelid::int as parent from pg_constraint where contype = 'f'",
  );
  const tables = new Map();
  for (const row of columns) {
    const table = tables.get(row.oid) ?? {
      name: `${ident(row.schema)}.${ident(row.name)}`,
      columns: [],
    };
    table.columns.push([ident(row.column)]);
    tables.set(row.oid, table);
  }
  const ordered = [];
  const seen = new Set();
  const visit = (oid) => {
    // Circles among tables are no obstacle: foreign keys are not checked while the file is read.
    if (seen.has(oid) || !tables.has(oid)) return;
    seen.add(oid);
    for (const key of keys) if (key.child === oid) visit(key.parent);
    ordered.push(tables.get(oid));
  };
  for (const oid of tables.keys()) visit(oid);
  return ordered;
}

async function writeTable(db, table, write) {
  const names = table.columns.map(([name]) => name).join(", ");
  const values = table.columns
    .map(([name, own]) =>
      own === undefined
        ? `quote_nullable(${name}::text)`
        : own.startsWith("'")
          ? `quote_literal(${own})`
          : own,
    )
    .join(" || ', ' || ");
  let count = 0;
  // A cursor keeps a large table out of memory.
  await db.exec(
    `begin; declare export no scroll cursor for select ${values} as line from ${table.name}`,
  );
  for (;;) {
    const { rows } = await db.query("fetch 500 from export");
    if (rows.length === 0) break;
    for (const { line } of rows) {
      write(`insert into ${table.name} (${names}) overriding system value values (${line});\n`);
    }
    count += rows.length;
  }
  await db.exec("close export; commit");
  return count;
}

async function writeSequences(db, write) {
  const { rows } = await db.query(
    "select schemaname as schema, sequencename as name, last_value::text as value from pg_sequences where schemaname in ('public', 'private') and last_value is not null",
  );
  for (const { schema, name, value } of rows) {
    write(`select pg_catalog.setval('${ident(schema)}.${ident(name)}', ${value}, true);\n`);
  }
}

/** @returns {Promise<number>} how many rows were written */
export async function exportSql(db, target) {
  const draft = `${target}.new`;
  const file = openSync(draft, "w", 0o600);
  let buffer = "";
  const write = (text) => {
    buffer += text;
    if (buffer.length > 1_000_000) {
      writeSync(file, buffer);
      buffer = "";
    }
  };
  write(
    "-- Data of a Cairn installation, for a Supabase project that has the schema already:\n" +
      "--   supabase db push\n" +
      '--   psql "<connection string of the project>" --single-transaction -v ON_ERROR_STOP=1 -f <this file>\n' +
      "-- Uploaded files are not in it.\n\n" +
      "set client_encoding = 'UTF8';\nset standard_conforming_strings = on;\nset search_path = '';\n" +
      "-- The rows are complete as they are: no trigger may write them again, and no order among tables matters.\n" +
      "set session_replication_role = replica;\n\n",
  );
  // What the chapters brought to the project is part of the file too, as it was changed since.
  write(
    "do $$ begin if exists (select 1 from auth.users) then\n" +
      "  raise exception 'This project has accounts already. The file is for one that has none.';\n" +
      "end if; end $$;\n\n",
  );
  let rows = 0;
  await db.exec("set search_path = ''; set timezone = 'UTC'; set extra_float_digits = 1");
  const tables = await applicationTables(db);
  for (const { name } of tables) write(`delete from ${name};\n`);
  for (const table of [users, identities, ...tables]) rows += await writeTable(db, table, write);
  await writeSequences(db, write);
  write("\nset session_replication_role = origin;\n");
  writeSync(file, buffer);
  closeSync(file);
  renameSync(draft, target);
  return rows;
}
