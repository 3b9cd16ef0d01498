import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Invitation, InvitationPreview } from "./types";

/** What the holder of a link may know of its invitation; null for a link that was never issued. */
export async function previewInvitation(db: Db, token: string): Promise<InvitationPreview | null> {
  const { data, error } = await db.rpc("preview_invitation", { p_token: token });
  if (error) throw asError(error);
  const preview = data as InvitationPreview | null;
  return preview && preview.state !== "unknown" ? preview : null;
}

/** The organization's invitations that still wait: open ones and those that ran out. */
export async function listWaitingInvitations(db: Db, org: string): Promise<Invitation[]> {
  const { data, error } = await db.rpc("list_invitations", { p_org: org });
  if (error) throw asError(error);
  const all = data as Invitation[];
  return all.filter(({ state }) => state === "open" || state === "expired");
}

/**
 * For a sign-up by invitation: the link has to be open and for that very address.
 * @throws AppError with the sentence of what is wrong.
 */
export async function checkInvitedAddress(
  db: Db,
  input: { token: string; email: string },
): Promise<void> {
  const preview = await previewInvitation(db, input.token);
  if (!preview) throw new AppError("invitation_unknown");
  if (preview.state !== "open") throw new AppError(`invitation_${preview.state}`);
  if (preview.email?.toLowerCase() !== input.email) throw new AppError("invitation_other_email");
}
