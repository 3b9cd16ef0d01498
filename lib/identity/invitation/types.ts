import type { OrgRole } from "@/lib/identity/viewer/types";

/** To an organization, as the owner of a customer, or to an account alone, without an organization. */
export type InvitationKind = "member" | "customer_owner" | "account";

export type InvitationState = "open" | "accepted" | "expired" | "revoked" | "unknown";

/** What whoever holds the link may read of an invitation. */
export type InvitationPreview = {
  state: InvitationState;
  kind: InvitationKind;
  org_name: string | null;
  customer_name: string | null;
  /** Told only while the invitation is open: a link that no longer serves tells nobody an address. */
  email: string | null;
  role: OrgRole;
  inviter: string | null;
  expires_at: string;
};

/** A row of the organization's own list. */
export type Invitation = {
  id: string;
  email: string;
  role: OrgRole;
  state: Exclude<InvitationState, "unknown">;
  invited_by_name: string | null;
  created_at: string;
  expires_at: string;
  last_sent_at: string;
  sent_count: number;
};

/** What the database answers once, to whoever sends the mail. */
export type IssuedInvitation = {
  id: string;
  token: string;
  email: string;
  expires_at: string;
  org_name: string | null;
  customer_name?: string | null;
  kind?: InvitationKind;
};

/** `sent` is false where no mail server is set; then the inviter hands the link over. */
export type SentInvitation = { id: string; email: string; sent: boolean; link: string };

/** One address of several, with what became of it. */
export type InvitationOutcome =
  | ({ ok: true } & SentInvitation)
  | { ok: false; email: string; message: string };
