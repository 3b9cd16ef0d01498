import type { InvitationPreview } from "./types";

/** Keeps the invitation through the confirmation mail, in the browser that opened it. */
export const invitationCookie = "cairn-invitation";

export const invitationCookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: 14 * 24 * 60 * 60,
} as const;

/** What the page of an invitation shows. */
export type InvitationView =
  | "unknown"
  | "accepted"
  | "expired"
  | "revoked"
  | "stranger"
  | "accept"
  | "other_address";

/**
 * What the holder of a link sees: first whether it still serves, then who they are. An address is compared as the database
 * does, without regard to case.
 */
export function viewInvitation(
  preview: Pick<InvitationPreview, "state" | "email"> | null,
  signedInAs: string | null,
): InvitationView {
  if (!preview || preview.state === "unknown") return "unknown";
  if (preview.state !== "open") return preview.state;
  if (!signedInAs) return "stranger";
  return signedInAs.toLowerCase() === preview.email?.toLowerCase() ? "accept" : "other_address";
}

const token = /^[A-Za-z0-9_-]{20,128}$/;

/** The token in what a person pasted: a whole link or the token alone; null when there is none. */
export function readInvitationLink(pasted: string): string | null {
  const text = pasted.trim();
  if (token.test(text)) return text;
  const found = /\/invite\/([A-Za-z0-9_-]{20,128})(?:[/?#\s]|$)/.exec(text);
  return found?.[1] ?? null;
}

/** The addresses in what a person typed or pasted: commas, semicolons, blanks and lines part them; "Anna <a@b.c>" is read too. */
export function splitAddresses(text: string): string[] {
  const parts = text
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^<|>$/g, "").toLowerCase())
    .filter((part) => part.includes("@"));
  return [...new Set(parts)];
}

/** What is neither an address nor part of a name before one: told back to the person. */
export function strayWords(text: string): string[] {
  return text
    .replace(/[^,;\n<>]*<[^<>]*>/g, " ")
    .split(/[\s,;]+/)
    .filter((part) => part && !part.includes("@"));
}

/** The link of an invitation at a site. */
export function invitationLink(origin: string, secret: string): string {
  return new URL(`/invite/${secret}`, origin).href;
}

type Described = Pick<
  InvitationPreview,
  "kind" | "org_name" | "customer_name" | "inviter" | "role"
>;

/** Who invites to what, in words. */
export function describeInvitation(preview: Described): { title: string; lead: string } {
  const inviter = preview.inviter ?? "Somebody";
  if (preview.kind === "customer_owner") {
    return {
      title: `${inviter} invites you to Cairn`,
      lead: `As the owner of ${preview.customer_name ?? "your organization"} you see where you stand, and ${inviter} is your CSM.`,
    };
  }
  if (preview.kind === "account") {
    return {
      title: "Your account has moved to Cairn",
      lead: "With an account for this address you take over what you left in the old system.",
    };
  }
  const role = preview.role === "admin" ? "an admin, who can invite others" : "a member";
  return {
    title: `${inviter} invites you to ${preview.org_name ?? "an organization"}`,
    lead: `You join as ${role}.`,
  };
}

/** What a link says that no longer serves, and whom to ask. */
export function closedInvitation(
  view: "unknown" | "accepted" | "expired" | "revoked",
  preview: Described | null,
): { title: string; lead: string } {
  const inviter = preview?.inviter ?? "the person who invited you";
  const where =
    preview?.kind === "account"
      ? "Cairn"
      : (preview?.org_name ?? preview?.customer_name ?? "the organization");
  switch (view) {
    case "accepted":
      return {
        title: "This invitation was used already",
        lead: `A link serves once. If it was you, sign in and you are in ${where}. If not, tell ${inviter}.`,
      };
    case "expired":
      return {
        title: "This invitation has expired",
        lead: `Links serve for 14 days. Ask ${inviter} to send it again; the new mail brings a new link.`,
      };
    case "revoked":
      return {
        title: "This invitation was withdrawn",
        lead: `${preview?.inviter ?? "Whoever invited you"} or an admin took it back. Ask ${inviter} if that was a mistake.`,
      };
    case "unknown":
      return {
        title: "This invitation is not known",
        lead: "The link may be cut in two, or a newer mail has replaced it. Open the link of the newest mail.",
      };
  }
}
