import { CellLink, DataTable, type Column } from "@/components/shared/data-table";
import { ExportLink } from "@/components/shared/export-link";
import { Pager } from "@/components/shared/pager";
import { Card, CardHead } from "@/components/ui/card";
import {
  askedHref,
  overviewHref,
  overviewPath,
  resultsHref,
  writePlace,
} from "@/lib/assessments/overview/rules";
import type { OverviewParams } from "@/lib/assessments/overview/schema";
import type { OrganizationLine, Overview } from "@/lib/assessments/overview/types";
import { FigureLink, type Formats } from "./overview-words";

/** The organizations beside each other: how many took something, results, what is open and what is late. */
export function OverviewOrganizations({
  overview,
  params,
  format,
}: {
  overview: Overview;
  params: OverviewParams;
  format: Formats;
}) {
  const list = overview.organizations;
  if (!list) return null;
  const figure = (
    key: "results" | "assignments" | "invitations" | "overdue",
    head: string,
    hrefOf: (row: OrganizationLine) => string,
  ): Column<OrganizationLine> => ({
    key,
    head,
    align: "right",
    cell: (row) => (
      <FigureLink count={row[key]} href={hrefOf(row)} words={`${head.toLowerCase()}, ${row.name}`}>
        {format.number(row[key])}
      </FigureLink>
    ),
  });
  const columns: Column<OrganizationLine>[] = [
    {
      key: "name",
      head: "Organization",
      cell: (row) => <CellLink href={`${overviewPath}?org=${row.id}`}>{row.name}</CellLink>,
    },
    {
      key: "took",
      head: "Took one",
      align: "right",
      cell: (row) => (
        <FigureLink
          count={row.took}
          href={`${overviewPath}?org=${row.id}&took=any#people`}
          words={`of ${row.members} members took one, ${row.name}`}
        >
          {format.number(row.took)}
          <span aria-hidden className="ml-1 text-ink-3">
            of {format.number(row.members)}
          </span>
        </FigureLink>
      ),
    },
    figure("results", "Results", (row) => resultsHref(overview, { org: row.id })),
    figure("assignments", "Open assignments", (row) =>
      askedHref(row.id, "missing", { kind: "assignment" }),
    ),
    figure("invitations", "Open invitations", (row) =>
      askedHref(row.id, "missing", { kind: "invitation" }),
    ),
    figure("overdue", "Overdue", (row) => askedHref(row.id, "overdue")),
    {
      key: "last",
      head: "Last result",
      align: "right",
      cell: (row) => (row.last ? format.date(row.last) : null),
    },
  ];
  return (
    <Card
      id="organizations"
      aria-labelledby="organizations-title"
      bleed
      className="mt-5 scroll-mt-16 max-lg:mt-4"
    >
      <CardHead
        id="organizations-title"
        title="Organizations"
        meta={`since ${format.date(overview.from)}`}
        actions={<ExportLink size="sm" href="/api/assessments/overview/organizations" />}
      />
      <DataTable
        label="Organizations by name"
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
      />
      <Pager
        from={list.skipped + 1}
        shown={list.rows.length}
        total={list.total}
        before={list.prev && overviewHref(params, { orgs: writePlace(list.prev) }, "organizations")}
        after={list.next && overviewHref(params, { orgs: writePlace(list.next) }, "organizations")}
      />
    </Card>
  );
}
