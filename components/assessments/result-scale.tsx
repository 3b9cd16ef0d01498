import { cn } from "@/components/ui/cn";

export type Mark = { value: number; label: string; kind: "before" | "org" | "peers" };

const place = (value: number) => `${(value / 5) * 100}%`;
const strokes = {
  before: "border-ink",
  org: "border-dashed border-ink-2",
  peers: "border-dotted border-peer",
};

/** A score from 0 to 5 as a bar; lines mark what it is compared with. Decoration: whoever uses it says the numbers. */
export function ScaleBar({
  value,
  marks,
  range,
  className,
}: {
  value: number | null;
  marks?: Mark[];
  /** The stretch of the scale that the bracket covers. */
  range?: [number, number];
  className?: string;
}) {
  return (
    <span aria-hidden className={cn("relative block h-2.5 rounded-xs bg-sunken", className)}>
      {range ? (
        <span
          className="absolute inset-y-0 bg-accent opacity-30"
          style={{ left: place(range[0]), width: place(range[1] - range[0]) }}
        />
      ) : null}
      {value === null ? null : (
        <span
          className="absolute inset-y-0 left-0 rounded-xs bg-accent"
          style={{ width: place(value) }}
        />
      )}
      {marks?.map((mark) => (
        <span
          key={mark.kind}
          className={cn("absolute -inset-y-1 -ml-px border-l-2", strokes[mark.kind])}
          style={{ left: place(mark.value) }}
        />
      ))}
    </span>
  );
}

/** The axis under a bar. */
export function ScaleAxis() {
  return (
    <span aria-hidden className="mt-1 flex justify-between text-axis text-ink-3">
      {[0, 1, 2, 3, 4, 5].map((tick) => (
        <span key={tick}>{tick}</span>
      ))}
    </span>
  );
}

/** Which line is which. */
export function ScaleLegend({ marks }: { marks: Mark[] }) {
  if (marks.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-2">
      {marks.map((mark) => (
        <li key={mark.kind} className="flex items-center gap-1.5">
          <span aria-hidden className={cn("h-3 border-l-2", strokes[mark.kind])} />
          {mark.label}
        </li>
      ))}
    </ul>
  );
}
