import * as z from "zod";

export const concernIdSchema = z.object({ id: z.uuid() });
