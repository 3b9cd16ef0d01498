import * as z from "zod";
import { isDay, sizes, stages } from "../customer/schema";

export const bulkKinds = [
  "stage",
  "industry",
  "size",
  "renewal_date",
  "currency",
  "owner",
  "archive",
  "restore",
] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** An empty field empties the column of all, which is a wish like any other where the column may be empty. */
const orNothing = <Output>(schema: z.ZodType<Output>) =>
  z.union([z.literal("").transform(() => null), schema]);

const values: Record<BulkKind, z.ZodType<string | null>> = {
  stage: z.enum(stages, "Choose one of the six stages"),
  industry: z
    .string()
    .trim()
    .max(100, "An industry has at most 100 characters")
    .transform((text) => text || null),
  size: orNothing(z.enum(sizes)),
  renewal_date: orNothing(z.string().refine(isDay, "Not a day. Write it like 2026-12-02")),
  currency: z.string().regex(/^[A-Z]{3}$/, "Choose a currency"),
  owner: z.uuid("Choose who takes over"),
  archive: z.any().transform(() => null),
  restore: z.any().transform(() => null),
};

/** What to change, in which customers, and how many the person saw that there are. */
export const startBulkSchema = z
  .object({
    kind: z.enum(bulkKinds),
    value: z.string().max(200).default(""),
    /** The chosen ones; without them all that the list of `query` holds. */
    ids: z.array(z.uuid()).min(1).max(2000).optional(),
    query: z.string().max(4000).default(""),
    expected: z.number().int().min(1),
  })
  .transform((input, context) => {
    const read = values[input.kind].safeParse(input.value);
    if (read.success) return { ...input, value: read.data };
    const message = read.error.issues[0]!.message;
    context.addIssue({ code: "custom", path: ["value"], message });
    return z.NEVER;
  });
export type StartBulkInput = z.output<typeof startBulkSchema>;

export const bulkIdSchema = z.object({ id: z.uuid() });
