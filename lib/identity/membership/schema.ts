import * as z from "zod";

export const memberSchema = z.object({ user: z.uuid() });

export const changeRoleSchema = z.object({ user: z.uuid(), role: z.enum(["member", "admin"]) });
