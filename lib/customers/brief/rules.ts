import type { HealthPart } from "./types";

/** Parts of the score that moved by a point or more since the last month, the largest first. */
export function movedParts(parts: HealthPart[]): (HealthPart & { change: number })[] {
  return parts
    .flatMap((part) =>
      part.before === null && part.points === null
        ? []
        : [{ ...part, change: Math.round(((part.points ?? 0) - (part.before ?? 0)) * 10) / 10 }],
    )
    .filter((part) => Math.abs(part.change) >= 1)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, 4);
}
