import { agreedOn, assentTo } from "../card-assent/rules";
import { decisions, notDecided, questions, quotes, unsureReply } from "../card-kinds/rules";
import { concerns, noConcern } from "../card-worries/rules";
import { sentiments } from "../card-mood/rules";
import {
  clauseOf,
  conditional,
  conditionFirst,
  hypothetical,
  reported,
  surest,
  type Read,
} from "../card-signs/rules";
import { actionOf } from "../card-work/rules";
import { dueDayOf } from "../due-day/rules";
import type { CardType, FoundCard, Importance, MeetingFacts } from "../meeting-card/types";
import { sentencesOf, tidy } from "../sentence/rules";
import type { Turn } from "../transcript/types";

const closing = /^(?:and )?(?:agreed|deal|done|settled|decided)[.!]$/;

/** A card with how much it counts, and the place of the sentence that it was found in. */
type Candidate = FoundCard & { rank: number; place: number };

const weight: Record<Importance, number> = { high: 0.12, medium: 0.05, low: 0 };

/** A question that nobody answered: the next to speak did not know, or nobody spoke any more. */
function unanswered(reads: Read[], at: number, index: number): number {
  const { turn, sentences } = reads[at]!;
  if (index < sentences.length - 2) return 0;
  const asked = sentences[index]!;
  if (
    asked.words < 3 ||
    !/^(?:(?:so|and|but|okay|ok|well|then|now),? )*(?:who|what|when|where|why|how|which|do|does|did|is|are|can|could|will|would|should|shall|have|has)\b/.test(
      asked.plain,
    )
  )
    return 0;
  for (const next of reads.slice(at + 1, at + 4)) {
    if (next.turn.speaker === turn.speaker && turn.speaker !== null) continue;
    const words = next.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    const reply = next.sentences[0]?.plain ?? "";
    if (unsureReply.test(reply) && words < 40) return asked.words < 5 ? 0.66 : 0.72;
    return 0;
  }
  return at === reads.length - 1 && asked.words > 4 ? 0.6 : 0;
}

function findIn(reads: Read[], at: number, facts: MeetingFacts, speakers: string[]): Candidate[] {
  const { turn, sentences } = reads[at]!;
  const found: Candidate[] = [];
  sentences.forEach((sentence, index) => {
    const { plain, words } = sentence;
    if (words < 4) return;
    const add = (
      type: CardType,
      sure: number,
      importance: Importance,
      rest: Partial<FoundCard> = {},
    ) => {
      // Half a sentence, broken off, is worth less; so is one that is mostly about something else.
      const whole = /[.!?…]["”’)\]]*$/.test(plain) ? 0 : -0.03;
      const small = type === "concern" ? -0.04 : type === "open_question" ? 0 : -0.12;
      const size = words < 6 ? small : words > 50 ? -0.06 : 0;
      const confidence = Math.max(0.05, Math.min(0.99, sure + whole + size));
      // "Two years, three percent. So put that in now." says what only together.
      const before = type === "decision" && words < 8 ? sentences[index - 1] : undefined;
      const start = before && before.words > 2 && !before.asks ? before.start : sentence.start;
      const quote = turn.text.slice(start, sentence.end);
      found.push({
        type,
        text: tidy(quote),
        speaker: turn.speaker,
        turn: turn.number,
        quote,
        start,
        end: sentence.end,
        owner: null,
        due: null,
        side: null,
        importance,
        confidence: Math.round(confidence * 100) / 100,
        rank: confidence + weight[importance],
        place: sentence.start,
        ...rest,
      });
    };
    const talk = reported.test(plain);
    const decided = surest(decisions, plain);
    // "Maybe we should …" is a thought until somebody says yes; what they say yes to is surer.
    const assent = decided ? assentTo(reads, at, index) : 0;
    const heard = assent > 1 ? 0.08 : /\b(?:maybe|perhaps)\b/.test(plain) ? -0.2 : 0;
    if (
      decided &&
      !sentence.asks &&
      !notDecided.test(plain) &&
      !hypothetical.test(clauseOf(plain, decided.pattern)) &&
      !talk
    )
      add(
        "decision",
        decided.sure + heard + (dueDayOf(plain, facts.heldOn) ? 0.03 : 0),
        decided.importance ?? "medium",
      );
    // What the others say yes to is decided although nobody says that it is.
    // "…, seven to four. Agreed."
    const next = sentences[index + 1]?.plain ?? "";
    const sealed = words > 5 && !sentence.asks && closing.test(next) ? 0.7 : 0;
    const agreed = decided || talk ? 0 : Math.max(sealed, agreedOn(reads, at, index));
    if (agreed > 0) add("decision", agreed + (words < 6 ? 0.12 : 0), "medium");
    const action = actionOf(reads, at, index, facts, speakers);
    if (action && !talk) {
      const { type, sure, importance, owner, due, side } = action;
      add(type, sure, importance, { owner, due, side });
    }
    // "If you …, it is too slow" says that it is; "it is slow if you …" does not.
    const stated = plain.replace(conditionFirst, "");
    const worry = surest(concerns, stated);
    if (
      worry &&
      !noConcern.test(stated) &&
      !conditional.test(stated) &&
      !(sentence.asks && worry.sure < 0.8) &&
      words >= 4
    )
      add(
        "concern",
        worry.sure - (hypothetical.test(stated) ? 0.1 : 0),
        worry.importance ?? "medium",
      );
    const open = surest(questions, plain);
    if (open && (!sentence.asks || open.sure > 0.8) && words >= (open.sure < 0.7 ? 8 : 6))
      add("open_question", open.sure, "medium");
    else if (sentence.asks) {
      const sure = unanswered(reads, at, index);
      if (sure > 0) add("open_question", sure, "medium");
    }
    const said = surest(quotes, plain);
    if (said && !sentence.asks && words >= 8 && words <= 60)
      add("quote", said.sure, said.importance ?? "low");
  });
  return found;
}

const stop = new Set(
  "the a an and or but so to of in on it is that this we i you they be are was for with have at as if do not just know think well yeah okay right".split(
    " ",
  ),
);
const stems = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !stop.has(word)),
  );

