import type { ShareLink } from "../result/types";

export type LinkState = "open" | "expired" | "revoked";

/** Whether a link still opens anything. */
export function linkState(
  link: Pick<ShareLink, "revoked_at" | "expires_at">,
  now: Date,
): LinkState {
  if (link.revoked_at) return "revoked";
  return Date.parse(link.expires_at) <= now.getTime() ? "expired" : "open";
}

/** What the page says of a link that opens nothing; of an unknown one no more than that. */
export function closedWords(
  state: "unknown" | "revoked" | "expired" | "busy",
  expired?: string,
): { title: string; lead: string } {
  switch (state) {
    case "expired":
      return {
        title: "This link has expired",
        lead: `It was open until ${expired}. Ask the person who sent it for a new one.`,
      };
    case "revoked":
      return {
        title: "This link was withdrawn",
        lead: "Whoever shared it has ended it. Ask them if you still need it.",
      };
    case "busy":
      return {
        title: "This link is opened too often at the moment",
        lead: "Wait a minute and open it again. It is not used up by opening it.",
      };
    case "unknown":
      return {
        title: "This link opens nothing",
        lead: "It is incomplete, or it was withdrawn. Copy it once more from the message, or ask for a new one.",
      };
  }
}
