import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { getCalendarFeed } from "../calendar/data";
import { readPlace } from "../portfolio/schema";
import { listRenewals } from "./data";
import { readRenewalParams } from "./rules";

/** The renewals as the address asks for them. */
export const loadRenewals = cache(async (raw: Record<string, string | string[] | undefined>) => {
  const viewer = await requireCsm();
  const params = readRenewalParams(raw);
  const db = await getDb();
  const [page, feed, reader] = await Promise.all([
    listRenewals(db, params, { cursor: readPlace(params.cursor) }),
    getCalendarFeed(db, viewer.id),
    loadReader(),
  ]);
  return { viewer, params, page, feed, reader };
});
