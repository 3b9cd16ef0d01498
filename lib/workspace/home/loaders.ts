import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getHome } from "./data";
import type { Home } from "./types";

/** The signed-in person's home. */
export const loadHome = cache(async (): Promise<Home> => {
  await requireViewer();
  const home = await getHome(await getDb());
  // The session ended between the two calls.
  if (!home) redirect("/sign-in?reason=ended");
  return home;
});
