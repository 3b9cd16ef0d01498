import { CardReview } from "@/components/customers/card-review";
import { MeetingFacts } from "@/components/customers/meeting-facts";
import { MeetingHead } from "@/components/customers/meeting-head";
import { PromiseLedger } from "@/components/customers/promise-ledger";
import { TranscriptUpload } from "@/components/customers/transcript-upload";
import { formatsFor } from "@/components/shared/format";
import { dayIn } from "@/lib/customers/customer/rules";
import { loadMeeting } from "@/lib/customers/meeting/loaders";
import { agendaOf, attendeesOf } from "@/lib/customers/meeting/rules";
import { loadPromises } from "@/lib/customers/promise/loaders";
import { promiseViews } from "@/lib/customers/promise/rules";
import { unpackTurns } from "@/lib/customers/transcript/rules";

type Search = Promise<Record<string, string | string[] | undefined>>;

/** A meeting: its facts, and beside the transcript what was found in it. */
export async function MeetingSection({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Search;
}) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const { viewer, detail, reader } = await loadMeeting(id);
  const promises = (await loadPromises(detail.customer.id)).filter(
    (promise) => promise.meeting?.id === id,
  );
  const format = formatsFor(reader);
  const { meeting, customer, people, transcript, cards } = detail;
  const attendees = attendeesOf(meeting.attendees);
  const mayEdit = customer.archived_at === null;
  const us = [
    { name: viewer.display_name, email: viewer.email },
    ...(customer.csm ? [{ name: customer.csm, email: null }] : []),
  ];
  const upload = {
    meeting: id,
    us,
    customer: [...people, ...attendees.filter(({ name }) => !us.some((one) => one.name === name))],
  };
  return (
    <>
      <MeetingHead
        detail={detail}
        current="meeting"
        format={format}
        zone={reader.timeZone}
        mayEdit={mayEdit}
      />
      <MeetingFacts
        agenda={agendaOf(meeting.agenda)}
        attendees={attendees}
        people={people}
        description={meeting.description}
      />
      {transcript ? (
        <CardReview
          meeting={id}
          turns={unpackTurns(transcript.content, transcript.speakers, transcript.metadata?.places)}
          cards={cards}
          words={format.number(transcript.words)}
          chosen={[search.card].flat()[0] ?? null}
          days={Object.fromEntries(
            cards.flatMap(({ due }) => (due ? [[due, format.date(due)]] : [])),
          )}
          upload={upload}
          mayEdit={mayEdit}
        />
      ) : (
        <TranscriptUpload {...upload} mayEdit={mayEdit} />
      )}
      <PromiseLedger
        rows={promiseViews(promises, dayIn(reader.timeZone, reader.now), format)}
        customer={{ id: customer.id, name: customer.name }}
        meeting={id}
        mayEdit={mayEdit}
      />
    </>
  );
}
