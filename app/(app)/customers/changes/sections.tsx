import { BulkChanges, type ChangeLine } from "@/components/customers/bulk-changes";
import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { LinkButton } from "@/components/ui/button";
import { loadChanges } from "@/lib/customers/bulk/loaders";
import { canUndo, doneTitle, isStalled, isWorking, resultWords } from "@/lib/customers/bulk/rules";
import type { BulkOperation } from "@/lib/customers/bulk/types";
import { canUndoMerge, keptWords, movedWords } from "@/lib/customers/merge/rules";
import type { MergeRecord } from "@/lib/customers/merge/types";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Format = ReturnType<typeof formatsFor>;

/** Both kinds in one list, newest first. */
export async function Changes() {
  const [{ operations, merges, csms }, reader] = await Promise.all([loadChanges(), loadReader()]);
  const format = formatsFor(reader);
  const names = new Map(csms.map(({ id, name }) => [id, name]));
  const lines = [
    ...operations.map((operation) => bulkLine(operation, names, format)),
    ...merges.map((merge) => mergeLine(merge, format)),
  ].sort((a, b) => b.at.localeCompare(a.at));
  if (lines.length === 0) {
    return (
      <EmptyState
        title="Nothing was changed in bulk yet"
        actions={<LinkButton href="/customers">To the customers</LinkButton>}
      >
        <p>Select customers in the list to change, hand over, archive or merge several at once.</p>
      </EmptyState>
    );
  }
  return <BulkChanges lines={lines} />;
}

/** The title of a change with its value in the reader's own words. */
export function bulkTitle(
  operation: Pick<BulkOperation, "kind" | "value">,
  names: Map<string, string>,
  format: Format,
): string {
  const { kind, value } = operation;
  if (kind === "owner") return doneTitle(operation, value ? names.get(value) : undefined);
  if (kind === "renewal_date" && value) return doneTitle(operation, format.date(value));
  return doneTitle(operation);
}

function bulkLine(
  operation: BulkOperation,
  names: Map<string, string>,
  format: Format,
): ChangeLine {
  return {
    id: operation.id,
    kind: "bulk",
    href: `/customers/changes/${operation.id}`,
    title: bulkTitle(operation, names, format),
    result: resultWords(operation, format.number),
    at: operation.created_at,
    when: format.dateTime(operation.created_at),
    undone: operation.state === "undone",
    working: isWorking(operation),
    stalled: isStalled(operation, format.now),
    undoable: canUndo(operation, format.now),
  };
}

function mergeLine(merge: MergeRecord, format: Format): ChangeLine {
  const into = merge.names[merge.survivor_id] ?? "a customer";
  const others = merge.merged_ids.map((id) => merge.names[id] ?? "a customer");
  const kept = merge.kept.map(keptWords);
  return {
    id: merge.id,
    kind: "merge",
    href: `/customers/${merge.survivor_id}`,
    title: `${others.join(", ")} merged into ${into}`,
    result:
      merge.state === "undone"
        ? kept.join(". ") || "Everything went back"
        : movedWords(merge.counts),
    at: merge.created_at,
    when: format.dateTime(merge.created_at),
    undone: merge.state === "undone",
    working: false,
    stalled: false,
    undoable: canUndoMerge(merge, format.now),
  };
}
