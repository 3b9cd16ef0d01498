import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { formatsFor } from "@/components/shared/format";
import { Missing } from "@/components/shared/missing";
import { Card, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
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

const base = "grid items-center gap-x-3 px-4 max-md:gap-y-1";
const grids = {
  compared: `${base} grid-cols-[16px_minmax(120px,180px)_minmax(0,1fr)_44px_52px_44px] max-md:grid-cols-[16px_minmax(0,1fr)_40px_48px]`,
  alone: `${base} grid-cols-[minmax(120px,180px)_minmax(0,1fr)_44px] max-md:grid-cols-[minmax(0,1fr)_40px]`,
};

/** The categories as bars, each opening to its questions. */
export function ResultBars({
  lines,
  open = false,
  compared = true,
  format,
  children,
}: {
  lines: BarLine[];
  /** Whether they stand open from the start, as in a print with answers. */
  open?: boolean;
  /** Without it there is nothing beside the score. */
  compared?: boolean;
  format: ReturnType<typeof formatsFor>;
  /** Under the bars: who the others are. */
  children?: ReactNode;
}) {
  const grid = compared ? grids.compared : grids.alone;
  return (
    <Card bleed aria-labelledby="bars">
      <CardHead
        id="bars"
        title="Categories"
        meta={compared ? "each opens to its questions" : undefined}
      />
      <div className={`${grid} border-b border-line py-2 text-meta text-ink-3`} aria-hidden>
        {compared ? <span /> : null}
        <span>Category</span>
        <span className="flex justify-between max-md:hidden">
          <span>0</span>
          <span>5</span>
        </span>
        <span className="text-right">Now</span>
        {compared ? (
          <>
            <span className="text-right">Change</span>
            <span className="text-right max-md:hidden">Peers</span>
          </>
        ) : null}
      </div>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.key}>
            {line.open ? (
              <details id={`category-${line.key}`} open={open} className="group/bar scroll-mt-16">
                <summary
                  className={`${grid} min-h-11 list-none py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2`}
                >
                  <Bar line={line} compared={compared} format={format} />
                </summary>
                <div className="border-t border-line bg-canvas px-4 py-3 max-md:px-4">
                  {line.open}
                </div>
              </details>
            ) : (
              <div className={`${grid} min-h-11 py-2`}>
                <Bar line={line} compared={compared} format={format} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {compared ? (
        <div className="border-t border-line px-4 pt-1 pb-4">
          <ScaleLegend marks={legendOf(lines)} />
          {children}
        </div>
      ) : null}
    </Card>
  );
}

/** Which line is which, once each. */
function legendOf(lines: BarLine[]): Mark[] {
  const marks = new Map(lines.flatMap((line) => line.marks.map((mark) => [mark.kind, mark])));
  return [...marks.values()];
}

function Bar({
  line,
  compared,
  format,
}: {
  line: BarLine;
  compared: boolean;
  format: ReturnType<typeof formatsFor>;
}) {
  const { locale } = format;
  return (
    <>
      {compared ? (
        <ChevronRight className="size-3.5 text-ink-3 transition-transform group-open/bar:rotate-90" />
      ) : null}
      <span className="min-w-0 font-medium">{line.title}</span>
      <ScaleBar
        value={line.score}
        marks={line.marks}
        className={cn(
          "max-md:row-start-2",
          compared
            ? "max-md:col-span-3 max-md:col-start-2"
            : "max-md:col-span-2 max-md:col-start-1",
        )}
      />
      <span
        className={cn(
          "text-right font-medium max-md:row-start-1",
          compared ? "max-md:col-start-3" : "max-md:col-start-2",
        )}
      >
        <span className="sr-only">, now </span>
        {line.score === null ? <Missing words="not answered" /> : scoreWords(line.score, locale)}
      </span>
      {compared ? <Beside line={line} locale={locale} /> : null}
    </>
  );
}

/** Change and peers of a bar. */
function Beside({ line, locale }: { line: BarLine; locale: string }) {
  return (
    <>
      <span className="text-right max-md:col-start-4 max-md:row-start-1">
        <span className="sr-only">, change </span>
        {line.change === null ? (
          <Missing words="nothing to compare with" />
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
