import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { SharedResult } from "./types";

/** What a link opens, for anybody; each call counts as a view. */
export async function openShared(db: Db, token: string): Promise<SharedResult> {
  const { data, error } = await db.rpc("open_shared_result", { p_token: token });
  if (error?.message === "rate_limited") return { state: "busy" };
  if (error) throw asError(error);
  return data as SharedResult;
}
