import * as z from "zod";
import { momentIn } from "./rules";
import { timelineKinds, touchKinds } from "./types";

/** A person's clock may run ahead of the server's; the database allows the same. */
const allowance = 5 * 60_000;

export const logTouchSchema = z
  .object({
    customer: z.uuid("Choose the customer from the list"),
    kind: z.enum(touchKinds),
    body: z
      .string()
      .trim()
      .min(1, "Write what happened, in a sentence")
      .max(5000, "A note has at most 5,000 characters"),
    happened_at: z.string(),
    zone: z.string().max(64),
    stakeholder: z.union([z.uuid(), z.literal("").transform(() => null)]).nullish(),
  })
  .transform(({ happened_at, zone, stakeholder, ...rest }, context) => {
    const at = happened_at === "" ? new Date() : momentIn(zone, happened_at);
    if (!at) {
      context.addIssue({
        code: "custom",
        path: ["happened_at"],
        message: "Not a day and time. Write it like 20/11/2026, 15:30",
      });
    } else if (at.getTime() > Date.now() + allowance) {
      context.addIssue({
        code: "custom",
        path: ["happened_at"],
        message: "Lies ahead. A touch has happened; plan a meeting instead",
      });
    }
    return { ...rest, stakeholder: stakeholder ?? null, happened_at: at?.toISOString() ?? "" };
  });
export type LogTouchInput = z.output<typeof logTouchSchema>;

export const noteIdSchema = z.object({ id: z.uuid() });

export const timelineSchema = z.object({
  customer: z.uuid(),
  kind: z.enum(timelineKinds).nullable(),
  cursor: z.object({ at: z.string(), id: z.uuid() }).nullable(),
});
export type TimelineInput = z.output<typeof timelineSchema>;
