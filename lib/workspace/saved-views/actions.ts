"use server";

import { viewerAction } from "@/lib/identity/gate";
import { deleteView, moveView, updateView } from "./mutations";
import { moveViewSchema, renameViewSchema, shareViewSchema, viewIdSchema } from "./schema";

/** Gives one of the person's views another name. */
export const renameViewAction = viewerAction
  .metadata({ name: "view.rename" })
  .inputSchema(renameViewSchema)
  .action(({ parsedInput: { id, name }, ctx }) => updateView(ctx.db, id, { name }));

/** Shows a view to colleagues, or stops that. */
export const shareViewAction = viewerAction
  .metadata({ name: "view.share" })
  .inputSchema(shareViewSchema)
  .action(({ parsedInput: { id, visibility }, ctx }) => updateView(ctx.db, id, { visibility }));

/** Puts a view at another place among the person's own. */
export const moveViewAction = viewerAction
  .metadata({ name: "view.move" })
  .inputSchema(moveViewSchema)
  .action(({ parsedInput: { id, to }, ctx }) => moveView(ctx.db, id, to));

export const deleteViewAction = viewerAction
  .metadata({ name: "view.delete" })
  .inputSchema(viewIdSchema)
  .action(({ parsedInput, ctx }) => deleteView(ctx.db, parsedInput.id));
