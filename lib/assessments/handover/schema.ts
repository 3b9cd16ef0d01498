import * as z from "zod";

export const sides = ["for", "from"] as const;
export type Side = (typeof sides)[number];

export const handedParamsSchema = z.object({
  side: z.enum(sides).catch("for").default("for"),
  show: z.enum(["waiting", "all"]).catch("waiting").default("waiting"),
  cursor: z.string().max(200).optional().catch(undefined),
});
export type HandedParams = z.infer<typeof handedParamsSchema>;

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most.toLocaleString("en")} characters`)
    .transform((text) => text || null)
    .nullish();

const keySchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

export const handOverSchema = z.object({
  session: z.uuid(),
  /** "section:tools" or "question:plan". */
  part: z
    .string()
    .regex(/^(section|question):[a-z][a-z0-9_]{0,39}$/, "Choose a section or a question")
    .transform((text) => {
      const [kind, key] = text.split(":") as ["section" | "question", string];
      return { kind, key };
    }),
  delegate: z.uuid("Choose a colleague"),
  message: words(2000),
  due_on: z
    .string()
    .regex(/^$|^\d{4}-\d{2}-\d{2}$/, "A day, for example 2026-12-24")
    .transform((day) => day || null)
    .nullish(),
});
export type HandOverInput = z.infer<typeof handOverSchema>;

export const proposeSchema = z
  .object({
    id: z.uuid(),
    value: z.coerce.number().int().min(0).max(5).optional(),
    choice: keySchema.or(z.string().max(40)).optional(),
    answer_text: words(10_000),
    not_applicable: z.literal("on").optional(),
    reply: words(2000),
  })
  .refine(
    (given) =>
      given.not_applicable ||
      given.value !== undefined ||
      Boolean(given.choice) ||
      Boolean(given.answer_text),
    { path: ["answer"], error: "Choose an answer, or say that it does not apply" },
  );
export type ProposeInput = z.infer<typeof proposeSchema>;

export const declineSchema = z.object({ id: z.uuid(), reply: words(2000) });
export const handedIdSchema = z.object({ id: z.uuid() });
export const handedRunSchema = z.object({ session: z.uuid() });
