import { FileUp, Plus } from "lucide-react";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";
import { activeFilters, listHref, type ActiveFilter } from "@/lib/customers/portfolio/rules";
import type { ListParams } from "@/lib/customers/portfolio/schema";
import type { Relief } from "@/lib/customers/portfolio/types";

/** Before the first customer: what the list is for, and the one step. */
export function NoCustomersYet({ admin }: { admin: boolean }) {
  return (
    <EmptyState
      title="Set the first stone"
      actions={
        <>
          <LinkButton variant="primary" href="/customers/new">
            <Plus />
            New customer
          </LinkButton>
          <LinkButton href="/customers/import">
            <FileUp />
            Import a list
          </LinkButton>
        </>
      }
    >
      <p>
        {admin
          ? "No customer has been added yet. Whoever adds one owns it; a CSM sees their own, you see all."
          : "Add a customer you look after, or import the list you have. From then on you see its health, its renewal and when you were last in touch."}
      </p>
    </EmptyState>
  );
}

/** Filters that find nothing: which ones, which to drop, and what that gives. */
export function NoCustomersMatch({
  params,
  ownerName,
  reliefs,
}: {
  params: ListParams;
  ownerName?: string;
  reliefs: Relief[];
}) {
  const filters = activeFilters(params, ownerName);
  const best = reliefs.flatMap((relief) => {
    const filter = filters.find(({ key }) => key === relief.key);
    return filter ? [{ filter, total: relief.total }] : [];
  })[0];
  const words = filters
    .map(({ name, value }) => (name === "Search" ? value : `${lower(name)} ${value}`))
    .join(", ");
  return (
    <NoResults
      title={
        filters.length === 1
          ? "Nothing matches this filter"
          : `Nothing matches all ${filters.length} filters`
      }
      drop={
        best
          ? {
              label: `Drop ${called(best.filter)}`,
              href: listHref(params, best.filter.without),
            }
          : undefined
      }
      clearHref="/customers"
    >
      <p>
        {words.charAt(0).toUpperCase() + words.slice(1)}.{" "}
        {best
          ? `Without ${called(best.filter)} there ${best.total === 1 ? "is 1" : `are ${best.total}`}.`
          : "No single one of them is in the way."}
      </p>
    </NoResults>
  );
}

/** "the search", "the filter on stage". */
const called = (filter: ActiveFilter) =>
  filter.key === "q"
    ? "the search"
    : `the filter on ${filter.key === "stage_not" ? "stage" : lower(filter.name)}`;

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
