import { ToDoCard } from "@/components/assessments/to-do-card";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ToDo } from "@/lib/assessments/catalogue/rules";
import type { HomeFormats } from "./home-formats";

/** A single thing to do, with its one button. */
export function StepCard({
  id,
  title,
  text,
  action,
  href,
  primary,
}: {
  id: string;
  title: string;
  text: string;
  action: string;
  href: string;
  primary: boolean;
}) {
  return (
    <Card aria-labelledby={id} className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4">
      <div className="min-w-0 flex-1 max-md:basis-full">
        <h2 id={id}>{title}</h2>
        <p className="text-ink-2">{text}</p>
      </div>
      <LinkButton variant={primary ? "primary" : "plain"} href={href}>
        {action}
      </LinkButton>
    </Card>
  );
}

/** The assessments that wait for the reader, and the questions that colleagues handed them. */
export function OpenForYou({
  items,
  handed,
  formats,
}: {
  items: ToDo[];
  handed: number;
  formats: HomeFormats;
}) {
  return (
    <>
      {items.length > 0 ? <ToDoCard items={items} formats={formats} /> : null}
      {handed > 0 ? (
        <StepCard
          id="handed"
          title="Handed to you"
          text={`Colleagues would like to know what you say to ${formats.number(handed)} ${handed === 1 ? "question" : "questions"}.`}
          action={handed === 1 ? "Answer it" : "Answer them"}
          href="/assessments/delegated"
          primary={items.length === 0}
        />
      ) : null}
    </>
  );
}
