import * as z from "zod";
import { promiseStates } from "./types";

export const settlePromiseSchema = z.object({
  id: z.uuid(),
  updated_at: z.string(),
  state: z.enum(promiseStates),
});
export type SettlePromiseInput = z.output<typeof settlePromiseSchema>;
