import { line } from "d3-shape";
import { cn } from "@/components/ui/cn";
import { Missing } from "../missing";
import type { BandTone } from "../health-bands";
import { bridges, runs } from "./gaps";
import { fillClass } from "./tones";

const width = 56;
const height = 18;
/** A quiet series must look quiet: less than this many points of change never fills the height. */
const leastSpan = 24;

/**
 * A score's last months in the size of a word. Decoration beside the number it ends in, unless `label` gives it words.
 * Gaps (null) stay gaps, bridged by dots.
 */
export function Sparkline({
  values,
  tone,
  label,
  className,
}: {
  values: (number | null)[];
  tone: BandTone;
  label?: string;
  className?: string;
}) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <Missing words="no history" />;
  const middle = (Math.min(...known) + Math.max(...known)) / 2;
  const span = Math.max(leastSpan, Math.max(...known) - Math.min(...known));
  const x = (at: number) => 2 + (at / (values.length - 1)) * (width - 6);
  const y = (value: number) => height / 2 - ((value - middle) / span) * (height - 6);
  const points = values.map((value, at) => ({ x: x(at), y: value === null ? null : y(value) }));
  const draw = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  const last = points.findLast((point) => point.y !== null)!;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={cn("flex-none stroke-ink-2", className)}
      fill="none"
      strokeWidth="1.25"
      strokeLinejoin="round"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {runs(points).map((run) => (
        <path key={run[0]!.x} d={draw(run)!} />
      ))}
      {bridges(points).map((bridge) => (
        <path key={bridge[0].x} d={draw(bridge)!} strokeDasharray="1 2" className="stroke-ink-3" />
      ))}
      <circle cx={last.x} cy={last.y!} r="2" stroke="none" className={fillClass[tone]} />
    </svg>
  );
}
