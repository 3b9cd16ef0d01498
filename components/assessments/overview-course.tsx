import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { Link } from "@/components/ui/link";
import type { Route } from "next";
import { ChartFigure, type Size } from "@/components/shared/charts/chart-figure";
import { GappedLine } from "@/components/shared/charts/gapped-line";
import { timeTicks, toTime } from "@/components/shared/charts/time-axis";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import {
  courseFinding,
  courseOf,
  daysOfMonth,
  resultsHref,
  type CoursePoint,
} from "@/lib/assessments/overview/rules";
import type { Overview } from "@/lib/assessments/overview/types";
import { typeNames, type AssessmentType } from "@/lib/assessments/template/schema";
import { monthText, scoreText, type Formats } from "./overview-words";

const edge = { left: 26, right: 14, top: 16, bottom: 22 };

/** The average of an assessment month by month. A month without a result is a gap; each month opens its results. */
export function OverviewCourse({
  overview,
  type,
  format,
}: {
  overview: Overview;
  type: AssessmentType;
  format: Formats;
}) {
  const { locale } = format;
  const points = courseOf(overview, type);
  const finding = courseFinding(points, {
    score: (value) => scoreText(value, locale),
    month: (month) => monthText(month, locale),
  });
  return (
    <Card id="course" aria-labelledby="course-title" className="scroll-mt-16">
      <CardHead
        id="course-title"
        title={`${typeNames[type]} over twelve months`}
        meta="average of the month, 0 to 5"
      />
      <CardBody>
        <ChartFigure
          sentence={`${typeNames[type]}: ${finding}`}
          caption={finding}
          heights={{ wide: 180, narrow: 170 }}
          draw={(size) => <Course points={points} size={size} locale={locale} />}
          table={{
            head: ["Month", "Average", "Results"],
            rows: points
              .map((one) => [
                monthText(one.month, locale),
                one.average === null ? null : scoreText(one.average, locale),
                one.results,
              ])
              .reverse(),
          }}
        />
        <ol
          aria-label="Results by month"
          className="mt-3 grid grid-cols-6 gap-1 md:grid-cols-12 print:hidden"
        >
          {points.map((one) => (
            <li key={one.month}>
              <MonthLink point={one} overview={overview} type={type} locale={locale} />
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}

function MonthLink({
  point,
  overview,
  type,
  locale,
}: {
  point: CoursePoint;
  overview: Overview;
  type: AssessmentType;
  locale: string;
}) {
  const month = monthText(point.month, locale, false);
  const body = (
    <>
      <span className="block text-meta text-ink-3">{month}</span>
      <span className="block">{point.results}</span>
    </>
  );
  if (point.results === 0) return <span className="block px-1.5 py-1 text-ink-3">{body}</span>;
  return (
    <Link
      href={resultsHref(overview, { type, ...daysOfMonth(point.month) }) as Route}
      prefetch={false}
      aria-label={`${point.results} ${point.results === 1 ? "result" : "results"} in ${monthText(point.month, locale)}`}
      className="block rounded-sm px-1.5 py-1 transition-colors hover:bg-hover"
    >
      {body}
    </Link>
  );
}

function Course({ points, size, locale }: { points: CoursePoint[]; size: Size; locale: string }) {
  const { wide, width, height } = size;
  const bottom = height - edge.bottom;
  const right = width - edge.right;
  const series = points.map((one) => ({ at: toTime(one.month), y: one.average }));
  const [from, to] = [series[0]!.at, series.at(-1)!.at];
  const x = scaleUtc([from, to], [edge.left, right]);
  const y = scaleLinear([0, 5], [bottom, edge.top]);
  const path = line<{ at: number; y: number }>(
    (point) => x(point.at),
    (point) => y(point.y),
  ).digits(1);
  const known = series.filter((one): one is { at: number; y: number } => one.y !== null);
  const last = known.at(-1);
  return (
    <>
      {[0, 1, 2, 3, 4, 5].map((tick) => (
        <g key={tick}>
          <path
            d={`M${edge.left} ${y(tick)}H${right}`}
            className={tick === 0 ? "chart-base" : "chart-grid"}
          />
          <text x={edge.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <GappedLine series={series} path={path} ink="stroke-accent" />
      {known.map((one) => (
        <circle key={one.at} cx={x(one.at)} cy={y(one.y)} r={3} className="fill-accent" />
      ))}
      {last ? (
        <text x={x(last.at)} y={y(last.y) - 9} textAnchor="end" className="strong">
          {scoreText(last.y, locale)}
        </text>
      ) : null}
      {timeTicks(from, to, wide ? 12 : 4, locale).map((tick) => (
        <text key={tick.at} x={x(tick.at)} y={height - 4} textAnchor="middle">
          {tick.label}
        </text>
      ))}
    </>
  );
}
