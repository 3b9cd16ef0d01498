import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { listEntitlementNames } from "./data";
import { placeReadings, readReadings } from "./rules";
import type { AddReadingsInput } from "./schema";

/** Stores readings: all of them or, when one line cannot be read, none. One of the same day is replaced. */
export async function addReadings(db: Db, input: AddReadingsInput): Promise<{ count: number }> {
  const lines = readReadings(input.text);
  const known = await listEntitlementNames(db, input.customer_id);
  const { rows, faults } = placeReadings(lines, known, input.entitlement_id);
  if (faults.length > 0)
    throw AppError.field(
      "text",
      faults.length === 1 ? faults[0]! : `${faults[0]!} (and ${faults.length - 1} more)`,
    );
  if (rows.length === 0) throw AppError.field("text", "Type or paste at least one reading");
  const source = rows.length === 1 ? "manual" : "paste";
  const { error } = await db.from("entitlement_usage").upsert(
    rows.map((row) => ({ ...row, source })),
    { onConflict: "entitlement_id,day" },
  );
  if (error) throw asError(error);
  return { count: rows.length };
}
