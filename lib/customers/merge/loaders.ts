import "server-only";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listCandidates, listDuplicates } from "./data";
import { mergeIdsSchema } from "./schema";

export async function loadDuplicates() {
  const viewer = await requireCsm();
  return { viewer, groups: await listDuplicates(await getDb()) };
}

/** The customers of an address, or none when it does not name two to five that are the person's. */
export async function loadCandidates(ids: string | string[] | undefined) {
  const viewer = await requireCsm();
  const asked = mergeIdsSchema.safeParse(Array.isArray(ids) ? ids.join(",") : (ids ?? ""));
  const customers = asked.success ? await listCandidates(await getDb(), asked.data) : [];
  return { viewer, customers: customers.length < 2 ? [] : customers };
}
