import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

/** The first day of so many months, the running one first. */
const months = (today: Date, count: number) =>
  Array.from({ length: count }, (_, ago) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, 1))
      .toISOString()
      .slice(0, 10),
  );

/** Counts the running month and so many before it anew; called again it comes to the same. */
export async function countMonths(
  db: Db,
  before: number,
  today = new Date(),
): Promise<{ months: number; rows: number }> {
  let rows = 0;
  const all = months(today, before + 1);
  for (const p_month of all) {
    const { data, error } = await db.rpc("refresh_assessment_analytics", { p_month });
    if (error) throw asError(error);
    rows += data;
  }
  return { months: all.length, rows };
}
