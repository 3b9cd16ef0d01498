import type { Route } from "next";
import { scoreWords } from "@/components/assessments/score-words";
import { FigureGrid, FigureTile } from "@/components/shared/figure-tile";
import { Card, CardHead } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { TextLink } from "@/components/ui/text-link";
import { askedHref, overviewHref, resultsHref } from "@/lib/assessments/overview/rules";
import { typeNames, type AssessmentType } from "@/lib/assessments/template/schema";
import type { OrgHome } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";

/** Where the organization stands: who took assessments, what came of them, what is open. Each figure opens its list. */
export function OrgAssessmentsCard({ home, formats }: { home: OrgHome; formats: HomeFormats }) {
  const { org, assessments } = home;
  const scope = { org, from: assessments.from };
  const { weakest } = assessments;
  return (
    <Card bleed aria-labelledby="assessments">
      <CardHead
        id="assessments"
        title="Assessments"
        meta={`since ${formats.date(assessments.from)}`}
        actions={
          <span className="pr-1.5">
            <TextLink href={overviewHref({ org: org.id })}>Overview</TextLink>
          </span>
        }
      />
      <FigureGrid columns={4}>
        <FigureTile
          label="Took one"
          value={formats.number(assessments.took)}
          note={`of ${formats.number(home.members)} ${home.members === 1 ? "member" : "members"}`}
          href={overviewHref({ org: org.id, took: "any" }, {}, "people")}
        />
        <FigureTile
          label="Results"
          value={formats.number(assessments.results)}
          note="of all assessments"
          href={resultsHref(scope)}
        />
        <FigureTile
          label="Open"
          value={formats.number(assessments.open)}
          note="asked, not answered"
          href={askedHref(org.id, "missing")}
        />
        <FigureTile
          label="Overdue"
          value={formats.number(assessments.overdue)}
          tone={assessments.overdue > 0 ? "risk" : undefined}
          note="asked for an earlier day"
          href={askedHref(org.id, "overdue")}
        />
      </FigureGrid>
      {assessments.types.length === 0 ? (
        <p className="border-t border-line px-4 py-4 text-ink-2">
          Nobody took an assessment in these twelve months.{" "}
          <TextLink href="/assessments/manage/invite">Ask people to take one</TextLink>
        </p>
      ) : (
        <>
          <ul className="grid grid-cols-2 gap-x-6 border-t border-line px-4 py-2 max-md:grid-cols-1">
            {assessments.types.slice(0, 6).map(({ type, average, results }) => (
              <li key={type}>
                <Link
                  href={resultsHref(scope, { type: type as AssessmentType }) as Route}
                  prefetch={false}
                  className="flex min-h-8 items-center gap-3 underline-offset-3 hover:underline max-md:min-h-11"
                >
                  <span className="min-w-0 flex-1 truncate">
                    {typeNames[type as AssessmentType]}
                  </span>
                  <span className="font-medium">
                    {scoreWords(average, formats.locale)}
                    <span className="sr-only"> on average</span>
                  </span>
                  <span className="w-18 text-right text-meta text-ink-3">
                    {formats.number(results)} {results === 1 ? "result" : "results"}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {weakest ? (
            <p className="border-t border-line px-4 py-3 text-ink-2">
              Weakest:{" "}
              <TextLink
                href={resultsHref(scope, {
                  type: weakest.type as AssessmentType,
                  category: weakest.key,
                })}
              >
                {weakest.title}
              </TextLink>
              , {scoreWords(weakest.average, formats.locale)} in{" "}
              {typeNames[weakest.type as AssessmentType]}.
            </p>
          ) : null}
        </>
      )}
    </Card>
  );
}
