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

export const cardStates = ["proposed", "accepted", "edited", "rejected"] as const;
export type CardState = (typeof cardStates)[number];

/** A card as the page of its meeting shows it. */
export type Card = FoundCard & {
  id: string;
  state: CardState;
  insight_id: string | null;
  task_id: string | null;
  promise_id: string | null;
};

/** What a person wants of one card: from the state they saw, to another one, perhaps with other words. */
export type CardDecision = {
  id: string;
  from: CardState;
  to: "accepted" | "rejected" | "proposed";
  change?: CardChange;
};

export type CardChange = Partial<
  Pick<FoundCard, "type" | "text" | "owner" | "importance" | "side">
> & { due_date?: string | null };
