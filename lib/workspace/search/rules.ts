import type { SearchHit } from "./types";

/** Where a query was found in a text: how well, and which characters to show in a heavier weight. */
export type FuzzyMatch = { score: number; ranges: [start: number, end: number][] };

/** Lower case without accents, with the same number of characters, so that positions stay true. */
export function fold(text: string): string {
  return Array.from(text, (sign) => {
    const plain = sign.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.length === sign.length ? plain : sign.toLowerCase().slice(0, sign.length);
  }).join("");
}

const isWordStart = (text: string, index: number) =>
  index === 0 || /[\s\-_/.,·]/.test(text[index - 1]!);

/**
 * Finds the letters of a query in order. A run of letters beats scattered ones, the start of a word beats its middle, an
 * early find beats a late one. Null when a letter is missing.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const wanted = fold(query.trim());
  const folded = fold(text);
  if (!wanted) return { score: 0, ranges: [] };

  // The whole query as one piece is what people mean; prefer the place where a word starts.
  const whole = bestPiece(wanted, folded);
  if (whole !== null) {
    const score =
      100 + (isWordStart(folded, whole) ? 50 : 0) + (whole === 0 ? 25 : 0) - whole / 100;
    return { score: score - folded.length / 1000, ranges: [[whole, whole + wanted.length]] };
  }

  const ranges: [number, number][] = [];
  let score = 0;
  let from = 0;
  for (const letter of wanted) {
    if (letter === " ") continue;
    const at = nextLetter(folded, letter, from);
    if (at === -1) return null;
    const last = ranges.at(-1);
    if (last && last[1] === at) {
      last[1] = at + 1;
      score += 4;
    } else {
      ranges.push([at, at + 1]);
      score += isWordStart(folded, at) ? 6 : 0;
    }
    from = at + 1;
  }
  // Letters strewn over a long text are no match that anybody would recognise.
  return ranges.length > 1 + wanted.length / 2 && score < wanted.length * 3
    ? null
    : { score, ranges };
}

function bestPiece(wanted: string, folded: string): number | null {
  let first: number | null = null;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    if (isWordStart(folded, at)) return at;
    first ??= at;
  }
  return first;
}

/** The next place of a letter; the start of a later word wins over the middle of this one unless it goes on at once. */
function nextLetter(folded: string, letter: string, from: number): number {
  if (folded[from] === letter) return from;
  for (let at = folded.indexOf(letter, from); at !== -1; at = folded.indexOf(letter, at + 1)) {
    if (isWordStart(folded, at)) return at;
  }
  return folded.indexOf(letter, from);
}

/** Keeps what matches, best first; equal matches keep their order. Every word of `keywords` counts as much as the label. */
export function rank<Entry extends { label: string; keywords?: string }>(
  query: string,
  entries: readonly Entry[],
): Entry[] {
  if (!query.trim()) return [...entries];
  return entries
    .flatMap((entry, index) => {
      const label = fuzzyMatch(query, entry.label);
      const keyword = entry.keywords ? fuzzyMatch(query, entry.keywords) : null;
      const score = Math.max(
        label?.score ?? -1,
        keyword && keyword.score >= 100 ? keyword.score - 60 : -1,
      );
      return score < 0 ? [] : [{ entry, score, index }];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ entry }) => entry);
}

/** Customers first, then everything that belongs to them: two groups of the palette. */
export function groupHits(hits: readonly SearchHit[]): {
  customers: SearchHit[];
  records: SearchHit[];
} {
  return {
    customers: hits.filter((hit) => hit.kind === "customer"),
    records: hits.filter((hit) => hit.kind !== "customer"),
  };
}
