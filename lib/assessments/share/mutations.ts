import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { ShareInput } from "./schema";

/** Makes a link to the caller's own result; its secret is answered this once. */
export async function shareResult(
  db: Db,
  input: ShareInput,
): Promise<{ token: string; expires_at: string }> {
  const { data, error } = await db.rpc("share_result", {
    p_result: input.result,
    p_days: input.days,
    p_label: input.label || undefined,
    p_details: input.details,
  });
  if (error) throw asError(error);
  return data as { token: string; expires_at: string };
}

/** Ends a link for good. */
export async function revokeLink(db: Db, link: string): Promise<void> {
  const { error } = await db.rpc("revoke_share_link", { p_link: link });
  if (error) throw asError(error);
}
