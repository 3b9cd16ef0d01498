import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { Stones } from "../health";
import { bandFor, type Band, type BandTone } from "../health-bands";
import type { Step } from "./waterfall-steps";

export const row = cn(
  "grid grid-cols-[minmax(0,1fr)_56px] border-t border-line",
  "@min-[560px]:grid-cols-[minmax(0,1.1fr)_56px_minmax(0,1fr)_60px]",
);
const barArea =
  "relative col-span-2 mb-1.5 min-h-7 @min-[560px]:mb-0 @min-[560px]:col-span-1 @min-[560px]:col-start-3 @min-[560px]:row-start-1 @min-[560px]:ml-4";
export const weightCell = "hidden py-2 text-right text-ink-3 @min-[560px]:block";
export const pointsCell = "col-start-2 row-start-1 py-2 text-right @min-[560px]:col-start-4";

const solid: Record<BandTone, string> = {
  ok: "bg-ok",
  watch: "bg-watch",
  risk: "bg-risk",
  none: "bg-nodata",
};

type Axis = { x: (points: number) => number; ticks: number[] };

/** The part of a row that draws: hairlines at the ticks, and what stands on them. Narrow boxes leave out quiet ones. */
export function Ground({
  x,
  ticks,
  quiet = false,
  children,
}: Axis & { quiet?: boolean; children?: ReactNode }) {
  return (
    <span aria-hidden className={cn(barArea, quiet && "hidden @min-[560px]:block")}>
      {ticks.map((tick) => (
        <span
          key={tick}
          className="absolute inset-y-0 w-px -translate-x-1/2 bg-line"
          style={{ left: `${x(tick)}%` }}
        />
      ))}
      {children}
    </span>
  );
}

/** One factor: its stones, value and input, its weight, its bar and what it earned. */
export function FactorRow({
  step,
  next,
  first,
  x,
  ticks,
  bands,
  written,
  link,
}: Axis & {
  step: Step;
  next?: Step;
  first: boolean;
  bands?: readonly Band[];
  written: (value: number) => string;
  link?: { href?: string; action?: ReactNode };
}) {
  const { part, from, to, reach, known } = step;
  const tone = known ? bandFor(part.value, bands).tone : "none";
  const weight =
    part.weight === null || part.weight === undefined ? null : written(part.weight * 100);
  const name = link?.href ? (
    <TextLink href={link.href} className="font-medium text-ink! decoration-line-strong!">
      {part.label}
    </TextLink>
  ) : (
    <span className="font-medium">{part.label}</span>
  );
  return (
    <div role="row" className={row}>
      <div role="cell" className="flex items-start gap-2 py-2 pr-3">
        <Stones tone={tone} className="mt-0.75" />
        <div className="min-w-0">
          <div className="flex flex-wrap gap-x-2">
            {known ? name : <span className="text-ink-3">{part.label}</span>}
            {known ? <span className="text-ink-3">{part.value}</span> : null}
            <span className="text-meta leading-5 text-ink-3 @min-[560px]:hidden">
              {weight === null ? "left out" : `weight ${weight}`}
            </span>
          </div>
          <div className="text-meta text-ink-2">
            {part.input_text} {known ? null : link?.action}
          </div>
        </div>
      </div>
      <span role="cell" className={weightCell}>
        {weight ?? "left out"}
      </span>
      <Ground x={x} ticks={ticks} quiet={!known}>
        {known ? (
          <>
            <span
              className="absolute inset-y-1/4 rounded-xs bg-none-fill opacity-60"
              style={{ left: `${x(from)}%`, width: `${x(Math.max(0, reach - from))}%` }}
            />
            <span
              className={cn("absolute inset-y-1/4 rounded-xs", solid[tone])}
              style={{ left: `${x(from)}%`, width: `${x(to - from)}%` }}
            />
            {first ? null : (
              <span
                className="absolute top-0 bottom-3/4 w-px bg-ink-3"
                style={{ left: `${x(from)}%` }}
              />
            )}
            {next ? (
              <span
                className="absolute top-3/4 bottom-0 w-px bg-ink-3"
                style={{ left: `${x(to)}%` }}
              />
            ) : null}
          </>
        ) : (
          <span
            className="absolute inset-y-0 border-l border-dashed border-ink-3"
            style={{ left: `${x(from)}%` }}
          />
        )}
      </Ground>
      <span
        role="cell"
        className={cn(pointsCell, known ? "font-medium" : "whitespace-nowrap text-ink-3")}
      >
        {known ? written(to - from) : "no data"}
      </span>
    </div>
  );
}
