import { Combine } from "lucide-react";
import { CellLink, DataTable, MobileRow, type Column } from "@/components/shared/data-table";
import { HealthMark } from "@/components/shared/health";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { stageNames } from "@/lib/customers/customer/rules";
import { reasonsInWords } from "@/lib/customers/merge/rules";
import type { Candidate, DuplicateGroup } from "@/lib/customers/merge/types";
import { linkNames } from "@/lib/customers/portfolio/rules";
import { MergeApart } from "./merge-apart";
import type { Format } from "./portfolio-columns";

/** Groups of customers that may be one, each with why, and the two answers: compare and merge, or they are two. */
export function MergeProposals({ groups, format }: { groups: DuplicateGroup[]; format: Format }) {
  return (
    <div className="grid gap-4">
      {groups.map(({ customers, reasons }) => {
        const ids = customers.map(({ id }) => id);
        const headId = `group-${ids[0]}`;
        return (
          <Card key={ids.join()} bleed aria-labelledby={headId}>
            <CardHead
              id={headId}
              title={customers.map(({ name }) => name).join(", ")}
              meta={<span className="max-md:hidden">{reasonsInWords(reasons)}</span>}
              actions={
                <span className="flex gap-1 max-md:hidden">
                  <Answers ids={ids} names={customers.map(({ name }) => name)} />
                </span>
              }
            />
            <p className="border-b border-line px-4 py-2 text-meta text-ink-3 md:hidden">
              {reasonsInWords(reasons)}
            </p>
            <DataTable
              label={`May be one: ${customers.map(({ name }) => name).join(", ")}`}
              columns={columns(format)}
              rows={customers}
              rowKey={(row) => row.id}
              mobile={(row) => <PhoneRow row={row} format={format} />}
            />
            <div className="flex gap-2 border-t border-line px-4 py-2 *:flex-1 md:hidden">
              <Answers ids={ids} names={customers.map(({ name }) => name)} />
            </div>
          </Card>
        );
      })}
    </div>
  );
}

function Answers({ ids, names }: { ids: string[]; names: string[] }) {
  return (
    <>
      <MergeApart ids={ids} names={names} />
      <LinkButton size="sm" href={`/customers/duplicates/merge?ids=${ids.join(",")}`}>
        <Combine className="size-3.5" />
        Compare and merge
      </LinkButton>
    </>
  );
}

const columns = (format: Format): Column<Candidate>[] => [
  {
    key: "name",
    head: "Customer",
    cell: (row) => <CellLink href={`/customers/${row.id}`}>{row.name}</CellLink>,
  },
  { key: "domain", head: "Domain", cell: (row) => row.domain },
  { key: "stage", head: "Stage", cell: (row) => <Chip>{stageNames[row.stage]}</Chip> },
  {
    key: "arr",
    head: "ARR",
    align: "right",
    cell: (row) => (row.arr === null ? null : format.money(row.arr, row.currency)),
  },
  {
    key: "people",
    head: "People",
    align: "right",
    cell: (row) => format.number(row.people),
  },
  { key: "link", head: "Link", hideBelow: "lg", cell: (row) => linkNames[row.link_state] },
  { key: "owner", head: "CSM", hideBelow: "lg", cell: (row) => row.owner?.name },
  { key: "created", head: "Created", cell: (row) => format.date(row.created_at) },
];

function PhoneRow({ row, format }: { row: Candidate; format: Format }) {
  const words = [
    row.domain,
    row.arr === null ? "No ARR" : format.money(row.arr, row.currency),
    row.people === 1 ? "1 person" : `${row.people} people`,
  ];
  return (
    <MobileRow
      href={`/customers/${row.id}`}
      title={row.name}
      mark={<HealthMark score={row.health_score} band={row.band} />}
      line={words.filter(Boolean).join(" · ")}
    />
  );
}
