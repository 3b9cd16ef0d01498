import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { ModelVersion, PreviewChunk } from "./types";

/** Every version of every model, the newest of each first; the database refuses everybody but platform admins. */
export async function listHealthModels(db: Db): Promise<ModelVersion[]> {
  const { data, error } = await db.rpc("list_health_models");
  if (error) throw asError(error);
  return (data ?? []) as unknown as ModelVersion[];
}

/** What going live with a draft, or retiring a live model, would do to the next customers. */
export async function getPreviewChunk(
  db: Db,
  { id, after }: { id: string; after: string | null },
): Promise<PreviewChunk> {
  const { data, error } = await db.rpc("preview_health_model", {
    p_id: id,
    p_after: after as string,
  });
  if (error) throw asError(error);
  return data as unknown as PreviewChunk;
}
