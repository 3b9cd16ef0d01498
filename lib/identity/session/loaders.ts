import "server-only";
import { headers } from "next/headers";
import { getViewer, requireViewer, UnavailableError } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { listOpenSessions } from "./data";
import { readBrowser } from "./rules";

/**
 * Who opens a page of strangers. A backend that does not answer is no reason to hide the form: the page says so above it,
 * and signing in works as soon as it is back.
 */
export async function loadVisitor(): Promise<{ viewer: Viewer | null; reachable: boolean }> {
  try {
    return { viewer: await getViewer(), reachable: true };
  } catch (error) {
    if (error instanceof UnavailableError) return { viewer: null, reachable: false };
    throw error;
  }
}

/** Where the signed-in person is signed in. */
export async function loadSessions() {
  await requireViewer();
  const sessions = await listOpenSessions(await getDb());
  const agent = (await headers()).get("user-agent");
  // Not every backend records browsers; this one at least is known by what it has just sent.
  return sessions.map((session) =>
    session.current ? { ...session, browser: session.browser ?? readBrowser(agent) } : session,
  );
}
