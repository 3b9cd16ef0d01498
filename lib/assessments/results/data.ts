import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { readCursor, sortOf, toFilter } from "./rules";
import { pageSize, type ListParams } from "./schema";
import type { ResultLine, ResultList } from "./types";

type Ask = { now: Date; cursor?: Json | null; limit?: number };

/** One page of the results the caller may read, in one call. */
export async function listResults(db: Db, params: ListParams, ask: Ask): Promise<ResultList> {
  const { sort, dir } = sortOf(params);
  const { data, error } = await db.rpc("list_results", {
    p_filter: toFilter(params, ask.now),
    p_sort: sort,
    p_descending: dir === "desc",
    p_cursor: ask.cursor === undefined ? (readCursor(params.cursor) as Json) : ask.cursor,
    p_limit: ask.limit ?? pageSize,
  });
  if (error) throw asError(error);
  return data as ResultList;
}

/** Every row of the list, page after page, for an export. */
export async function* walkResults(
  db: Db,
  params: ListParams,
  now: Date,
): AsyncGenerator<ResultLine[]> {
  let cursor: Json | null = null;
  // A list that changes while it is read must still end; a bound is cheaper than trust.
  for (let page = 0; page < 1000; page += 1) {
    const list: ResultList = await listResults(db, params, { now, cursor, limit: 500 });
    yield list.rows;
    if (!list.next || list.rows.length < 500) return;
    cursor = list.next;
  }
}
