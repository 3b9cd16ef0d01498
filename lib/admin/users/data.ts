import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
import { usersAtOnce, type UserFilter } from "./schema";
import type { PlatformUser, UserPage } from "./types";

/** One page of the platform's people; the database refuses everybody but platform admins. */
export async function listUsers(
  db: Db,
  input: UserFilter & { cursor: Record<string, unknown> | null; limit?: number },
): Promise<UserPage> {
  const { data, error } = await db.rpc("list_users", {
    p_search: input.q,
    p_role: input.role ?? "",
    p_sort: input.sort,
    p_dir: input.dir,
    p_cursor: input.cursor as Json,
    p_limit: input.limit ?? usersAtOnce,
  });
  if (error) throw asError(error);
  return data as UserPage;
}

/** Everybody the list shows under its filter, for a file. */
export const walkUsers = (db: Db, filter: UserFilter): AsyncGenerator<PlatformUser[]> =>
  walkPages((cursor: Record<string, unknown> | null) =>
    listUsers(db, { ...filter, cursor, limit: 200 }),
  );
