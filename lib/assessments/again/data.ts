import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { AgainPrompt } from "./types";

/** What the caller should take again, due first. */
export async function listPrompts(db: Db): Promise<AgainPrompt[]> {
  const { data, error } = await db.rpc("list_reassessment_prompts");
  if (error) throw asError(error);
  return data as AgainPrompt[];
}
