import { EmptyState } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";

/** Said for a customer that does not exist and for one that is somebody else's: the page must not tell them apart. */
export function NoCustomer() {
  return (
    <EmptyState
      title="No such customer among yours"
      actions={<LinkButton href="/customers">All customers</LinkButton>}
      className="my-4"
    >
      <p>
        It may have been handed over, or the address is not complete. Your own customers are in the
        list.
      </p>
    </EmptyState>
  );
}
