import { FileDown } from "lucide-react";
import { ResultTable } from "@/components/assessments/result-table";
import { ResultToolbar } from "@/components/assessments/result-toolbar";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { loadResults } from "@/lib/assessments/results/loaders";
import {
  countFilters,
  listHref,
  placeOf,
  readListParams,
  type RawParams,
} from "@/lib/assessments/results/rules";

/** The results the reader may see, as the address asks for them. */
export async function ResultsSection({ searchParams }: { searchParams: Promise<RawParams> }) {
  const raw = await searchParams;
  const { reader, params, list } = await loadResults(raw);
  const format = formatsFor(reader);
  const filters = countFilters(params);
  // Whoever sees no organization's results sees only the own ones, and needs no columns for whose they are.
  const alone = list.orgs.length === 0;
  const lead = alone
    ? "What came of your assessments. Nobody but you sees your answers."
    : "Your own results, and those made for the organizations you look after. Answers stay with whoever gave them.";
  if (list.total === 0 && filters === 0) {
    return (
      <>
        <PageHeader title="Results" lead={lead} />
        <EmptyState
          title="No result yet"
          actions={<LinkButton href="/assessments">Choose an assessment</LinkButton>}
        >
          <p>
            An assessment you finish appears here with its score, what it rests on and what to do
            next.
          </p>
        </EmptyState>
      </>
    );
  }
  const place = placeOf(params, list);
  return (
    <>
      <PageHeader
        title="Results"
        lead={lead}
        className="mb-2"
        actions={
          list.total === 0 ? undefined : (
            // A file, not a page: the router must not fetch it ahead.
            <a
              href={listHref(params, {}, "/api/assessments/results")}
              download
              className={buttonClass("plain", "md")}
            >
              <FileDown />
              Export CSV
            </a>
          )
        }
      />
      <ResultToolbar orgs={list.orgs} person={params.person ? list.rows[0]?.person : undefined} />
      {list.rows.length === 0 ? (
        <NoResults
          title={
            filters === 1 ? "Nothing matches this filter" : `Nothing matches all ${filters} filters`
          }
          clearHref={listHref(readListParams({}))}
        />
      ) : (
        <Card bleed aria-label="Results">
          <ResultTable rows={list.rows} params={params} raw={raw} alone={alone} format={format} />
          <Pager
            from={place.from}
            shown={list.rows.length}
            total={list.total}
            before={place.before}
            after={place.after}
          />
        </Card>
      )}
    </>
  );
}

/** The shape of the list while it is read. */
export function ResultsLoading() {
  return (
    <>
      <PageHeader title="Results" className="mb-2" />
      <div className="h-14" />
      <LoadingTable label="Loading results" rows={10} />
    </>
  );
}
