import { DataTable, type Column } from "@/components/shared/data-table";
import { Sparkline } from "@/components/shared/charts/sparkline";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import {
  askedHref,
  courseOf,
  overviewHref,
  resultsHref,
  typeLines,
  type TypeLine,
} from "@/lib/assessments/overview/rules";
import type { OverviewParams } from "@/lib/assessments/overview/schema";
import type { Overview } from "@/lib/assessments/overview/types";
import { typeNames } from "@/lib/assessments/template/schema";
import { FigureLink, scoreText, type Formats } from "./overview-words";

/** Each assessment with its average, its twelve months, who took it and what is open; every number opens its list. */
export function OverviewTypes({
  overview,
  params,
  format,
}: {
  overview: Overview;
  params: OverviewParams;
  format: Formats;
}) {
  const { members } = overview.people;
  const columns: Column<TypeLine>[] = [
    {
      key: "type",
      head: "Assessment",
      cell: ({ type, results }) =>
        results > 0 ? (
          <TextLink href={overviewHref(params, { type }, "course")} prefetch={false}>
            {typeNames[type]}
          </TextLink>
        ) : (
          typeNames[type]
        ),
    },
    {
      key: "average",
      head: "Average",
      align: "right",
      cell: ({ type, average }) =>
        average === null ? null : (
          <FigureLink
            count={1}
            href={resultsHref(overview, { type })}
            words={`average of ${typeNames[type]}`}
          >
            <span className="font-medium">{scoreText(average, format.locale)}</span>
          </FigureLink>
        ),
    },
    {
      key: "course",
      head: "Twelve months",
      cell: ({ type }) => (
        // Drawn as hundredths of the scale, so that half a point is seen and a tenth is quiet.
        <Sparkline
          tone="none"
          values={courseOf(overview, type).map(({ average }) => average && average * 20)}
        />
      ),
    },
    {
      key: "results",
      head: "Results",
      align: "right",
      cell: ({ type, results }) => (
        <FigureLink
          count={results}
          href={resultsHref(overview, { type })}
          words={`results of ${typeNames[type]}`}
        >
          {format.number(results)}
        </FigureLink>
      ),
    },
    {
      key: "took",
      head: "Took it",
      align: "right",
      cell: ({ type, people }) => (
        <FigureLink
          count={people}
          href={overviewHref(params, { took: type, missing: undefined, q: undefined }, "people")}
          words={`members took ${typeNames[type]}, ${share(people)}`}
        >
          {format.number(people)}
          <span aria-hidden className="ml-1.5 text-ink-3">
            {share(people)}
          </span>
        </FigureLink>
      ),
    },
    {
      key: "missing",
      head: "Did not",
      align: "right",
      cell: ({ type, people }) => (
        <FigureLink
          count={members - people}
          href={overviewHref(params, { missing: type, took: undefined, q: undefined }, "people")}
          words={`members did not take ${typeNames[type]}`}
        >
          {format.number(members - people)}
        </FigureLink>
      ),
    },
    {
      key: "open",
      head: "Open",
      align: "right",
      cell: ({ type, open }) => (
        <FigureLink
          count={open}
          href={askedHref(overview.org?.id, "missing", { type })}
          words={`open of ${typeNames[type]}`}
        >
          {format.number(open)}
        </FigureLink>
      ),
    },
    {
      key: "overdue",
      head: "Overdue",
      align: "right",
      cell: ({ type, overdue }) => (
        <FigureLink
          count={overdue}
          href={askedHref(overview.org?.id, "overdue", { type })}
          words={`overdue of ${typeNames[type]}`}
        >
          {format.number(overdue)}
        </FigureLink>
      ),
    },
  ];
  const share = (people: number) => format.percent(members > 0 ? people / members : 0);
  return (
    <Card aria-labelledby="types" bleed>
      <CardHead id="types" title="By assessment" meta={`since ${format.date(overview.from)}`} />
      <DataTable
        label="Assessments by results"
        columns={columns}
        rows={typeLines(overview)}
        rowKey={({ type }) => type}
      />
    </Card>
  );
}
