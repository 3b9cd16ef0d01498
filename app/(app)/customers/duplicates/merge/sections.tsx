import { MergeForm } from "@/components/customers/merge-form";
import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { Crumb } from "@/components/shell/crumb";
import { LinkButton } from "@/components/ui/button";
import { loadCandidates } from "@/lib/customers/merge/loaders";
import type { RawParams } from "@/lib/customers/portfolio/types";
import { mergeCells } from "@/components/customers/merge-cells";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The customers side by side, or how to choose some. */
export async function Comparison({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { ids } = await searchParams;
  const [{ viewer, customers }, reader] = await Promise.all([loadCandidates(ids), loadReader()]);
  if (customers.length === 0) {
    return (
      <EmptyState
        title="Choose two to five customers"
        actions={<LinkButton href="/customers">To the customers</LinkButton>}
      >
        <p>
          Select them in the list and choose “Merge” there. Customers that were merged already, or
          that are somebody else’s, cannot be chosen.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <Crumb label="Merge customers" />
      <MergeForm
        key={customers.map(({ id }) => id).join()}
        customers={customers}
        cells={mergeCells(customers, formatsFor(reader), viewer.role === "admin")}
      />
    </>
  );
}
