import { ChangeActions } from "@/components/customers/bulk-actions";
import { BulkResult } from "@/components/customers/bulk-result";
import { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { Crumb } from "@/components/shell/crumb";
import { loadBulk } from "@/lib/customers/bulk/loaders";
import { canUndo, isStalled } from "@/lib/customers/bulk/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { bulkTitle } from "../sections";

/** One change: how far it is, what came of it, which customers were left and why. */
export async function Change({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [{ operation, left, csms }, reader] = await Promise.all([loadBulk(id), loadReader()]);
  const format = formatsFor(reader);
  const title = bulkTitle(operation, new Map(csms.map((csm) => [csm.id, csm.name])), format);
  return (
    <>
      <Crumb label={title} />
      <PageHeader
        title={title}
        lead={`Begun ${format.dateTime(operation.created_at)}, ${format.number(operation.total)} customers`}
        actions={
          <ChangeActions
            locale={format.locale}
            line={{
              id,
              kind: "bulk",
              title,
              stalled: isStalled(operation, format.now),
              undoable: canUndo(operation, format.now),
            }}
          />
        }
      />
      <BulkResult begun={operation} left={left} locale={format.locale} />
    </>
  );
}
