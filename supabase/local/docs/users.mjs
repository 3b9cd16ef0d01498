import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { root } from "../paths.mjs";

/** Who reads and who writes a table: files of the application and functions of the database. */

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(file);
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|database\.types\.ts$/.test(entry.name))
      yield file;
  }
}

function add(map, table, kind, name) {
  const entry = map.get(table) ?? { readers: new Set(), writers: new Set() };
  map.set(table, entry);
  entry[kind].add(name);
}

/**
 * @param {{ schema: string, name: string, source: string, writes_itself: boolean }[]} functions of the catalog
 * @param {Set<string>} tables
 */
export function findUsers(functions, tables) {
  const users = new Map();
  for (const folder of ["app", "lib"].map((name) => path.join(root, name))) {
    for (const file of sources(folder)) {
      const text = readFileSync(file, "utf8");
      const name = path.relative(root, file).split(path.sep).join("/");
      for (const match of text.matchAll(/\.from\(\s*"(\w+)"\s*\)([\s\S]{0,80})/g)) {
        if (!tables.has(match[1])) continue;
        const isWrite = /^\s*\.(insert|update|upsert|delete)\b/.test(match[2]);
        add(users, match[1], isWrite ? "writers" : "readers", `\`${name}\``);
      }
    }
  }
  for (const { schema, name, source } of functions) {
    const words = schema === "public" ? `\`${name}()\`` : `\`private.${name}()\``;
    for (const match of source.matchAll(
      /\b(insert\s+into|update|delete\s+from|from|join)\s+(?:only\s+)?public\.(\w+)/gi,
    )) {
      if (!tables.has(match[2])) continue;
      const isRead = /^(from|join)$/i.test(match[1]);
      add(users, match[2], isRead ? "readers" : "writers", words);
    }
  }
  return users;
}
