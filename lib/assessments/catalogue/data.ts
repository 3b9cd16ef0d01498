import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Catalogue } from "./types";

/** Everything the page shows, in one call. */
export async function getCatalogue(db: Db, org?: string): Promise<Catalogue> {
  const { data, error } = await db.rpc("get_assessment_catalogue", { p_org: org });
  if (error) throw asError(error);
  return data as Catalogue;
}
