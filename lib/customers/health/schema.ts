import * as z from "zod";

export const recalculateSchema = z.object({ customer: z.uuid() });

const day = z.iso.date().nullable().catch(null);

/** Which days of a customer's health are looked at; what cannot be read is not asked for. */
export const replaySchema = z.object({
  day,
  against: day,
  rules: z.enum(["then", "now"]).catch("then"),
});
export type Replay = z.output<typeof replaySchema>;
