import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

type Applied = { rows: Record<string, number>; failed: Record<string, string>; more: boolean };
type Taken = { id: string; bucket: string; path: string };

/** A run ends after so many batches; what is left goes the next time. */
const mostBatches = 400;
const mostFiles = 2000;

/**
 * Deletes what no policy keeps any longer, batch by batch, each a transaction of its own.
 * @throws naming the policies that could not be applied; the others have been
 */
export async function applyRetention(db: Db): Promise<{ deleted: number; more: boolean }> {
  let deleted = 0;
  let more = true;
  const failed = new Map<string, string>();
  for (let batch = 0; more && batch < mostBatches; batch += 1) {
    const { data, error } = await db.rpc("apply_retention", { p_dry_run: false });
    if (error) throw asError(error);
    const applied = data as unknown as Applied;
    for (const rows of Object.values(applied.rows)) deleted += rows;
    for (const [key, reason] of Object.entries(applied.failed)) failed.set(key, reason);
    more = applied.more;
  }
  if (failed.size > 0) {
    const reasons = [...failed].map(([key, reason]) => `${key}: ${reason}`);
    throw new Error(`${deleted} rows deleted, and not applied: ${reasons.join(" ")}`);
  }
  return { deleted, more };
}

/**
 * Removes queued files through the Storage API; a file that is not there any more counts as removed.
 * @throws when none could be removed
 */
export async function removeQueuedFiles(db: Db): Promise<{ removed: number; failed: number }> {
  let removed = 0;
  let failed = 0;
  let reason = "";
  while (removed + failed < mostFiles) {
    const { data, error } = await db.rpc("claim_file_deletions", { p_limit: 100 });
    if (error) throw asError(error);
    const taken = data as unknown as Taken[];
    if (taken.length === 0) break;
    for (const bucket of new Set(taken.map((file) => file.bucket))) {
      const files = taken.filter((file) => file.bucket === bucket);
      const answer = await db.storage.from(bucket).remove(files.map((file) => file.path));
      if (answer.error) {
        failed += files.length;
        reason = answer.error.message;
      } else removed += files.length;
      const finished = await db.rpc("finish_file_deletions", {
        p_ids: files.map((file) => file.id),
        ...(answer.error ? { p_error: answer.error.message || "Storage refused." } : {}),
      });
      if (finished.error) throw asError(finished.error);
    }
  }
  if (failed > 0 && removed === 0)
    throw new Error(`None of ${failed} files was removed: ${reason}`);
  return { removed, failed };
}
