import "server-only";
import { cache } from "react";
import { redirectToSignIn, requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getHome } from "./data";
import type { Home } from "./types";

/** The signed-in person's home. */
export const loadHome = cache(async (): Promise<Home> => {
  await requireViewer();
  const home = await getHome(await getDb());
  // The session ended between the two calls.
  if (!home) return redirectToSignIn();
  return home;
});
