import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { usersAtOnce, type UserFilter } from "./schema";
import type { UserPage } from "./types";

/** One page of the platform's people, newest first; the database refuses everybody but platform admins. */
export async function listUsers(
  db: Db,
  input: UserFilter & { cursor: Record<string, unknown> | null },
): Promise<UserPage> {
  const { data, error } = await db.rpc("list_users", {
    p_search: input.q,
    p_role: input.role ?? "",
    p_cursor: input.cursor as Json,
    p_limit: usersAtOnce,
  });
  if (error) throw asError(error);
  return data as UserPage;
}
