import {
  actions,
  commits,
  concerns,
  decisions,
  negatives,
  noConcern,
  notDecided,
  positives,
  questions,
  quotes,
  smallTalk,
  unsureReply,
  type Sign,
} from "../card-kinds/rules";
import { dueDayOf } from "../due-day/rules";
import type { CardType, FoundCard, Importance, Side } from "../meeting-card/types";
import { sentencesOf, tidy, type Sentence } from "../sentence/rules";
import type { Turn } from "../transcript/types";

/** What is known about a meeting beside its words. */
export type MeetingFacts = {
  /** The day it was held, "2026-11-26": what "by Friday" is counted from. */
  heldOn: string;
  /** Whose side a speaker is on, by the name in the transcript. */
  sides: Record<string, Side>;
};

type Candidate = FoundCard & { rank: number };
type Read = { turn: Turn; sentences: Sentence[] };

const weight: Record<Importance, number> = { high: 0.12, medium: 0.05, low: 0 };

/** What stands inside quotation marks is somebody else's, or imagined. */
function quoted(plain: string, at: number): boolean {
  let open = false;
  for (let i = 0; i < at; i++) {
    const sign = plain[i]!;
    if (sign === '"') open = !open;
    else if (sign === "“") open = true;
    else if (sign === "”") open = false;
  }
  return open;
}

/** The surest sign of a kind in a sentence. */
function surest(signs: Sign[], plain: string): Sign | null {
  let best: Sign | null = null;
  for (const sign of signs) {
    if (best && best.sure >= sign.sure) continue;
    const match = sign.pattern.exec(plain);
    if (match && !quoted(plain, match.index)) best = sign;
  }
  return best;
}

const given = (name: string) => name.toLowerCase().split(/\s+/)[0]!;

/** A name that is called at the beginning or the end: "Tom, could you …", "could you …, Tom?" */
function calledName(plain: string, speakers: string[]): string | null {
  for (const name of speakers) {
    const short = given(name).replace(/[^\p{L}\p{N}-]/gu, "");
    if (short.length < 2) continue;
    if (plain.startsWith(`${short}, `) || new RegExp(`, ${short}[?.!]?$`).test(plain)) return name;
  }
  return null;
}

/** "Tom will …", "Tom is going to …": who is to do it. */
function doerNamed(plain: string, speakers: string[]): string | null {
  for (const name of speakers) {
    const short = given(name).replace(/[^\p{L}\p{N}-]/gu, "");
    if (short.length < 2) continue;
    if (new RegExp(`\\b${short}(?:'ll| will| is going to| to| can| should| is) `).test(plain))
      return name;
  }
  return null;
}

