import { DataTable, CellLink, MobileRow } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { RelativeDate } from "@/components/shared/relative-date";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { stateNames, summaryOf } from "@/lib/customers/import/rules";
import type { ImportSummary } from "@/lib/customers/import/types";

/** The imports of a person, the newest first; each leads to where it stands. */
export function ImportList({
  imports,
  format,
}: {
  imports: ImportSummary[];
  format: ReturnType<typeof formatsFor>;
}) {
  if (imports.length === 0) return null;
  const at = ({ id }: ImportSummary) => `/customers/import/${id}`;
  return (
    <Card bleed aria-labelledby="imports">
      <CardHead id="imports" title="Your imports" meta={`the last ${imports.length}`} />
      <DataTable
        label="Your imports"
        rows={imports}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "file",
            head: "File",
            cell: (row) => <CellLink href={at(row)}>{row.file_name}</CellLink>,
          },
          { key: "state", head: "State", cell: (row) => <Chip>{stateNames[row.state]}</Chip> },
          { key: "rows", head: "Rows", cell: (row) => summaryOf(row, format.number) },
          {
            key: "when",
            head: "When",
            cell: (row) => <RelativeDate both value={row.created_at} formats={format} />,
          },
        ]}
        mobile={(row) => (
          <MobileRow
            href={at(row)}
            title={row.file_name}
            mark={<Chip>{stateNames[row.state]}</Chip>}
            line={summaryOf(row, format.number)}
            change={<RelativeDate value={row.created_at} formats={format} />}
          />
        )}
      />
    </Card>
  );
}
