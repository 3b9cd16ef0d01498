import { InsightBoard } from "@/components/customers/insight-board";
import { InsightBulkBar } from "@/components/customers/insight-bulk-bar";
import { InsightDialogButton } from "@/components/customers/insight-form";
import { InsightTable } from "@/components/customers/insight-table";
import { InsightToolbar } from "@/components/customers/insight-toolbar";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { ExportLink } from "@/components/shared/export-link";
import { formatsFor } from "@/components/shared/format";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { PhoneSelect, SelectionProvider } from "@/components/shared/selection";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { Tabs } from "@/components/ui/tabs";
import { loadInsights } from "@/lib/customers/insight/loaders";
import { insightsHref, statusNames, toFilter } from "@/lib/customers/insight/rules";
import { insightStatuses, type InsightParams } from "@/lib/customers/insight/schema";
import type { InsightCounts, InsightPage } from "@/lib/customers/insight/types";
import { writePlace } from "@/lib/customers/portfolio/rules";

type Raw = Record<string, string | string[] | undefined>;
type Format = ReturnType<typeof formatsFor>;

/** The insights as the address asks for them. */
export async function Insights({ searchParams }: { searchParams: Promise<Raw> }) {
  const raw = await searchParams;
  const { params, board, page, reader } = await loadInsights(raw);
  const format = formatsFor(reader);
  const counts: InsightCounts = board ?? page!;
  const all = Object.values(counts.status).reduce((sum, count) => sum + count, 0);
  const narrowed = Object.keys(toFilter(params)).length > 1;
  if (all === 0 && !narrowed) {
    return (
      <>
        <PageHeader title="Insights" />
        <EmptyState
          title="Nothing learnt yet"
          actions={
            <>
              <InsightDialogButton />
              <LinkButton href="/meetings">Open meetings</LinkButton>
            </>
          }
        >
          <p>
            What is decided, promised or worrying in a meeting stands here once its card is
            accepted. Read a transcript into a meeting, or type what you heard.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Insights"
        className="mb-2"
        actions={
          <>
            <ExportLink href={`/api/insights?${insightsHref(params).split("?")[1] ?? ""}`} />
            <InsightDialogButton />
          </>
        }
      />
      <Tabs label="States" items={tabs(params, counts, all, format)} />
      <InsightToolbar
        owners={counts.owners}
        owner={params.owner}
        customer={params.customer ? (page?.rows[0]?.customer.name ?? "One customer") : null}
        end={
          <Segmented
            label="Shown as"
            value={params.by ?? "list"}
            items={[
              { value: "list", label: "List", href: insightsHref(params, { by: undefined }) },
              { value: "status", label: "By state", href: insightsHref(params, { by: "status" }) },
              { value: "type", label: "By type", href: insightsHref(params, { by: "type" }) },
            ]}
          />
        }
      />
      {board ? (
        <InsightBoard board={board} by={params.by!} params={params} format={format} />
      ) : (
        <InsightList page={page!} params={params} raw={raw} all={all} format={format} />
      )}
    </>
  );
}

function tabs(params: InsightParams, counts: InsightCounts, all: number, format: Format) {
  const now = params.status ?? "open";
  return [...insightStatuses, "all" as const].map((status) => ({
    // A board by state shows all of them; a tab leads to its list.
    href: insightsHref(params, { status, by: params.by === "status" ? undefined : params.by }),
    label: statusNames[status],
    count: format.number(status === "all" ? all : (counts.status[status] ?? 0)),
    current: params.by === "status" ? status === "all" : status === now,
  }));
}

function InsightList({
  page,
  params,
  raw,
  all,
  format,
}: {
  page: InsightPage;
  params: InsightParams;
  raw: Raw;
  all: number;
  format: Format;
}) {
  if (page.rows.length === 0) {
    return (
      <NoResults
        title="No insight matches"
        drop={
          all > 0
            ? { label: "Show every state", href: insightsHref(params, { status: "all" }) }
            : undefined
        }
        clearHref="/insights"
      >
        <p>
          {all > 0
            ? `The filters leave ${all === 1 ? "1 insight" : `${format.number(all)} insights`} in other states.`
            : "The filters leave nothing in any state."}
        </p>
      </NoResults>
    );
  }
  return (
    <SelectionProvider
      key={JSON.stringify(toFilter(params))}
      page={page.rows.map(({ id }) => id)}
      total={page.total}
    >
      <Card bleed aria-label="Insights">
        <InsightBulkBar query={insightsHref(params).split("?")[1] ?? ""} owners={page.owners} />
        <PhoneSelect />
        <InsightTable rows={page.rows} params={params} raw={raw} format={format} />
        <Pager
          from={page.skipped + 1}
          shown={page.rows.length}
          total={page.total}
          before={page.prev && insightsHref(params, { cursor: writePlace(page.prev) })}
          after={page.next && insightsHref(params, { cursor: writePlace(page.next) })}
        />
      </Card>
    </SelectionProvider>
  );
}

/** The shape of the list while it is read. */
export function InsightsLoading() {
  return (
    <>
      <PageHeader title="Insights" className="mb-2" />
      <div className="h-9 border-b border-line max-md:h-10" />
      <div className="h-14" />
      <LoadingTable label="Loading insights" rows={12} />
    </>
  );
}
