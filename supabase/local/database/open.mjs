import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { uuid_ossp } from "@electric-sql/pglite/contrib/uuid_ossp";
import { vector } from "@electric-sql/pglite-pgvector";

/**
 * Opens the embedded Postgres. The extensions are those a Supabase project offers and the chapters use; a chapter
 * still has to create the ones that a project does not create by itself.
 */
export async function openDatabase(folder, { pgtap = false, archive } = {}) {
  const extensions = { vector, pg_trgm, pgcrypto, uuid_ossp };
  if (pgtap) {
    // A development package: without it only `create extension pgtap` does not work.
    const { pgtap: found } = await import("@electric-sql/pglite-pgtap").catch(() => ({}));
    if (found) extensions.pgtap = found;
  }
  const db = new PGlite({ dataDir: folder, extensions, loadDataDir: archive });
  await db.waitReady;
  return db;
}
