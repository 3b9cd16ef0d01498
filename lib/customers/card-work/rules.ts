import { actions, commits, owed, smallTalk } from "../card-kinds/rules";
import { clauseOf, hypothetical, surest, type Read } from "../card-signs/rules";
import { dueDayOf } from "../due-day/rules";
import type { CardType, Importance, MeetingFacts } from "../meeting-card/types";

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

/** What is put off until the talk is over is no small talk. */
const afterwards =
  /\b(?:after (?:the|this) (?:meeting|call)|offline|tomorrow|next week|sometime|later (?:today|this week|on)|by (?:mail|e-?mail))\b/;

const first =
  /\b(?:i'll|i will|i shall|i can|i'm going to|i am going to|let me|i'd be happy to|i promise|i commit|i need to|i should|i have to|my word|i give you)\b/;
const plural =
  /\b(?:we'll|we will|we're going to|we are going to|we promise|we commit|we guarantee)\b/;
/** To the others, or until a time: without either it may be said to one's own people. */
const toThem =
  /\b(?:you|your|yours)\b|\b(?:by|before|until|within|after) (?:the |our |this |next )?\w+|\b(?:the same day|right away|straight away|today|tonight|tomorrow|this week|next week|first thing)\b/;

/** What somebody is to do after the meeting: an action item, or a promise of one side to the other. */
export function actionOf(
  reads: Read[],
  at: number,
  index: number,
  facts: MeetingFacts,
  speakers: string[],
) {
  const { turn, sentences } = reads[at]!;
  const sentence = sentences[index]!;
  const sign = surest(actions, sentence.plain);
  if (!sign || (smallTalk.test(sentence.plain) && !afterwards.test(sentence.plain))) return null;
  if (hypothetical.test(clauseOf(sentence.plain, sign.pattern))) return null;
  const request =
    /\b(?:can|could|will|would) (?:you|somebody|someone)\b|^please\b|\bwhy don't (?:you|we|i)\b|\bwho(?:'s going to| is going to| will| can)\b/.test(
      sentence.plain,
    );
  const offer = /\b(?:should|shall|can) i\b|\bdo you want me to\b|\blike me to\b/.test(
    sentence.plain,
  );
  if (sentence.asks && !request && !offer) return null;
  const taken = surest(owed, sentence.plain)?.sure ?? 0;
  const own = offer || taken > 0 || first.test(sentence.plain);
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
  if (!due && !own && sign.sure < 0.7 && !owner)
    sure -= named === null && !/\b(?:we|i|'d) /.test(sentence.plain) ? 0.1 : 0.02;
  if (request && !owner && !due) sure -= 0.12;
  const side = (turn.speaker && facts.sides[turn.speaker]) || null;
  const speaksForSide = own || plural.test(sentence.plain);
  const promised =
    side !== null &&
    speaksForSide &&
    !sentence.asks &&
    (taken > 0 || surest(commits, sentence.plain) !== null) &&
    (taken > 0.8 || toThem.test(sentence.plain) || due !== null || sign.sure >= 0.95);
  const type: CardType = promised ? "promise" : "action_item";
  const importance: Importance = due || sign.importance === "high" ? "high" : "medium";
  const ownerNow = owner ?? (promised ? turn.speaker : null);
  return { type, sure, importance, owner: ownerNow, due, side: promised ? side : null };
}
