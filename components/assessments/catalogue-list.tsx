import { Card, CardHead } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { RelativeDate } from "@/components/shared/relative-date";
import { signed, type Formats } from "@/components/shared/format";
import type { Entry } from "@/lib/assessments/catalogue/rules";
import { StartRun } from "./start-run";

function Last({ entry, formats }: { entry: Entry; formats: Formats }) {
  const { last } = entry;
  if (!last) return <span className="text-meta text-ink-3">Not taken yet</span>;
  return (
    <span className="grid text-meta text-ink-3">
      <span>
        <TextLink href={`/assessments/results/${last.result}`}>
          <span className="sr-only">{entry.offered.title}, last result: </span>
          <span className="text-ui font-medium">{last.score.toFixed(2)}</span> of 5
        </TextLink>
        {last.before === null ? null : ` ${signed(last.score - last.before, formats.locale, 2)}`}
      </span>
      <RelativeDate value={last.at} formats={formats} />
    </span>
  );
}

/** All that is offered: what it looks at, how long it takes, what came of it last. */
export function CatalogueList({ entries, formats }: { entries: Entry[]; formats: Formats }) {
  return (
    <Card bleed aria-labelledby="catalogue">
      <CardHead id="catalogue" title="All assessments" meta={`${entries.length}`} />
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <li
            key={entry.offered.assessment_type}
            className="grid grid-cols-[minmax(0,1fr)_7rem_9rem_7.5rem] items-center gap-x-5 gap-y-2 px-4 py-3 max-lg:grid-cols-[minmax(0,1fr)_auto] max-md:grid-cols-1"
          >
            <div className="min-w-0 max-lg:col-span-full">
              <h3 className="font-medium">{entry.offered.title}</h3>
              <p className="max-w-read text-ink-2">{entry.offered.summary}</p>
            </div>
            <span className="text-meta text-ink-3">
              {entry.offered.minutes} min, {entry.offered.questions} questions
            </span>
            <Last entry={entry} formats={formats} />
            <div className="justify-self-end max-lg:col-start-2 max-md:col-start-1 max-md:justify-self-start">
              {entry.run ? (
                <LinkButton href={`/assessments/take/${entry.run.session}`}>
                  {entry.progress?.given ? "Continue" : "Start"}
                  <span className="sr-only"> {entry.offered.title}</span>
                </LinkButton>
              ) : (
                <StartRun
                  type={entry.offered.assessment_type}
                  title={entry.offered.title}
                  words={entry.last ? "Take again" : "Start"}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
