import { cardTypes, type Card, type CardState, type CardType } from "./types";

export const cardTypeNames: Record<CardType, { one: string; many: string }> = {
  decision: { one: "Decision", many: "Decisions" },
  action_item: { one: "Action item", many: "Action items" },
  promise: { one: "Promise", many: "Promises" },
  concern: { one: "Concern", many: "Concerns" },
  open_question: { one: "Open question", many: "Open questions" },
  quote: { one: "Quote", many: "Quotes" },
  sentiment: { one: "Sentiment", many: "Sentiment" },
};

export const cardStateNames: Record<CardState, string> = {
  proposed: "Proposed",
  accepted: "Accepted",
  edited: "Accepted, edited",
  rejected: "Rejected",
};

export const isAccepted = (card: Pick<Card, "state">) =>
  card.state === "accepted" || card.state === "edited";

/** Cards by kind in the order of the kinds, those without any left out. */
export function byType<Row extends Pick<Card, "type">>(
  cards: Row[],
): { type: CardType; cards: Row[] }[] {
  return cardTypes
    .map((type) => ({ type, cards: cards.filter((card) => card.type === type) }))
    .filter((group) => group.cards.length > 0);
}

/** A turn cut at the quotes of its cards, so that each can be lit; overlapping quotes belong to the first. */
export function cutTurn<Row extends Pick<Card, "id" | "start" | "end">>(
  text: string,
  cards: Row[],
): { text: string; card: Row | null }[] {
  const pieces: { text: string; card: Row | null }[] = [];
  let at = 0;
  for (const card of cards.toSorted((a, b) => a.start - b.start)) {
    if (card.start < at || card.end > text.length) continue;
    if (card.start > at) pieces.push({ text: text.slice(at, card.start), card: null });
    pieces.push({ text: text.slice(card.start, card.end), card });
    at = card.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), card: null });
  return pieces;
}
