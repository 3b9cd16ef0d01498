import { CsmChooser } from "@/components/customers/csm-chooser";
import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { NeedsPage } from "@/components/workspace/needs-page";
import { loadCsms } from "@/lib/customers/dashboard/loaders";
import { loadNeeds } from "@/lib/workspace/attention/loaders";
import type { RawParams } from "@/lib/workspace/attention/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** All lines of the person who looks, or of the CSM that a platform admin chose. */
export async function NeedsSection({ searchParams }: { searchParams: Promise<RawParams> }) {
  const raw = await searchParams;
  const [{ viewer, params, list }, reader, csms] = await Promise.all([
    loadNeeds(raw),
    loadReader(),
    loadCsms(),
  ]);
  const admin = viewer.role === "admin";
  const chooser = admin ? (
    <CsmChooser csms={csms} value={params.csm} path="/home/needs" all="Choose a CSM" />
  ) : undefined;
  const mine = list?.csm?.id === viewer.id;
  return (
    <>
      <PageHeader
        title={mine ? "Needs me" : list ? `Needs ${list.csm!.name}` : "What needs the CSMs"}
        lead="Heaviest first: ARR, urgency and severity together."
        actions={chooser}
        className="mb-2"
      />
      {list ? (
        <NeedsPage list={list} params={params} mine={mine} formats={formatsFor(reader)} />
      ) : (
        <EmptyState title="Choose whose lines to see">
          <p>
            A CSM’s list shows as that CSM sees it, with what they snoozed counted apart. You can do
            what a line asks for; snoozing stays with them.
          </p>
        </EmptyState>
      )}
    </>
  );
}

/** The shape of the list while it is read. */
export function NeedsLoading() {
  return (
    <>
      <PageHeader
        title="Needs me"
        lead="Heaviest first: ARR, urgency and severity together."
        className="mb-2"
      />
      <div className="h-9 border-b border-line max-md:h-10" />
      <div className="h-13" />
      <LoadingTable label="Loading what needs you" rows={10} />
    </>
  );
}
