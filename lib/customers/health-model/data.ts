import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { ModelPreview, ModelVersion } from "./types";

/** Every version of every model, the newest of each first; the database refuses everybody but platform admins. */
export async function listHealthModels(db: Db): Promise<ModelVersion[]> {
  const { data, error } = await db.rpc("list_health_models");
  if (error) throw asError(error);
  return (data ?? []) as unknown as ModelVersion[];
}

/** What going live with a draft, or retiring a live model, would do; or why it could not go live as it is. */
export async function getModelPreview(
  db: Db,
  id: string,
): Promise<{ preview: ModelPreview } | { fault: string }> {
  const { data, error } = await db.rpc("preview_health_model", { p_id: id });
  if (error?.code === "P0001" && error.hint) return { fault: error.hint };
  if (error) throw asError(error);
  return { preview: data as unknown as ModelPreview };
}
