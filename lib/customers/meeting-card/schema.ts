import * as z from "zod";
import { cardStates, cardTypes } from "./types";

const day = z
  .string()
  .trim()
  .refine(
    (text) => text === "" || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))),
    "Not a day. Choose one from the calendar",
  )
  .transform((text) => text || null);

/** A card with other words, which is accepted with them: the form of the dialog. */
export const editCardSchema = z
  .object({
    meeting: z.uuid(),
    id: z.uuid(),
    from: z.enum(cardStates),
    type: z.enum(cardTypes, "Choose a kind"),
    text: z
      .string()
      .trim()
      .min(1, "Say what it is in a sentence")
      .max(1000, "At most 1,000 characters"),
    owner: z
      .string()
      .trim()
      .max(200, "A name has at most 200 characters")
      .transform((text) => text || null),
    due_date: day,
    importance: z.enum(["low", "medium", "high"], "Choose how much it matters"),
    side: z.enum(["us", "customer", ""]).transform((side) => side || null),
  })
  .superRefine(({ type, side }, context) => {
    if (type === "promise" && !side)
      context.addIssue({
        code: "custom",
        path: ["side"],
        message: "Who promises? Choose us or the customer",
      });
  });
export type EditCardInput = z.output<typeof editCardSchema>;

export const decideCardsSchema = z.object({
  meeting: z.uuid(),
  decisions: z
    .array(
      z.object({
        id: z.uuid(),
        from: z.enum(cardStates),
        to: z.enum(["accepted", "rejected", "proposed"]),
      }),
    )
    .min(1)
    .max(500),
});
export type DecideCardsInput = z.output<typeof decideCardsSchema>;
