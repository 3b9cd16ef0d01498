import { MeetingsPanel, type MeetingView } from "@/components/customers/meetings-panel";
import { formatsFor } from "@/components/shared/format";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { can } from "@/lib/customers/customer/permissions";
import { loadMeetings } from "@/lib/customers/meeting/loaders";
import { attendeesOf, sortMeetings } from "@/lib/customers/meeting/rules";
import type { Meeting } from "@/lib/customers/meeting/types";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Search = Promise<{ add?: string | string[] }>;

export async function MeetingsTab({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Search;
}) {
  const [{ id }, { add }] = await Promise.all([params, searchParams]);
  const [{ viewer, detail }, { meetings }, reader] = await Promise.all([
    loadCustomer(id),
    loadMeetings(id),
    loadReader(),
  ]);
  const format = formatsFor(reader);
  const { ahead, past } = sortMeetings(meetings, reader.now);
  const toView = (meeting: Meeting): MeetingView => ({
    meeting,
    when: format.dateTime(meeting.scheduled_at),
    relative: format.relativeDay(meeting.scheduled_at),
    people: attendeesOf(meeting.attendees)
      .map((person) => person.name)
      .join(", "),
    late: meeting.status === "scheduled" && past.includes(meeting),
  });
  return (
    <MeetingsPanel
      customer={{ id, name: detail.customer.name }}
      zone={reader.timeZone}
      ahead={ahead.map(toView)}
      past={past.map(toView)}
      mayEdit={can(viewer, "customer.edit", detail.customer)}
      adding={add === "1"}
    />
  );
}
