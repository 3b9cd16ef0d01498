import * as z from "zod";

/** What a person chooses in a merge; an amount goes with its currency. */
export const mergeFields = [
  "name",
  "domain",
  "industry",
  "size",
  "stage",
  "arr",
  "renewal_date",
  "salesforce_id",
  "hubspot_id",
  "owner",
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Two to five customers, in the order they were chosen. */
export const mergeIdsSchema = z
  .string()
  .transform((text) => [...new Set(text.split(","))])
  .pipe(z.array(z.uuid()).min(2).max(5));

export const mergeSchema = z.object({
  survivor: z.uuid("Choose which customer stays"),
  merged: z.array(z.uuid()).min(1).max(4),
  /** Field → the customer whose value counts. */
  choices: z.partialRecord(z.enum(mergeFields), z.uuid()),
  /** Customer → when it was last changed as far as the person saw. */
  seen: z.record(z.uuid(), z.string().max(40)),
});
export type MergeInput = z.output<typeof mergeSchema>;

export const mergeIdSchema = z.object({ id: z.uuid() });
export const distinctSchema = z.object({ ids: z.array(z.uuid()).min(2).max(5) });
