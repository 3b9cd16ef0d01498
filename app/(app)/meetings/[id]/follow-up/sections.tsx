import { FollowUpMail } from "@/components/customers/follow-up-mail";
import { MeetingHead } from "@/components/customers/meeting-head";
import { EmptyState } from "@/components/shared/empty-state";
import { formatsFor } from "@/components/shared/format";
import { LinkButton } from "@/components/ui/button";
import { draftFollowUp } from "@/lib/customers/follow-up/rules";
import { isAccepted } from "@/lib/customers/meeting-card/rules";
import { loadMeeting } from "@/lib/customers/meeting/loaders";
import { attendeesOf, sameName } from "@/lib/customers/meeting/rules";

/** The mail after a meeting, drafted from what was accepted. */
export async function FollowUpSection({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { viewer, detail, reader } = await loadMeeting(id);
  const format = formatsFor(reader);
  const { meeting, people, cards } = detail;
  // Who attended gets it, with the address that the customer's record knows; oneself does not.
  const recipients = attendeesOf(meeting.attendees)
    .filter(({ name }) => !sameName(name, viewer.display_name))
    .map(({ name, email }) => ({
      name,
      email: email ?? people.find((person) => sameName(person.name, name))?.email ?? null,
    }));
  const draft = draftFollowUp(cards, {
    title: meeting.title,
    day: format.date(meeting.scheduled_at),
    recipients,
    sender: viewer.display_name,
    date: (day) => format.date(day),
  });
  return (
    <>
      <MeetingHead
        detail={detail}
        current="follow-up"
        format={format}
        zone={reader.timeZone}
        mayEdit={detail.customer.archived_at === null}
      />
      {cards.some(isAccepted) ? (
        <FollowUpMail draft={draft} key={draft.body} />
      ) : (
        <EmptyState
          title="Nothing to follow up yet"
          actions={
            <LinkButton variant="primary" href={`/meetings/${id}`}>
              Review the cards
            </LinkButton>
          }
        >
          <p>The mail is drafted from the cards you accept: decisions, promises and next steps.</p>
        </EmptyState>
      )}
    </>
  );
}
