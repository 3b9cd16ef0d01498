import { Download, FileUp, Plus } from "lucide-react";
import { NoCustomersMatch, NoCustomersYet } from "@/components/customers/portfolio-empty";
import { PortfolioTable } from "@/components/customers/portfolio-table";
import { PortfolioToolbar } from "@/components/customers/portfolio-toolbar";
import { formatsFor } from "@/components/shared/format";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import { loadPortfolio, type PortfolioPage } from "@/lib/customers/portfolio/loaders";
import {
  currentView,
  firstDir,
  listHref,
  sortNames,
  sortOf,
  viewHref,
  views,
  writePlace,
  type RawParams,
} from "@/lib/customers/portfolio/rules";
import { sortKeys } from "@/lib/customers/portfolio/schema";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The list as the address asks for it. */
export async function Portfolio({ searchParams }: { searchParams: Promise<RawParams> }) {
  const raw = await searchParams;
  const [page, reader] = await Promise.all([loadPortfolio(raw), loadReader()]);
  const { viewer, params, list } = page;
  const format = formatsFor(reader);
  const admin = viewer.role === "admin";
  const current = currentView(params);
  // Nothing is in the way: there is none, not even an archived or churned one.
  const untouched = list.total === 0 && current === "all" && !params.q && page.reliefs.length === 0;
  if (untouched) {
    return (
      <>
        <PageHeader title="Customers" />
        <NoCustomersYet admin={admin} />
      </>
    );
  }
  return (
    <>
      <Head params={params} total={list.total} />
      <Tabs
        label="Views"
        items={views.map((view) => ({
          href: viewHref(view),
          label: view.key === "all" && !admin ? "All mine" : view.label,
          count: format.number(list.views[view.key]),
          current: view.key === current,
        }))}
      />
      <PortfolioToolbar
        industry={params.industry}
        owner={
          params.owner ? { value: params.owner, label: page.ownerName ?? "One CSM" } : undefined
        }
        withOwner={admin}
        byStage={params.stage.length > 0}
        renewalWithin={params.renewal_within}
        sorts={sortChoices(page)}
      />
      {list.rows.length > 0 ? (
        <Card bleed aria-label="Customers">
          <PortfolioTable
            rows={list.rows}
            params={params}
            raw={raw}
            format={format}
            viewerId={viewer.id}
            withOwner={admin}
          />
          <Pager
            from={list.skipped + 1}
            shown={list.rows.length}
            total={list.total}
            before={list.prev && listHref(params, { cursor: writePlace(list.prev) })}
            after={list.next && listHref(params, { cursor: writePlace(list.next) })}
          >
            {arrWords(page, format)}
          </Pager>
        </Card>
      ) : (
        <NoCustomersMatch params={params} ownerName={page.ownerName} reliefs={page.reliefs} />
      )}
    </>
  );
}

function Head({ params, total }: Pick<PortfolioPage, "params"> & { total: number }) {
  const query = listHref(params).split("?")[1];
  return (
    <PageHeader
      title="Customers"
      className="mb-2"
      actions={
        <>
          {total > 0 ? (
            // A plain link: the answer is a file, which the router must not fetch ahead.
            <a
              href={`/api/customers/export${query ? `?${query}` : ""}`}
              download
              className={buttonClass()}
            >
              <Download />
              Export
            </a>
          ) : null}
          <LinkButton href="/customers/import">
            <FileUp />
            Import
          </LinkButton>
          <LinkButton variant="primary" href="/customers/new">
            <Plus />
            New customer
          </LinkButton>
        </>
      }
    />
  );
}

/** "ARR on this page €1,605,250 of €3,365,400", per currency where there are several. */
function arrWords({ list }: PortfolioPage, format: ReturnType<typeof formatsFor>): string | null {
  const parts = Object.entries(list.arr).map(([currency, total]) => {
    const here = list.rows.reduce(
      (sum, row) => sum + (row.currency === currency ? (row.arr ?? 0) : 0),
      0,
    );
    const all = format.money(total, currency);
    return list.rows.length === list.total ? all : `${format.money(here, currency)} of ${all}`;
  });
  if (parts.length === 0) return null;
  return `${list.rows.length === list.total ? "ARR" : "ARR on this page"} ${parts.join(", ")}`;
}

function sortChoices({ params, viewer }: PortfolioPage) {
  const now = sortOf(params);
  return sortKeys
    .filter((sort) => sort !== "owner" || viewer.role === "admin")
    .map((sort) => {
      const dir = sort === now.sort ? now.dir : firstDir[sort];
      const label = `${sortNames[sort].label}, ${sortNames[sort][dir]}`;
      return { href: listHref(params, { sort, dir }), label, current: sort === now.sort };
    });
}

/** The shape of the list while it is read. */
export function PortfolioLoading() {
  return (
    <>
      <PageHeader title="Customers" className="mb-2" />
      <div className="h-9 border-b border-line max-md:h-10" />
      <div className="h-14" />
      <LoadingTable label="Loading customers" rows={12} />
    </>
  );
}
