import * as z from "zod";
import { fields } from "../contract-fields/rules";
import type { FieldName } from "../contract-fields/types";

const names = fields.map(({ name }) => name) as [FieldName, ...FieldName[]];
const draft = z.record(z.string().max(20), z.string().max(6000));

const decisionSchema = z.object({
  key: z.string().max(80),
  /** "other" takes what the second reader read. */
  state: z.enum(["kept", "other", "corrected", "rejected"]),
  parts: draft.optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** Words that a person marked in the document, as they stand on their page. */
const placeSchema = z
  .object({
    page: z.int().min(1),
    quote: z.string().min(1).max(2000),
    start: z.int().min(0),
    end: z.int(),
  })
  .refine(({ quote, start, end }) => end - start === quote.length);

const addedSchema = z.object({ field: z.enum(names), parts: draft, place: placeSchema.optional() });
export type Added = z.infer<typeof addedSchema>;

export const confirmSchema = z.object({
  file: z.uuid(),
  decisions: z.array(decisionSchema).max(1000),
  added: z.array(addedSchema).max(200),
  status: z.enum(["draft", "active", "expired"]),
  base: z.object({ id: z.uuid(), seen: z.string().max(60) }).nullable(),
});
export type ConfirmInput = z.infer<typeof confirmSchema>;
