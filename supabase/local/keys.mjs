import { createHash, randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { ensureLayout } from "./paths.mjs";

/** Same form as the keys of a Supabase project: prefix, random part, eight characters of checksum. */
function apiKey(type) {
  const head = `sb_${type}_${randomBytes(17).toString("base64url").slice(0, 22)}`;
  const sum = createHash("sha256").update(`supabase-self-hosted|${head}`).digest("base64url");
  return `${head}_${sum.slice(0, 8)}`;
}

/**
 * The keys of this installation, made on first use. They are random for each installation, because a well-known JWT
 * secret would let anybody on the machine sign a service token.
 */
export function loadKeys(dataDir) {
  const { keys: file } = ensureLayout(dataDir);
  if (!existsSync(file)) {
    const keys = {
      publishableKey: apiKey("publishable"),
      secretKey: apiKey("secret"),
      jwtSecret: randomBytes(48).toString("base64url"),
    };
    const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
    writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
    try {
      // A hard link fails when the file is there, so two commands started at once agree on one set of keys.
      linkSync(draft, file);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
