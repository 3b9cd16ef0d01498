import { listHref, toFilter } from "../portfolio/rules";
import { readQuery } from "../portfolio/schema";
import type { ColumnKey } from "../portfolio/types";
import type { ListParams } from "../portfolio/schema";
import type { SavedView } from "@/lib/workspace/saved-views/types";

/** The state of the list as a view keeps it: without its place, without the view it began with, columns spelled out. */
export function stateOf(params: ListParams, columns: ColumnKey[]): string {
  const href = listHref(params, { cursor: undefined, view: undefined, columns });
  return href.split("?")[1] ?? "";
}

/** The filter beside the state, by which the view is counted. */
export function filterOf(query: string) {
  return toFilter(readQuery(query));
}

/** The address that opens a saved view. What the stored query says and the list no longer knows is left out. */
export function savedViewHref(view: Pick<SavedView, "id" | "query">): string {
  return listHref(readQuery(view.query), { cursor: undefined, view: view.id });
}

/** Whether the list differs from the view it began with. Columns nobody has touched are those of the view. */
export function isChanged(view: Pick<SavedView, "id" | "query">, params: ListParams): boolean {
  const saved = readQuery(view.query);
  return (
    listHref(saved, { cursor: undefined, view: undefined }) !==
    listHref(params, {
      cursor: undefined,
      view: undefined,
      columns: params.columns ?? saved.columns,
    })
  );
}
