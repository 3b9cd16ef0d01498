import { CellLink, DataTable, type Column } from "@/components/shared/data-table";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { ChangeActions } from "./bulk-actions";

/** A change of many customers or a merge, in the words of the reader. */
export type ChangeLine = {
  id: string;
  kind: "bulk" | "merge";
  href: string;
  title: string;
  result: string;
  at: string;
  when: string;
  undone: boolean;
  working: boolean;
  stalled: boolean;
  undoable: boolean;
};

/** What was done, what came of it, and the way back. */
export function BulkChanges({ lines }: { lines: ChangeLine[] }) {
  return (
    <Card bleed aria-label="Changes">
      <DataTable
        label="Changes and merges, newest first"
        columns={columns}
        rows={lines}
        rowKey={(line) => line.id}
        mobile={(line) => (
          <div className="grid gap-1 px-4 py-3">
            <TextLink href={line.href} className="font-medium">
              {line.title}
            </TextLink>
            <span className="text-meta text-ink-2">
              {line.when} · {line.result}
            </span>
            <span className="flex flex-wrap items-center gap-2">
              <State line={line} />
              <ChangeActions line={line} />
            </span>
          </div>
        )}
      />
    </Card>
  );
}

function State({ line }: { line: ChangeLine }) {
  if (line.undone) return <Chip tone="line">Undone</Chip>;
  if (line.stalled) return <Chip>Stopped</Chip>;
  return line.working ? <Chip>In work</Chip> : null;
}

const columns: Column<ChangeLine>[] = [
  {
    key: "title",
    head: "What",
    cell: (line) => (
      <span className="flex items-center gap-2">
        <CellLink href={line.href}>{line.title}</CellLink>
        <State line={line} />
      </span>
    ),
  },
  {
    key: "result",
    head: "Result",
    cell: (line) => <span className="whitespace-normal">{line.result}</span>,
  },
  { key: "when", head: "When", cell: (line) => <span className="text-ink-2">{line.when}</span> },
  {
    key: "actions",
    head: null,
    headLabel: "Actions",
    align: "right",
    cell: (line) => <ChangeActions line={line} />,
  },
];
