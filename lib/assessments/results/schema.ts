import * as z from "zod";
import { assessmentTypes, brackets } from "../template/schema";

export const sortKeys = ["date", "score", "type", "person"] as const;
export type SortKey = (typeof sortKeys)[number];

/** How far back, in days; `day` bounds of one's own go before it. */
export const periods = ["30", "90", "365"] as const;

/** Rows of a page. */
export const pageSize = 20;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** A parameter of the address: what cannot be read is left out, because an address is typed, cut and pasted by anybody. */
const one = <Output>(schema: z.ZodType<Output>) =>
  z.preprocess((value) => first(value), schema.optional().catch(undefined)).optional();

const list = <Output extends string>(allowed: readonly Output[]) =>
  z
    .preprocess(
      (value) =>
        [value].flat().flatMap((part) => (typeof part === "string" ? part.split(",") : [])),
      z.array(z.string()),
    )
    .transform((values) => allowed.filter((value) => values.includes(value)));

/** Where a page begins or ends: the value it is sorted by and the row, which way to go, and how many rows lie before. */
export const cursorSchema = z.object({
  dir: z.enum(["next", "prev"]),
  value: z.string().max(500),
  id: z.uuid(),
  skipped: z.number().int().min(0).max(1_000_000).catch(0),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** Everything the list can be asked, as it stands in the address. */
export const listParamsSchema = z.object({
  q: one(z.string().trim().min(1).max(200)),
  type: list(assessmentTypes),
  bracket: list(brackets),
  /** An organization, or whatever is stamped with any that the reader oversees. */
  org: one(z.union([z.uuid(), z.literal("any")])),
  /** A category that has a score. */
  category: one(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)),
  person: one(z.uuid()),
  mine: one(z.literal("1")),
  period: one(z.enum(periods)),
  from: one(z.iso.date()),
  to: one(z.iso.date()),
  sort: one(z.enum(sortKeys)),
  dir: one(z.enum(["asc", "desc"])),
  cursor: one(z.string().max(1000)),
});
export type ListParams = z.output<typeof listParamsSchema>;
