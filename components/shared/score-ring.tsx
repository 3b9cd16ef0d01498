import { arc } from "d3-shape";
import { cn } from "@/components/ui/cn";
import { bandFor, readBands, type Band } from "./health-bands";
import { ringStretches } from "./ring-stretches";
import { strokeClass } from "./charts/tones";

const middle = 64;
const radius = 52;
const angle = (points: number) => (points / 100) * 2 * Math.PI - Math.PI / 2;
const spot = (points: number, distance: number) =>
  `${(middle + Math.cos(angle(points)) * distance).toFixed(2)} ${(middle + Math.sin(angle(points)) * distance).toFixed(2)}`;

/**
 * A score of 100 as a ring, cut into the parts that earned it; ticks mark where the bands begin. Without a score it is
 * a dashed ring that says so.
 */
export function ScoreRing({
  score,
  parts,
  bands,
  className,
}: {
  score: number | null | undefined;
  parts?: number[];
  bands?: readonly Band[];
  className?: string;
}) {
  const band = bandFor(score, bands);
  const limits = readBands(bands).flatMap((one) => (one.from && one.from > 0 ? [one] : []));
  const best = limits[0];
  const known = score !== null && score !== undefined;
  const sentence = known
    ? `Health ${score} of 100, ${band.label.toLowerCase()}.${best ? ` ${best.label} starts at ${best.from}.` : ""}`
    : "Health: not enough data.";
  const track = arc()({ innerRadius: 47, outerRadius: 57, startAngle: 0, endAngle: 2 * Math.PI });
  return (
    <div
      role="img"
      aria-label={sentence}
      className={cn("relative grid size-32 flex-none place-items-center max-md:size-24", className)}
    >
      <svg
        viewBox="0 0 128 128"
        aria-hidden
        className="absolute inset-0 size-full"
        fill="none"
        strokeWidth="10"
      >
        {known ? (
          <path
            d={track ?? ""}
            transform={`translate(${middle} ${middle})`}
            className="fill-none-fill"
          />
        ) : (
          <circle
            cx={middle}
            cy={middle}
            r={radius}
            strokeWidth="1.5"
            strokeDasharray="4 4"
            className="stroke-nodata"
          />
        )}
        {known
          ? ringStretches(score, parts ?? []).map(([from, to]) => (
              <path
                key={from}
                d={`M${spot(from, radius)}A${radius} ${radius} 0 ${to - from > 50 ? 1 : 0} 1 ${spot(Math.min(to, from + 99.99), radius)}`}
                className={strokeClass[band.tone]}
              />
            ))
          : null}
        {known
          ? limits.map((limit) => (
              <path
                key={limit.key}
                d={`M${spot(limit.from!, 45)}L${spot(limit.from!, 60)}`}
                strokeWidth="1.5"
                className="stroke-ink-2"
              />
            ))
          : null}
      </svg>
      <span aria-hidden className="relative grid justify-items-center">
        {known ? (
          <>
            <span className="text-score leading-9! font-semibold max-md:text-figure">{score}</span>
            <span className="text-axis text-ink-3">of 100</span>
          </>
        ) : (
          <span className="text-meta text-ink-3">No data</span>
        )}
      </span>
    </div>
  );
}
