import * as z from "zod";
import { stages } from "../customer/schema";
import { fields } from "../import-columns/schema";

export const importStates = [
  "reading",
  "mapping",
  "checking",
  "matching",
  "checked",
  "running",
  "done",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof importStates)[number];

/** The nine ways in which a row can be wrong. */
export const faultKinds = [
  "missing_name",
  "amount_unreadable",
  "negative_amount",
  "impossible_date",
  "unknown_stage",
  "unknown_owner",
  "bad_email",
  "same_key",
  "wrong_fields",
] as const;

/** What a list of rows can be narrowed to. */
export const shows = [
  "create",
  "update",
  "unchanged",
  "faulty",
  "notes",
  "moved",
  "kept",
  "all",
] as const;
export type Show = (typeof shows)[number];

export const matchKeys = ["name", "domain", "salesforce_id", "hubspot_id"] as const;
export type MatchKey = (typeof matchKeys)[number];

export const optionsSchema = z.object({
  /** By what a row finds its customer; a row without it is found by its name. */
  key: z.enum(matchKeys).catch("name"),
  /** The answer to "is 03/04 the 3rd of April", where the values of a column do not tell. */
  day_order: z.enum(["dmy", "mdy"]).nullable().catch(null),
  /** What a new customer gets where its row says nothing. */
  stage: z.enum(stages).catch("active"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .catch("EUR"),
  /** Whether somebody has said which column holds the names of a file without headers. */
  name_known: z.boolean().catch(false),
});
export type Options = z.output<typeof optionsSchema>;

const column = z.union([z.enum(fields), z.literal("").transform(() => null)]).nullable();

export const importIdSchema = z.object({ id: z.uuid() });

/** A mapping as the page sends it: the field of each column, in the order of the file. */
export const checkImportSchema = z.object({
  id: z.uuid(),
  columns: z.array(column).max(200, "At most 200 columns"),
  options: optionsSchema,
});
export type CheckImportInput = z.output<typeof checkImportSchema>;

export const showSchema = z.object({
  show: z.enum(shows).optional().catch(undefined),
  after: z.coerce.number().int().min(0).optional().catch(undefined),
  before: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type ShowParams = z.output<typeof showSchema>;
