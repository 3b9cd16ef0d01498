import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireAdmin } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listHealthModels } from "./data";

export const loadHealthModels = cache(async () => {
  await requireAdmin();
  return listHealthModels(await getDb());
});

/** One version with all others, which the form compares its segment with. */
export const loadHealthModel = cache(async (id: string) => {
  const all = await loadHealthModels();
  const model = all.find((version) => version.id === id);
  if (!model) notFound();
  return { model, all };
});
