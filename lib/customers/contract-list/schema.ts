import * as z from "zod";

export const contractShows = [
  "active",
  "draft",
  "expired",
  "terminated",
  /** Documents that nobody has confirmed yet. */
  "review",
  "all",
] as const;
export type ContractShow = (typeof contractShows)[number];

export const contractSorts = [
  "ends",
  "customer",
  "title",
  "amount",
  "starts",
  "notice",
  "added",
] as const;
export type ContractSort = (typeof contractSorts)[number];

export const endsWithin = ["30", "60", "90", "180", "365", "none"] as const;
export const documentStates = ["yes", "no", "unconfirmed", "failed"] as const;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const one = <Output>(schema: z.ZodType<Output>) =>
  z.preprocess(first, schema.optional().catch(undefined)).optional();

/** Everything the list can be asked, as it stands in the address. */
export const contractParamsSchema = z.object({
  show: one(z.enum(contractShows)),
  q: one(z.string().trim().min(1).max(200)),
  /** Days within which it ends, or none: it has no end. */
  ends: one(z.union([z.string().regex(/^\d{1,4}$/), z.literal("none")])),
  automatic: one(z.enum(["1", "0"])),
  document: one(z.enum(documentStates)),
  owner: one(z.union([z.uuid(), z.literal("none")])),
  customer: one(z.uuid()),
  sort: one(z.enum(contractSorts)),
  dir: one(z.enum(["asc", "desc"])),
  cursor: one(z.string().max(1000)),
});
export type ContractParams = z.output<typeof contractParamsSchema>;
