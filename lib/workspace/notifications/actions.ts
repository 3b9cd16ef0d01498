"use server";

import { viewerAction } from "@/lib/identity/gate";
import { markAllNotices, markNotice } from "./mutations";
import { markAllSchema, markNoticeSchema } from "./schema";

/** Marks one piece of news as read, or as unread again. */
export const markNoticeAction = viewerAction
  .metadata({ name: "notification.mark" })
  .inputSchema(markNoticeSchema)
  .action(async ({ parsedInput, ctx }) =>
    markNotice(ctx.db, { user: ctx.viewer.id, ...parsedInput }),
  );

/** Marks all news as read up to the newest that the person has seen. */
export const markAllNoticesAction = viewerAction
  .metadata({ name: "notification.mark_all" })
  .inputSchema(markAllSchema)
  .action(async ({ parsedInput, ctx }) =>
    markAllNotices(ctx.db, { user: ctx.viewer.id, ...parsedInput }),
  );
