"use server";

import { orgAdminAction } from "@/lib/identity/gate";
import { can } from "@/lib/identity/membership/permissions";
import { AppError } from "@/lib/platform/errors";
import { updateOrganizationProfile } from "./mutations";
import { organizationProfileSchema } from "./schema";

/** Saves the organization's profile. */
export const updateOrganizationProfileAction = orgAdminAction
  .metadata({ name: "organization.update_profile" })
  .inputSchema(organizationProfileSchema)
  .action(async ({ parsedInput, ctx }) => {
    const { viewer, db } = ctx;
    if (!viewer.org || !can(viewer, "organization.update_profile"))
      throw new AppError("not_allowed");
    if (parsedInput.name && !can(viewer, "organization.rename")) throw new AppError("owner_only");
    await updateOrganizationProfile(db, viewer.org.id, parsedInput);
    return { done: true };
  });
