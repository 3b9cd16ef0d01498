import type { Route } from "next";
import { ScoreChange, scoreWords } from "@/components/assessments/score-words";
import { RelativeDate } from "@/components/shared/relative-date";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { TextLink } from "@/components/ui/text-link";
import { latestResults } from "@/lib/assessments/catalogue/rules";
import type { LastResult } from "@/lib/assessments/catalogue/types";
import { typeNames } from "@/lib/assessments/template/schema";
import type { HomeFormats } from "./home-formats";

/** What the reader learned: the latest score of each assessment, with its change since the run before. */
export function ResultsCard({ last, formats }: { last: LastResult[]; formats: HomeFormats }) {
  return (
    <Card bleed aria-labelledby="results">
      <CardHead
        id="results"
        title="Your results"
        actions={
          last.length > 0 ? (
            <span className="pr-1.5">
              <TextLink href="/assessments/results">All results</TextLink>
            </span>
          ) : null
        }
      />
      {last.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">
          You took no assessment yet. <TextLink href="/assessments">Choose one</TextLink>: it takes
          a quarter of an hour, and its score and advice stand here.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {latestResults(last).map((one) => (
            <li key={one.result}>
              <Link
                href={`/assessments/results/${one.result}` as Route}
                prefetch={false}
                className="grid min-h-13 grid-cols-[minmax(0,1fr)_auto_3rem] items-center gap-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="min-w-0">
                  <span className="block truncate font-medium">
                    {typeNames[one.assessment_type]}
                  </span>
                  <span className="block text-meta text-ink-3">
                    <RelativeDate value={one.at} formats={formats} />
                  </span>
                </span>
                <span className="font-medium">
                  {scoreWords(one.score, formats.locale)}
                  <span className="sr-only"> of 5</span>
                </span>
                <span className="text-right text-meta">
                  {one.before === null ? null : (
                    <ScoreChange value={one.score - one.before} locale={formats.locale} />
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
