type Maybe = { y: number | null };
type Known<Point> = Omit<Point, "y"> & { y: number };

/** The unbroken stretches of a series; a point alone is a stretch too, drawn as a dot by round line ends. */
export function runs<Point extends Maybe>(points: readonly Point[]): Known<Point>[][] {
  const all: Known<Point>[][] = [];
  let current: Known<Point>[] = [];
  for (const point of points) {
    if (point.y === null) {
      if (current.length) all.push(current);
      current = [];
    } else current.push(point as Known<Point>);
  }
  if (current.length) all.push(current);
  return all;
}

/** From the end of each stretch to the start of the next: where the dotted bridges go. */
export function bridges<Point extends Maybe>(
  points: readonly Point[],
): [Known<Point>, Known<Point>][] {
  const all = runs(points);
  return all.slice(1).map((run, at) => [all[at]!.at(-1)!, run[0]!]);
}

export type Dated = { at: number; y: number | null };

/**
 * Puts a break wherever two dated points lie further apart than the series' own rhythm allows: one and a half times its
 * median step. So a missing snapshot shows even when no row says so.
 */
export function breakAtGaps<Point extends Dated>(points: readonly Point[]): (Point | Dated)[] {
  const steps = points.slice(1).map((point, at) => point.at - points[at]!.at);
  const median = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    const gap = before !== undefined && median > 0 && point.at - before.at > median * 1.5;
    return gap ? [{ at: (point.at + before.at) / 2, y: null }, point] : [point];
  });
}
