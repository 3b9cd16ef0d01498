import * as z from "zod";

/** Own ones are private until they are shared with everybody who looks after customers. */
export const visibilities = ["private", "staff"] as const;

export const viewNameSchema = z
  .string()
  .trim()
  .min(1, "A view needs a name")
  .max(80, "A name has at most 80 characters");

export const viewIdSchema = z.object({ id: z.uuid() });
export const renameViewSchema = z.object({ id: z.uuid(), name: viewNameSchema });
export const shareViewSchema = z.object({ id: z.uuid(), visibility: z.enum(visibilities) });
export const moveViewSchema = z.object({ id: z.uuid(), to: z.number().int().min(1).max(100) });
