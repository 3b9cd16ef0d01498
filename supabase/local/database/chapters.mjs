import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { digest, supabaseDir } from "../paths.mjs";
import { Refusal } from "../settings.mjs";

/** The migration files in the order in which they run. */
export function readChapters(schemaDir = supabaseDir) {
  const folder = path.join(schemaDir, "migrations");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{14}_.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name), "utf8");
      const [, version, title] = /^(\d{14})_(.+)\.sql$/.exec(name);
      return { name, version, title, sql, checksum: digest(sql) };
    });
}

/** Demonstration data: one file, or a folder of files in order. */
export function readSeeds(folder = supabaseDir) {
  const many = path.join(folder, "seed");
  const files = [];
  if (existsSync(path.join(folder, "seed.sql"))) files.push("seed.sql");
  if (existsSync(many)) {
    const names = readdirSync(many).filter((name) => name.endsWith(".sql"));
    files.push(...names.sort().map((name) => path.join("seed", name)));
  }
  return files.map((name) => ({ name, sql: readFileSync(path.join(folder, name), "utf8") }));
}

/** Turns a database error into a sentence with file, line and what Postgres said. */
function describe(file, sql, error, offset) {
  const position = Number(error.position);
  const line =
    Number.isInteger(position) && position > offset
      ? sql.slice(0, position - 1 - offset).split("\n").length
      : null;
  const where = line ? `${file}, line ${line}` : file;
  const rest = [error.detail, error.hint, error.where].filter(Boolean).join("\n  ");
  return new Refusal(
    `${where}: ${error.message}${error.code ? ` (${error.code})` : ""}${rest ? `\n  ${rest}` : ""}`,
  );
}

/** Runs one file as one transaction, with what must be true together with it. */
async function runFile(db, file, sql, after = "") {
  const head = "begin;\n";
  try {
    // A session setting of one file must not leak into the next one.
    await db.exec(`${head}${sql}\n;${after}\ncommit;`);
  } catch (error) {
    await db.exec("rollback").catch(() => {});
    throw describe(file, sql, error, head.length);
  } finally {
    await db.exec('reset role; set search_path to "$user", public, extensions;').catch(() => {});
  }
}

const quote = (text) => `'${text.replaceAll("'", "''")}'`;

/** Applies one chapter and its row in the CLI's own history, both or neither. */
export async function applyChapter(db, chapter) {
  // The row goes in with full names and after the chapter, whatever the chapter did to the search path.
  await runFile(
    db,
    `supabase/migrations/${chapter.name}`,
    chapter.sql,
    `insert into supabase_migrations.schema_migrations (version, name, statements)
       values (${quote(chapter.version)}, ${quote(chapter.title)}, array[${quote(chapter.sql)}]);
     insert into supabase_migrations.chapter_checksums (version, checksum)
       values (${quote(chapter.version)}, ${quote(chapter.checksum)});`,
  );
}

/** Loads the demonstration data. */
export async function applySeeds(db, seeds) {
  for (const seed of seeds) await runFile(db, `supabase/${seed.name}`, seed.sql);
}

/**
 * Compares the files with what the database remembers.
 * `changed` lists chapters that were edited, removed, or put in before one that has already run.
 */
export async function compareChapters(db, chapters) {
  const { rows } = await db.query(
    `select h.version, h.name, c.checksum
       from supabase_migrations.schema_migrations h
       left join supabase_migrations.chapter_checksums c using (version)
      order by h.version`,
  );
  const applied = new Map(rows.map((row) => [row.version, row]));
  const files = new Map(chapters.map((chapter) => [chapter.version, chapter]));
  const last = rows.at(-1)?.version ?? "";
  const changed = rows
    // A chapter that the Supabase CLI pushed has no checksum; it counts as unchanged.
    .filter(
      (row) =>
        !files.has(row.version) ||
        (row.checksum && files.get(row.version).checksum !== row.checksum),
    )
    .map((row) => `${row.version}_${row.name}`);
  const pending = chapters.filter((chapter) => !applied.has(chapter.version));
  const early = pending.filter((chapter) => chapter.version < last);
  return { pending, changed, early: early.map((chapter) => chapter.name) };
}
