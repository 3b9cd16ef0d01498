import { Combine, EllipsisVertical, FileUp, History, Plus } from "lucide-react";
import { BulkBar } from "@/components/customers/bulk-bar";
import { NoCustomersMatch, NoCustomersYet } from "@/components/customers/portfolio-empty";
import { PortfolioExport } from "@/components/customers/portfolio-export";
import { PortfolioTable } from "@/components/customers/portfolio-table";
import { PortfolioToolbar } from "@/components/customers/portfolio-toolbar";
import { ViewChanges } from "@/components/customers/view-changes";
import { ViewTools } from "@/components/customers/view-tools";
import { formatsFor } from "@/components/shared/format";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { PhoneSelect, SelectionProvider } from "@/components/shared/selection";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Tabs } from "@/components/ui/tabs";
import { loadPortfolio, type PortfolioPage } from "@/lib/customers/portfolio/loaders";
import {
  currentView,
  firstDir,
  listHref,
  sortNames,
  sortOf,
  toFilter,
  viewHref,
  views,
  writePlace,
} from "@/lib/customers/portfolio/rules";
import { type RawParams } from "@/lib/customers/portfolio/types";
import { sortKeys } from "@/lib/customers/portfolio/schema";
import { isChanged, savedViewHref, stateOf } from "@/lib/customers/views/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Format = ReturnType<typeof formatsFor>;

/** The list as the address asks for it. */
export async function Portfolio({ searchParams }: { searchParams: Promise<RawParams> }) {
  const raw = await searchParams;
  const [page, reader] = await Promise.all([loadPortfolio(raw), loadReader()]);
  const { viewer, params, list } = page;
  const format = formatsFor(reader);
  const admin = viewer.role === "admin";
  const { saved, columns } = page;
  const current = saved ? null : currentView(params);
  const state = stateOf(params, columns);
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
      <Head query={list.total > 0 ? state : null} />
      <Tabs
        label="Views"
        items={tabs(page, format)}
        after={
          <ViewTools
            {...{ state, saved }}
            views={page.views.map((view) => ({ ...view, href: savedViewHref(view) }))}
          />
        }
      />
      {saved && isChanged(saved, params) ? (
        <ViewChanges state={state} saved={saved} before={savedViewHref(saved)} />
      ) : null}
      <PortfolioToolbar
        industry={params.industry}
        owner={
          params.owner ? { value: params.owner, label: page.ownerName ?? "One CSM" } : undefined
        }
        params={params}
        columns={columns}
        inView={saved !== null}
        admin={admin}
        sorts={sortChoices(page)}
      />
      {list.rows.length > 0 ? (
        <SelectionProvider
          key={JSON.stringify(toFilter(params))}
          page={list.rows.map(({ id }) => id)}
          total={list.total}
        >
          <Card bleed aria-label="Customers">
            <BulkBar state={state} archived={params.archived ?? "hidden"} locale={format.locale} />
            <PhoneSelect />
            <PortfolioTable
              rows={list.rows}
              columns={columns}
              params={params}
              raw={raw}
              format={format}
              viewerId={viewer.id}
              admin={admin}
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
        </SelectionProvider>
      ) : (
        <NoCustomersMatch params={params} ownerName={page.ownerName} reliefs={page.reliefs} />
      )}
    </>
  );
}

/** The built-in views, then the person's own, then the one of a colleague that is open. */
function tabs({ list, params, viewer, views: known, saved }: PortfolioPage, format: Format) {
  const current = saved ? null : currentView(params);
  const shown = known.filter((view) => view.mine || view.id === saved?.id);
  return [
    ...views.map((view) => ({
      href: viewHref(view),
      label: view.key === "all" && viewer.role !== "admin" ? "All mine" : view.label,
      count: format.number(list.views[view.key]),
      current: view.key === current,
    })),
    ...shown.map((view) => ({
      href: savedViewHref(view),
      label: view.mine ? view.name : `${view.name} (${view.owner ?? "a colleague"})`,
      count: view.count === null ? null : format.number(view.count),
      current: view.id === saved?.id,
    })),
  ];
}

function Head({ query }: { query: string | null }) {
  return (
    <PageHeader
      title="Customers"
      className="mb-2"
      actions={
        <>
          {query === null ? null : <PortfolioExport query={query} />}
          <LinkButton href="/customers/import" className="max-md:hidden">
            <FileUp />
            Import
          </LinkButton>
          <LinkButton variant="primary" href="/customers/new">
            <Plus />
            New customer
          </LinkButton>
          <Menu label="More" icon={<EllipsisVertical />}>
            <MenuItem icon={<FileUp />} href="/customers/import">
              Import customers
            </MenuItem>
            <MenuItem icon={<Combine />} href="/customers/duplicates">
              Find duplicates
            </MenuItem>
            <MenuItem icon={<History />} href="/customers/changes">
              Changes and merges
            </MenuItem>
          </Menu>
        </>
      }
    />
  );
}

/** "ARR on this page €1,605,250 of €3,365,400", per currency where there are several. */
function arrWords({ list }: PortfolioPage, format: Format): string | null {
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
