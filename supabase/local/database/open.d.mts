/** Types of `open.mjs` for the tests. */
import type { PGlite } from "@electric-sql/pglite";

export function openDatabase(folder: string): Promise<PGlite>;
