import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { getOwnerName } from "../customer/data";
import { dayIn } from "../customer/rules";
import { getListPage, listReliefs } from "./data";
import { activeFilters, readListParams, type RawParams } from "./rules";
import type { ListParams } from "./schema";
import type { CustomerList, Relief } from "./types";

export type PortfolioPage = {
  viewer: Viewer;
  params: ListParams;
  list: CustomerList;
  at: number;
  reliefs: Relief[];
  ownerName: string | undefined;
  today: string;
};

/** The list as the address asks for it: one call of the database, and a few more only where nothing matches. */
export const loadPortfolio = cache(async (raw: RawParams): Promise<PortfolioPage> => {
  const viewer = await requireCsm();
  const db = await getDb();
  const params = readListParams(raw);
  const { list, at } = await getListPage(db, params);
  const empty = list.total === 0 && activeFilters(params).length > 0;
  const reliefs = empty ? await listReliefs(db, params) : [];
  const known = list.rows.find((row) => row.owner?.id === params.owner)?.owner?.name;
  const ownerName = params.owner ? (known ?? (await getOwnerName(db, params.owner))) : undefined;
  return { viewer, params, list, at, reliefs, ownerName, today: dayIn(viewer.timezone, new Date()) };
});
