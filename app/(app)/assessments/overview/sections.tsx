import { OverviewOrg } from "@/components/assessments/overview-org";
import { OverviewPage } from "@/components/assessments/overview-page";
import { formatsFor } from "@/components/shared/format";
import { LoadingCard } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { loadOverview } from "@/lib/assessments/overview/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Search = Promise<Record<string, string | string[] | undefined>>;

/** The overview of one organization, or of all that somebody looks after. */
export async function OverviewSection({ searchParams }: { searchParams: Search }) {
  const [{ viewer, params, overview }, reader] = await Promise.all([
    searchParams.then(loadOverview),
    loadReader(),
  ]);
  const format = formatsFor(reader);
  const { org, choices } = overview;
  const counted = overview.counted_at
    ? ` Earlier months as counted ${format.dateTime(overview.counted_at)}.`
    : "";
  return (
    <>
      <PageHeader
        title={org ? `Assessments of ${org.name}` : "Assessments overview"}
        lead={`The twelve months since ${format.date(overview.from)}. Every number opens its list.${counted}`}
        actions={
          choices.length > 1 ? (
            <OverviewOrg choices={choices} value={org?.id} all={viewer.role !== "user"} />
          ) : undefined
        }
      />
      <OverviewPage overview={overview} params={params} format={format} />
    </>
  );
}

/** The shape of the page while it is read. */
export function OverviewLoading() {
  return (
    <>
      <PageHeader title="Assessments overview" lead="Reading the assessments." />
      <LoadingCard label="Loading figures" height={92} className="mb-5 max-lg:mb-4" />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <LoadingCard label="Loading scores over twelve months" height={280} />
        <LoadingCard label="Loading weakest categories" lines={5} />
      </div>
    </>
  );
}
