import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

/** Counts again and stores a snapshot; answers the score, or null when there is not enough data. */
export async function recalculateHealth(
  db: Db,
  customer: string,
): Promise<{ score: number | null }> {
  const { data, error } = await db.rpc("update_health_score", { customer_uuid: customer });
  if (error) throw asError(error);
  return { score: data as number | null };
}

/**
 * Counts every customer once for today, five hundred at a time. Called again on the same day it stores nothing new, so a
 * run that was cut off is simply repeated.
 */
export async function snapshotHealth(db: Db): Promise<{ looked: number; stored: number }> {
  const sum = { looked: 0, stored: 0 };
  let after: string | null = null;
  do {
    const { data, error } = await db.rpc("snapshot_health", { p_after: after as string });
    if (error) throw asError(error);
    const chunk = data as unknown as { looked: number; stored: number; next: string | null };
    sum.looked += chunk.looked;
    sum.stored += chunk.stored;
    after = chunk.next;
  } while (after);
  return sum;
}
