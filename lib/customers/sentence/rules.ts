/** A sentence of a turn: where it stands (`text.slice(start, end)`), and its words smoothed for recognising. */
export type Sentence = { start: number; end: number; plain: string; words: number; asks: boolean };

const shortForms =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|etc|approx|no|inc|ltd|p\.m|a\.m|[a-z])\.$/i;
/** Speech without a full stop is cut here, so that a card is never a page. */
const longest = 420;

/** Where sentences of a text begin and end; one pass, whatever the text. */
export function sentencePlaces(text: string): [number, number][] {
  const places: [number, number][] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && text.charCodeAt(from) <= 32) from++;
    while (to > from && text.charCodeAt(to - 1) <= 32) to--;
    // A sentence without an end in sight is cut at a breath, else at a word.
    while (to - from > longest) {
      const piece = text.slice(from, from + longest);
      const breath = Math.max(
        piece.lastIndexOf(", so "),
        piece.lastIndexOf(", but "),
        piece.lastIndexOf(", and "),
        piece.lastIndexOf("; "),
        piece.lastIndexOf("—"),
      );
      const word = breath > 80 ? breath + 1 : piece.lastIndexOf(" ");
      const cut = from + (word > 80 ? word : longest);
      places.push([from, cut]);
      from = cut;
      while (from < to && text.charCodeAt(from) <= 32) from++;
    }
    if (to > from) places.push([from, to]);
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign !== "." && sign !== "!" && sign !== "?" && sign !== "…") continue;
    let end = i + 1;
    while (end < text.length && /[.!?…"”’)\]]/.test(text[end]!)) end++;
    if (end < text.length && !/\s|—/.test(text[end]!)) continue;
    if (sign === "." && end === i + 1 && shortForms.test(text.slice(Math.max(start, i - 8), i + 1)))
      continue;
    push(end);
    i = end - 1;
  }
  push(text.length);
  return places;
}

const fillers = /\b(?:um+|uh+|er+|erm|hmm+|mm+|mhm|ah+|mm - hmm|mm-hmm)\b[,.]?\s*/g;

/** As a filler; in "let you know" and "do you know who" it means something. */
const youKnow =
  /,? (?<!\b(?:let|lets|letting|do|did|if|as|when|what|how|should|will|would|may|might|that|because|whether|once|since) )you know(?! (?:what|how|who|whom|where|when|which|why|if|whether|that|about|the|him|her|them|it)\b),? /g;

/** Small letters, plain apostrophes, without hesitation and repeated words: what the recognising reads. */
export function smooth(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/ '(s|m|ll|ve|re|d)\b/g, "'$1")
    .replace(/\bcannot\b/g, "can't")
    .replace(fillers, "")
    .replace(youKnow, " ")
    .replace(/,? (?:i mean|sort of|kind of|kinda),? |, like,? | like, /g, " ")
    .replace(/\s+/g, " ")
    .replace(/\b([a-z']{1,12}(?: [a-z']{1,12})?)[,.]? \1\b/g, "$1")
    .replace(/\bgonna\b/g, "going to")
    .replace(/\bwanna\b/g, "want to")
    .trim();
}

/** A question by its mark, or by its order of words: what was written down by hand often has no mark. */
const asking =
  /\?["”’)\]]*$|^(?:(?:so|and|but|okay|ok|well|then|now|oh|right|yeah|alright)[,.]? )*(?:are|is|was|do|does|did|can|could|shall|should|would|will|have|has) (?:we|you|it|they|there|that|this|he|she|i|anybody|anyone|somebody)\b|^(?:(?:so|and|but|okay|ok|well|then|now)[,.]? )*(?:what|why|how|which) (?:are|is|do|does|did|about|would|should|can|if) (?:we|you|it|they|the)\b/;

/** "…, right?" asks for a nod and says something. */
const tagged =
  /^(?!(?:who|what|when|where|why|how|which|do|does|did|is|are|can|could|should|would|will)\b).{12,}, (?:right|okay|ok|huh|eh)\?$/;

/** The sentences of a turn. */
export function sentencesOf(text: string): Sentence[] {
  return sentencePlaces(text).map(([start, end]) => {
    const plain = smooth(text.slice(start, end));
    let words = plain ? 1 : 0;
    for (let i = 0; i < plain.length; i++) if (plain[i] === " ") words++;
    return { start, end, plain, words, asks: asking.test(plain) && !tagged.test(plain) };
  });
}

/** A sentence as a card says it: without hesitation, spoken apostrophes joined, at most `limit` signs. */
export function tidy(quote: string, limit = 280): string {
  const text = quote
    .replace(/ '(s|m|ll|ve|re|d)\b/g, "'$1")
    .replace(/\b(?:um+|uh+|erm?|hmm+|mm+)\b,?\s*/gi, "")
    .replace(/\b([a-z']{1,12})[,]? \1\b/gi, "$1")
    .replace(
      /^(?:(?:okay|ok|so|well|yeah|right|alright|and|but|yes|no|now|oh)\b[,.]?\s+){1,3}(?=\S+ \S+)/i,
      "",
    )
    .replace(/\s+/g, " ")
    .trim();
  const said = text.charAt(0).toUpperCase() + text.slice(1);
  if (said.length <= limit) return said;
  return `${said.slice(0, said.lastIndexOf(" ", limit - 1))} …`;
}
