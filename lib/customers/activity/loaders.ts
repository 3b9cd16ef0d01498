import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listActivity } from "./data";
import { readMark } from "./rules";

export const loadActivity = cache(async (customer: string, mark: string | undefined) => {
  const viewer = await requireCsm();
  return { viewer, page: await listActivity(await getDb(), customer, readMark(mark)) };
});
