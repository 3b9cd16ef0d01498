import * as z from "zod";

export const needKinds = [
  "notice",
  "renewal",
  "score_drop",
  "concern",
  "silent",
  "invitation",
] as const;
export type NeedKind = (typeof needKinds)[number];

const one = <Output>(schema: z.ZodType<Output>) =>
  z
    .preprocess(
      (value) => (Array.isArray(value) ? value[0] : value),
      schema.optional().catch(undefined),
    )
    .optional();

/** What the address of the list says; what cannot be read is as if it were not there. */
export const needsParamsSchema = z.object({
  kind: one(z.enum(needKinds)),
  show: one(z.literal("snoozed")),
  csm: one(z.uuid()),
  at: one(z.string().max(2000)),
});
export type NeedsParams = z.output<typeof needsParamsSchema>;

export const needsCursorSchema = z.object({
  dir: z.enum(["next", "prev"]),
  key: z.string().min(1).max(1000),
});
export type NeedsCursor = z.infer<typeof needsCursorSchema>;

/** How long a line stays away. */
export const snoozeSpans = ["tomorrow", "week", "change", "date"] as const;
export type SnoozeSpan = (typeof snoozeSpans)[number];

const day = /^\d{4}-\d{2}-\d{2}$/;

export const snoozeSchema = z
  .object({
    kind: z.enum(needKinds),
    customer: z.uuid(),
    cause: z.string().min(1).max(200),
    reason: z
      .string()
      .trim()
      .min(1, "Say why it can wait, in a few words")
      .max(300, "A reason has at most 300 characters"),
    span: z.enum(snoozeSpans, "Choose until when"),
    date: z.string().trim().optional(),
  })
  .check((context) => {
    const { span, date } = context.value;
    const known =
      day.test(date ?? "") && !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && date! < "2200";
    if (span !== "date" || known) return;
    const message = "Choose the day on which it comes back, like 2026-12-02";
    context.issues.push({ code: "custom", input: context.value, path: ["date"], message });
  });
export type SnoozeInput = z.output<typeof snoozeSchema>;

export const snoozeIdSchema = z.object({ id: z.uuid() });
