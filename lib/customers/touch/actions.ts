"use server";

import { csmAction } from "@/lib/identity/gate";
import { getTimeline } from "./data";
import { deleteNote, logTouch } from "./mutations";
import { logTouchSchema, noteIdSchema, timelineSchema } from "./schema";

/** Logs a call, e-mail, meeting or note; answers its id, with which it can be taken back. */
export const logTouchAction = csmAction
  .metadata({ name: "touch.log" })
  .inputSchema(logTouchSchema)
  .action(({ parsedInput, ctx }) => logTouch(ctx.db, parsedInput));

export const undoTouchAction = csmAction
  .metadata({ name: "touch.undo" })
  .inputSchema(noteIdSchema)
  .action(({ parsedInput, ctx }) => deleteNote(ctx.db, parsedInput.id));

/** The next older page of a timeline. */
export const olderTimelineAction = csmAction
  .metadata({ name: "touch.timeline" })
  .inputSchema(timelineSchema)
  .action(({ parsedInput, ctx }) => getTimeline(ctx.db, parsedInput));
