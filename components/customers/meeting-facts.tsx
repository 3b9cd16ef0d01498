import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { sameName, type Attendee } from "@/lib/customers/meeting/rules";
import type { MeetingPerson } from "@/lib/customers/meeting/types";

/** Who comes and what about. */
export function MeetingFacts({
  agenda,
  attendees,
  people,
  description,
}: {
  agenda: string[];
  attendees: Attendee[];
  people: MeetingPerson[];
  description: string | null;
}) {
  return (
    <div className="mb-4 grid items-start gap-4 lg:grid-cols-2">
      <Card aria-labelledby="agenda">
        <CardHead id="agenda" title="Agenda" meta={agenda.length || undefined} />
        <CardBody className="grid gap-2">
          {description ? <p className="text-pretty text-ink-2">{description}</p> : null}
          {agenda.length > 0 ? (
            <ol className="grid list-decimal gap-1 pl-5">
              {agenda.map((point) => (
                <li key={point} className="text-pretty">
                  {point}
                </li>
              ))}
            </ol>
          ) : (
            <p className="text-ink-2">No points yet. Edit the meeting to add some.</p>
          )}
        </CardBody>
      </Card>
      <Card bleed aria-labelledby="attendees">
        <CardHead id="attendees" title="Attendees" meta={attendees.length || undefined} />
        {attendees.length === 0 ? (
          <p className="px-4 py-3 text-ink-2">Nobody noted.</p>
        ) : (
          <ul className="divide-y divide-line">
            {attendees.map(({ name, email }) => {
              const known = people.find((person) => sameName(person.name, name));
              const about = [known?.role, email ?? known?.email].filter(Boolean).join(" · ");
              return (
                <li key={name} className="flex flex-wrap items-center gap-x-2 px-4 py-2">
                  <span className="font-medium">{name}</span>
                  <span className="text-meta text-ink-3">{about}</span>
                  {known?.sentiment === "negative" ? <Chip tone="risk">Unhappy</Chip> : null}
                </li>
              );
            })}
          </ul>
        )}
      </Card>
    </div>
  );
}
