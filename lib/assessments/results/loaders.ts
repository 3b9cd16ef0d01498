import "server-only";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { listResults } from "./data";
import { readListParams, type RawParams } from "./rules";

/** The list as the address asks for it. */
export const loadResults = cache(async (raw: RawParams) => {
  const [viewer, reader, db] = await Promise.all([requireViewer(), loadReader(), getDb()]);
  const params = readListParams(raw);
  const list = await listResults(db, params, { now: reader.now });
  return { viewer, reader, params, list };
});
