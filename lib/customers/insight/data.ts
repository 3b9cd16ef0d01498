import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
import type { Cursor } from "../portfolio/schema";
import { sortOf, toFilter } from "./rules";
import type { InsightParams } from "./schema";
import type { InsightBoard, InsightDetail, InsightPage } from "./types";

/** A page of insights with its counts, in one call. */
export async function listInsights(
  db: Db,
  params: InsightParams,
  cursor: Cursor | null,
  limit = 25,
): Promise<InsightPage> {
  const { sort, dir } = sortOf(params);
  const { data, error } = await db.rpc("list_insights", {
    p_filter: toFilter(params),
    p_sort: sort,
    p_dir: dir,
    p_cursor: cursor,
    p_limit: limit,
  });
  if (error) throw asError(error);
  return data as InsightPage;
}

/** Every insight of the list, page after page, for an export; a board is exported as its list. */
export const walkInsights = (db: Db, params: InsightParams) =>
  walkPages((cursor: Cursor | null) => listInsights(db, params, cursor, 500));

/** The board: the most important insights of each status or type. */
export async function getInsightBoard(
  db: Db,
  params: InsightParams,
  by: "status" | "type",
): Promise<InsightBoard> {
  const { data, error } = await db.rpc("get_insight_board", {
    p_filter: toFilter(params),
    p_by: by,
    p_limit: 12,
  });
  if (error) throw asError(error);
  return data as InsightBoard;
}

/** One insight with the sentences it comes from; null for one that is somebody else's or is not there. */
export async function getInsight(db: Db, id: string): Promise<InsightDetail | null> {
  const { data, error } = await db.rpc("get_insight", { p_id: id });
  if (error) throw asError(error);
  return data as InsightDetail | null;
}
