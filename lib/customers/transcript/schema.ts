import * as z from "zod";
import { mostBytes } from "./rules";

const size = (text: string) => new TextEncoder().encode(text).length;

export const storeTranscriptSchema = z.object({
  meeting: z.uuid(),
  /** The file's name; null for what was pasted. */
  name: z.string().max(255).nullable(),
  text: z
    .string()
    .refine((text) => size(text) <= mostBytes, "Larger than 900 KB. Split the meeting in two."),
  sides: z.record(z.string().max(100), z.enum(["us", "customer"])).default({}),
});
export type StoreTranscriptInput = z.output<typeof storeTranscriptSchema>;
