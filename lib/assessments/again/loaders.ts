import "server-only";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listPrompts } from "./data";

/** What the viewer should take again. */
export const loadPrompts = cache(async () => {
  await requireViewer();
  return listPrompts(await getDb());
});
