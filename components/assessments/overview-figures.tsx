import { FigureGrid, FigureTile } from "@/components/shared/figure-tile";
import { Card } from "@/components/ui/card";
import { askedHref, openInAll, overviewHref, resultsHref } from "@/lib/assessments/overview/rules";
import type { OverviewParams } from "@/lib/assessments/overview/schema";
import type { Overview } from "@/lib/assessments/overview/types";
import type { Formats } from "./overview-words";

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** Coverage, results, what is open and what is late. Each tile opens exactly what it counts. */
export function OverviewFigures({
  overview,
  params,
  format,
}: {
  overview: Overview;
  params: OverviewParams;
  format: Formats;
}) {
  const { people, scores, org } = overview;
  const open = openInAll(overview);
  const share = people.members > 0 ? format.percent(people.took_any / people.members) : "none";
  return (
    <Card aria-label="Assessments in figures" className="mb-5 max-lg:mb-4">
      <FigureGrid columns={4}>
        <FigureTile
          label="Members who took one"
          value={`${format.number(people.took_any)} of ${format.number(people.members)}`}
          note={share === "none" ? "no members yet" : `${share} of the members`}
          href={overviewHref(params, { took: "any", missing: undefined, q: undefined }, "people")}
        />
        <FigureTile
          label="Results"
          value={format.number(scores.results)}
          note={`since ${format.date(overview.from)}`}
          href={resultsHref(overview)}
        />
        <FigureTile
          label="Open"
          value={format.number(open.all)}
          note={`${format.number(open.assignments)} ${plural(open.assignments, "assignment", "assignments")}, ${format.number(open.invitations)} ${plural(open.invitations, "invitation", "invitations")}`}
          href={askedHref(org?.id, "missing")}
        />
        <FigureTile
          label="Overdue"
          value={format.number(open.overdue)}
          tone={open.overdue > 0 ? "risk" : undefined}
          note="asked for an earlier day"
          href={askedHref(org?.id, "overdue")}
        />
      </FigureGrid>
    </Card>
  );
}
