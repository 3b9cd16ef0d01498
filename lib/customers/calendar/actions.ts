"use server";

import * as z from "zod";
import { csmAction } from "@/lib/identity/gate";
import { issueCalendarFeed, revokeCalendarFeed } from "./mutations";

export const issueCalendarFeedAction = csmAction
  .metadata({ name: "calendar.issue" })
  .inputSchema(z.object({}))
  .action(({ ctx }) => issueCalendarFeed(ctx.db));

export const revokeCalendarFeedAction = csmAction
  .metadata({ name: "calendar.revoke" })
  .inputSchema(z.object({}))
  .action(({ ctx }) => revokeCalendarFeed(ctx.db));
