import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { activeFilters, pageSize, sortOf, toFilter, type ListFilter } from "./rules";
import type { Cursor, ListParams } from "./schema";
import type { CustomerList, CustomerRow, Relief } from "./types";

type Ask = { cursor?: Cursor | null; limit?: number; filter?: ListFilter };

/** One page of the list: rows, total, both neighbours and the counts of the views, in one call. */
export async function listCustomers(
  db: Db,
  params: ListParams,
  ask: Ask = {},
): Promise<CustomerList> {
  const { sort, dir } = sortOf(params);
  const { data, error } = await db.rpc("list_customers", {
    p_filter: ask.filter ?? toFilter(params),
    p_sort: sort,
    p_dir: dir,
    p_cursor: ask.cursor ?? null,
    p_limit: ask.limit ?? pageSize,
  });
  if (error) throw asError(error);
  return data as CustomerList;
}

/**
 * What the list would hold without each of its filters. Asked only when nothing matches, so that the page can say which
 * one to drop; the few calls are worth it there and nowhere else.
 */
export async function listReliefs(db: Db, params: ListParams): Promise<Relief[]> {
  const filters = activeFilters(params).slice(0, 6);
  const totals = await Promise.all(
    filters.map(async ({ key, without }) => {
      const list = await listCustomers(db, { ...params, ...without }, { limit: 1 });
      return { key, total: list.total };
    }),
  );
  return totals.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

/** Every row of the list, page after page, for an export; of a selection when a filter of ids is given. */
export async function* walkCustomers(
  db: Db,
  params: ListParams,
  filter?: ListFilter,
): AsyncGenerator<CustomerRow[]> {
  let cursor: Cursor | null = null;
  // A list that changes while it is read must still end; a bound is cheaper than trust.
  for (let page = 0; page < 1000; page += 1) {
    const list: CustomerList = await listCustomers(db, params, {
      cursor,
      limit: 500,
      filter,
    });
    yield list.rows;
    if (!list.next) return;
    cursor = list.next;
  }
  throw new AppError("fault");
}
