import * as z from "zod";
import { optionalDay, optionalText } from "../customer/schema";
import { promiseStates } from "./types";

export const settlePromiseSchema = z.object({
  id: z.uuid(),
  updated_at: z.string(),
  state: z.enum(promiseStates),
});
export type SettlePromiseInput = z.output<typeof settlePromiseSchema>;

export const addPromiseSchema = z.object({
  customer: z.uuid(),
  meeting: z.uuid().optional(),
  side: z.enum(["us", "customer"], "Say who promised"),
  text: z
    .string()
    .trim()
    .min(1, "Say what was promised")
    .max(1000, "A promise has at most 1,000 characters"),
  owner: optionalText(200, "A name"),
  due: optionalDay,
});
export type AddPromiseInput = z.output<typeof addPromiseSchema>;
