import "server-only";
import { cache } from "react";
import { getViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { openLink } from "./data";
import { viewLink } from "./rules";

/** What the holder of a link sees, signed in or not. */
export const loadLink = cache(async (token: string) => {
  const [viewer, page] = await Promise.all([
    getViewer(),
    getDb().then((db) => openLink(db, token)),
  ]);
  return { viewer, page, view: viewLink(page, viewer?.email ?? null) };
});
