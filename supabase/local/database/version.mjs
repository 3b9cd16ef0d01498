import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { root } from "../paths.mjs";

function installed(name) {
  const file = path.join(root, "node_modules", name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : "unknown";
}

/**
 * What the system tables were made by. They come from the API package and from `system.mjs`, whose own edition is the
 * first number: raise it with each change there, so that existing installations get it.
 */
export const systemVersion = `3/${installed("@supabase/lite")}/${installed("@electric-sql/pglite")}`;
