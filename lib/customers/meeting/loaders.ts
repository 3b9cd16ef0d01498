import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listMeetings } from "./data";

export const loadMeetings = cache(async (customer: string) => {
  const viewer = await requireCsm();
  return { viewer, meetings: await listMeetings(await getDb(), customer) };
});
