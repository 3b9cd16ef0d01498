import { shortMonth } from "../format";

const dayMs = 86_400_000;

/** A moment of a chart as a number; calendar days and instants alike, so that one axis serves both. */
export function toTime(at: string): number {
  return new Date(at).getTime();
}

export type Tick = { at: number; label: string };

/**
 * The first of each month between two moments, at most `most` of them, evenly skipped; the first label of a year says
 * so. A span under two months is marked by days instead.
 */
export function timeTicks(from: number, to: number, most: number, locale: string): Tick[] {
  const name = (at: number, options: Intl.DateTimeFormatOptions) =>
    shortMonth(new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(at));
  if (to - from < 62 * dayMs) {
    const step = Math.max(1, Math.ceil((to - from) / dayMs / most)) * dayMs;
    const ticks: Tick[] = [];
    for (let at = Math.ceil(from / dayMs) * dayMs; at <= to; at += step) {
      ticks.push({ at, label: name(at, { day: "numeric", month: "short" }) });
    }
    return ticks;
  }
  const start = new Date(from);
  const months: number[] = [];
  for (let month = start.getUTCMonth(); ; month++) {
    const at = Date.UTC(start.getUTCFullYear(), month, 1);
    if (at > to) break;
    if (at >= from) months.push(at);
  }
  const skip = Math.max(1, Math.ceil(months.length / most));
  // Counted from the end, so that the latest month keeps its label.
  const kept = months.filter((_, at) => (months.length - 1 - at) % skip === 0);
  return kept.map((at, index) => {
    const year = new Date(at).getUTCFullYear();
    const before = kept[index - 1];
    const turns = before === undefined || new Date(before).getUTCFullYear() !== year;
    const label = name(at, { month: "short" });
    return { at, label: turns ? `${label} ${String(year).slice(2)}` : label };
  });
}

/** Moves labels apart until none is nearer than `gap` to the next, inside the bounds, keeping their order. */
export function spreadLabels(
  positions: number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  order.forEach((label, rank) => {
    label.at = Math.max(label.at, rank === 0 ? low : order[rank - 1]!.at + gap);
  });
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const above = order[rank + 1];
    order[rank]!.at = Math.min(order[rank]!.at, above ? above.at - gap : high);
  }
  const result: number[] = [];
  for (const label of order) result[label.index] = label.at;
  return result;
}
