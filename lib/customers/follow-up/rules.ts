import { isAccepted } from "../meeting-card/rules";
import type { Card } from "../meeting-card/types";

type Scene = {
  title: string;
  /** The day it was held, in words. */
  day: string;
  recipients: { name: string; email: string | null }[];
  sender: string;
  /** A day as the mail writes it. */
  date: (day: string) => string;
};

const lower = (text: string) => text.replace(/[.\s]+$/, "");

/** The draft of the mail after a meeting: what was decided, who does what by when, what stays open. Nothing is sent. */
export function draftFollowUp(
  cards: Card[],
  scene: Scene,
): { to: string[]; subject: string; body: string } {
  const accepted = cards.filter(isAccepted);
  const of = (...types: Card["type"][]) => accepted.filter(({ type }) => types.includes(type));
  const line = (card: Card) => {
    const who = [card.owner, card.due ? `by ${scene.date(card.due)}` : null].filter(Boolean);
    return `- ${lower(card.text)}${who.length > 0 ? ` (${who.join(", ")})` : ""}`;
  };
  const part = (title: string, rows: Card[]) =>
    rows.length > 0 ? [`${title}\n${rows.map(line).join("\n")}`] : [];
  const promises = of("promise");
  const first = scene.recipients
    .map(({ name }) => name.split(" ")[0]!)
    .filter(Boolean)
    .slice(0, 3);
  const greeting =
    first.length === 0
      ? "Hello,"
      : `Hello ${first.length === 1 ? first[0] : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}`},`;
  const parts = [
    ...part("What we decided", of("decision")),
    ...part(
      "What we do",
      promises.filter(({ side }) => side === "us"),
    ),
    ...part(
      "What you do",
      promises.filter(({ side }) => side === "customer"),
    ),
    ...part("Next steps", of("action_item")),
    ...part("What worries you, and we take with us", of("concern")),
    ...part("Still open", of("open_question")),
  ];
  const body = [
    greeting,
    parts.length > 0
      ? `thank you for the meeting on ${scene.day}. This is what I took from it:`
      : `thank you for the meeting on ${scene.day}.`,
    ...parts,
    "Tell me if I missed or misread something.",
    `Kind regards\n${scene.sender}`,
  ].join("\n\n");
  return {
    to: scene.recipients.flatMap(({ email }) => email ?? []),
    subject: `${scene.title}: what we agreed`,
    body,
  };
}

/** The address that opens the draft in a mail program; programs cut off addresses that are longer. */
export function mailtoOf(mail: { to: string[]; subject: string; body: string }): string | null {
  const address = `mailto:${mail.to.map(encodeURIComponent).join(",")}?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(mail.body.replace(/\r?\n/g, "\r\n"))}`;
  return address.length <= 8000 ? address : null;
}
