import "server-only";
import { requireAdmin } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { readPlace } from "@/lib/workspace/paging/rules";
import { listAudit } from "./data";
import { readAuditFilter } from "./rules";

type Params = Record<string, string | string[] | undefined>;

/** The audit log as the address asks for it. */
export async function loadAudit(params: Params) {
  await requireAdmin();
  const reader = await loadReader();
  const filter = readAuditFilter(params);
  const place = readPlace(params);
  const page = await listAudit(await getDb(), {
    filter,
    timeZone: reader.timeZone,
    cursor: place.cursor,
  });
  return { filter, place, page, reader };
}
