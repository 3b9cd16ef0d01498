import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { oneDecimal } from "../format";
import { readBands, type Band } from "../health-bands";
import { FactorRow, Ground, pointsCell, row, weightCell } from "./waterfall-row";
import { waterfallSteps, type ScorePart } from "./waterfall-steps";

/**
 * How a score came about: each factor starts where the one before ended. Solid is earned, pale is what the factor could
 * still give; rounding is a row of its own and the last row is the stored score. It is a table that draws itself, so it
 * needs no second one; on narrow boxes the bar moves under its words.
 */
export function Waterfall({
  parts,
  score,
  bands,
  locale,
  links,
  className,
}: {
  parts: ScorePart[];
  score: number | null;
  bands?: readonly Band[];
  locale: string;
  /** By the factor's key: where its records are, and what to do about missing data. */
  links?: Record<string, { href?: string; action?: ReactNode }>;
  className?: string;
}) {
  const limits = readBands(bands).flatMap((band) => (band.from ? [band.from] : []));
  const { steps, rounding, most } = waterfallSteps(parts, score, limits);
  const x = scaleLinear([0, most], [0, 100]);
  const ticks = x.ticks(5);
  const written = (value: number) => oneDecimal(value, locale);
  return (
    <figure className={cn("@container", className)}>
      <div
        role="table"
        aria-label={
          score === null ? "How health would be computed" : `How health ${score} came about`
        }
      >
        <div
          role="row"
          className="hidden pb-1.5 text-meta text-ink-3 @min-[560px]:grid @min-[560px]:grid-cols-[minmax(0,1.1fr)_56px_minmax(0,1fr)_60px]"
        >
          <span role="columnheader">Factor, value of 100, input</span>
          <span role="columnheader" className="text-right">
            Weight
          </span>
          <span aria-hidden className="relative ml-4 h-4">
            {ticks.map((tick) => (
              <span
                key={tick}
                className="absolute -translate-x-1/2"
                style={{ left: `${x(tick)}%` }}
              >
                {tick}
              </span>
            ))}
          </span>
          <span role="columnheader" className="text-right">
            Points
          </span>
        </div>
        {steps.map((step, at) => (
          <FactorRow
            key={step.part.key}
            step={step}
            next={steps[at + 1]}
            first={at === 0}
            x={x}
            ticks={ticks}
            bands={bands}
            written={written}
            link={links?.[step.part.key]}
          />
        ))}
        {rounding === null ? null : (
          <div role="row" className={cn(row, "text-ink-3")}>
            <span role="cell" className="py-2 pl-5.5">
              Rounding
            </span>
            <Ground x={x} ticks={ticks}>
              <span
                className="absolute inset-y-1/4 w-0.5 -translate-x-1/2 bg-nodata"
                style={{ left: `${x(steps.at(-1)?.to ?? 0)}%` }}
              />
            </Ground>
            <span role="cell" className={pointsCell}>
              {rounding > 0 ? "+" : ""}
              {written(rounding)}
            </span>
          </div>
        )}
        <div role="row" className={cn(row, "font-semibold")}>
          <span role="cell" className="py-2 pl-5.5">
            Health
          </span>
          <span role="cell" className={cn(weightCell, "text-ink!")}>
            100
          </span>
          <Ground x={x} ticks={ticks}>
            <span
              className="absolute inset-y-1/4 rounded-xs bg-ink"
              style={{ width: `${x(score ?? 0)}%` }}
            />
            {limits
              .filter((limit) => limit <= most)
              .map((limit) => (
                <span
                  key={limit}
                  title={`${limit}`}
                  className="absolute inset-y-1 w-0.5 -translate-x-1/2 bg-ink-2"
                  style={{ left: `${x(limit)}%` }}
                />
              ))}
          </Ground>
          <span role="cell" className={pointsCell}>
            {score === null ? (
              <span className="font-normal text-ink-3">no data</span>
            ) : (
              written(score)
            )}
          </span>
        </div>
      </div>
      <figcaption className="mt-2 text-meta text-ink-3">
        Solid: points earned. Pale: points the factor could still give.
      </figcaption>
    </figure>
  );
}
