import * as z from "zod";
import { readAmount } from "../money/rules";
import { sizes, stages } from "./types";

export { currencies, industries, sizes, stages, type Size, type Stage } from "./types";

/** Text that may be left out: blank is nothing, never an empty string in the database. */
export const optionalText = (most: number, name: string) =>
  z
    .string()
    .trim()
    .max(most, `${name} has at most ${most} characters`)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

/** A day as the date field sends it. */
export const optionalDay = z
  .string()
  .trim()
  .refine((day) => day === "" || isDay(day), "Not a day. Write it like 2026-12-02")
  .transform((day) => day || null)
  .nullish()
  .transform((day) => day ?? null);

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text) &&
    text >= "1970" &&
    text < "2200"
  );
}

/** A box that is ticked sends "on", one that is not sends nothing. */
export const ticked = z
  .union([z.literal("on"), z.literal("true"), z.literal(""), z.boolean()])
  .optional()
  .transform((value) => value === "on" || value === "true" || value === true);

/** "https://www.brightwater.example/about" and "Brightwater.example" are both brightwater.example. */
export function bareDomain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?/, "")
    .replace(/[/?#].*$/, "");
}

/** Whether a bare domain is one: labels with dots between, the last one of letters. */
export const isDomain = (domain: string) =>
  /^(?=.{3,253}$)([a-z0-9\u00a1-\uffff]([a-z0-9\u00a1-\uffff-]*[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff]{2,}$/.test(
    domain,
  );

const domainSchema = z
  .string()
  .transform(bareDomain)
  .refine(
    (domain) => domain === "" || isDomain(domain),
    "Not a domain. Write it like brightwater.com",
  )
  .transform((domain) => domain || null)
  .nullish()
  .transform((domain) => domain ?? null);

/** An amount as typed; see `readAmount`. The currency typed with it has to be the one chosen beside it. */
export const amountSchema = z
  .union([z.string().max(60, "Too long for an amount"), z.number()])
  .nullish()
  .transform((typed, context) => {
    const amount = readAmount(String(typed ?? ""));
    if (amount.ok) return amount;
    context.addIssue({ code: "custom", message: amount.message });
    return z.NEVER;
  });

const factsShape = {
  name: z
    .string()
    .trim()
    .min(1, "Every customer has a name")
    .max(200, "A name has at most 200 characters"),
  domain: domainSchema,
  industry: optionalText(100, "An industry"),
  size: z
    .union([z.literal("").transform(() => null), z.enum(sizes)])
    .nullish()
    .transform((size) => size ?? null),
  stage: z.enum(stages, "Choose one of the six stages"),
  arr: amountSchema,
  currency: z.string().regex(/^[A-Z]{3}$/, "A currency has three letters, like EUR"),
  renewal_date: optionalDay,
  salesforce_id: optionalText(100, "A Salesforce id"),
  hubspot_id: optionalText(100, "A HubSpot id"),
};

type Read = { arr: { value: number | null; currency: string | null }; currency: string };

/** Takes the amount out of what was read, and refuses an amount that says another currency than the field beside it. */
function settleAmount<Input extends Read>(
  input: Input,
  context: z.RefinementCtx,
): Omit<Input, "arr"> & { arr: number | null } {
  const { value, currency } = input.arr;
  if (currency && currency !== input.currency) {
    context.addIssue({
      code: "custom",
      path: ["arr"],
      message: `The amount says ${currency}, the currency beside it ${input.currency}. Make them agree`,
    });
  }
  return { ...input, arr: value };
}

export const createCustomerSchema = z.object(factsShape).transform(settleAmount);
export type CreateCustomerInput = z.output<typeof createCustomerSchema>;

/** What the form started from, as JSON, so that the server can tell which facts somebody else changed meanwhile. */
const baseSchema = z.object({
  name: z.string(),
  domain: z.string().nullable(),
  industry: z.string().nullable(),
  size: z.string().nullable(),
  stage: z.string(),
  arr: z.number().nullable(),
  currency: z.string(),
  renewal_date: z.string().nullable(),
  salesforce_id: z.string().nullable(),
  hubspot_id: z.string().nullable(),
});

export const updateCustomerSchema = z
  .object({
    ...factsShape,
    id: z.uuid(),
    updated_at: z.string(),
    base: baseSchema,
    overwrite: ticked,
  })
  .transform(settleAmount);
export type UpdateCustomerInput = z.output<typeof updateCustomerSchema>;

export const customerIdSchema = z.object({ id: z.uuid() });

export const handOverSchema = z.object({
  id: z.uuid(),
  csm: z.uuid("Choose who takes over"),
});

export const findCustomersSchema = z.object({ q: z.string().max(200) });
