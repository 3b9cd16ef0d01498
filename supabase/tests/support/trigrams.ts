/** The trigrams of a text as pg_trgm takes them: of each word, with two blanks before it and one after. */
export function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = [..."  ", ...word, " "];
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3).join(""));
  }
  return found;
}

/** How alike two texts are, from 0 to 1: what both have of what either has. */
export function likeness(one: Set<string>, other: Set<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (many.size === 0) return 0;
  let shared = 0;
  for (const part of few) if (many.has(part)) shared += 1;
  return shared / (few.size + many.size - shared);
}

export type Alike = { likeness: number; one: string; other: string };

/** Every two texts that are more alike than allowed. A shorter text cannot share more than it has, which spares most pairs. */
export function alikeTexts(texts: readonly string[], allowed: number): Alike[] {
  const sets = texts
    .map((text) => ({ text, parts: trigrams(text) }))
    .sort((one, other) => one.parts.size - other.parts.size);
  const found: Alike[] = [];
  sets.forEach(({ text, parts }, at) => {
    for (let next = at + 1; next < sets.length; next += 1) {
      const other = sets[next]!;
      if (parts.size <= allowed * other.parts.size) break;
      const share = likeness(parts, other.parts);
      if (share > allowed) found.push({ likeness: share, one: text, other: other.text });
    }
  });
  return found;
}
