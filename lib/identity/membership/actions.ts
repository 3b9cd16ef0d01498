"use server";

import { orgAdminAction, viewerAction } from "@/lib/identity/gate";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/identity/viewer/types";
import { changeMemberRole, removeMember, transferOwnership } from "./mutations";
import { changeRoleSchema, memberSchema } from "./schema";

/** The organization worked in now: the address of a deed is never taken from the form. */
function orgOf(viewer: Viewer): string {
  if (!viewer.org) throw new AppError("not_allowed");
  return viewer.org.id;
}

/** Makes somebody admin or member. */
export const changeMemberRoleAction = orgAdminAction
  .metadata({ name: "membership.change_role" })
  .inputSchema(changeRoleSchema)
  .action(async ({ parsedInput, ctx }) => {
    await changeMemberRole(ctx.db, { org: orgOf(ctx.viewer), ...parsedInput });
    return { done: true };
  });

/** Takes somebody out of the organization. */
export const removeMemberAction = orgAdminAction
  .metadata({ name: "membership.remove" })
  .inputSchema(memberSchema)
  .action(async ({ parsedInput, ctx }) => {
    await removeMember(ctx.db, { org: orgOf(ctx.viewer), ...parsedInput });
    return { done: true };
  });

/** Hands the organization over; the database refuses everybody but the owner. */
export const transferOwnershipAction = orgAdminAction
  .metadata({ name: "membership.transfer_ownership" })
  .inputSchema(memberSchema)
  .action(async ({ parsedInput, ctx }) => {
    await transferOwnership(ctx.db, { org: orgOf(ctx.viewer), ...parsedInput });
    return { done: true };
  });

/** Leaves the organization worked in now. */
export const leaveOrganizationAction = viewerAction
  .metadata({ name: "membership.leave" })
  .action(async ({ ctx }) => {
    await removeMember(ctx.db, { org: orgOf(ctx.viewer), user: ctx.viewer.id });
    return { done: true };
  });
