import * as z from "zod";

export const recalculateSchema = z.object({ customer: z.uuid() });
