import * as z from "zod";
import { optionalText, ticked } from "../customer/schema";

export const sentiments = ["positive", "neutral", "negative"] as const;
export type Sentiment = (typeof sentiments)[number];

const email = z
  .string()
  .trim()
  .max(320, "An e-mail address has at most 320 characters")
  .refine(
    (text) => text === "" || z.email().safeParse(text).success,
    "Not an e-mail address. One @, for example anna@tallow.co",
  )
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null);

/** A profile is a page of linkedin.com; the protocol may be left out, any other protocol is refused. */
const linkedin = z
  .string()
  .trim()
  .max(500, "At most 500 characters")
  .transform((text) =>
    text === "" || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`,
  )
  .refine(
    (text) => text === "" || /^https?:\/\/([a-z]+\.)?linkedin\.com\/.+/i.test(text),
    "Not a LinkedIn page. Write it like linkedin.com/in/anna",
  )
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null);

export const personSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Every person has a name")
    .max(200, "A name has at most 200 characters"),
  role: optionalText(200, "A role"),
  email,
  phone: optionalText(50, "A phone number"),
  linkedin_url: linkedin,
  sentiment: z
    .union([z.literal("").transform(() => null), z.enum(sentiments)])
    .nullish()
    .transform((sentiment) => sentiment ?? null),
  is_primary: ticked,
  notes: optionalText(5000, "A note"),
});

export const addPersonSchema = personSchema.extend({ customer_id: z.uuid() });
export type AddPersonInput = z.output<typeof addPersonSchema>;

export const editPersonSchema = personSchema.extend({ id: z.uuid(), updated_at: z.string() });
export type EditPersonInput = z.output<typeof editPersonSchema>;

export const personIdSchema = z.object({ id: z.uuid() });
export const peopleOfSchema = z.object({ customer: z.uuid() });
