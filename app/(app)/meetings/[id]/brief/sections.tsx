import { BriefSheet } from "@/components/customers/brief-sheet";
import { MeetingHead } from "@/components/customers/meeting-head";
import { formatsFor } from "@/components/shared/format";
import { loadBrief } from "@/lib/customers/brief/loaders";
import { loadMeeting } from "@/lib/customers/meeting/loaders";
import { attendeesOf } from "@/lib/customers/meeting/rules";

/** The brief before a meeting: everything known, on one sheet. */
export async function BriefSection({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [{ detail, reader }, brief] = await Promise.all([loadMeeting(id), loadBrief(id)]);
  const format = formatsFor(reader);
  return (
    <>
      <MeetingHead
        detail={detail}
        current="brief"
        format={format}
        zone={reader.timeZone}
        mayEdit={detail.customer.archived_at === null}
      />
      <BriefSheet brief={brief} attendees={attendeesOf(detail.meeting.attendees)} format={format} />
    </>
  );
}
