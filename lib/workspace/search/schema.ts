import * as z from "zod";

/** What GET /api/search takes. */
export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(80),
  limit: z.coerce.number().int().min(1).max(20).default(12),
});

export type SearchQuery = z.infer<typeof searchQuerySchema>;
