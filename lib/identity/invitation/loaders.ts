import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { getViewer } from "@/lib/identity/gate";
import { env } from "@/lib/platform/env";
import { getDb } from "@/lib/platform/supabase/server";
import { previewInvitation } from "./data";
import { viewInvitation } from "./rules";

/** The address of this site, for links in mails: as it is set, else as it was asked for. */
export async function loadOrigin(): Promise<string> {
  const { SITE_URL } = env();
  if (SITE_URL) return SITE_URL;
  const list = await headers();
  const host = list.get("x-forwarded-host") ?? list.get("host") ?? "127.0.0.1";
  const protocol = list.get("x-forwarded-proto") ?? "http";
  return `${protocol}://${host}`;
}

/** An invitation as the holder of its link sees it, signed in or not. */
export const loadInvitation = cache(async (token: string) => {
  const [viewer, preview] = await Promise.all([
    getViewer(),
    getDb().then((db) => previewInvitation(db, token)),
  ]);
  return { viewer, preview, view: viewInvitation(preview, viewer?.email ?? null) };
});
