import "server-only";
import { createHash } from "node:crypto";
import { AppError, asError } from "@/lib/platform/errors";
// The admin client, because take_token() is closed to everybody else: who could take tokens for an address could lock its
// owner out.
import { getAdminDb } from "@/lib/platform/supabase/admin";
import { limits, tooManyTries, type LimitName } from "./rules";

type Take = { allowed: boolean; retry_after: number };

/**
 * Counts one try for the address and one for the client.
 * @throws AppError `too_many`, with the sentence that says when to try again.
 */
export async function countTry(
  name: LimitName,
  who: { address?: string; client?: string },
): Promise<void> {
  const db = getAdminDb();
  for (const kind of ["client", "address"] as const) {
    const value = who[kind];
    if (!value) continue;
    // Only a digest is kept: the table of limits is no list of addresses.
    const digest = createHash("sha256")
      .update(value.toLowerCase())
      .digest("base64url")
      .slice(0, 22);
    for (const { tries, seconds } of limits[name][kind]) {
      const { data, error } = await db.rpc("take_token", {
        p_key: `${name}:${kind}:${seconds}:${digest}`,
        p_limit: tries,
        p_window_seconds: seconds,
      });
      if (error) throw asError(error);
      const take = data as Take;
      if (!take.allowed) throw new AppError("too_many", tooManyTries(take.retry_after));
    }
  }
}
