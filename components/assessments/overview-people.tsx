import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { DataTable, type Column } from "@/components/shared/data-table";
import { NoResults } from "@/components/shared/empty-state";
import { ExportLink } from "@/components/shared/export-link";
import { hrefWith } from "@/components/shared/href-with";
import { Pager } from "@/components/shared/pager";
import { SearchField } from "@/components/shared/search-field";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { overviewHref, resultsHref, writePlace } from "@/lib/assessments/overview/rules";
import type { OverviewParams } from "@/lib/assessments/overview/schema";
import type { Overview, Taker } from "@/lib/assessments/overview/types";
import { orgRoleWords } from "@/lib/identity/membership/rules";
import { typeNames } from "@/lib/assessments/template/schema";
import { scoreText, type Formats } from "./overview-words";

const wordsFor = (value: string) =>
  value === "any" ? "an assessment" : typeNames[value as keyof typeof typeNames];

/** The members and what each took in these twelve months, with the latest score of each assessment. */
export function OverviewPeople({
  overview,
  params,
  format,
}: {
  overview: Overview;
  params: OverviewParams;
  format: Formats;
}) {
  const { people } = overview;
  const asked = params.took ?? params.missing;
  const cleared = overviewHref(
    params,
    { took: undefined, missing: undefined, q: undefined },
    "people",
  );
  return (
    <Card
      id="people"
      aria-labelledby="people-title"
      bleed
      className="mt-5 scroll-mt-16 max-lg:mt-4"
    >
      <CardHead
        id="people-title"
        title="Who took what"
        meta={`members, since ${format.date(overview.from)}`}
        actions={
          people.total > 0 ? (
            <ExportLink
              size="sm"
              href={hrefWith("/api/assessments/overview/people", params, {
                type: null,
                people: null,
                orgs: null,
              })}
            />
          ) : null
        }
      />
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 print:hidden">
        <SearchField label="Search members" placeholder="Name" resets="people" />
        {asked ? (
          <span className="flex flex-wrap items-center gap-2">
            <Chip tone="accent">
              {params.took ? "Took" : "Did not take"} {wordsFor(asked)}
            </Chip>
            <TextLink href={cleared}>Show everybody</TextLink>
          </span>
        ) : null}
      </div>
      {people.rows.length === 0 ? (
        <div className="py-4">
          <NoResults title="No member fits" bare clearHref={cleared}>
            <p>Nobody of the members fits this search or choice.</p>
          </NoResults>
        </div>
      ) : (
        <DataTable
          label="Members by name"
          columns={columnsFor(overview, format)}
          rows={people.rows}
          rowKey={(row) => `${row.org_id} ${row.id}`}
          mobile={(row) => (
            <div className="px-4 py-2.5">
              <p className="flex justify-between gap-3">
                <span className="font-medium">{row.name}</span>
                <span className="text-meta text-ink-3">
                  {overview.org ? orgRoleWords[row.role] : row.org}
                </span>
              </p>
              <Taken row={row} overview={overview} format={format} />
            </div>
          )}
        />
      )}
      <Pager
        from={people.skipped + 1}
        shown={people.rows.length}
        total={people.total}
        before={people.prev && overviewHref(params, { people: writePlace(people.prev) }, "people")}
        after={people.next && overviewHref(params, { people: writePlace(people.next) }, "people")}
      />
    </Card>
  );
}

function columnsFor(overview: Overview, format: Formats): Column<Taker>[] {
  return [
    { key: "name", head: "Member", cell: (row) => <span className="font-medium">{row.name}</span> },
    overview.org
      ? { key: "role", head: "Role", cell: (row) => orgRoleWords[row.role] }
      : { key: "org", head: "Organization", cell: (row) => row.org },
    {
      key: "took",
      head: "Latest scores",
      className: "whitespace-normal",
      cell: (row) =>
        row.took.length === 0 ? null : <Taken row={row} overview={overview} format={format} />,
    },
    {
      key: "last",
      head: "Last",
      align: "right",
      cell: (row) => (row.took[0] ? format.date(row.took[0].at) : null),
    },
  ];
}

/** What somebody took, each with its latest score, which opens their results of that kind. */
function Taken({ row, overview, format }: { row: Taker; overview: Overview; format: Formats }) {
  if (row.took.length === 0) return <p className="text-meta text-ink-3">Took none yet</p>;
  return (
    <ul className="flex md:min-w-64 flex-wrap gap-x-4 gap-y-0.5 py-1.5">
      {row.took.map((one) => (
        <li key={one.type}>
          <Link
            href={
              resultsHref(overview, {
                org: row.org_id,
                person: row.id,
                type: one.type,
              }) as Route
            }
            prefetch={false}
            className="inline-flex min-h-6 items-center gap-1.5 underline-offset-3 hover:underline"
          >
            <span className="text-ink-2">{typeNames[one.type]}</span>
            <span className="font-medium">{scoreText(one.score, format.locale)}</span>
            {one.results > 1 ? (
              <span className="text-ink-3">
                <span aria-hidden>×{one.results}</span>
                <span className="sr-only">, latest of {one.results} results</span>
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
