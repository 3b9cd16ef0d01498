import * as z from "zod";

type Checked = {
  validationErrors: { formErrors: string[]; fieldErrors: Record<string, string[] | undefined> };
};

/**
 * Reads a form by the action's own schema in the browser first, so that a slip is told at once and without the server. The
 * server reads it again: what arrives there is never trusted.
 */
export function checked<Answer>(action: (input: never) => Promise<Answer>, schema: z.ZodType) {
  return async (input: never): Promise<Answer | Checked> => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return action(input);
    const { formErrors, fieldErrors } = z.flattenError(parsed.error) as Checked["validationErrors"];
    return { validationErrors: { formErrors, fieldErrors } };
  };
}
