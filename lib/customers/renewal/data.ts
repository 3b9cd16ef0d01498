import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
import type { Cursor } from "../portfolio/schema";
import { sortOf, toFilter } from "./rules";
import type { RenewalParams } from "./schema";
import type { RenewalCall, RenewalPage } from "./types";

/** A page of renewals with its figures, in one call. */
export async function listRenewals(
  db: Db,
  params: RenewalParams,
  ask: { cursor?: Cursor | null; limit?: number } = {},
): Promise<RenewalPage> {
  const { sort, dir } = sortOf(params);
  const { data, error } = await db.rpc("list_renewals", {
    p_filter: toFilter(params),
    p_sort: sort,
    p_dir: dir,
    p_cursor: ask.cursor ?? null,
    p_limit: ask.limit ?? 25,
    ...(params.start ? { p_start: `${params.start}-01` } : {}),
  });
  if (error) throw asError(error);
  return data as RenewalPage;
}

/** Every row of the list, page after page, for an export. */
export const walkRenewals = (db: Db, params: RenewalParams) =>
  walkPages((cursor: Cursor | null) => listRenewals(db, params, { cursor, limit: 500 }));

/** What was said of a renewal, newest first. */
export async function listRenewalCalls(db: Db, id: string): Promise<RenewalCall[]> {
  const { data, error } = await db.rpc("get_renewal_history", { p_id: id });
  if (error) throw asError(error);
  return data as RenewalCall[];
}
