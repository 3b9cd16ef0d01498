import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import type { formatsFor } from "@/components/shared/format";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { movedParts } from "@/lib/customers/brief/rules";
import type { Brief } from "@/lib/customers/brief/types";
import { sameName, type Attendee } from "@/lib/customers/meeting/rules";
import { BriefHealth } from "./brief-health";

type Format = ReturnType<typeof formatsFor>;

const moods = { positive: "Positive", neutral: "Neutral", negative: "Negative" } as const;
const kinds: Record<string, string> = {
  held: "Meeting",
  meeting: "Meeting",
  call: "Call",
  email: "Mail",
  note: "Note",
};

function Part({
  id,
  title,
  meta,
  none,
  children,
}: {
  id: string;
  title: string;
  meta?: ReactNode;
  none: string;
  children: ReactNode[];
}) {
  return (
    <Card bleed aria-labelledby={id} className="break-inside-avoid">
      <CardHead id={id} title={title} meta={meta ?? (children.length || undefined)} />
      {children.length === 0 ? (
        <p className="px-4 py-3 text-pretty text-ink-2">{none}</p>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
    </Card>
  );
}

const Line = ({ children, about }: { children: ReactNode; about?: (string | null)[] }) => (
  <li className="grid gap-0.5 px-4 py-2">
    <span className="text-pretty">{children}</span>
    {about?.some(Boolean) ? (
      <span className="text-meta text-ink-3">{about.filter(Boolean).join(" · ")}</span>
    ) : null}
  </li>
);

/** Everything known before a meeting, on one sheet that prints. */
export function BriefSheet({
  brief,
  attendees,
  format,
}: {
  brief: Brief;
  attendees: Attendee[];
  format: Format;
}) {
  const coming = brief.people.filter((person) =>
    attendees.some(({ name }) => sameName(name, person.name)),
  );
  const unknown = attendees.filter(
    ({ name }) => !brief.people.some((person) => sameName(person.name, name)),
  );
  const { renewal, last } = brief;
  const promises = (side: "us" | "customer") =>
    brief.promises
      .filter((promise) => promise.side === side)
      .map((promise) => (
        <Line
          key={promise.id}
          about={[
            promise.owner,
            promise.due ? `due ${format.relativeDay(promise.due)}` : "no day named",
          ]}
        >
          {promise.late ? <Chip tone="watch">Late</Chip> : null} {promise.text}
        </Line>
      ));
  return (
    <div className="gap-4 lg:columns-2 print:columns-2 [&>*]:mb-4">
      <BriefHealth brief={brief} moved={movedParts(brief.health?.parts ?? [])} format={format} />
      <Card aria-labelledby="renewal" className="break-inside-avoid">
        <CardHead id="renewal" title="Renewal" />
        <CardBody>
          {renewal ? (
            <p className="text-pretty">
              The contract ends {format.date(renewal.ends_on)} (
              {format.relativeDay(renewal.ends_on)}
              ).{" "}
              {renewal.notice_on
                ? `Notice ${(format.daysFromNow(renewal.notice_on) ?? 0) < 0 ? "was" : "is"} due by ${format.date(renewal.notice_on)} (${format.relativeDay(renewal.notice_on)}).`
                : "No notice date is noted."}
              {brief.customer.arr === null
                ? null
                : ` ${format.money(brief.customer.arr, "EUR")} a year.`}
            </p>
          ) : (
            <p className="text-ink-2">No running contract with an end is noted.</p>
          )}
        </CardBody>
      </Card>
      <Part id="people" title="Who comes" none="Nobody of the customer is noted for this meeting.">
        {[
          ...coming.map((person) => (
            <Line
              key={person.id}
              about={[person.role, person.sentiment ? moods[person.sentiment] : "mood not noted"]}
            >
              <span className="font-medium">{person.name}</span>
            </Line>
          )),
          ...unknown.map(({ name, email }) => (
            <Line key={name} about={[email, "not among the customer’s people"]}>
              <span className="font-medium">{name}</span>
            </Line>
          )),
        ]}
      </Part>
      <Part id="concerns" title="Open concerns" none="None open.">
        {brief.concerns.map((concern) => (
          <Line
            key={concern.id}
            about={[
              `since ${format.relativeDay(concern.since)}`,
              concern.owner ? `with ${concern.owner}` : "without an owner",
            ]}
          >
            {concern.importance === "high" ? <Chip tone="risk">Severe</Chip> : null} {concern.text}
          </Line>
        ))}
      </Part>
      <Part id="ours" title="What we promised" none="No promise of ours is open.">
        {promises("us")}
      </Part>
      <Part id="theirs" title="What they promised" none="No promise of theirs is open.">
        {promises("customer")}
      </Part>
      <Part
        id="last"
        title="Decided last time"
        meta={last ? format.relativeDay(last.at) : undefined}
        none={last ? "No decision of the last meeting was noted." : "This is the first meeting."}
      >
        {(last?.decisions ?? []).map((decision) => (
          <Line key={decision.id}>{decision.text}</Line>
        ))}
      </Part>
      <Part id="tasks" title="Open tasks" none="None open.">
        {brief.tasks.map((task) => (
          <Line key={task.id} about={[task.due ? `due ${format.relativeDay(task.due)}` : null]}>
            {task.title}
          </Line>
        ))}
      </Part>
      <Part id="touches" title="Last touches" none="None yet.">
        {brief.touches.map((touch) => (
          <Line
            key={`${touch.at}${touch.text}`}
            about={[kinds[touch.kind] ?? touch.kind, format.relativeDay(touch.at)]}
          >
            {touch.text}
          </Line>
        ))}
      </Part>
      <p className="text-meta text-ink-3 print:hidden">
        More stands on the{" "}
        <Link href={`/customers/${brief.customer.id}` as Route} className="link">
          page of {brief.customer.name}
        </Link>
        .
      </p>
    </div>
  );
}
