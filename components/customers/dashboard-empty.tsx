import { Plus } from "lucide-react";
import { EmptyState } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";

/** Before the first customer: what the page will say, and the one step. */
export function PortfolioEmpty({ name, admin }: { name?: string; admin: boolean }) {
  if (name) {
    return (
      <EmptyState title={`${name} looks after no customers now`}>
        <p>Customers that are archived or churned are in no figure. Choose another CSM above.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Set the first stone"
      actions={
        <LinkButton variant="primary" href="/customers/new">
          <Plus />
          New customer
        </LinkButton>
      }
    >
      <p>
        With the first customer this page shows {admin ? "all portfolios" : "your portfolio"}: ARR
        and how much of it is at risk, health over twelve months, who moved and why, and what renews
        when.
      </p>
    </EmptyState>
  );
}
