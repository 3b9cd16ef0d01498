import * as z from "zod";
import { isDay } from "../customer/schema";

export const makeTasksSchema = z.object({
  contract: z.uuid(),
  tasks: z
    .array(z.object({ step: z.string().max(6000), title: z.string().trim().max(200) }))
    .min(1, "Choose at least one next step")
    .max(100),
  owner: z.union([z.uuid(), z.literal("")]).transform((id) => id || null),
  due: z
    .string()
    .refine((day) => day === "" || isDay(day), "Not a day. Write it like 2026-12-02")
    .transform((day) => day || null),
});
export type MakeTasksInput = z.output<typeof makeTasksSchema>;
