import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Home } from "./types";

/** Everything that the caller's home shows, in one call; null for the signed-out. */
export async function getHome(db: Db): Promise<Home | null> {
  const { data, error } = await db.rpc("get_home");
  if (error) throw asError(error);
  return data as Home | null;
}
