import { ContractTable } from "@/components/customers/contract-table";
import { ContractToolbar } from "@/components/customers/contract-toolbar";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { ExportLink } from "@/components/shared/export-link";
import { formatsFor } from "@/components/shared/format";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import { loadAllContracts } from "@/lib/customers/contract-list/loaders";
import { contractsHref, showNames, toFilter } from "@/lib/customers/contract-list/rules";
import { contractShows, type ContractParams } from "@/lib/customers/contract-list/schema";
import type { ContractPage } from "@/lib/customers/contract-list/types";
import { writePlace } from "@/lib/customers/portfolio/rules";

type Raw = Record<string, string | string[] | undefined>;

/** All contracts as the address asks for them. */
export async function Contracts({ searchParams }: { searchParams: Promise<Raw> }) {
  const raw = await searchParams;
  const { viewer, params, page, reader } = await loadAllContracts(raw);
  const format = formatsFor(reader);
  const admin = viewer.role === "admin";
  const show = params.show ?? "active";
  const narrowed = Object.keys(toFilter(params)).length > 1;
  if (page.tabs.all === 0 && !narrowed) return <NoContracts />;
  return (
    <>
      <PageHeader
        title="Contracts"
        className="mb-2"
        actions={
          <ExportLink href={`/api/contracts?${contractsHref(params).split("?")[1] ?? ""}`} />
        }
      />
      <Tabs
        label="States"
        items={contractShows.map((each) => ({
          href: contractsHref(params, { show: each }),
          label: showNames[each],
          count: format.number(page.tabs[each]),
          current: each === show,
        }))}
      />
      <ContractToolbar
        owners={admin ? ownersOf(page, params.owner) : null}
        customer={params.customer ? (page.rows[0]?.name ?? "One customer") : null}
      />
      {page.rows.length === 0 ? (
        <NothingFound params={params} page={page} narrowed={narrowed} format={format} />
      ) : (
        <Card bleed aria-label="Contracts">
          <ContractTable rows={page.rows} params={params} raw={raw} format={format} admin={admin} />
          <Pager
            from={page.skipped + 1}
            shown={page.rows.length}
            total={page.total}
            before={page.prev && contractsHref(params, { cursor: writePlace(page.prev) })}
            after={page.next && contractsHref(params, { cursor: writePlace(page.next) })}
          />
        </Card>
      )}
    </>
  );
}

function NoContracts() {
  return (
    <>
      <PageHeader title="Contracts" />
      <EmptyState
        title="No contract yet"
        actions={
          <LinkButton variant="primary" href="/customers">
            Choose a customer
          </LinkButton>
        }
      >
        <p>
          What was agreed with your customers stands here. Open a customer, then Contracts, and add
          a document or type what it says.
        </p>
      </EmptyState>
    </>
  );
}

function NothingFound({
  params,
  page,
  narrowed,
  format,
}: {
  params: ContractParams;
  page: ContractPage;
  narrowed: boolean;
  format: ReturnType<typeof formatsFor>;
}) {
  const show = params.show ?? "active";
  const others = page.tabs.all;
  return (
    <NoResults
      title={narrowed ? "No contract matches" : `${showNames[show]}: none`}
      drop={
        others > 0
          ? { label: "Show every state", href: contractsHref(params, { show: "all" }) }
          : undefined
      }
      clearHref="/contracts"
    >
      <p>
        {others === 0
          ? "The filters leave nothing in any state."
          : `There ${others === 1 ? "is 1 contract" : `are ${format.number(others)} contracts`} in other states.`}
      </p>
    </NoResults>
  );
}

/** The chosen CSM is among the choices even without a contract. */
function ownersOf(page: ContractPage, chosen: string | undefined) {
  if (!chosen || chosen === "none" || page.owners.some(({ id }) => id === chosen))
    return page.owners;
  return [...page.owners, { id: chosen, name: page.owner_name ?? "One CSM" }];
}

/** The shape of the list while it is read. */
export function ContractsLoading() {
  return (
    <>
      <PageHeader title="Contracts" className="mb-2" />
      <div className="h-9 border-b border-line max-md:h-10" />
      <div className="h-14" />
      <LoadingTable label="Loading contracts" rows={12} />
    </>
  );
}
