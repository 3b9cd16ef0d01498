import "server-only";
import { notFound, redirect } from "next/navigation";
import { requireViewer } from "@/lib/identity/gate";
import { can } from "@/lib/identity/membership/permissions";
import { getDb } from "@/lib/platform/supabase/server";
import { getOrganizationProfile } from "./data";

/** The organization of the settings; whoever may not change it is sent to their own profile. */
export async function loadOrganizationProfile() {
  const viewer = await requireViewer();
  if (!viewer.org || !can(viewer, "organization.update_profile")) redirect("/settings");
  const organization = await getOrganizationProfile(await getDb(), viewer.org.id);
  if (!organization) notFound();
  return { viewer, organization, mayRename: can(viewer, "organization.rename") };
}
