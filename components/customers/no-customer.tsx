import { EmptyState } from "@/components/shared/empty-state";
import { PageHeader } from "@/components/shared/page-header";
import { LinkButton } from "@/components/ui/button";

/** Said for a customer that does not exist and for one that is somebody else's: the page must not tell them apart. */
export function NoCustomer() {
  return (
    <>
      <PageHeader title="No such customer" />
      <EmptyState
        title="Not among your customers"
        actions={<LinkButton href="/customers">All customers</LinkButton>}
      >
        <p>
          It may have been handed over, or the address is not complete. Your own customers are in
          the list.
        </p>
      </EmptyState>
    </>
  );
}
