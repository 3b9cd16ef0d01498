import { bridges, runs, type Dated } from "./gaps";

type Point = { at: number; y: number };

/** A line over time: solid where there is data, dotted across a gap. `path` draws some of its points; `ink` is its stroke. */
export function GappedLine({
  series,
  path,
  ink,
}: {
  series: readonly Dated[];
  path: (points: Point[]) => string | null;
  ink: string;
}) {
  return (
    <>
      {bridges(series).map((pair) => (
        <path
          key={pair[0].at}
          d={path(pair) ?? undefined}
          fill="none"
          strokeDasharray="2 3"
          className="stroke-ink-3"
        />
      ))}
      {runs(series).map((run) => (
        <path
          key={run[0]!.at}
          d={path(run) ?? undefined}
          fill="none"
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeLinejoin="round"
          className={ink}
        />
      ))}
    </>
  );
}
