import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { OrganizationProfile } from "./types";

/** What an organization says about itself, with its name. */
export async function getOrganizationProfile(
  db: Db,
  org: string,
): Promise<OrganizationProfile | null> {
  const [organization, profile] = await Promise.all([
    db.from("enterprise_orgs").select("id, name").eq("id", org).maybeSingle(),
    db
      .from("organization_profile")
      .select(
        "company_name, size, sector, structure, compliance_level, employee_count, annual_revenue, regulatory_requirements",
      )
      .eq("id", org)
      .maybeSingle(),
  ]);
  if (organization.error) throw asError(organization.error);
  if (profile.error) throw asError(profile.error);
  if (!organization.data || !profile.data) return null;
  return { ...profile.data, ...organization.data } as OrganizationProfile;
}
