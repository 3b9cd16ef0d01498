"use server";

import { orgAdminAction } from "@/lib/identity/gate";
import { loadOrigin } from "@/lib/identity/invitation/loaders";
import type { Viewer } from "@/lib/identity/viewer/types";
import * as mutations from "./mutations";
import * as schema from "./schema";

async function senderOf(viewer: Viewer) {
  return { name: viewer.display_name, origin: await loadOrigin() };
}

// Which organization it is about comes with the form, because platform admins work in any; the database decides whose it is.

/** Invites people by mail or link; answers what became of each address. */
export const invitePeopleAction = orgAdminAction
  .metadata({ name: "assessment.invite" })
  .inputSchema(schema.inviteSchema)
  .action(async ({ parsedInput, ctx }) =>
    mutations.invitePeople(ctx.db, { ...parsedInput, sender: await senderOf(ctx.viewer) }),
  );

/** A new link by mail or to be handed over; the former one is void. */
export const resendAskedAction = orgAdminAction
  .metadata({ name: "assessment.resend" })
  .inputSchema(schema.resendSchema)
  .action(async ({ parsedInput, ctx }) =>
    mutations.resendAsked(ctx.db, { ...parsedInput, sender: await senderOf(ctx.viewer) }),
  );

/** Keeps a link open for longer. */
export const extendAskedAction = orgAdminAction
  .metadata({ name: "assessment.extend" })
  .inputSchema(schema.extendSchema)
  .action(({ parsedInput, ctx }) => mutations.extendAsked(ctx.db, parsedInput));

/** Takes an invitation back. */
export const revokeAskedAction = orgAdminAction
  .metadata({ name: "assessment.revoke" })
  .inputSchema(schema.askedIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.revokeAsked(ctx.db, parsedInput.id);
    return { done: true };
  });

/** Asks members of the organization. */
export const assignMembersAction = orgAdminAction
  .metadata({ name: "assessment.assign" })
  .inputSchema(schema.assignSchema)
  .action(({ parsedInput, ctx }) => mutations.assignMembers(ctx.db, parsedInput));

/** Lets a member off. */
export const cancelAssignmentAction = orgAdminAction
  .metadata({ name: "assessment.cancel" })
  .inputSchema(schema.askedIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.cancelAssignment(ctx.db, parsedInput.id);
    return { done: true };
  });

/** Reminds who has not answered: of a type, or one row of it. */
export const remindMissingAction = orgAdminAction
  .metadata({ name: "assessment.remind" })
  .inputSchema(schema.remindSchema)
  .action(async ({ parsedInput, ctx }) =>
    mutations.remindMissing(ctx.db, { ...parsedInput, sender: await senderOf(ctx.viewer) }),
  );
