import { ConcernsCard } from "@/components/customers/concerns-card";
import { CustomerHeader } from "@/components/customers/customer-header";
import { HealthCard } from "@/components/customers/health-card";
import { HealthPlanCard } from "@/components/customers/health-plan-card";
import { HistoryCard } from "@/components/customers/history-card";
import { NextMeetingCard } from "@/components/customers/next-meeting-card";
import { PeopleCard } from "@/components/customers/people-card";
import { TimelineCard } from "@/components/customers/timeline-card";
import { timelineItems } from "@/components/customers/timeline-items";
import { formatsFor } from "@/components/shared/format";
import { LoadingCard, LoadingHeader } from "@/components/shared/loading";
import { Crumb } from "@/components/shell/crumb";
import { Note } from "@/components/ui/note";
import { TabsNav } from "@/components/ui/tabs-nav";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { can } from "@/lib/customers/customer/permissions";
import { silenceSentence } from "@/lib/customers/customer/rules";
import { loadTimeline } from "@/lib/customers/touch/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Params = Promise<{ id: string }>;

/** Header and tabs. */
export async function CustomerHead({ params }: { params: Params }) {
  const { id } = await params;
  const [{ viewer, detail }, reader] = await Promise.all([loadCustomer(id), loadReader()]);
  const { counts, customer } = detail;
  const at = `/customers/${id}`;
  return (
    <>
      <Crumb label={customer.name} />
      <CustomerHeader
        detail={detail}
        format={formatsFor(reader)}
        viewerId={viewer.id}
        mayEdit={can(viewer, "customer.edit", customer)}
      />
      <TabsNav
        label="Customer"
        className="mb-5"
        items={[
          { href: at, label: "Overview" },
          { href: `${at}/health`, label: "Health" },
          { href: `${at}/people`, label: "People", count: counts.people },
          { href: `${at}/contracts`, label: "Contracts", count: counts.contracts },
          { href: `${at}/meetings`, label: "Meetings", count: counts.meetings },
          { href: `${at}/tasks`, label: "Tasks" },
          { href: `${at}/organization`, label: "Organization" },
          { href: `${at}/training`, label: "Training" },
          { href: `${at}/activity`, label: "Activity" },
        ]}
      />
    </>
  );
}

/** What one wants to know before a call: why the score is what it is, who, what is open, what happened. */
export async function CustomerOverview({
  params,
  searchParams,
}: {
  params: Params;
  searchParams: Promise<{ timeline?: string | string[] }>;
}) {
  const [{ id }, { timeline: asked }] = await Promise.all([params, searchParams]);
  const [{ viewer, detail }, timeline, reader] = await Promise.all([
    loadCustomer(id),
    loadTimeline(id, [asked].flat()[0]),
    loadReader(),
  ]);
  const format = formatsFor(reader);
  const mayEdit = can(viewer, "customer.edit", detail.customer);
  const silence = silenceSentence(detail.customer, reader.now);
  return (
    <>
      {silence ? (
        <Note tone="watch" className="mb-4">
          {silence}.
        </Note>
      ) : null}
      <div className="grid items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div className="grid gap-4 max-lg:contents">
          <HealthCard detail={detail} format={format} />
          <HistoryCard detail={detail} format={format} className="max-lg:order-2" />
        </div>
        <div className="grid gap-4 max-lg:contents">
          <HealthPlanCard detail={detail} format={format} className="max-lg:order-2" />
          <NextMeetingCard
            detail={detail}
            format={format}
            mayEdit={mayEdit}
            className="max-lg:order-3"
          />
          <ConcernsCard detail={detail} format={format} className="max-lg:order-3" />
          <PeopleCard
            detail={detail}
            format={format}
            mayEdit={mayEdit}
            className="max-lg:order-4"
          />
          <TimelineCard
            key={`${timeline.kind} ${timeline.page.rows[0]?.id}`}
            customer={{ id, name: detail.customer.name }}
            kind={timeline.kind}
            first={timelineItems(timeline.page.rows, format)}
            next={timeline.page.next}
            locale={reader.locale}
            timeZone={reader.timeZone}
            mayEdit={mayEdit}
            className="max-lg:order-5"
          />
        </div>
      </div>
    </>
  );
}

export function CustomerHeadLoading() {
  return (
    <>
      <LoadingHeader label="Loading customer" />
      <div className="mb-5 h-9 border-b border-line max-md:h-10" />
    </>
  );
}

export function CustomerOverviewLoading() {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_372px]">
      <LoadingCard label="Loading health" height={360} />
      <LoadingCard label="Loading people" lines={6} />
    </div>
  );
}
