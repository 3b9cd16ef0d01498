import { CalendarAddress } from "@/components/customers/calendar-address";
import { RenewalBulkBar } from "@/components/customers/renewal-bulk-bar";
import { RenewalFigures } from "@/components/customers/renewal-figures";
import { RenewalMonths } from "@/components/customers/renewal-months";
import { RenewalTable } from "@/components/customers/renewal-table";
import { RenewalToolbar } from "@/components/customers/renewal-toolbar";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { ExportLink } from "@/components/shared/export-link";
import { formatsFor } from "@/components/shared/format";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { PhoneSelect, SelectionProvider } from "@/components/shared/selection";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import { writePlace } from "@/lib/customers/portfolio/rules";
import { loadRenewals } from "@/lib/customers/renewal/loaders";
import {
  amountsOf,
  figures,
  figureNames,
  renewalsHref,
  showNames,
  tabShows,
  toFilter,
} from "@/lib/customers/renewal/rules";
import type { RenewalPage } from "@/lib/customers/renewal/types";
import { loadOrigin } from "@/lib/identity/invitation/loaders";

type Raw = Record<string, string | string[] | undefined>;

/** The renewals as the address asks for them. */
export async function Renewals({ searchParams }: { searchParams: Promise<Raw> }) {
  const raw = await searchParams;
  const [{ viewer, params, page, feed, reader }, origin] = await Promise.all([
    loadRenewals(raw),
    loadOrigin(),
  ]);
  const format = formatsFor(reader);
  const admin = viewer.role === "admin";
  const show = params.show ?? "open";
  const query = renewalsHref(params).split("?")[1] ?? "";
  const narrowed = Object.keys(toFilter(params)).length > 1;
  const calendar = (
    <CalendarAddress
      origin={origin}
      since={feed && format.date(feed.created_at)}
      read={feed?.last_read_at ? format.relativeDay(feed.last_read_at) : null}
    />
  );
  if (page.tabs.all === 0 && !narrowed) {
    return (
      <>
        <PageHeader title="Renewals" actions={calendar} />
        <EmptyState
          title="No contract ends yet"
          actions={
            <LinkButton variant="primary" href="/customers">
              Choose a customer
            </LinkButton>
          }
        >
          <p>
            A renewal stands here for each end of a contract. Open a customer, then Contracts, and
            add what was agreed with its end date.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Renewals"
        className="mb-2"
        actions={
          <>
            {calendar}
            <ExportLink href={`/api/customers/renewals?${query}`} />
          </>
        }
      />
      <RenewalFigures page={page} params={params} format={format} />
      <RenewalMonths page={page} params={params} format={format} />
      <Tabs
        label="States"
        className="mt-5"
        items={tabShows.map((each) => ({
          href: renewalsHref(params, { show: each }),
          label: showNames[each],
          count: format.number(page.tabs[each]),
          current: each === show,
        }))}
      />
      <RenewalToolbar
        owners={admin ? ownersOf(page, params.owner) : null}
        days={params.from || params.to ? daysWords(params.from, params.to, format) : null}
        customer={params.customer ? (page.rows[0]?.name ?? "One customer") : null}
      />
      {page.rows.length === 0 ? (
        <NoResults
          title={narrowed ? "No renewal matches" : `${showNames[show]}: none`}
          drop={{ label: "Show all", href: renewalsHref({ start: params.start }, { show: "all" }) }}
          clearHref="/renewals"
        >
          <p>
            {page.tabs.all === 0
              ? "The filters leave nothing in any state."
              : `The filters leave ${page.tabs.all === 1 ? "1 renewal" : `${format.number(page.tabs.all)} renewals`} in other states.`}
          </p>
        </NoResults>
      ) : (
        <SelectionProvider
          key={JSON.stringify(toFilter(params))}
          page={page.rows.filter(({ outcome }) => outcome === "open").map(({ id }) => id)}
          total={page.total}
        >
          <Card bleed aria-label="Renewals">
            <RenewalBulkBar query={query} />
            <PhoneSelect />
            <RenewalTable
              rows={page.rows}
              params={params}
              raw={raw}
              format={format}
              admin={admin}
            />
            <Pager
              from={page.skipped + 1}
              shown={page.rows.length}
              total={page.total}
              before={page.prev && renewalsHref(params, { cursor: writePlace(page.prev) })}
              after={page.next && renewalsHref(params, { cursor: writePlace(page.next) })}
            >
              {sumWords(page, format)}
            </Pager>
          </Card>
        </SelectionProvider>
      )}
    </>
  );
}

type Format = ReturnType<typeof formatsFor>;

/** "Due €186,400 + $12,000 · Forecast €90,000": what the whole list adds up to. */
function sumWords({ sums }: RenewalPage, format: Format): string {
  return figures
    .flatMap((figure) => {
      const { amounts } = amountsOf(sums, figure);
      if (amounts.length === 0) return [];
      return `${figureNames[figure]} ${amounts.map(({ currency, amount }) => format.money(Math.round(amount), currency)).join(" + ")}`;
    })
    .join(" · ");
}

function ownersOf(page: RenewalPage, chosen: string | undefined) {
  const known = new Map(
    page.owners.flatMap(({ key, name }) => (key && name ? [[key, name] as const] : [])),
  );
  if (chosen && chosen !== "none" && !known.has(chosen))
    known.set(chosen, page.owner_name ?? "One CSM");
  return [...known].map(([id, name]) => ({ id, name }));
}

function daysWords(from: string | undefined, to: string | undefined, format: Format): string {
  return [from ? format.date(from) : null, to ? format.date(to) : null]
    .map((day, at) => day ?? (at === 0 ? "until" : "and later"))
    .join(from && to ? " to " : " ");
}

/** The shape of the page while it is read. */
export function RenewalsLoading() {
  return (
    <>
      <PageHeader title="Renewals" className="mb-2" />
      <div className="h-24" />
      <LoadingTable label="Loading renewals" rows={12} />
    </>
  );
}
