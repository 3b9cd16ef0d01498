import { MergeProposals } from "@/components/customers/merge-proposals";
import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { LinkButton } from "@/components/ui/button";
import { loadDuplicates } from "@/lib/customers/merge/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The proposals, or that there is none. */
export async function Duplicates() {
  const [{ groups }, reader] = await Promise.all([loadDuplicates(), loadReader()]);
  if (groups.length === 0) {
    return (
      <EmptyState
        title="No two customers look like one"
        actions={<LinkButton href="/customers">To the customers</LinkButton>}
      >
        <p>
          Domains, CRM ids and names were compared. Two that you know to be one can be selected in
          the list and merged there.
        </p>
      </EmptyState>
    );
  }
  return <MergeProposals groups={groups} format={formatsFor(reader)} />;
}
