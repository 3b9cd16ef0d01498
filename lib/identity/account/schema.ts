import * as z from "zod";
import { emailSchema } from "@/lib/identity/session/schema";
import { organizationNameSchema } from "@/lib/identity/organization/schema";
import { confirmTypes, isPasswordTooLong, isTimeZone, passwordBytes, passwordFault } from "./rules";

/** The password rule as the form, `config.toml` and the embedded API hold it. */
export const newPasswordSchema = z.string().check((context) => {
  const fault = passwordFault(context.value);
  if (fault) context.issues.push({ code: "custom", input: context.value, message: fault });
  if (isPasswordTooLong(context.value)) {
    const message = `At most ${passwordBytes} bytes, about as many characters.`;
    context.issues.push({ code: "custom", input: context.value, message });
  }
});

const nameSchema = (what: string) =>
  z.string().trim().min(1, `Type your ${what}`).max(80, "At most 80 characters");

/** A ticked box arrives as "on", an empty one not at all. */
const tickedSchema = z.literal("on").optional();

export const invitationTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{20,128}$/);

export const signUpSchema = z
  .object({
    first_name: nameSchema("first name"),
    last_name: nameSchema("last name"),
    email: emailSchema,
    password: newPasswordSchema,
    organization: z.string().trim().max(120, "At most 120 characters").optional(),
    invitation: invitationTokenSchema.optional(),
    agreed_terms: z.literal("on", "Agree to the terms to create an account"),
    agreed_marketing: tickedSchema,
  })
  .refine(
    // An invitation brings its organization with it.
    (form) =>
      Boolean(form.invitation) || organizationNameSchema.safeParse(form.organization ?? "").success,
    {
      path: ["organization"],
      error: "Two characters or more, for example Tallow & Finch",
      // Also when other fields are wrong: all faults are told at once.
      when: () => true,
    },
  );

export const recoverySchema = z.object({ email: emailSchema });

const tokenHashSchema = z.string().regex(/^[A-Za-z0-9_-]{16,256}$/);

export const confirmSchema = z.object({
  token_hash: tokenHashSchema,
  type: z.enum(confirmTypes).exclude(["recovery"]),
});

export const setPasswordSchema = z.object({
  token_hash: tokenHashSchema,
  password: newPasswordSchema,
});

export const changePasswordSchema = z.object({
  current_password: z.string().min(1, "Type the password you have now").max(200),
  password: newPasswordSchema,
});

export const changeEmailSchema = z.object({
  email: emailSchema,
  current_password: z.string().min(1, "Type your password").max(200),
});

/** How dates and numbers are written. English is the language of the product; the rest is custom of the place. */
export const locales = [
  ["en-GB", "English, United Kingdom"],
  ["en-IE", "English, Ireland"],
  ["en-US", "English, United States"],
  ["da-DK", "Danish"],
  ["de-DE", "German, Germany"],
  ["de-CH", "German, Switzerland"],
  ["es-ES", "Spanish"],
  ["fi-FI", "Finnish"],
  ["fr-FR", "French"],
  ["it-IT", "Italian"],
  ["nb-NO", "Norwegian"],
  ["nl-NL", "Dutch"],
  ["pl-PL", "Polish"],
  ["pt-PT", "Portuguese"],
  ["sv-SE", "Swedish"],
] as const;

const emptyToNull = (value: string) => value.trim() || null;

export const profileSchema = z.object({
  first_name: nameSchema("first name"),
  last_name: nameSchema("last name"),
  title: z.string().max(120, "At most 120 characters").transform(emptyToNull),
  department: z.string().max(120, "At most 120 characters").transform(emptyToNull),
  phone: z
    .string()
    .trim()
    .regex(/^$|^\+?[0-9 ()./-]{5,30}$/, "Digits with spaces, for example +47 22 33 44 55")
    .transform(emptyToNull),
  timezone: z.string().refine(isTimeZone, "A zone of the list, for example Europe/Oslo"),
  locale: z.enum(
    locales.map(([code]) => code),
    "One of the list",
  ),
  linkedin_url: z
    .string()
    .trim()
    .max(300, "At most 300 characters")
    .refine(
      (url) => url === "" || /^https:\/\/([a-z]{2,3}\.)?linkedin\.com\/\S+$/i.test(url),
      "An address at linkedin.com, for example https://www.linkedin.com/in/anna-tallow",
    )
    .transform(emptyToNull),
});

export type SignUpInput = z.infer<typeof signUpSchema>;
export type ProfileInput = z.infer<typeof profileSchema>;
