import * as z from "zod";
import { amountSchema, isDay, optionalText } from "../customer/schema";
import { cursorSchema } from "../portfolio/schema";

export const renewalShows = [
  "open",
  "due",
  "notice_passed",
  "overdue",
  "at_risk",
  "won",
  "lost",
  "all",
  /** What a forecast counts: won and open ones. No tab of its own. */
  "kept",
] as const;
export type RenewalShow = (typeof renewalShows)[number];

export const renewalSorts = [
  "due",
  "notice",
  "customer",
  "health",
  "likelihood",
  "amount",
  "forecast",
] as const;
export type RenewalSort = (typeof renewalSorts)[number];

export const lostReasons = [
  "price",
  "product",
  "competitor",
  "budget",
  "sponsor_left",
  "closed_down",
  "terminated",
  "other",
] as const;
export type LostReason = (typeof lostReasons)[number];

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** A parameter of the address: what cannot be read is left out. */
const one = <Output>(schema: z.ZodType<Output>) =>
  z.preprocess(first, schema.optional().catch(undefined)).optional();

/** Everything the list can be asked, as it stands in the address. */
export const renewalParamsSchema = z.object({
  show: one(z.enum(renewalShows)),
  q: one(z.string().trim().min(1).max(200)),
  from: one(z.string().refine(isDay)),
  to: one(z.string().refine(isDay)),
  owner: one(z.union([z.uuid(), z.literal("none")])),
  currency: one(z.string().regex(/^[A-Z]{3}$/)),
  band: one(z.enum(["healthy", "watch", "risk", "none"])),
  said: one(z.enum(["override", "forecast"])),
  automatic: one(z.enum(["1", "0"])),
  customer: one(z.uuid()),
  sort: one(z.enum(renewalSorts)),
  dir: one(z.enum(["asc", "desc"])),
  /** The first of the twelve months that the figures show. */
  start: one(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  cursor: one(z.string().max(1000)),
});
export type RenewalParams = z.output<typeof renewalParamsSchema>;

export const renewalCursorSchema = cursorSchema;

const id = z.uuid();

/** Percent as typed: "80" or "80 %". */
const percent = z
  .string()
  .trim()
  .transform((text) => text.replace(/\s*%$/, ""))
  .refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= 100, "0 to 100 percent")
  .transform(Number);

export const likelihoodSchema = z.object({
  id,
  value: percent,
  reason: z
    .string()
    .trim()
    .min(3, "Say in a few words why")
    .max(500, "A reason has at most 500 characters"),
});
export const renewalIdSchema = z.object({ id });

export const forecastSchema = z
  .object({ id, amount: amountSchema })
  .transform(({ id: renewal, amount }) => ({ id: renewal, amount: amount.value }));

/** What many renewals are expected to bring, in percent of their own amounts; empty takes what was said out. */
export const bulkForecastSchema = z.object({
  /** The chosen ones; without them all open ones that the list of `query` holds. */
  ids: z.array(id).min(1).max(500).optional(),
  query: z.string().max(4000).default(""),
  percent: z
    .string()
    .trim()
    .refine((text) => text === "" || /^\d{1,3}$/.test(text), "A whole number of percent, 0 to 999")
    .transform((text) => (text === "" ? null : Number(text))),
});

export const forecastsBackSchema = z.object({
  values: z.array(z.object({ id, amount: z.number().nullable() })).max(500),
});

export const winSchema = z
  .object({
    id,
    amount: amountSchema,
    end: z.string().refine(isDay, "Choose until when it is renewed"),
    as: z.enum(["extend", "new"]),
    note: optionalText(1000, "A note"),
  })
  .transform(({ amount, ...rest }) => ({ ...rest, amount: amount.value }));
export type WinInput = z.output<typeof winSchema>;

export const loseSchema = z.object({
  id,
  reason: z.enum(lostReasons, "Say why it was lost"),
  note: optionalText(1000, "A note"),
});
export type LoseInput = z.output<typeof loseSchema>;
