import { OrganizationForm } from "@/components/organization/organization-form";
import { loadOrganizationProfile } from "@/lib/organization/profile/loaders";

/** The organization worked in now, for its owner and admins. */
export async function OrganizationSection() {
  const { viewer, organization, mayRename } = await loadOrganizationProfile();
  // Another organization is another form: what was typed for one must not be saved for the other.
  return (
    <OrganizationForm
      key={organization.id}
      organization={organization}
      mayRename={mayRename}
      csm={viewer.csm?.name ?? null}
    />
  );
}
