import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import type { ReactNode } from "react";
import { date } from "../format";
import { bandFor, readBands, type Band } from "../health-bands";
import { ChartFigure, type Size } from "./chart-figure";
import { describeSeries } from "./describe-series";
import { breakAtGaps } from "./gaps";
import { GappedLine } from "./gapped-line";
import { timeTicks, toTime } from "./time-axis";
import { areaClass, fillClass } from "./tones";

const edge = { left: 26, right: 10, top: 18, bottom: 22 };

export type ScorePoint = { at: string; value: number | null };

/** The scores shown: 20 to 80, and further only where the data goes further. */
export function scoreDomain(values: number[]): [number, number] {
  const low = Math.min(20, ...values);
  const high = Math.max(80, ...values);
  return [low < 20 ? 0 : 20, high > 80 ? 100 : 80];
}

/**
 * A score over time on its bands. A missing value, or a longer step than the series' rhythm, is a gap bridged by dots;
 * a change of the model is a dotted vertical whose name belongs into the caption.
 */
export function LineChart({
  name = "Health",
  points,
  bands,
  locale,
  timeZone,
  modelChanges,
  lastLabel = "today",
  caption,
  overlay,
  className,
}: {
  name?: string;
  points: ScorePoint[];
  bands?: readonly Band[];
  locale: string;
  timeZone: string;
  modelChanges?: { at: string; name: string }[];
  /** The word after the last value, where there is room. */
  lastLabel?: string;
  caption?: ReactNode;
  overlay?: ReactNode;
  className?: string;
}) {
  const day = (at: number) => date(at, { locale, timeZone });
  const series = breakAtGaps(points.map((point) => ({ at: toTime(point.at), y: point.value })));
  const known = series.filter((point): point is { at: number; y: number } => point.y !== null);
  const sentence = describeSeries(
    name,
    series.map((point) => ({ at: point.at, value: point.y })),
    { day, value: String },
  );
  const read = readBands(bands);
  const limits = read.map((band) => band.from ?? 0).filter((from) => from > 0);
  const domain = scoreDomain(known.map((point) => point.y));

  // One value is no course; the number itself stands elsewhere on the page.
  if (known.length < 2) {
    return <p className="text-ink-3">No history yet. It begins with the second snapshot.</p>;
  }

  function draw({ wide, width, height }: Size) {
    const bottom = height - edge.bottom;
    const right = width - edge.right;
    const x = scaleUtc([series[0]?.at ?? 0, series.at(-1)?.at ?? 1], [edge.left, right]);
    const y = scaleLinear(domain, [bottom, edge.top]).clamp(true);
    const path = line<{ at: number; y: number }>(
      (point) => x(point.at),
      (point) => y(point.y),
    ).digits(1);
    const last = known.at(-1);
    return (
      <>
        {read.map((band) => {
          const top = y(Math.min(100, (band.to ?? 100) + 1));
          const area = {
            x: edge.left,
            width: right - edge.left,
            y: top,
            height: y(band.from ?? 0) - top,
          };
          // The middle band stays bare, so that the two that matter stand out.
          return band.tone === "ok" || band.tone === "risk" ? (
            <rect key={band.key} {...area} opacity={0.42} className={areaClass[band.tone]} />
          ) : null;
        })}
        {limits.map((limit) => (
          <g key={limit}>
            <path d={`M${edge.left} ${y(limit)}H${right}`} className="chart-grid" />
            <text x={edge.left - 6} y={y(limit) + 4} textAnchor="end">
              {limit}
            </text>
          </g>
        ))}
        <path d={`M${edge.left} ${bottom}H${right}`} className="chart-base" />
        <text x={edge.left - 6} y={bottom + 4} textAnchor="end">
          {domain[0]}
        </text>
        {modelChanges?.map((change) => (
          <path
            key={change.at}
            d={`M${x(toTime(change.at))} ${edge.top}V${bottom}`}
            strokeDasharray="2 3"
            opacity={0.5}
            className="stroke-ink"
          />
        ))}
        <GappedLine series={series} path={path} ink="stroke-ink" />
        {last ? (
          <>
            <circle
              cx={x(last.at)}
              cy={y(last.y)}
              r={4}
              className={fillClass[bandFor(last.y, bands).tone]}
            />
            <text
              x={x(last.at) - 8}
              y={y(last.y) + (last.y > 45 ? -10 : 18)}
              textAnchor="end"
              className="strong"
            >
              {wide ? `${last.y} ${lastLabel}` : last.y}
            </text>
          </>
        ) : null}
        {timeTicks(x.domain()[0]!.getTime(), x.domain()[1]!.getTime(), wide ? 8 : 4, locale).map(
          (tick) => (
            <text key={tick.at} x={x(tick.at)} y={height - 4} textAnchor="middle">
              {tick.label}
            </text>
          ),
        )}
        {read.map((band) => {
          const inside = band.tone === "ok" ? y(band.from ?? 0) - 6 : y((band.to ?? 100) + 1) + 15;
          return band.tone === "ok" || band.tone === "risk" ? (
            <text key={band.key} x={edge.left + 6} y={inside}>
              {band.tone === "ok"
                ? `${band.label} from ${band.from}`
                : `${band.label} under ${(band.to ?? 0) + 1}`}
            </text>
          ) : null;
        })}
      </>
    );
  }

  return (
    <ChartFigure
      sentence={sentence}
      caption={caption}
      heights={{ wide: 196, narrow: 190 }}
      draw={draw}
      overlay={overlay}
      table={{
        head: ["Day", name],
        rows: points.map((point) => [day(toTime(point.at)), point.value]).reverse(),
      }}
      className={className}
    />
  );
}
