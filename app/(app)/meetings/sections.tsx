import { MeetingFilters } from "@/components/customers/meeting-filters";
import { MeetingRows } from "@/components/customers/meeting-rows";
import { PlanMeeting } from "@/components/customers/plan-meeting";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { ExportLink } from "@/components/shared/export-link";
import { formatsFor } from "@/components/shared/format";
import { hrefWith } from "@/components/shared/href-with";
import { PageHeader } from "@/components/shared/page-header";
import { Pager } from "@/components/shared/pager";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import { loadMeetingPage } from "@/lib/customers/meeting/loaders";
import { attendeesOf, meetingViewNames } from "@/lib/customers/meeting/rules";
import { meetingsAtOnce } from "@/lib/customers/meeting/schema";
import { meetingViews, type MeetingView } from "@/lib/customers/meeting/types";

type Params = Record<string, string | string[] | undefined>;

const empty: Record<MeetingView, { title: string; text: string }> = {
  ahead: {
    title: "No meeting ahead",
    text: "Plan the next one. Its page has a brief of everything known about the customer.",
  },
  notes: {
    title: "Every meeting has its notes",
    text: "What was held and has no transcript yet stands here, so that nothing said is lost.",
  },
  review: {
    title: "Nothing to review",
    text: "Add the transcript of a meeting; what was decided, promised and feared is found in it and waits here for you.",
  },
  past: { title: "No meeting yet", text: "What was held or called off stands here." },
};

/** One view of all meetings, as the address asks for it. */
export async function MeetingsSection({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const { view, filter, place, page, reader } = await loadMeetingPage(params);
  const format = formatsFor(reader);
  const step = (change: Record<string, string | null> | null) =>
    change && hrefWith("/meetings", params, change);
  const narrowed = filter.q !== "" || filter.customer !== null || filter.status !== null;
  return (
    <>
      <PageHeader
        title="Meetings"
        className="mb-2"
        actions={
          <>
            {page.total > 0 ? (
              <ExportLink href={hrefWith("/api/meetings", params, { add: null })} />
            ) : null}
            <PlanMeeting zone={reader.timeZone} adding={[params.add].flat()[0] === "1"} />
          </>
        }
      />
      <Tabs
        label="Views"
        items={meetingViews.map((each) => ({
          href: hrefWith("/meetings", { view: each === "ahead" ? null : each }),
          label: meetingViewNames[each],
          count: page.counts[each],
          current: each === view,
        }))}
      />
      <MeetingFilters
        past={view === "past"}
        customer={filter.customer && (page.filtered_customer ?? "One customer")}
      />
      {page.rows.length === 0 ? (
        narrowed ? (
          <NoResults
            title="No meeting matches"
            clearHref={hrefWith("/meetings", { view: params.view })}
          />
        ) : (
          <EmptyState title={empty[view].title}>
            <p>{empty[view].text}</p>
          </EmptyState>
        )
      ) : (
        <Card bleed aria-label="Meetings">
          <MeetingRows
            rows={page.rows.map((meeting) => ({
              meeting,
              when: format.dateTime(meeting.scheduled_at),
              relative: format.relativeDay(meeting.scheduled_at),
              people: attendeesOf(meeting.attendees)
                .map(({ name }) => name)
                .join(", "),
            }))}
          />
          <Pager
            from={place.page * meetingsAtOnce + 1}
            shown={page.rows.length}
            total={page.total}
            before={step(place.before)}
            after={step(place.after(page.next))}
          />
        </Card>
      )}
    </>
  );
}
