import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { getOwnerName } from "../customer/data";
import { listCustomers, listReliefs } from "./data";
import { readListParams, readPlace, type RawParams } from "./rules";
import type { ListParams } from "./schema";
import type { CustomerList, Relief } from "./types";

export type PortfolioPage = {
  viewer: Viewer;
  params: ListParams;
  list: CustomerList;
  reliefs: Relief[];
  ownerName: string | undefined;
};

/** The list as the address asks for it: one call of the database, and a few more only where nothing matches. */
export const loadPortfolio = cache(async (raw: RawParams): Promise<PortfolioPage> => {
  const viewer = await requireCsm();
  const db = await getDb();
  const params = readListParams(raw);
  const list = await listCustomers(db, params, { cursor: readPlace(params.cursor) });
  const reliefs = list.total === 0 ? await listReliefs(db, params) : [];
  const known = list.rows.find((row) => row.owner?.id === params.owner)?.owner?.name;
  const named = params.owner !== undefined && params.owner !== "none";
  const ownerName = named ? (known ?? (await getOwnerName(db, params.owner!))) : undefined;
  return { viewer, params, list, reliefs, ownerName };
});
