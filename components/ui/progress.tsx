import { cn } from "./cn";

/** How far a piece of work is. `label` names it; `text` is said instead of a bare percentage ("6,214 of 9,963"). */
export function Progress({
  label,
  value,
  max = 100,
  text,
  className,
}: {
  label: string;
  value: number;
  max?: number;
  text?: string;
  className?: string;
}) {
  const part = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      className={cn("h-1 overflow-hidden rounded-full bg-none-fill", className)}
    >
      <div className="h-full bg-accent" style={{ width: `${part}%` }} />
    </div>
  );
}
