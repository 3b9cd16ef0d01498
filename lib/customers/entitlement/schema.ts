import * as z from "zod";

/** Readings as they were typed or pasted, of one entitlement or, where lines name them, of several. */
export const addReadingsSchema = z.object({
  customer_id: z.uuid(),
  entitlement_id: z.union([z.literal("").transform(() => null), z.uuid()]).default(null),
  text: z
    .string()
    .trim()
    .min(1, "Type or paste at least one reading")
    .max(200_000, "At most 200,000 characters at once"),
});
export type AddReadingsInput = z.output<typeof addReadingsSchema>;

export const readingIdSchema = z.object({ id: z.uuid() });
