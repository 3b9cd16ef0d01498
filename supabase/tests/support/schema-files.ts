import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const supabaseDirectory = fileURLToPath(new URL("../../", import.meta.url));

export type SchemaFile = { name: string; sql: string };

/** The chapters in the order in which they are applied. */
export function readMigrations(): SchemaFile[] {
  const directory = join(supabaseDirectory, "migrations");
  return readdirSync(directory)
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(join(directory, name), "utf8") }));
}

/** Roles, auth and storage as a Supabase project brings them. */
export function readBootstrap(): SchemaFile {
  const file = fileURLToPath(new URL("./bootstrap.sql", import.meta.url));
  return { name: "bootstrap.sql", sql: readFileSync(file, "utf8") };
}

/** The demonstration data in the order of its files, or null while there is none. */
export function readSeed(): SchemaFile | null {
  const directory = join(supabaseDirectory, "seed");
  if (!existsSync(directory)) return null;
  const files = readdirSync(directory).filter((name) => name.endsWith(".sql"));
  const texts = files.toSorted().map((name) => readFileSync(join(directory, name), "utf8"));
  return { name: "seed", sql: texts.join("\n") };
}

/** One value for everything that shapes a database, so that a built one can be used again. */
export function checksum(files: readonly SchemaFile[], ...extra: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(file.name).update("\0").update(file.sql).update("\0");
  }
  return hash.update(extra.join("\0")).digest("hex").slice(0, 24);
}
