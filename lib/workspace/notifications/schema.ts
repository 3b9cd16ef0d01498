import * as z from "zod";

/** Which of them the list shows. */
export const noticeViews = ["all", "unread"] as const;
export type NoticeView = (typeof noticeViews)[number];

/** What GET /api/notifications takes. */
export const noticeFeedSchema = z.object({
  limit: z.coerce.number().int().min(1).max(20).default(8),
});

/** What the address of the list says; anything else reads as the first page of all. */
export const noticeListSchema = z.object({
  view: z.enum(noticeViews).catch("all"),
  at: z.iso.datetime({ offset: true }).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

export const markNoticeSchema = z.object({ id: z.uuid(), read: z.boolean() });

/** Marks what was there when the list was drawn; news that came in since stays unread. */
export const markAllSchema = z.object({ until: z.iso.datetime({ offset: true }) });
