import * as z from "zod";
import { sizes, stages } from "../customer/schema";

export const sortKeys = [
  "name",
  "health",
  "arr",
  "stage",
  "industry",
  "renewal",
  "last_touch",
  "owner",
  "created",
] as const;
export type SortKey = (typeof sortKeys)[number];

/** Columns of the list beside the name, which is always there and always first. */
export const columnKeys = [
  "health",
  "delta",
  "arr",
  "stage",
  "renewal",
  "last_touch",
  "concerns",
  "owner",
  "domain",
  "industry",
  "size",
  "currency",
  "people",
  "link",
  "salesforce_id",
  "hubspot_id",
  "created",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const bandKeys = ["healthy", "watch", "risk", "none"] as const;
export const linkKeys = ["not_invited", "invited", "expired", "joined"] as const;
/** What may be asked to be unknown. */
export const unknownKeys = ["arr", "industry", "size"] as const;
/** Which way a score went in 30 days, by the 3 points or more that movers moved by. */
export const movedKeys = ["up", "down"] as const;
/** A health model by its key, or one version of it: "balanced", "balanced.2". */
const modelPattern = /^[a-z][a-z0-9_]{0,49}(\.\d{1,9})?$/;
export const renewalWindows = [30, 60, 90, 180, 365] as const;

/** Where a page of the list begins or ends: the value it is sorted by and the row, and which way to go. */
export const cursorSchema = z.object({
  dir: z.enum(["next", "prev"]),
  value: z.union([z.string().max(500), z.null()]),
  id: z.uuid(),
});
export type Cursor = z.infer<typeof cursorSchema>;

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

/** Columns in the order they were written; none that can be read is none that was written. */
const columns = z
  .preprocess(
    (value) => (typeof first(value) === "string" ? String(first(value)).split(",") : []),
    z.array(z.string()),
  )
  .transform((words): ColumnKey[] | undefined => {
    const known = [...new Set(words)].filter((word): word is ColumnKey =>
      columnKeys.some((key) => key === word),
    );
    return known.length > 0 ? known : undefined;
  });

/** Everything the list can be asked, as it stands in the address. */
export const listParamsSchema = z.object({
  q: one(z.string().trim().min(1).max(200)),
  stage: list(stages),
  stage_not: list(stages),
  industry: one(z.string().trim().min(1).max(100)),
  band: one(z.enum(bandKeys)),
  renewal_within: one(z.coerce.number().int().min(1).max(3650)),
  silent: one(z.literal("1")),
  link: one(z.enum(linkKeys)),
  owner: one(z.union([z.uuid(), z.literal("none")])),
  currency: one(z.string().regex(/^[A-Z]{3}$/)),
  size: one(z.enum(sizes)),
  without: one(z.enum(unknownKeys)),
  renewal_from: one(z.iso.date()),
  renewal_to: one(z.iso.date()),
  moved: one(z.enum(movedKeys)),
  model: one(z.string().regex(modelPattern)),
  archived: one(z.enum(["only", "all"])),
  sort: one(z.enum(sortKeys)),
  dir: one(z.enum(["asc", "desc"])),
  columns,
  /** The saved view this state began with; the state itself stands in the other parameters. */
  view: one(z.uuid()),
  cursor: one(z.string().max(1000)),
});
export type ListParams = z.output<typeof listParamsSchema>;