function alike(a: Set<string>, b: Set<string>): boolean {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return (
    both > 0 && both / Math.min(a.size, b.size) > 0.75 && both / Math.max(a.size, b.size) > 0.5
  );
}

const shares: Record<CardType, number> = {
  decision: 10,
  action_item: 12,
  promise: 12,
  concern: 16,
  open_question: 8,
  quote: 4,
  sentiment: 8,
};
/** Under this a kind is guessing: the sentence may mean it, more often it does not. */
const least: Record<CardType, number> = {
  decision: 0.6,
  action_item: 0.6,
  promise: 0.7,
  concern: 0.62,
  open_question: 0.62,
  quote: 0.66,
  sentiment: 0,
};

/** How many cards of a kind a meeting of so many words may give: a person reads them all. */
function most(type: CardType, words: number): number {
  if (type === "sentiment") return shares.sentiment;
  return Math.round(shares[type] * Math.min(3, 0.6 + words / 14_000));
}

/**
 * Finds what a meeting left behind: decisions, tasks, promises of both sides, concerns, open questions, quotes and how each
 * speaker sounded. The surest of each kind are kept, in the order in which they were said.
 */
export function findCards(turns: Turn[], facts: MeetingFacts): FoundCard[] {
  const reads = turns.map((turn) => ({ turn, sentences: sentencesOf(turn.text) }));
  const speakers = [...new Set(turns.flatMap((turn) => turn.speaker ?? []))];
  const words = reads.reduce(
    (sum, read) => sum + read.sentences.reduce((n, s) => n + s.words, 0),
    0,
  );
  const candidates = reads.flatMap((_, at) => findIn(reads, at, facts, speakers));
  candidates.sort((a, b) => b.rank - a.rank || a.turn - b.turn || a.start - b.start);
  const kept: FoundCard[] = [];
  const used = new Map<string, Set<CardType>>();
  const counts = new Map<CardType, number>();
  const seen = new Map<CardType, Set<string>[]>();
  for (const card of candidates) {
    if (card.confidence < least[card.type]) continue;
    const count = counts.get(card.type) ?? 0;
    if (count >= most(card.type, words)) continue;
    // One sentence is one card, but for a decision that somebody carries out.
    const place = `${card.turn}:${card.place}`;
    const types = used.get(place) ?? new Set();
    if (types.size > 0) continue;
    const stem = stems(card.text);
    const before = seen.get(card.type) ?? [];
    if (before.some((other) => alike(stem, other))) continue;
    seen.set(card.type, [...before, stem]);
    used.set(place, types.add(card.type));
    counts.set(card.type, count + 1);
    const { rank: _rank, place: _place, ...found } = card;
    kept.push(found);
  }
  kept.push(
    ...sentiments(reads)
      .sort((a, b) => b.rank - a.rank)
      .slice(0, shares.sentiment)
      .map(({ rank: _rank, ...mood }) => mood),
  );
  return kept.sort((a, b) => a.turn - b.turn || a.start - b.start);
}
