import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Json } from "@/lib/platform/database.types";
import type { Db } from "@/lib/platform/supabase/server";
import { readPlace } from "./rules";
import type { OverviewParams } from "./schema";
import type { Overview } from "./types";

/** The whole page in one call: of an organization, or of all that the caller oversees. */
export async function getOverview(db: Db, params: OverviewParams): Promise<Overview> {
  const { org, took, missing, q } = params;
  const { data, error } = await db.rpc("get_assessment_overview", {
    p_org: org,
    p_filter: { ...(took ? { took } : {}), ...(missing ? { missing } : {}), ...(q ? { q } : {}) },
    p_people: readPlace(params.people) as Json,
    p_orgs: readPlace(params.orgs) as Json,
  });
  if (error) throw asError(error);
  return data as Overview;
}
