import "server-only";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { getCatalogue } from "./data";
import type { Catalogue } from "./types";

/** The catalogue of the viewer in the organization they work in. */
export const loadCatalogue = cache(async (): Promise<{ viewer: Viewer; catalogue: Catalogue }> => {
  const viewer = await requireViewer();
  return { viewer, catalogue: await getCatalogue(await getDb(), viewer.org?.id) };
});
