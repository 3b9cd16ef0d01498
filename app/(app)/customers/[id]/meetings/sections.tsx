import { MeetingsPanel, type MeetingView } from "@/components/customers/meetings-panel";
import { PromiseLedger } from "@/components/customers/promise-ledger";
import { formatsFor } from "@/components/shared/format";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { dayIn } from "@/lib/customers/customer/rules";
import { can } from "@/lib/customers/customer/permissions";
import { loadMeetings } from "@/lib/customers/meeting/loaders";
import { attendeesOf, sortMeetings } from "@/lib/customers/meeting/rules";
import type { Meeting } from "@/lib/customers/meeting/types";
import { loadPromises } from "@/lib/customers/promise/loaders";
import { promiseViews } from "@/lib/customers/promise/rules";
import { loadPeople } from "@/lib/customers/stakeholder/loaders";
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
  const [{ viewer, detail }, { meetings }, reader, promises, { people }] = await Promise.all([
    loadCustomer(id),
    loadMeetings(id),
    loadReader(),
    loadPromises(id),
    loadPeople(id),
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
  const mayEdit = can(viewer, "customer.edit", detail.customer);
  const today = dayIn(reader.timeZone, reader.now);
  return (
    <>
      <MeetingsPanel
        customer={{ id, name: detail.customer.name }}
        zone={reader.timeZone}
        ahead={ahead.map(toView)}
        past={past.map(toView)}
        mayEdit={mayEdit}
        adding={add === "1"}
        people={people}
      />
      <PromiseLedger
        mayEdit={mayEdit}
        customer={{ id, name: detail.customer.name }}
        rows={promiseViews(promises, today, format)}
      />
    </>
  );
}
