import * as z from "zod";

export const pulseValues = [-2, -1, 0, 1, 2] as const;

/** What each value means, so that two people mean the same. */
export const pulseWords: Record<(typeof pulseValues)[number], string> = {
  [-2]: "About to leave",
  [-1]: "Uneasy",
  0: "Neither way",
  1: "Content",
  2: "Would recommend us",
};

// Today begins earlier in the east; the database allows the same.
const latest = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

export const givePulseSchema = z.object({
  customer: z.uuid(),
  value: z.coerce
    .string()
    .regex(/^(-2|-1|0|1|2)$/, "Choose one of the five")
    .transform(Number),
  reason: z
    .string()
    .trim()
    .min(3, "Say why, in a sentence; a number alone explains nothing")
    .max(500, "A reason has at most 500 characters"),
  given_on: z.iso
    .date("Not a day. Write it like 2026-11-26")
    .refine((day) => day >= "2000-01-01", "Lies too far back")
    .refine((day) => day <= latest(), "Lies ahead. A pulse is of today or of an earlier day"),
});
export type GivePulseInput = z.output<typeof givePulseSchema>;
