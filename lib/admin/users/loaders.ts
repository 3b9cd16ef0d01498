import "server-only";
import { requireAdmin } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { readPlace } from "@/lib/workspace/paging/rules";
import { listUsers } from "./data";
import { readUserFilter } from "./rules";

type Params = Record<string, string | string[] | undefined>;

/** The people of the platform as the address asks for them. */
export async function loadUsers(params: Params) {
  const viewer = await requireAdmin();
  const filter = readUserFilter(params);
  const place = readPlace(params);
  const page = await listUsers(await getDb(), { ...filter, cursor: place.cursor });
  return { viewer, filter, place, page };
}
