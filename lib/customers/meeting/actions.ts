"use server";

import { csmAction } from "@/lib/identity/gate";
import { addMeeting, updateMeeting } from "./mutations";
import { addMeetingSchema, editMeetingSchema } from "./schema";

export const addMeetingAction = csmAction
  .metadata({ name: "meeting.add" })
  .inputSchema(addMeetingSchema)
  .action(({ parsedInput, ctx }) => addMeeting(ctx.db, parsedInput));

export const editMeetingAction = csmAction
  .metadata({ name: "meeting.edit" })
  .inputSchema(editMeetingSchema)
  .action(({ parsedInput, ctx }) => updateMeeting(ctx.db, parsedInput));
