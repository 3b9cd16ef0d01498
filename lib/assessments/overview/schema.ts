import * as z from "zod";
import { assessmentTypes } from "../template/schema";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** A parameter of the address: what cannot be read is as if it were not there. */
const one = <Output>(schema: z.ZodType<Output>) =>
  z.preprocess(first, schema.optional().catch(undefined)).optional();

/** What the overview can be asked, as it stands in the address. */
export const overviewParamsSchema = z.object({
  org: one(z.uuid()),
  /** The assessment whose course is drawn. */
  type: one(z.enum(assessmentTypes)),
  /** Members who took it, or anything at all. */
  took: one(z.enum([...assessmentTypes, "any"])),
  missing: one(z.enum([...assessmentTypes, "any"])),
  q: one(z.string().trim().min(1).max(120)),
  /** Where the page of members and that of organizations begin. */
  people: one(z.string().max(600)),
  orgs: one(z.string().max(600)),
});
export type OverviewParams = z.output<typeof overviewParamsSchema>;

export const placeSchema = z.object({
  dir: z.enum(["next", "prev"]),
  name: z.string().max(300),
  id: z.uuid(),
  org: z.uuid().optional(),
});
export type Place = z.output<typeof placeSchema>;
