"use server";

import { viewerAction } from "@/lib/identity/gate";
import { createOrganization, setCurrentOrganization } from "./mutations";
import { createOrganizationSchema, setCurrentOrganizationSchema } from "./schema";

/** Creates the person's own organization. */
export const createOrganizationAction = viewerAction
  .metadata({ name: "organization.create" })
  .inputSchema(createOrganizationSchema)
  .action(async ({ parsedInput, ctx }) => ({ id: await createOrganization(ctx.db, parsedInput) }));

/** Switches to another of the person's organizations. */
export const setCurrentOrganizationAction = viewerAction
  .metadata({ name: "organization.switch" })
  .inputSchema(setCurrentOrganizationSchema)
  .action(async ({ parsedInput, ctx }) => {
    await setCurrentOrganization(ctx.db, parsedInput.org);
    return { done: true };
  });
