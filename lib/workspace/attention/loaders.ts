import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { listNeeds } from "./data";
import { readNeedsParams, type RawParams } from "./rules";
import type { NeedsParams } from "./schema";
import type { NeedsList } from "./types";

export type NeedsRead = { viewer: Viewer; params: NeedsParams; list: NeedsList | null };

/**
 * All lines as the address asks for them. A CSM sees their own whatever it says; a platform admin has none and first
 * says whose (`list` is null until then).
 */
export const loadNeeds = cache(async (raw: RawParams): Promise<NeedsRead> => {
  const viewer = await requireCsm();
  const asked = readNeedsParams(raw);
  const admin = viewer.role === "admin";
  const params = admin ? asked : { ...asked, csm: undefined };
  if (admin && !params.csm) return { viewer, params, list: null };
  const list = await listNeeds(await getDb(), params);
  if (!list.csm) notFound();
  return { viewer, params, list };
});