const agreeing =
  /^(?:(?:yeah|yes|yep|sure|okay|ok|of course|will do|absolutely|certainly|no problem|happy to|definitely|right|i'll|i will|i can)\b)/;

/** Who takes a request: who is called by name, else whoever of the next two turns says yes. */
function takerOf(reads: Read[], at: number, plain: string, speakers: string[]): string | null {
  const name = calledName(plain, speakers);
  if (name) return name;
  for (const next of reads.slice(at + 1, at + 3)) {
    if (next.turn.speaker === reads[at]!.turn.speaker) continue;
    if (agreeing.test(next.sentences[0]?.plain ?? "")) return next.turn.speaker;
  }
  return null;
}

const first =
  /\b(?:i'll|i will|i shall|i can|i'm going to|i am going to|let me|i'd be happy to|i promise|i commit|i need to|i should|i have to)\b/;
const plural =
  /\b(?:we'll|we will|we're going to|we are going to|we promise|we commit|we guarantee)\b/;
const toThem = /\b(?:you|your|yours)\b/;
const hypothetical =
  /^(?:(?:so|and|but|well|or|yeah),? )*(?:if|unless|suppose|imagine|say,|whether)\b|\b(?:would (?:be|have|need|like)|could be|might be|if i (?:were|was))\b/;
const conditional =
  /\b(?:if|whether|when|in case|unless) (?:you|they|someone|somebody|anyone|anybody|people|there)\b/;
const reported =
  /\b(?:he|she|they|it) (?:said|says|told|asked|was saying)\b|\b(?:say|says|said|means|meant|think|thought) (?:that )?(?:we'll|i'll|we will|i will) |"\s|\bsaid,? "/;

function actionOf(
  reads: Read[],
  at: number,
  index: number,
  facts: MeetingFacts,
  speakers: string[],
) {
  const { turn, sentences } = reads[at]!;
  const sentence = sentences[index]!;
  const sign = surest(actions, sentence.plain);
  if (!sign || smallTalk.test(sentence.plain) || hypothetical.test(sentence.plain)) return null;
  const request = /\b(?:can|could|will|would) (?:you|somebody|someone)\b|^please\b/.test(
    sentence.plain,
  );
  if (sentence.asks && !request) return null;
  const own = first.test(sentence.plain);
  // "By Friday." stands often as a sentence of its own behind the promise.
  const after = sentences[index + 1];
  const follows = after && after.words <= 6 && !after.asks ? after.plain : "";
  const due =
    dueDayOf(sentence.plain, facts.heldOn) ?? (follows ? dueDayOf(follows, facts.heldOn) : null);
  const named = doerNamed(sentence.plain, speakers);
  const owner = own
    ? turn.speaker
    : (named ??
      (request || /\byou\b/.test(sentence.plain)
        ? (named ?? takerOf(reads, at, sentence.plain, speakers))
        : null));
  let sure = sign.sure + (due ? 0.1 : 0) + (owner && !own ? 0.06 : 0);
  if (!due && !own && sign.sure < 0.7 && !owner) sure -= 0.1;
  if (request && !owner && !due) sure -= 0.12;
  const side = (turn.speaker && facts.sides[turn.speaker]) || null;
  const speaksForSide = own || plural.test(sentence.plain);
  const promised =
    side !== null &&
    speaksForSide &&
    !sentence.asks &&
    surest(commits, sentence.plain) !== null &&
    (toThem.test(sentence.plain) || due !== null || sign.sure >= 0.95);
  const type: CardType = promised ? "promise" : "action_item";
  const importance: Importance = due || sign.importance === "high" ? "high" : "medium";
  const ownerNow = owner ?? (promised ? turn.speaker : null);
  return { type, sure, importance, owner: ownerNow, due, side: promised ? side : null };
}

/** A question that nobody answered: the next to speak did not know, or nobody spoke any more. */
function unanswered(reads: Read[], at: number, index: number): number {
  const { turn, sentences } = reads[at]!;
  if (index < sentences.length - 1) return 0;
  const asked = sentences[index]!;
  if (
    asked.words < 6 ||
    !/^(?:(?:so|and|but|okay|ok|well|then|now),? )*(?:who|what|when|where|why|how|which|do|does|did|is|are|can|could|will|would|should|shall|have|has)\b/.test(
      asked.plain,
    )
  )
    return 0;
  for (const next of reads.slice(at + 1, at + 4)) {
    if (next.turn.speaker === turn.speaker && turn.speaker !== null) continue;
    const words = next.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    const reply = next.sentences[0]?.plain ?? "";
    if (unsureReply.test(reply) && words < 40) return 0.72;
    return 0;
  }
  return at === reads.length - 1 ? 0.6 : 0;
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
      const whole = /[.!?…]["”’)\]]*$/.test(plain) ? 0 : -0.05;
      const size = words < 6 ? -0.12 : words > 40 ? -0.08 : 0;
      const confidence = Math.max(0.05, Math.min(0.99, sure + whole + size));
      const quote = turn.text.slice(sentence.start, sentence.end);
      found.push({
        type,
        text: tidy(quote),
        speaker: turn.speaker,
        turn: turn.number,
        quote,
        start: sentence.start,
        end: sentence.end,
        owner: null,
        due: null,
        side: null,
        importance,
        confidence: Math.round(confidence * 100) / 100,
        rank: confidence + weight[importance],
        ...rest,
      });
    };
    const talk = reported.test(plain);
    const decided = surest(decisions, plain);
    if (decided && !sentence.asks && !notDecided.test(plain) && !hypothetical.test(plain) && !talk)
      add(
        "decision",
        decided.sure + (dueDayOf(plain, facts.heldOn) ? 0.03 : 0),
        decided.importance ?? "medium",
      );
    const action = actionOf(reads, at, index, facts, speakers);
    if (action && !talk) {
      const { type, sure, importance, owner, due, side } = action;
      add(type, sure, importance, { owner, due, side });
    }
    const worry = surest(concerns, plain);
    if (
      worry &&
      !noConcern.test(plain) &&
      !conditional.test(plain) &&
      !(sentence.asks && worry.sure < 0.8) &&
      words >= 5
    )
      add(
        "concern",
        worry.sure - (hypothetical.test(plain) ? 0.1 : 0),
        worry.importance ?? "medium",
      );
    const open = surest(questions, plain);
    if (open && !sentence.asks && words >= (open.sure < 0.7 ? 10 : 6))
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

/** How each speaker sounds, by the balance of words that praise and words that complain, with the sentence that shows it. */
function sentiments(reads: Read[]): Candidate[] {
  type Mood = {
    good: number;
    bad: number;
    words: number;
    best: Map<number, { read: Read; sentence: Sentence; size: number }>;
  };
  const moods = new Map<string, Mood>();
  for (const read of reads) {
    if (!read.turn.speaker) continue;
    let mood = moods.get(read.turn.speaker);
    if (!mood)
      moods.set(read.turn.speaker, (mood = { good: 0, bad: 0, words: 0, best: new Map() }));
    for (const sentence of read.sentences) {
      mood.words += sentence.words;
      if (sentence.words < 4) continue;
      const bad = noConcern.test(sentence.plain)
        ? 0
        : (sentence.plain.match(negatives)?.length ?? 0);
      const good = sentence.plain.match(positives)?.length ?? 0;
      mood.good += good;
      mood.bad += bad;
      for (const [key, size] of [
        [1, good - bad],
        [-1, bad - good],
        [0, Math.min(good, bad)],
      ] as const)
        if (size > 0 && size > (mood.best.get(key)?.size ?? 0) && sentence.words <= 70)
          mood.best.set(key, { read, sentence, size });
    }
  }
  return [...moods].flatMap(([speaker, mood]) => {
    const all = mood.good + mood.bad;
    if (mood.words < 60 || all < 3) return [];
    const balance = (mood.good - mood.bad) / all;
    const tone = balance > 0.35 ? 1 : balance < -0.2 ? -1 : 0;
    const shown = mood.best.get(tone) ?? mood.best.get(1) ?? mood.best.get(-1);
    if (!shown) return [];
    const { turn } = shown.read;
    const name = tone === 1 ? "positive" : tone === -1 ? "negative" : "mixed";
    const times = (count: number) => `${count} ${count === 1 ? "time" : "times"}`;
    return [
      {
        type: "sentiment" as const,
        text: `${speaker} sounded ${name}: approving ${times(mood.good)}, critical ${times(mood.bad)}.`,
        speaker,
        turn: turn.number,
        quote: turn.text.slice(shown.sentence.start, shown.sentence.end),
        start: shown.sentence.start,
        end: shown.sentence.end,
        owner: null,
        due: null,
        side: null,
        importance: (tone === -1 ? "high" : "low") as Importance,
        confidence: Math.round(Math.min(0.9, 0.5 + all / 60 + Math.abs(balance) / 5) * 100) / 100,
        rank: mood.words,
      },
    ];
  });
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
  decision: 8,
  action_item: 9,
  promise: 10,
  concern: 8,
  open_question: 5,
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
  const kept: Candidate[] = [];
  const used = new Map<string, Set<CardType>>();
  const counts = new Map<CardType, number>();
  const seen = new Map<CardType, Set<string>[]>();
  for (const card of candidates) {
    if (card.confidence < least[card.type]) continue;
    const count = counts.get(card.type) ?? 0;
    if (count >= most(card.type, words)) continue;
    // One sentence is one card, but for a decision that somebody carries out.
    const place = `${card.turn}:${card.start}`;
    const types = used.get(place) ?? new Set();
    if (types.size > 0) continue;
    const stem = stems(card.text);
    const before = seen.get(card.type) ?? [];
    if (before.some((other) => alike(stem, other))) continue;
    seen.set(card.type, [...before, stem]);
    used.set(place, types.add(card.type));
    counts.set(card.type, count + 1);
    kept.push(card);
  }
  kept.push(
    ...sentiments(reads)
      .sort((a, b) => b.rank - a.rank)
      .slice(0, shares.sentiment),
  );
  return kept
    .sort((a, b) => a.turn - b.turn || a.start - b.start)
    .map(({ rank: _, ...card }) => card);
}
