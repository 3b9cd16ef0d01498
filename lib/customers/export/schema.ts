import * as z from "zod";

export const formats = ["csv", "xlsx"] as const;
export type Format = (typeof formats)[number];

/** What an export is asked beside the state of the list; a selection is posted, because it may be long. */
export const exportSchema = z.object({
  format: z.enum(formats).catch("csv"),
  ids: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.uuid()).min(1).max(2000))
    .optional(),
});
