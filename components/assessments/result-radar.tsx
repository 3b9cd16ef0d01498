import { ChartFigure, type Size } from "@/components/shared/charts/chart-figure";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { scoreWords } from "./score-words";

export type RadarSeries = {
  name: string;
  kind: "now" | "before" | "peers";
  values: (number | null)[];
};

const strokes = {
  now: "fill-accent/10 stroke-accent-ink [stroke-width:2]",
  before: "fill-none stroke-ink-2 [stroke-dasharray:5_4] [stroke-width:1.25]",
  peers: "fill-none stroke-peer [stroke-dasharray:1_4] [stroke-width:2] [stroke-linecap:round]",
};

/** The shape of a result: one axis a category. Under three categories there is no shape, and no drawing. */
export function ResultRadar({
  titles,
  series,
  locale,
}: {
  titles: string[];
  series: RadarSeries[];
  locale: string;
}) {
  if (titles.length < 3) return null;
  const now = series[0]!;
  const said = titles
    .map((title, at) =>
      now.values[at] === null
        ? `${title} no data`
        : `${title} ${scoreWords(now.values[at], locale)}`,
    )
    .join(", ");
  const scored = titles.flatMap((title, at) =>
    now.values[at] === null || now.values[at] === undefined
      ? []
      : [{ title, value: now.values[at] }],
  );
  const low = scored.toSorted((a, b) => a.value - b.value)[0];
  const high = scored.toSorted((a, b) => b.value - a.value)[0];
  return (
    <Card aria-labelledby="radar">
      <CardHead id="radar" title="By category" />
      <CardBody>
        <ChartFigure
          sentence={`${titles.length} categories from 0 to 5, this run: ${said}.`}
          caption={
            low && high && low !== high
              ? `Strongest: ${high.title}, ${scoreWords(high.value, locale)}. Weakest: ${low.title}, ${scoreWords(low.value, locale)}.`
              : undefined
          }
          legend={<Legend series={series} />}
          table={{
            head: ["Category", ...series.map(({ name }) => name)],
            rows: titles.map((title, at) => [
              title,
              ...series.map(({ values }) =>
                values[at] === null || values[at] === undefined
                  ? null
                  : scoreWords(values[at], locale),
              ),
            ]),
          }}
          heights={{ wide: 340, narrow: 290 }}
          draw={(size) => <Drawing size={size} titles={titles} series={series} locale={locale} />}
        />
      </CardBody>
    </Card>
  );
}

function Legend({ series }: { series: RadarSeries[] }) {
  return (
    <ul className="flex flex-wrap justify-center gap-x-4 gap-y-1 text-meta text-ink-2">
      {series.map(({ name, kind }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <svg aria-hidden width="20" height="4" className="overflow-visible">
            <path d="M0 2H20" className={strokes[kind]} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Drawing({
  size,
  titles,
  series,
  locale,
}: {
  size: Size;
  titles: string[];
  series: RadarSeries[];
  locale: string;
}) {
  const count = titles.length;
  const middle = { x: size.width / 2, y: size.height / 2 };
  const radius = size.wide ? 118 : 86;
  const spot = (at: number, value: number) => {
    const angle = (at / count) * 2 * Math.PI - Math.PI / 2;
    const far = (value / 5) * radius;
    return { x: middle.x + Math.cos(angle) * far, y: middle.y + Math.sin(angle) * far };
  };
  const point = (at: number, value: number) => {
    const { x, y } = spot(at, value);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const ring = (value: number) => `M${titles.map((_, at) => point(at, value)).join("L")}Z`;
  const shape = (values: (number | null)[]) => {
    const known = values.flatMap((value, at) => (value === null ? [] : [point(at, value)]));
    return known.length > 2 ? `M${known.join("L")}Z` : "";
  };
  return (
    <>
      {[1, 2, 3, 4, 5].map((value) => (
        <path
          key={value}
          d={ring(value)}
          fill="none"
          className={value === 5 ? "stroke-line-strong" : "stroke-line"}
        />
      ))}
      {titles.map((title, at) => (
        <path key={title} d={`M${middle.x} ${middle.y}L${point(at, 5)}`} className="stroke-line" />
      ))}
      {series.toReversed().map(({ kind, values }) => (
        <path key={kind} d={shape(values)} className={strokes[kind]} strokeLinejoin="round" />
      ))}
      {series[0]!.values.map((value, at) =>
        value === null ? null : (
          <circle
            key={titles[at]}
            cx={spot(at, value).x}
            cy={spot(at, value).y}
            r="3.5"
            className="fill-surface stroke-accent-ink [stroke-width:2]"
          />
        ),
      )}
      {titles.map((title, at) => {
        const { x, y } = spot(at, 5);
        const side = Math.abs(x - middle.x) < 8 ? "middle" : x > middle.x ? "start" : "end";
        const shift = side === "start" ? 8 : side === "end" ? -8 : 0;
        const lines = size.wide || side === "middle" ? [title] : inLines(title);
        const top = side === "middle" ? (y < middle.y ? y - 22 : y + 18) : y - lines.length * 6;
        return (
          <text key={title} textAnchor={side} x={x + shift} y={top}>
            {lines.map((line, row) => (
              <tspan key={line} x={x + shift} dy={row ? 13 : 0}>
                {line}
              </tspan>
            ))}
            <tspan x={x + shift} dy={13} className="strong">
              {scoreWords(series[0]!.values[at], locale)}
            </tspan>
          </text>
        );
      })}
    </>
  );
}

/** A long name in two lines of about the same length. */
function inLines(title: string): string[] {
  if (title.length < 12 || !title.includes(" ")) return [title];
  const cuts = [...title.matchAll(/ /g)].map(({ index }) => index);
  const cut = cuts.toSorted(
    (a, b) => Math.abs(a - title.length / 2) - Math.abs(b - title.length / 2),
  )[0]!;
  return [title.slice(0, cut), title.slice(cut + 1)];
}
