/** Rules typed freely: parted by commas or lines, each once. */
export function splitRequirements(text: string): string[] {
  const parts = text
    .split(/[,;\n]+/)
    .map((part) => part.replace(/\s+/g, " ").trim().slice(0, 60))
    .filter(Boolean);
  return [...new Set(parts)];
}

/** Ticked and typed rules as one list, each once whatever its case, the ticked ones first. */
export function mergeRequirements(ticked: readonly string[], typed: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...ticked, ...typed].filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What of a stored list is not among the ones that have a box of their own. */
export function otherRequirements(stored: readonly string[], common: readonly string[]): string[] {
  const known = new Set(common.map((name) => name.toLowerCase()));
  return stored.filter((name) => !known.has(name.toLowerCase()));
}
