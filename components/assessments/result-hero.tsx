import type { ReactNode } from "react";
import type { formatsFor } from "@/components/shared/format";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Note } from "@/components/ui/note";
import { ScaleAxis, ScaleBar, ScaleLegend, type Mark } from "./result-scale";
import { ScoreChange, scoreWords } from "./score-words";

/** The score, its bracket and what the bracket says; below it how far it can be relied on. */
export function ResultHero({
  score,
  bracket,
  range,
  description,
  edge,
  change,
  marks,
  format,
  children,
}: {
  score: number;
  bracket: string;
  range: [number, number];
  description: string | null;
  /** Where the number says little, a sentence about that. */
  edge?: string | null;
  change?: { value: number; since: string } | null;
  marks: Mark[];
  format: ReturnType<typeof formatsFor>;
  children?: ReactNode;
}) {
  const said = [
    `${scoreWords(score, format.locale)} of 5, ${bracket.toLowerCase()}.`,
    ...marks.map((mark) => `${mark.label}.`),
  ].join(" ");
  return (
    <Card aria-label="Score" className="mb-5 max-lg:mb-4">
      <div className="grid grid-cols-[256px_minmax(0,1fr)] items-center gap-x-8 gap-y-3 p-4 max-md:grid-cols-[minmax(0,1fr)]">
        <div>
          <p className="flex items-baseline gap-2">
            <span className="text-hero font-medium">{scoreWords(score, format.locale)}</span>
            <span className="text-ink-3">of 5</span>
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
            <Chip tone="accent">{bracket}</Chip>
            {change ? (
              <span className="whitespace-nowrap">
                <ScoreChange value={change.value} locale={format.locale} className="font-medium" />{" "}
                <span className="text-ink-3">since {change.since}</span>
              </span>
            ) : null}
          </p>
        </div>
        <div>
          <div role="img" aria-label={said}>
            <ScaleBar value={score} range={range} marks={marks} />
            <ScaleAxis />
          </div>
          <ScaleLegend marks={marks} />
        </div>
        <div className="col-start-2 grid gap-3 max-md:col-start-1">
          {edge ? <Note>{edge}</Note> : null}
          {description ? <p className="max-w-read text-read text-ink-2">{description}</p> : null}
        </div>
      </div>
      {children ? (
        <div className="grid gap-1 border-t border-line px-4 py-2 text-meta text-ink-2">
          {children}
        </div>
      ) : null}
    </Card>
  );
}
