import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Packages that the API package itself uses, in exactly its versions. */
const fromLite = createRequire(fileURLToPath(import.meta.resolve("@supabase/lite")));

/** The password hash function that sign-in uses. */
export const bcrypt = fromLite("bcryptjs").default ?? fromLite("bcryptjs");

const { CompiledQuery } = fromLite("kysely");

/** One statement with parameters, to be run on the API package's own query object. */
export function statement(text, parameters = []) {
  return CompiledQuery.raw(text, parameters);
}
