import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { mergeRequirements } from "./rules";
import type { OrganizationProfileInput } from "./schema";

/** Saves what an organization says about itself; the name only when it is sent, which is the owner's right. */
export async function updateOrganizationProfile(
  db: Db,
  org: string,
  input: OrganizationProfileInput,
): Promise<void> {
  const { name, requirements, other_requirements: others, ...profile } = input;
  if (name) {
    // A row that row level security hides answers "no rows", which reads as not found: the owner alone may rename.
    const renamed = await db
      .from("enterprise_orgs")
      .update({ name })
      .eq("id", org)
      .select("id")
      .single();
    if (renamed.error) throw asError(renamed.error);
  }
  const saved = await db
    .from("organization_profile")
    .update({ ...profile, regulatory_requirements: mergeRequirements(requirements, others) })
    .eq("id", org)
    .select("id")
    .single();
  if (saved.error) throw asError(saved.error);
}
