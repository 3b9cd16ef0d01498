"use server";

import { csmAction } from "@/lib/identity/gate";
import { addMeeting, setMeetingStatus, updateMeeting } from "./mutations";
import { addMeetingSchema, cancelMeetingSchema, editMeetingSchema } from "./schema";

export const addMeetingAction = csmAction
  .metadata({ name: "meeting.add" })
  .inputSchema(addMeetingSchema)
  .action(({ parsedInput, ctx }) => addMeeting(ctx.db, parsedInput));

export const editMeetingAction = csmAction
  .metadata({ name: "meeting.edit" })
  .inputSchema(editMeetingSchema)
  .action(({ parsedInput, ctx }) => updateMeeting(ctx.db, parsedInput));

export const setMeetingStatusAction = csmAction
  .metadata({ name: "meeting.status" })
  .inputSchema(cancelMeetingSchema)
  .action(({ parsedInput, ctx }) => setMeetingStatus(ctx.db, parsedInput));
