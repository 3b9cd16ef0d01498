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
