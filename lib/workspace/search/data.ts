import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { SearchQuery } from "./schema";
import type { SearchHit } from "./types";

/** Everything the person may see that matches, best first. */
export async function searchEverything(db: Db, { q, limit }: SearchQuery): Promise<SearchHit[]> {
  const { data, error } = await db.rpc("search", { p_q: q, p_limit: limit });
  if (error) throw asError(error);
  return (data ?? []) as SearchHit[];
}
