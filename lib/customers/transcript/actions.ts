"use server";

import { csmAction } from "@/lib/identity/gate";
import { storeTranscript } from "./mutations";
import { storeTranscriptSchema } from "./schema";

export const storeTranscriptAction = csmAction
  .metadata({ name: "meeting.transcript" })
  .inputSchema(storeTranscriptSchema)
  .action(({ parsedInput, ctx }) => storeTranscript(ctx.db, parsedInput));
