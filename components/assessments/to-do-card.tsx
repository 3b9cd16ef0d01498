import { Card, CardHead } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { RelativeDate } from "@/components/shared/relative-date";
import type { Formats } from "@/components/shared/format";
import type { ToDo } from "@/lib/assessments/catalogue/rules";
import { typeNames } from "@/lib/assessments/template/schema";
import { GiveUpButton } from "./give-up-button";
import { StartInvited } from "./start-invited";
import { StartRun } from "./start-run";

const titleOf = (item: ToDo) => (item.kind === "open" ? item.run.title : typeNames[item.type]);
const keyOf = (item: ToDo) =>
  item.kind === "open"
    ? item.run.session
    : item.kind === "asked"
      ? item.asked.assignment
      : item.invited.invitation;

/** Who asked, in a sentence; what the person began alone needs none. */
function Why({ item }: { item: ToDo }) {
  const asked = item.kind === "invited" ? null : item.asked;
  const message = item.kind === "invited" ? item.invited.message : asked?.message;
  const from =
    item.kind === "invited"
      ? `${item.invited.organization} invited you.`
      : asked
        ? `${asked.asked_by ?? asked.organization} asked you.`
        : null;
  if (!from && !message) return null;
  return (
    <p className="text-ink-2">
      {from} {message ? <q>{message}</q> : null}
    </p>
  );
}

function Step({ item }: { item: ToDo }) {
  if (item.kind === "open")
    return (
      <LinkButton href={`/assessments/take/${item.run.session}`} variant="primary" size="sm">
        {item.progress.given ? "Continue" : "Start"}
        <span className="sr-only"> {titleOf(item)}</span>
      </LinkButton>
    );
  if (item.kind === "asked")
    return (
      <StartRun
        type={item.type}
        title={titleOf(item)}
        assignment={item.asked.assignment}
        variant="primary"
        size="sm"
      />
    );
  return <StartInvited invitation={item.invited.invitation} title={titleOf(item)} />;
}

/** What waits for the person: runs that are open, what somebody asked for, and by when. */
export function ToDoCard({
  items,
  formats,
  className,
}: {
  items: ToDo[];
  formats: Formats;
  className?: string;
}) {
  if (!items.length) return null;
  return (
    <Card bleed aria-labelledby="to-do" className={className}>
      <CardHead id="to-do" title="To do" meta={`${items.length}`} />
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li
            key={keyOf(item)}
            className="grid grid-cols-[minmax(0,1fr)_12rem_auto] items-center gap-x-5 gap-y-2 px-4 py-3 max-md:grid-cols-1"
          >
            <div className="min-w-0">
              <h3 className="font-medium">{titleOf(item)}</h3>
              <Why item={item} />
            </div>
            <div className="grid gap-1 text-meta text-ink-3">
              {item.kind === "open" ? (
                <>
                  <span>
                    {item.progress.given} of {item.progress.shown} answered
                    {item.progress.minutesLeft
                      ? `, about ${item.progress.minutesLeft} min left`
                      : ""}
                  </span>
                  <Progress
                    label={`${titleOf(item)}, answered`}
                    value={item.progress.given}
                    max={item.progress.shown}
                    text={`${item.progress.given} of ${item.progress.shown}`}
                  />
                </>
              ) : null}
              {item.due ? (
                <span>
                  Due <RelativeDate value={item.due} formats={formats} soon />
                </span>
              ) : null}
            </div>
            <div className="flex gap-1 justify-self-end max-md:justify-self-start">
              {item.kind === "open" ? (
                <GiveUpButton run={item.run.session} title={titleOf(item)} />
              ) : null}
              <Step item={item} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
