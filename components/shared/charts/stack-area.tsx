import { scaleLinear, scaleUtc } from "d3-scale";
import { area, line, stack } from "d3-shape";
import { useId, type ReactNode } from "react";
import { Stones } from "../health";
import type { BandTone } from "../health-bands";
import { ChartFigure, type Size } from "./chart-figure";
import { spreadLabels, timeTicks, toTime } from "./time-axis";
import { areaClass, strokeClass } from "./tones";

const edge = { left: 30, right: 4, rightLabels: 128, top: 8, bottom: 22 };

export type StackPoint = { at: string; values: Record<string, number> };
export type StackSeries = { key: string; label: string; tone: BandTone };

/**
 * How a whole divides over time. `series` is ordered from the bottom up (at risk first, no data last). At risk is
 * hatched and no data is bounded by dashes, so that the drawing reads without colour.
 */
export function StackArea({
  points,
  series,
  sentence,
  caption,
  locale,
  day,
  value = String,
  markers,
  className,
}: {
  points: StackPoint[];
  series: StackSeries[];
  sentence: string;
  caption?: ReactNode;
  locale: string;
  /** Writes the day of a table row. */
  day: (at: string) => string;
  /** Writes a value, such as money. */
  value?: (value: number) => string;
  markers?: { at: string; name: string }[];
  className?: string;
}) {
  const id = useId();
  const layers = stack<StackPoint>()
    .keys(series.map((one) => one.key))
    .value((point, key) => point.values[key] ?? 0)(points);
  const times = points.map((point) => toTime(point.at));
  const most = Math.max(1, ...(layers.at(-1)?.map((span) => span[1]) ?? []));
  const last = points.at(-1);

  function draw({ wide, width, height }: Size) {
    const bottom = height - edge.bottom;
    const right = width - (wide ? edge.rightLabels : edge.right);
    const x = scaleUtc([times[0] ?? 0, times.at(-1) ?? 1], [edge.left, right]);
    const y = scaleLinear([0, most], [bottom, edge.top]).nice(5);
    const at = (_: unknown, index: number) => x(times[index]!);
    const ground = area<[number, number]>(
      at,
      (span) => y(span[0]),
      (span) => y(span[1]),
    ).digits(1);
    const rim = line<[number, number]>(at, (span) => y(span[1])).digits(1);
    const hatch = `${id}${wide ? "w" : "n"}`;
    const middles = layers.map((layer) => {
      const end = layer.at(-1);
      return end ? (y(end[0]) + y(end[1])) / 2 + 4 : bottom;
    });
    const labels = spreadLabels(middles, 15, edge.top + 6, bottom);
    return (
      <>
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V5" opacity={0.55} className="stroke-risk" />
          </pattern>
        </defs>
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <path
              d={`M${edge.left} ${y(tick)}H${right}`}
              className={tick === 0 ? "chart-base" : "chart-grid"}
            />
            <text x={edge.left - 6} y={y(tick) + 4} textAnchor="end">
              {value(tick)}
            </text>
          </g>
        ))}
        {layers.map((layer, index) => {
          const { key, tone } = series[index]!;
          const spans = layer.map((span): [number, number] => [span[0], span[1]]);
          return (
            <g key={key}>
              <path d={ground(spans)!} className={areaClass[tone]} />
              {tone === "risk" ? <path d={ground(spans)!} fill={`url(#${hatch})`} /> : null}
              <path
                d={rim(spans)!}
                fill="none"
                strokeWidth={1.5}
                strokeLinejoin="round"
                strokeDasharray={tone === "none" ? "3 3" : undefined}
                className={strokeClass[tone]}
              />
            </g>
          );
        })}
        {markers?.map((marker) => (
          <path
            key={marker.at}
            d={`M${x(toTime(marker.at))} ${edge.top}V${bottom}`}
            strokeDasharray="2 3"
            opacity={0.5}
            className="stroke-ink"
          />
        ))}
        {timeTicks(times[0] ?? 0, times.at(-1) ?? 1, wide ? 12 : 4, locale).map((tick) => (
          <text key={tick.at} x={x(tick.at)} y={height - 4} textAnchor="middle">
            {tick.label}
          </text>
        ))}
        {wide && last
          ? series.map((one, index) => (
              <text key={one.key} x={right + 10} y={labels[index]}>
                <tspan className="strong">{value(last.values[one.key] ?? 0)}</tspan> {one.label}
              </text>
            ))
          : null}
      </>
    );
  }

  return (
    <ChartFigure
      sentence={sentence}
      caption={caption}
      heights={{ wide: 210, narrow: 180 }}
      draw={draw}
      legend={
        last ? (
          <div className="chart-legend">
            <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-2">
              {series.toReversed().map((one) => (
                <li key={one.key} className="flex items-center gap-1.5">
                  <Stones tone={one.tone} />
                  {value(last.values[one.key] ?? 0)} {one.label}
                </li>
              ))}
            </ul>
          </div>
        ) : null
      }
      table={{
        head: ["Day", ...series.map((one) => one.label)],
        rows: points
          .map((point) => [
            day(point.at),
            ...series.map((one) => value(point.values[one.key] ?? 0)),
          ])
          .reverse(),
      }}
      className={className}
    />
  );
}
