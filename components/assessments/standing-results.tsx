import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/shared/empty-state";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Standing, StandingCategory } from "@/lib/assessments/standing/types";
import { scoreText, type Formats } from "./overview-words";

/**
 * What the assessments factor of health counts: each assessment, its categories, and behind a category the results with
 * their day and person, and the questions. Answers stay with the person.
 */
export function StandingResults({
  standing,
  counted,
  format,
}: {
  standing: Standing;
  /** What the factor counts for now, where the customer's model names it. */
  counted?: number | null;
  format: Formats;
}) {
  const { types, own } = standing;
  return (
    <Card
      id="assessments"
      bleed
      aria-labelledby="assessments-title"
      className="scroll-mt-16 target:border-accent"
    >
      <CardHead
        id="assessments-title"
        title="Assessments: what they say of themselves"
        meta={own === null ? undefined : `${own} of 100`}
      />
      {types.length === 0 ? (
        <EmptyState bare title="No assessment yet">
          <p>
            {standing.org
              ? `Once somebody of ${standing.org.name} completes one, its categories show here.`
              : "Their organization is not linked yet; its assessments show here once it is."}
          </p>
        </EmptyState>
      ) : (
        <>
          <ul className="divide-y divide-line">
            {types.map((type) => (
              <li key={type.type} className="px-4 py-3">
                <div className="flex flex-wrap items-baseline gap-x-3">
                  <h3 className="font-medium">
                    <TextLink
                      href={`/assessments/results?org=${standing.org!.id}&type=${type.type}`}
                      prefetch={false}
                    >
                      {type.title}
                    </TextLink>
                  </h3>
                  <span className="font-medium">{scoreText(type.score, format.locale)} of 5</span>
                  <span className="text-meta text-ink-3">
                    {type.people} {type.people === 1 ? "person" : "people"}, newest{" "}
                    {format.date(type.on)}
                  </span>
                </div>
                <ul className="mt-1">
                  {type.categories.map((category) => (
                    <li key={category.key}>
                      <Category category={category} format={format} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          <p className="border-t border-line px-4 py-3 text-meta text-ink-2">
            Of every person the newest result counts; categories weigh as their assessment says, and
            assessments count alike.{" "}
            {counted === undefined
              ? "The model of this customer does not weigh assessments."
              : counted === null
                ? "None is young enough to count now."
                : `They count as ${counted} of 100 in this customer’s health.`}
          </p>
        </>
      )}
    </Card>
  );
}

function Category({ category, format }: { category: StandingCategory; format: Formats }) {
  return (
    <details className="group/category">
      <summary className="grid min-h-7 cursor-pointer list-none grid-cols-[minmax(0,1fr)_64px_auto] items-center gap-3 max-md:min-h-10">
        <span className="truncate text-ink-2 underline-offset-3 group-hover/category:underline">
          {category.title}
        </span>
        <span aria-hidden className="h-1 rounded-xs bg-sunken">
          <span
            className="block h-1 rounded-xs bg-accent"
            style={{ width: `${category.score * 20}%` }}
          />
        </span>
        <span className="min-w-9 text-right">{scoreText(category.score, format.locale)}</span>
      </summary>
      <div className="mb-2 ml-3 border-l border-line pl-3">
        <ul aria-label={`Results behind ${category.title}`}>
          {category.results.map((result) => (
            <li key={result.id}>
              <Link
                href={`/assessments/results/${result.id}` as Route}
                prefetch={false}
                className="inline-flex min-h-6 flex-wrap items-center gap-x-2 underline-offset-3 hover:underline max-md:min-h-10"
              >
                <span>{result.person ?? "A guest"}</span>
                <span className="text-ink-3">{format.date(result.at)}</span>
                <span className="font-medium">{scoreText(result.score, format.locale)}</span>
                {Number(result.weight) === 1 ? null : (
                  <span className="text-ink-3">
                    counts {format.number(Number(result.weight), 2)} times
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
        <p className="mt-1 text-meta text-ink-3">
          Rests on {category.questions.length}{" "}
          {category.questions.length === 1 ? "question" : "questions"}; what was answered is its
          person’s alone:
        </p>
        <ul className="list-disc pl-4 text-meta text-ink-2">
          {category.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
