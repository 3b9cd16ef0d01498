import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { comesBack, dayIn } from "./rules";
import type { SnoozeInput } from "./schema";

/** Puts a line off for one person. The same line put off again takes the new reason and day. */
export async function snoozeNeed(
  db: Db,
  input: SnoozeInput,
  person: { id: string; zone: string | null },
): Promise<{ id: string; until: string | null }> {
  const today = dayIn(person.zone, new Date());
  const until = comesBack(input, today);
  if (until !== null && until <= today)
    throw AppError.field("date", "Not ahead of today. Choose a day from tomorrow on");
  const { data, error } = await db
    .from("attention_snoozes")
    .upsert(
      {
        u_id: person.id,
        kind: input.kind,
        customer_id: input.customer,
        cause: input.cause,
        reason: input.reason,
        until,
      },
      { onConflict: "u_id,kind,customer_id,cause" },
    )
    .select("id");
  if (error) throw asError(error);
  const row = (data as { id: string }[])[0];
  if (!row) throw new AppError("not_found");
  return { id: row.id, until };
}

/** Brings a line back. One that was brought back already is no fault. */
export async function wakeNeed(db: Db, id: string): Promise<void> {
  const { error } = await db.from("attention_snoozes").delete().eq("id", id);
  if (error) throw asError(error);
}
