import "server-only";
import { AppError, asError, isKnownCode, sentenceFor } from "@/lib/platform/errors";
import { mailBody, sendMail } from "@/lib/platform/mail";
import type { Db } from "@/lib/platform/supabase/server";
import { readLimit } from "@/lib/identity/limits/rules";
import { invitationLink } from "./rules";
import type { InvitationOutcome, IssuedInvitation, SentInvitation } from "./types";

type Sender = { name: string; origin: string };

type Fault = { code?: string; message?: string; hint?: string };

/** Mails the link. A mail that cannot be sent is no failure: the inviter gets the link to hand over. */
async function deliver(invitation: IssuedInvitation, sender: Sender): Promise<SentInvitation> {
  const link = invitationLink(sender.origin, invitation.token);
  const until = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const where = invitation.org_name ?? invitation.customer_name ?? "an organization";
  const lead = invitation.customer_name
    ? `${sender.name} invites you to Cairn as the owner of ${invitation.org_name ?? invitation.customer_name}: you see where you stand together, and who your CSM is.`
    : `${sender.name} invites you to ${where} on Cairn.`;
  const sent = await sendMail({
    to: invitation.email,
    subject: `${sender.name} invites you to ${where}`,
    ...mailBody({
      lead,
      action: "Open the invitation",
      href: link,
      note: `The link works once, for ${invitation.email}, until ${until.format(new Date(invitation.expires_at))}.`,
    }),
  });
  return { id: invitation.id, email: invitation.email, sent, link };
}

/** Invites one person after the other; an address that is refused does not stop the rest. */
export async function inviteMembers(
  db: Db,
  input: { org: string; emails: string[]; role: string; sender: Sender },
): Promise<InvitationOutcome[]> {
  const outcomes: InvitationOutcome[] = [];
  for (const email of input.emails) {
    const { data, error } = await db.rpc("invite_member", {
      p_org: input.org,
      p_email: email,
      p_role: input.role,
    });
    if (!error) {
      outcomes.push({ ok: true, ...(await deliver(data as IssuedInvitation, input.sender)) });
      continue;
    }
    const fault = readLimit(error);
    const known = fault instanceof AppError ? fault.sentence : knownSentence(error);
    // A fault that is not about this address concerns the whole list; what was sent before stays sent.
    if (!known || error.message === "not_allowed") throw fault;
    outcomes.push({ ok: false, email, message: known });
  }
  return outcomes;
}

function knownSentence({ code, message = "", hint }: Fault): string | null {
  if (code !== "P0001") return null;
  return isKnownCode(message) ? sentenceFor(message) : (hint ?? null);
}

/** Invites the owner of a customer's own organization. */
export async function inviteCustomerOwner(
  db: Db,
  input: { customer: string; email: string; sender: Sender },
): Promise<SentInvitation> {
  const { data, error } = await db.rpc("invite_customer_owner", {
    p_customer: input.customer,
    p_email: input.email,
  });
  if (error) throw readLimit(error);
  return deliver(data as IssuedInvitation, input.sender);
}

/** Makes a new link, which voids the former one, and mails it. */
export async function resendInvitation(
  db: Db,
  input: { id: string; sender: Sender },
): Promise<SentInvitation> {
  const { data, error } = await db.rpc("resend_invitation", { p_id: input.id });
  if (error) throw readLimit(error);
  return deliver(data as IssuedInvitation, input.sender);
}

/** Takes an invitation back; its link then says so. */
export async function revokeInvitation(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("revoke_invitation", { p_id: id });
  if (error) throw asError(error);
}

/** Accepts an invitation for the signed-in person. Without a name their own organization joins, or one is made. */
export async function acceptInvitation(
  db: Db,
  input: { token: string; name: string | null },
): Promise<{ org_id: string | null; customer_id: string | null }> {
  const { data, error } = await db.rpc("accept_invitation", {
    p_token: input.token,
    ...(input.name ? { p_org_name: input.name } : {}),
  });
  if (error) throw asError(error);
  return data as { org_id: string | null; customer_id: string | null };
}
