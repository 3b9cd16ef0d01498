import type { Part } from "@/lib/assessments/run/rules";

/** "12 of 30 answered" with a stretch a part; the time left is the promised time for what is open. */
export function PlayerProgress({
  parts,
  given,
  shown,
  minutesLeft,
}: {
  parts: Part[];
  given: number;
  shown: number;
  minutesLeft: number;
}) {
  return (
    <div>
      <div className="mb-2 flex items-baseline gap-2">
        <span className="font-medium whitespace-nowrap">
          {given} of {shown}
        </span>
        <span className="text-ink-3">answered</span>
        <span className="ml-auto text-meta text-ink-3">
          {given === shown
            ? "Nothing left open"
            : `About ${minutesLeft} ${minutesLeft === 1 ? "minute" : "minutes"} left`}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label="Answered"
        aria-valuemin={0}
        aria-valuemax={shown}
        aria-valuenow={given}
        aria-valuetext={`${given} of ${shown} answered`}
        className="grid auto-cols-fr grid-flow-col gap-0.75"
      >
        {parts.map((part) => (
          <div key={part.category.key} className="h-1 overflow-hidden rounded-full bg-none-fill">
            <div
              className="h-full bg-accent"
              style={{ width: `${(part.given / part.questions.length) * 100}%` }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
