import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Missing } from "../missing";

export type Size = { wide: boolean; width: number; height: number };

const sizes = {
  wide: (height: number): Size => ({ wide: true, width: 728, height }),
  narrow: (height: number): Size => ({ wide: false, width: 311, height }),
};

export type ChartTable = { head: string[]; rows: (string | number | null)[][] };

/**
 * What every chart is: a figure with a caption that says the finding, a drawing named by a sentence, and the same data
 * as a table. The drawing is made twice, for wide and for narrow boxes; CSS shows the one that fits.
 */
export function ChartFigure({
  sentence,
  caption,
  legend,
  table,
  heights,
  draw,
  overlay,
  className,
}: {
  sentence: string;
  caption?: ReactNode;
  legend?: ReactNode;
  table: ChartTable;
  heights: { wide: number; narrow: number };
  draw: (size: Size) => ReactNode;
  /** HTML above the drawing, such as a slider; positions are shares of the width. */
  overlay?: ReactNode;
  className?: string;
}) {
  return (
    <figure className={cn("chart min-w-0", className)}>
      <div className="relative">
        <div role="img" aria-label={sentence}>
          {(["wide", "narrow"] as const).map((name) => {
            const size = sizes[name](heights[name]);
            return (
              <svg
                key={name}
                aria-hidden
                viewBox={`0 0 ${size.width} ${size.height}`}
                className={name === "wide" ? "chart-wide" : "chart-narrow"}
              >
                {draw(size)}
              </svg>
            );
          })}
        </div>
        {overlay}
      </div>
      {legend}
      <div className="mt-2 text-meta text-ink-2">
        {caption ? <figcaption className="max-w-read text-pretty">{caption}</figcaption> : null}
        <ShowAsTable {...table} label={sentence} />
      </div>
    </figure>
  );
}

/** The data behind a drawing, folded away. */
function ShowAsTable({ head, rows, label }: ChartTable & { label: string }) {
  return (
    <details className="group/table mt-1 print:hidden">
      <summary className="inline-flex min-h-6 items-center list-none text-accent-ink max-md:min-h-10">
        <span className="link group-open/table:hidden">Show as table</span>
        <span className="link hidden group-open/table:inline">Hide table</span>
      </summary>
      <div
        className="mt-1 max-h-80 overflow-auto rounded-md border border-line"
        // It scrolls, so keys must be able to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label="Data"
      >
        <table className="w-full border-separate border-spacing-0 text-ui text-ink">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr>
              {head.map((name, at) => (
                <th
                  key={name}
                  scope="col"
                  className={cn(
                    "sticky top-0 h-9 border-b border-line bg-surface px-3 text-meta font-medium text-ink-3",
                    at === 0 ? "text-left" : "text-right",
                  )}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={row.join()}>
                {row.map((value, at) => (
                  <td
                    key={head[at]}
                    className={cn(
                      "h-8 px-3 whitespace-nowrap",
                      line > 0 && "border-t border-line",
                      at > 0 && "text-right",
                    )}
                  >
                    {value ?? <Missing />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
