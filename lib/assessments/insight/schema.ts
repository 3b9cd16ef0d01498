import * as z from "zod";
import { assessmentTypes } from "../template/schema";

/** How a text names a question: `[[key]]`. */
export const citation = /\[\[([a-z][a-z0-9_]{0,39})\]\]/g;

export const writeInsightSchema = z.object({ result: z.uuid() });

const blank = (value: unknown) => (value === "" || value === undefined ? null : value);

export const saveContextSchema = z.object({
  result: z.uuid(),
  session: z.uuid(),
  type: z.enum(assessmentTypes),
  include_notes: z.preprocess((value) => value === "on" || value === true, z.boolean()),
  goals: z
    .string()
    .max(2000, "Goals have at most 2,000 characters together")
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string()).max(20, "At most 20 goals, one a line")),
  constraints: z.preprocess(
    blank,
    z.string().trim().max(5000, "At most 5,000 characters").nullable(),
  ),
});
export type SaveContextInput = z.output<typeof saveContextSchema>;

/** What a model has to answer; anything else leaves the built-in text. */
export const modelTextSchema = z.object({
  paragraphs: z
    .array(z.object({ text: z.string().trim().min(20).max(1500) }))
    .min(1)
    .max(8),
});
