import * as z from "zod";
import { visibilities, viewNameSchema } from "@/lib/workspace/saved-views/schema";
import { columnKeys } from "../portfolio/schema";

const query = z.string().max(4000, "This state is too long to be saved. Shorten the search");

export const saveViewSchema = z.object({ name: viewNameSchema, query });
export const updateViewSchema = z.object({ id: z.uuid(), query });

/** A view that was deleted a moment ago, as it was. */
export const restoreViewSchema = z.object({
  id: z.uuid(),
  name: viewNameSchema,
  query,
  visibility: z.enum(visibilities),
  position: z.number().int().min(1).max(1000),
});

/** Null goes back to the usual columns. */
export const columnsSchema = z.object({
  columns: z
    .array(z.enum(columnKeys))
    .min(1, "Keep at least one column")
    .max(columnKeys.length)
    .nullable(),
});
