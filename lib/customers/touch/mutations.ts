import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { LogTouchInput } from "./schema";

/** Faults that the database names and a person can mend, each at its field. */
const faults: Record<string, { field: string; sentence: string }> = {
  touch_in_future: {
    field: "happened_at",
    sentence: "Lies ahead. A touch has happened; plan a meeting instead",
  },
  touch_body_invalid: { field: "body", sentence: "Write between 1 and 5,000 characters" },
  touch_kind_unknown: { field: "kind", sentence: "Choose call, e-mail, meeting or note" },
  stakeholder_unknown: {
    field: "stakeholder",
    sentence: "This person is not at this customer any more. Choose another",
  },
};

/** Logs a touch; the customer's last touch follows in the database. */
export async function logTouch(db: Db, input: LogTouchInput): Promise<{ id: string }> {
  const { data, error } = await db.rpc("log_touch", {
    p_customer: input.customer,
    p_kind: input.kind,
    p_body: input.body,
    p_happened_at: input.happened_at,
    p_stakeholder: input.stakeholder ?? undefined,
  });
  const fault = error && faults[error.message];
  if (fault) throw AppError.field(fault.field, fault.sentence);
  if (error) throw asError(error);
  return { id: data as string };
}

/** Takes a note back. Only its author can; for others it is not there. */
export async function deleteNote(db: Db, id: string): Promise<void> {
  const { data, error } = await db.from("customer_notes").delete().eq("id", id).select("id");
  if (error) throw asError(error);
  if (data.length === 0) throw new AppError("not_found");
}
