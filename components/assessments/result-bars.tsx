import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { formatsFor } from "@/components/shared/format";
import { Missing } from "@/components/shared/missing";
import { Card, CardHead } from "@/components/ui/card";
import { ScaleBar, ScaleLegend, type Mark } from "./result-scale";
import { ScoreChange, scoreWords } from "./score-words";

export type BarLine = {
  key: string;
  title: string;
  score: number | null;
  change: number | null;
  peers: number | null;
  marks: Mark[];
  /** What the line opens to. */
  open?: ReactNode;
};

const grid =
  "grid grid-cols-[16px_minmax(120px,180px)_minmax(0,1fr)_44px_52px_44px] items-center gap-x-3 px-4 max-md:grid-cols-[16px_minmax(0,1fr)_40px_48px] max-md:gap-y-1";

/** The categories as bars, each opening to its questions. */
export function ResultBars({
  lines,
  legend,
  open = false,
  format,
  children,
}: {
  lines: BarLine[];
  legend: Mark[];
  /** Whether they stand open from the start, as in a print with answers. */
  open?: boolean;
  format: ReturnType<typeof formatsFor>;
  /** Under the bars: who the others are. */
  children?: ReactNode;
}) {
  return (
    <Card bleed aria-labelledby="bars">
      <CardHead id="bars" title="Categories" meta="each opens to its questions" />
      <div className={`${grid} border-b border-line py-2 text-meta text-ink-3`} aria-hidden>
        <span />
        <span>Category</span>
        <span className="flex justify-between max-md:hidden">
          <span>0</span>
          <span>5</span>
        </span>
        <span className="text-right">Now</span>
        <span className="text-right">Change</span>
        <span className="text-right max-md:hidden">Peers</span>
      </div>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.key}>
            {line.open ? (
              <details id={`category-${line.key}`} open={open} className="group/bar scroll-mt-16">
                <summary
                  className={`${grid} min-h-11 list-none py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2`}
                >
                  <Bar line={line} format={format} />
                </summary>
                <div className="border-t border-line bg-canvas px-4 py-3 max-md:px-4">
                  {line.open}
                </div>
              </details>
            ) : (
              <div className={`${grid} min-h-11 py-2`}>
                <Bar line={line} format={format} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="border-t border-line px-4 pt-1 pb-4">
        <ScaleLegend marks={legend} />
        {children}
      </div>
    </Card>
  );
}

function Bar({ line, format }: { line: BarLine; format: ReturnType<typeof formatsFor> }) {
  const { locale } = format;
  return (
    <>
      {line.open ? (
        <ChevronRight className="size-3.5 text-ink-3 transition-transform group-open/bar:rotate-90" />
      ) : (
        <span />
      )}
      <span className="min-w-0 font-medium">{line.title}</span>
      <ScaleBar
        value={line.score}
        marks={line.marks}
        className="max-md:col-span-3 max-md:col-start-2 max-md:row-start-2"
      />
      <span className="text-right font-medium max-md:col-start-3 max-md:row-start-1">
        <span className="sr-only">, now </span>
        {line.score === null ? <Missing words="not answered" /> : scoreWords(line.score, locale)}
      </span>
      <span className="text-right max-md:col-start-4 max-md:row-start-1">
        <span className="sr-only">, change </span>
        {line.change === null ? (
          <Missing words="no earlier run" />
        ) : (
          <ScoreChange value={line.change} locale={locale} />
        )}
      </span>
      <span className="text-right text-ink-3 max-md:sr-only">
        <span className="sr-only">, peers </span>
        {line.peers === null ? <Missing /> : scoreWords(line.peers, locale, 1)}
      </span>
    </>
  );
}
