import * as z from "zod";

export const answerFollowingSchema = z.object({
  renewal: z.uuid(),
  contract: z.uuid(),
  follows: z.boolean(),
});
export type AnswerFollowingInput = z.output<typeof answerFollowingSchema>;
