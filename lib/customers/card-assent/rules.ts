import { hypothetical, type Read } from "../card-signs/rules";

/** How something is put forward that the others may agree to: a proposal, or what was understood so far. */
const proposal =
  /\b(?:we (?:should(?:n't)?|can|might as well|probably)|we'd better|shall we|should (?:we|it|the|our|this|that)|why don't we|how about|let's|i(?:'d| would) (?:suggest|propose|recommend|go for|go with)|do we (?:all )?want|(?:our|the) (?:\w+ ){1,3}should|(?:maybe |i think )?it(?:'s| is|'d be| would be) (?:good|better|best) (?:to|if))\b/;
const restated =
  /^(?:(?:okay|ok|yeah|right|alright|well),? )*so (?:then )?(?:it|that|this|we|the \w+)(?:'d| would| will|'ll|'re| are) (?:not )?(?:be|have|get|use|go|do|need|keep|just)\b/;
/** Of the talk itself: "let's see", "we can hear you", "we should move on" decide nothing. */
const ofTheTalk =
  /\b(?:let's|we (?:can|could|should)|shall we) (?:just |all |now |also |maybe |then |quickly )*(?:see|stay|switch|say|hear|start|begin|move|go (?:on|back|round|around|over|through|to)|talk|discuss|think|look|wait|stop|take|come|assume|suppose|pretend|continue|carry|turn|try|ask|do (?:this|that|it) (?:next|later|first)|get (?:on|started|going|back)|wrap|finish|read|listen|imagine|find|forget|tell|learn|expect|hope|call (?:it|him|her))\b/;

const yes =
  /^(?:(?:oh|well|and|so|no),? )*(?:yeah|yes|yep|yup|okay|ok|sure|right|alright|absolutely|exactly|definitely|certainly|agreed|fine|good|great|of course|perfect|sounds|that works|that's (?:true|right|fine|better|good)|that makes sense|makes sense|i agree|for sure|i think (?:so|yeah|that seems)|i'm (?:happy|fine|okay) with (?:that|it|this)|let's do)\b/;
const firmly =
  /\b(?:i agree|for sure|i'm (?:happy|fine|okay) with|sounds (?:good|great|fine|reasonable)|good idea|i think so|agreed?|let's do (?:it|that)|that works|makes sense|of course|definitely|absolutely|perfect|that's fine|works for me|we(?:'ll| can| should| will) do (?:that|it))\b|^(?:okay|ok|yes|sure),? (?:so )?(?:i'll|we'll|i will|we will)\b/;
const yet =
  /\b(?:but|though|however|no|not|don't|can't|isn't|wouldn't|why|what|if|depends|maybe|i don't know|i guess)\b/;

/** How many others say yes to what was said, and whether one of them says more than a murmur. */
export function assentTo(reads: Read[], at: number, index: number): number {
  const { turn, sentences } = reads[at]!;
  // Only to what was said last do people say yes.
  if (sentences.length - index > 2) return 0;
  const agreeing = new Set<string | null>();
  let firm = false;
  for (const next of reads.slice(at + 1, at + 6)) {
    const words = next.sentences.reduce((sum, { words: many }) => sum + many, 0);
    if (next.turn.speaker === turn.speaker) {
      if (words > 6) break;
      continue;
    }
    const reply = next.sentences.map(({ plain }) => plain).join(" ");
    if (words === 0) continue;
    const sure = firmly.test(reply.slice(0, 80));
    if (!(sure || yes.test(reply)) || yet.test(reply.slice(0, 60))) break;
    agreeing.add(next.turn.speaker);
    firm ||= sure;
    if (words > 14) break;
  }
  return agreeing.size + (firm ? 1 : 0);
}

/** How sure it is that a sentence was decided because the others said yes to it; 0 where it puts nothing forward. */
export function agreedOn(reads: Read[], at: number, index: number): number {
  const { plain, words, asks } = reads[at]!.sentences[index]!;
  if (words > 40 || words < 4 || ofTheTalk.test(plain)) return 0;
  const put = proposal.test(plain) && !hypothetical.test(plain);
  if (!put && (asks || !restated.test(plain) || /\bif\b/.test(plain))) return 0;
  const assent = assentTo(reads, at, index);
  if (assent < 2) return 0;
  return (put ? 0.62 : 0.6) + (assent > 2 ? 0.05 : 0);
}
