type Point = { at: number; value: number | null };

/**
 * A series in one sentence: span, first, extremes, latest and what is missing. Pictures are read by it, so it holds
 * every number that the drawing shows at a glance.
 */
export function describeSeries(
  name: string,
  points: Point[],
  write: { day: (at: number) => string; value: (value: number) => string },
): string {
  const known = points.filter(
    (point): point is { at: number; value: number } => point.value !== null,
  );
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return `${name}: no data.`;
  if (known.length === 1)
    return `${name}: ${write.value(first.value)} on ${write.day(first.at)}, the only value.`;
  const highest = known.reduce((best, point) => (point.value > best.value ? point : best), first);
  const lowest = known.reduce((best, point) => (point.value < best.value ? point : best), first);
  const extremes = [
    highest !== first &&
      highest !== last &&
      `highest ${write.value(highest.value)} on ${write.day(highest.at)}`,
    lowest !== first &&
      lowest !== last &&
      `lowest ${write.value(lowest.value)} on ${write.day(lowest.at)}`,
  ].filter(Boolean);
  const course = [
    `${write.value(first.value)} at the start`,
    ...extremes,
    `${write.value(last.value)} at the end`,
  ];
  const gaps = points.filter((point) => point.value === null).length;
  const missing =
    gaps === 0 ? "" : gaps === 1 ? " 1 gap in the data." : ` ${gaps} gaps in the data.`;
  return `${name}, ${write.day(first.at)} to ${write.day(last.at)}: ${course.join(", ")}.${missing}`;
}
