import * as z from "zod";
import { sizes, stages } from "../customer/types";
import {
  bandKeys,
  columnKeys,
  linkKeys,
  movedKeys,
  sortKeys,
  unknownKeys,
  usuallyHidden,
  type ColumnKey,
  type RawParams,
} from "./types";

/** A health model by its key, or one version of it: "balanced", "balanced.2". */
const modelPattern = /^[a-z][a-z0-9_]{0,49}(\.\d{1,9})?$/;
export { columnKeys, sortKeys, type ColumnKey, type SortKey } from "./types";

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

/** Reads the address of the list. Never throws: what cannot be read is as if it were not there. */
export function readListParams(raw: RawParams): ListParams {
  const params = listParamsSchema.parse(raw);
  if (params.stage.length > 0) return { ...params, stage_not: [] };
  return raw.stage_not === undefined ? { ...params, stage_not: usuallyHidden } : params;
}

/** The parameters of a query string, as the router would hand them over. */
export function readQuery(query: string): ListParams {
  return readListParams(Object.fromEntries(new URLSearchParams(query)));
}

/** The place an address names, or null for the beginning, which is also where a word leads that cannot be read. */
export function readPlace(word: string | undefined): Cursor | null {
  if (!word) return null;
  try {
    const text = atob(word.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const [dir, value, id] = JSON.parse(new TextDecoder().decode(bytes)) as unknown[];
    return cursorSchema.parse({ dir, value, id });
  } catch {
    return null;
  }
}
