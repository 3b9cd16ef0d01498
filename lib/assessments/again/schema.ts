import * as z from "zod";

export const snoozeSchema = z.object({ id: z.uuid(), days: z.number().int().min(1).max(180) });
export const dismissSchema = z.object({ id: z.uuid(), back: z.boolean().default(false) });
export const giveUpSchema = z.object({ run: z.uuid() });
