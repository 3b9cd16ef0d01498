import { EmptyState } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";

/** One answer for a contract that does not exist and for one that is somebody else's. */
export default function ContractNotFound() {
  return (
    <EmptyState
      level={1}
      title="This contract is not here"
      actions={<LinkButton href="/customers">Open customers</LinkButton>}
    >
      <p>It was removed, or it belongs to a customer of somebody else.</p>
    </EmptyState>
  );
}
