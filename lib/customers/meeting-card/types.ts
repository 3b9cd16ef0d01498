export const cardTypes = [
  "decision",
  "action_item",
  "promise",
  "concern",
  "open_question",
  "quote",
  "sentiment",
] as const;
export type CardType = (typeof cardTypes)[number];
export type Side = "us" | "customer";
export type Importance = "low" | "medium" | "high";

/** What was found in a transcript: `text` in a card's words, `quote` verbatim at [start, end) of the turn. */
export type FoundCard = {
  type: CardType;
  text: string;
  speaker: string | null;
  turn: number;
  quote: string;
  start: number;
  end: number;
  owner: string | null;
  due: string | null;
  side: Side | null;
  importance: Importance;
  confidence: number;
};
