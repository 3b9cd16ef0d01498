import * as z from "zod";
import { givenAnswerSchema } from "../run/schema";

/** The secret of a link. */
export const linkTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{20,128}$/);

// `run` is what the player calls the key that opens a run; a guest's is the secret of the link.
export const guestRunSchema = z.object({ run: linkTokenSchema });

export const guestAnswersSchema = z.object({
  run: linkTokenSchema,
  answers: z.array(givenAnswerSchema).min(1).max(200),
});
export type GuestAnswersInput = z.output<typeof guestAnswersSchema>;

export const takeUpSchema = z.union([
  z.object({ token: linkTokenSchema }),
  z.object({ invitation: z.uuid() }),
]);
export type TakeUpInput = z.output<typeof takeUpSchema>;
