import "server-only";
import { readLimit } from "@/lib/identity/limits/rules";
import type { Db } from "@/lib/platform/supabase/server";
import { linkTokenSchema } from "./schema";
import type { LinkPage } from "./types";

/** The page behind a link; null for a link nobody issued. Notes that an invitation was opened. */
export async function openLink(db: Db, token: string): Promise<LinkPage | null> {
  if (!linkTokenSchema.safeParse(token).success) return null;
  const { data, error } = await db.rpc("open_assessment_invitation", { p_token: token });
  if (error) throw readLimit(error);
  const page = data as LinkPage;
  return page.state === "unknown" ? null : page;
}
