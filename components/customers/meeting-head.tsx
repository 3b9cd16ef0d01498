import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Crumb } from "@/components/shell/crumb";
import { Facts } from "@/components/shared/facts";
import type { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { Chip } from "@/components/ui/chip";
import { Tabs } from "@/components/ui/tabs";
import { meetingStatusNames } from "@/lib/customers/meeting/rules";
import type { MeetingDetail } from "@/lib/customers/meeting/types";
import { MeetingActions } from "./meeting-actions";

type Part = "meeting" | "brief" | "follow-up";

/** The head of a meeting's pages: with whom, when, and what can be done with it. */
export function MeetingHead({
  detail,
  current,
  format,
  zone,
  mayEdit,
}: {
  detail: MeetingDetail;
  current: Part;
  format: ReturnType<typeof formatsFor>;
  zone: string;
  mayEdit: boolean;
}) {
  const { meeting, customer, cards } = detail;
  const waiting = cards.filter(({ state }) => state === "proposed").length;
  const days = format.daysFromNow(meeting.scheduled_at);
  const base = `/meetings/${meeting.id}`;
  return (
    <>
      <Crumb label={meeting.title} />
      <PageHeader
        title={meeting.title}
        className="mb-2"
        beside={<Chip>{meetingStatusNames[meeting.status]}</Chip>}
        actions={
          <MeetingActions
            meeting={meeting}
            people={detail.people}
            zone={zone}
            mayEdit={mayEdit}
            ahead={meeting.status === "scheduled" && (days ?? 0) >= 0}
            printable={current === "brief"}
          />
        }
      >
        <Facts
          items={[
            {
              label: "Customer",
              value: (
                <Link href={`/customers/${customer.id}` as Route} className="link">
                  {customer.name}
                </Link>
              ),
            },
            {
              label: "When",
              value: meeting.scheduled_at
                ? `${format.dateTime(meeting.scheduled_at)}, ${format.relativeDay(meeting.scheduled_at)}`
                : "No day yet",
            },
            ...(meeting.duration ? [{ label: "Minutes", value: meeting.duration }] : []),
          ]}
        />
      </PageHeader>
      <Tabs
        label="Parts of the meeting"
        className="mb-4"
        items={[
          {
            href: base,
            label: "Meeting",
            count: waiting || null,
            current: current === "meeting",
          },
          { href: `${base}/brief`, label: "Brief before", current: current === "brief" },
          { href: `${base}/follow-up`, label: "Follow-up", current: current === "follow-up" },
        ]}
      />
    </>
  );
}
