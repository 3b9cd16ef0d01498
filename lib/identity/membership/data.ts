import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Member } from "./types";

/** The people of an organization, for its members. */
export async function listMembers(db: Db, org: string): Promise<Member[]> {
  const { data, error } = await db.rpc("list_members", { p_org: org });
  if (error) throw asError(error);
  return data as Member[];
}
