import "server-only";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getProfile } from "./data";

/** The signed-in person's profile. */
export async function loadProfile() {
  const viewer = await requireViewer();
  const profile = await getProfile(await getDb(), viewer.id);
  if (!profile) notFound();
  return { viewer, profile };
}
