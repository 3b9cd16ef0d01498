import * as z from "zod";
import { assessmentTypes } from "../template/schema";

export const questionKeySchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** One answer on its way: what was chosen, how long ago, and which change of it this window had seen. */
export const givenAnswerSchema = z
  .object({
    question: questionKeySchema,
    value: z.number().int().min(0).max(5).nullish(),
    choice: z.string().max(40).nullish(),
    answer_text: z.string().max(10_000, "An answer has at most 10,000 characters").nullish(),
    not_applicable: z.boolean().default(false),
    note: z.string().max(5_000, "A note has at most 5,000 characters").nullish(),
    evidence: z.string().max(2_000, "A reference has at most 2,000 characters").nullish(),
    revision: z.number().int().min(0).default(0),
    /** Seconds since it was given; a window without a network sends it late. */
    age: z.number().min(0).max(2_592_000).default(0),
  })
  .refine(
    (answer) =>
      [answer.value, answer.choice, answer.answer_text].filter((given) => given != null).length +
        Number(answer.not_applicable) <=
      1,
    "An answer is one of point, choice, text or not applicable",
  );
export type GivenAnswer = z.input<typeof givenAnswerSchema>;

/** `run` is what opens it: the id of the session, or a guest's secret where another action takes it. */
export const saveAnswersSchema = z.object({
  run: z.uuid(),
  answers: z.array(givenAnswerSchema).min(1).max(200),
});
export type SaveAnswersInput = z.output<typeof saveAnswersSchema>;

export const runSchema = z.object({ run: z.uuid() });

export const startRunSchema = z.object({
  type: z.enum(assessmentTypes),
  assignment: z.uuid().optional(),
});
