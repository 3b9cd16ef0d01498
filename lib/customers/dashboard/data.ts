import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Portfolio } from "./types";

/** The whole page in one call: of the caller, or for a platform admin of a CSM or of everybody. */
export async function getPortfolio(db: Db, csm?: string): Promise<Portfolio> {
  const { data, error } = await db.rpc("get_portfolio", { p_csm: csm });
  if (error) throw asError(error);
  return data as Portfolio;
}
