"use server";

import { csmAction } from "@/lib/identity/gate";
import { insertView, saveColumns, updateView } from "@/lib/workspace/saved-views/mutations";
import { listHref } from "../portfolio/rules";
import { readQuery } from "../portfolio/schema";
import { filterOf } from "./rules";
import { columnsSchema, restoreViewSchema, saveViewSchema, updateViewSchema } from "./schema";

const list = "customers";

/** The state as the list itself would write it, with the filter by which it is counted. */
function settled(query: string) {
  const href = listHref(readQuery(query), { cursor: undefined, view: undefined });
  return { query: href.split("?")[1] ?? "", filter: filterOf(query) };
}

/** Saves the state of the list under a name. */
export const saveViewAction = csmAction
  .metadata({ name: "view.save" })
  .inputSchema(saveViewSchema)
  .action(({ parsedInput: { name, query }, ctx }) =>
    insertView(ctx.db, { list, name, ...settled(query) }),
  );

/** Saves a changed state into the view it began with. */
export const updateViewAction = csmAction
  .metadata({ name: "view.update" })
  .inputSchema(updateViewSchema)
  .action(({ parsedInput: { id, query }, ctx }) => updateView(ctx.db, id, settled(query)));

/** Brings a deleted view back, where it was. */
export const restoreViewAction = csmAction
  .metadata({ name: "view.restore" })
  .inputSchema(restoreViewSchema)
  .action(({ parsedInput: { query, ...view }, ctx }) =>
    insertView(ctx.db, { list, ...view, ...settled(query) }),
  );

/** Remembers the columns of the list as it comes. */
export const saveColumnsAction = csmAction
  .metadata({ name: "view.columns" })
  .inputSchema(columnsSchema)
  .action(({ parsedInput: { columns }, ctx }) =>
    saveColumns(ctx.db, list, ctx.viewer.id, columns?.join(",") ?? null),
  );
