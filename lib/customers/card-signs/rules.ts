import type { Sign } from "../card-kinds/rules";
import type { Sentence } from "../sentence/rules";
import type { Turn } from "../transcript/types";

/** A turn with its sentences, read once. */
export type Read = { turn: Turn; sentences: Sentence[] };

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
export function surest(signs: Sign[], plain: string): Sign | null {
  let best: Sign | null = null;
  for (const sign of signs) {
    if (best && best.sure >= sign.sure) continue;
    const match = sign.pattern.exec(plain);
    if (match && !quoted(plain, match.index)) best = sign;
  }
  return best;
}

/** The last clause of its own up to what was recognised: "it would be nice and I'll ask him" says two things. */
export function clauseOf(plain: string, pattern: RegExp): string {
  const at = pattern.exec(plain)?.index ?? 0;
  const starts = [...plain.matchAll(/\b(?:and|but|so) (?=(?:i|we|you|let's)\b)/g)];
  const last = starts.findLast(({ index }) => index <= at);
  return last ? plain.slice(last.index) : plain;
}

/** Imagined, not said of what is. */
export const hypothetical =
  /^(?:(?:so|and|but|well|or|yeah),? )*(?:if|unless|suppose|imagine|say,|whether)\b|\b(?:would (?:be(?! (?:an? )?(?:\w+ )?(?:good|great|useful|helpful|nice|best|worth))|have|need|like)|could be|might be|if i (?:were|was))\b/;
export const conditional =
  /\b(?:if|whether|when|in case|unless) (?:you|they|someone|somebody|anyone|anybody|people|there)\b/;
/** A condition that stands before what follows from it, up to the comma. */
export const conditionFirst =
  /\b(?:if|when|unless) (?:you|they|someone|somebody|anyone|anybody|people|there)\b[^,;:]{3,80},(?: and [^,;:]{3,60},)? (?=\w)/;
/** What somebody else said. */
export const reported =
  /\b(?:he|she|they|it) (?:said|says|told|asked|was saying)\b|\b(?:say|says|said|means|meant|think|thought) (?:that )?(?:we'll|i'll|we will|i will) |"\s|\bsaid,? "/;
