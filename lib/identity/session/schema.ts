import * as z from "zod";
import { cleanCode } from "./rules";

/** One address, as it is stored: trimmed, in small letters. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "Longer than an e-mail address can be")
  .pipe(z.email("One @ and a domain, for example anna@tallow.co"));

const nextSchema = z.string().max(2000).optional();

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, "Type your password").max(200, "Longer than a password can be"),
  next: nextSchema,
});

export const codeRequestSchema = z.object({ email: emailSchema });

export const codeCheckSchema = z.object({
  email: emailSchema,
  code: z
    .string()
    .transform(cleanCode)
    .pipe(z.string().regex(/^[0-9]{6}$/, "Six digits, as they stand in the mail")),
  next: nextSchema,
});

export const demoSignInSchema = z.object({ email: emailSchema, next: nextSchema });

export type SignInInput = z.infer<typeof signInSchema>;
export type CodeCheckInput = z.infer<typeof codeCheckSchema>;
