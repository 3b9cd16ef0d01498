import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Json } from "@/lib/platform/database.types";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
import { readPlace } from "./rules";
import type { OverviewParams, Place } from "./schema";
import type { OrganizationLine, Overview, Taker } from "./types";

/** The whole page in one call: of an organization, or of all that the caller oversees. */
export const getOverview = (db: Db, params: OverviewParams): Promise<Overview> =>
  read(db, params, { people: readPlace(params.people), orgs: readPlace(params.orgs) });

async function read(
  db: Db,
  { org, took, missing, q }: OverviewParams,
  places: { people?: Place | null; orgs?: Place | null },
  limit?: number,
): Promise<Overview> {
  const { data, error } = await db.rpc("get_assessment_overview", {
    p_org: org,
    p_filter: { ...(took ? { took } : {}), ...(missing ? { missing } : {}), ...(q ? { q } : {}) },
    p_people: (places.people ?? null) as Json,
    p_orgs: (places.orgs ?? null) as Json,
    p_limit: limit,
  });
  if (error) throw asError(error);
  return data as Overview;
}

const atOnce = 500;

/** Every member the page lists under its address, for a file. */
export const walkTakers = (db: Db, params: OverviewParams): AsyncGenerator<Taker[]> =>
  walkPages(async (people: Place | null) => (await read(db, params, { people }, atOnce)).people);

/** Every organization the page lists, for a file. */
export const walkOrganizations = (db: Db): AsyncGenerator<OrganizationLine[]> =>
  walkPages(
    async (orgs: Place | null) =>
      (await read(db, {}, { orgs }, atOnce)).organizations ?? { rows: [], next: null },
  );
