import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { getOwnerName } from "../customer/data";
import { columnsOf } from "../columns/rules";
import { listCustomerViews } from "../views/data";
import type { SavedView } from "@/lib/workspace/saved-views/types";
import { listCustomers, listReliefs } from "./data";
import { readListParams, readPlace, readQuery } from "./schema";
import type { ColumnKey, ListParams } from "./schema";
import { type CustomerList, type Relief, type RawParams } from "./types";

export type PortfolioPage = {
  viewer: Viewer;
  params: ListParams;
  list: CustomerList;
  reliefs: Relief[];
  ownerName: string | undefined;
  views: SavedView[];
  /** The saved view the address names, when it is still there. */
  saved: SavedView | null;
  columns: ColumnKey[];
};

/** The list as the address asks for it: two calls of the database at once, a few more only where nothing matches. */
export const loadPortfolio = cache(async (raw: RawParams): Promise<PortfolioPage> => {
  const viewer = await requireCsm();
  const db = await getDb();
  const params = readListParams(raw);
  const [list, { views, columns: personal }] = await Promise.all([
    listCustomers(db, params, { cursor: readPlace(params.cursor) }),
    listCustomerViews(db),
  ]);
  const saved = views.find((view) => view.id === params.view) ?? null;
  const chosen = params.columns ?? (saved ? readQuery(saved.query).columns : undefined);
  const columns = columnsOf({ columns: chosen }, personal, viewer.role === "admin");
  const reliefs = list.total === 0 ? await listReliefs(db, params) : [];
  const known = list.rows.find((row) => row.owner?.id === params.owner)?.owner?.name;
  const named = params.owner !== undefined && params.owner !== "none";
  const ownerName = named ? (known ?? (await getOwnerName(db, params.owner!))) : undefined;
  return { viewer, params, list, reliefs, ownerName, views, saved, columns };
});
