import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listFollowing } from "./data";

export const loadFollowing = cache(async (customer: string) => {
  await requireCsm();
  return listFollowing(await getDb(), customer);
});
