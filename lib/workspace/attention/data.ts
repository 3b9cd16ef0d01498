import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { needsPerPage, readPlace } from "./rules";
import type { NeedsParams } from "./schema";
import type { NeedsList } from "./types";

/** A page of what needs a CSM, in one call. Without a CSM it is the caller; only a platform admin may name another. */
export async function listNeeds(db: Db, params: NeedsParams): Promise<NeedsList> {
  const { data, error } = await db.rpc("list_needs", {
    p_csm: params.csm,
    p_kind: params.kind,
    p_snoozed: params.show === "snoozed",
    p_cursor: readPlace(params.at),
    p_limit: needsPerPage,
  });
  if (error) throw asError(error);
  return data as NeedsList;
}
