"use server";

import { csmAction, orgAdminAction, publicAction, viewerAction } from "@/lib/identity/gate";
import { countTry } from "@/lib/identity/limits/mutations";
import { AppError } from "@/lib/platform/errors";
import type { Viewer } from "@/lib/identity/viewer/types";
import { loadOrigin } from "./loaders";
import * as mutations from "./mutations";
import * as schema from "./schema";

async function senderOf(viewer: Viewer) {
  return { name: viewer.display_name, origin: await loadOrigin() };
}

/** Invites people to the organization worked in now; answers what became of each address. */
export const inviteMembersAction = orgAdminAction
  .metadata({ name: "invitation.invite_members" })
  .inputSchema(schema.inviteMembersSchema)
  .action(async ({ parsedInput, ctx }) => {
    const { viewer, db } = ctx;
    if (!viewer.org) throw new AppError("not_allowed");
    const sender = await senderOf(viewer);
    return mutations.inviteMembers(db, { ...parsedInput, org: viewer.org.id, sender });
  });

/** Invites the owner of a customer's organization, from the customer page. */
export const inviteCustomerOwnerAction = csmAction
  .metadata({ name: "invitation.invite_customer_owner" })
  .inputSchema(schema.inviteCustomerOwnerSchema)
  .action(async ({ parsedInput, ctx }) => {
    const sender = await senderOf(ctx.viewer);
    return mutations.inviteCustomerOwner(ctx.db, { ...parsedInput, sender });
  });

/** Sends an invitation again with a new link. The database decides whose it is to send. */
export const resendInvitationAction = viewerAction
  .metadata({ name: "invitation.resend" })
  .inputSchema(schema.invitationIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    await countTry("invitation_mail", { address: ctx.viewer.id });
    return mutations.resendInvitation(ctx.db, {
      id: parsedInput.id,
      sender: await senderOf(ctx.viewer),
    });
  });

/** Takes an open invitation back. */
export const revokeInvitationAction = viewerAction
  .metadata({ name: "invitation.revoke" })
  .inputSchema(schema.invitationIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.revokeInvitation(ctx.db, parsedInput.id);
    return { done: true };
  });

/** Accepts an invitation; answers the organization. */
export const acceptInvitationAction = viewerAction
  .metadata({ name: "invitation.accept" })
  .inputSchema(schema.acceptInvitationSchema)
  .action(async ({ parsedInput, ctx }) => {
    const { token, choice, name } = parsedInput;
    const wanted = choice === "create" ? (name ?? null) : null;
    return mutations.acceptInvitation(ctx.db, { token, name: wanted });
  });

/** Reads the token out of a pasted link; answers the page of the invitation. */
export const openInvitationAction = publicAction
  .metadata({ name: "invitation.open" })
  .inputSchema(schema.openInvitationSchema)
  .action(async ({ parsedInput }) => ({ next: `/invite/${parsedInput.link}` }));
