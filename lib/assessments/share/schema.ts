import * as z from "zod";

export const shareSchema = z.object({
  result: z.uuid(),
  days: z.coerce
    .number("Say for how many days, from 1 to 365")
    .int("Whole days")
    .min(1, "At least one day")
    .max(365, "At most 365 days"),
  label: z.string().trim().max(200, "A name has at most 200 characters").default(""),
  details: z.preprocess((value) => value === "details" || value === true, z.boolean()),
});
export type ShareInput = z.output<typeof shareSchema>;

export const revokeSchema = z.object({ link: z.uuid() });
