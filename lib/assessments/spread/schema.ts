import * as z from "zod";

export const spreadParamsSchema = z.object({
  org: z.uuid().optional().catch(undefined),
  team: z.uuid().optional().catch(undefined),
  category: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/)
    .catch("total")
    .default("total"),
  cursor: z.string().max(200).optional().catch(undefined),
});
export type SpreadParams = z.infer<typeof spreadParamsSchema>;
