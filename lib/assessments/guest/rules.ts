import type { LinkPage } from "./types";

/** What the holder of a link sees: first whether it still serves, then who they are. */
export type LinkView =
  | "unknown"
  | "expired"
  | "revoked"
  | "used"
  | "result"
  | "taken"
  | "guest"
  | "take_up"
  | "own"
  | "other_address";

type Shown = Pick<LinkPage, "state" | "email" | "session"> & { result?: unknown };

export function viewLink(page: Shown | null, signedInAs: string | null): LinkView {
  if (!page || page.state === "unknown") return "unknown";
  if (page.state === "taken") return page.session ? "own" : "taken";
  if (page.state === "expired" || page.state === "revoked") return page.state;
  const mine = signedInAs !== null && signedInAs.toLowerCase() === page.email?.toLowerCase();
  if (signedInAs !== null) return mine ? "take_up" : "other_address";
  if (page.state === "completed") return "result" in page ? "result" : "used";
  return "guest";
}

type Told = Pick<LinkPage, "inviter" | "org_name">;

/** What a link says that does not serve, and whom to ask. */
export function closedLink(
  view: "unknown" | "expired" | "revoked" | "used" | "taken",
  page: Told | null,
): { title: string; lead: string } {
  const asker = page?.inviter ?? page?.org_name ?? "whoever invited you";
  switch (view) {
    case "expired":
      return {
        title: "This invitation has expired",
        lead: `Ask ${asker} to send it again or to keep it open. What you have answered is kept and waits for the new link.`,
      };
    case "revoked":
      return {
        title: "This invitation was withdrawn",
        lead: `${asker} needs your answers no longer. What you have answered was not sent in.`,
      };
    case "used":
      return {
        title: "You have answered this already",
        lead: "A link takes one set of answers. The result can be read by the link for 30 days; an account with the invited address keeps it.",
      };
    case "taken":
      return {
        title: "This is in your account",
        lead: "The invitation was taken up by the account of the invited address. Sign in to go on or to see the result.",
      };
    case "unknown":
      return {
        title: "This invitation is not known",
        lead: "The link may be cut in two, or a newer mail has replaced it. Open the link of the newest mail.",
      };
  }
}

/** "20 minutes, 24 questions": what it takes. */
export function whatItTakes({
  minutes,
  questions,
}: Pick<LinkPage, "minutes" | "questions">): string {
  return [minutes ? `About ${minutes} minutes` : null, questions ? `${questions} questions` : null]
    .filter(Boolean)
    .join(", ");
}
