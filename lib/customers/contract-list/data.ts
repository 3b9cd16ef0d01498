import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
import type { Cursor } from "../portfolio/schema";
import { sortOf, toFilter } from "./rules";
import type { ContractParams } from "./schema";
import type { ContractPage } from "./types";

/** A page of all contracts, in one call. */
export async function listAllContracts(
  db: Db,
  params: ContractParams,
  ask: { cursor?: Cursor | null; limit?: number } = {},
): Promise<ContractPage> {
  const { sort, dir } = sortOf(params);
  const { data, error } = await db.rpc("list_contracts", {
    p_filter: toFilter(params),
    p_sort: sort,
    p_dir: dir,
    p_cursor: ask.cursor ?? null,
    p_limit: ask.limit ?? 25,
  });
  if (error) throw asError(error);
  return data as ContractPage;
}

/** Every row of the list, page after page, for an export. */
export const walkContracts = (db: Db, params: ContractParams) =>
  walkPages((cursor: Cursor | null) => listAllContracts(db, params, { cursor, limit: 500 }));
