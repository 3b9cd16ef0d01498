import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { TimelineInput } from "./schema";
import type { TimelinePage } from "./types";

/** Events of a customer, latest first, from the cursor on. */
export async function getTimeline(db: Db, input: TimelineInput, limit = 20): Promise<TimelinePage> {
  const { data, error } = await db.rpc("customer_timeline", {
    p_customer: input.customer,
    p_kind: input.kind ?? undefined,
    p_cursor: input.cursor,
    p_limit: limit,
  });
  if (error) throw asError(error);
  return data as TimelinePage;
}
