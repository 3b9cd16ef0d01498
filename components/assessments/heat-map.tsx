import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Missing } from "@/components/shared/missing";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { scoreWords } from "@/lib/assessments/participation/rules";
import { hiddenTeams, lowestCell, stepOf } from "@/lib/assessments/spread/rules";
import type { Spread, TeamSpread, TypeSpread } from "@/lib/assessments/spread/types";

type Props = {
  spread: TypeSpread;
  cell: (category: string, team?: string) => string;
};

// Five steps of one tint, written out so that the build finds them; the number stands in each cell.
const tints = [
  "bg-accent/5",
  "bg-accent/10",
  "bg-accent/15",
  "bg-accent/20",
  "bg-accent/25",
] as const;

/** Teams × categories: a table that is tinted, so that it needs no text alternative. Each cell opens its results. */
export function HeatMap({ spread, cell }: Props) {
  const shown = spread.teams.filter((team) => team.shown);
  const hidden = hiddenTeams(spread.teams);
  const lowest = lowestCell(spread);
  return (
    <Card bleed aria-labelledby="teams">
      <CardHead
        id="teams"
        title="Teams"
        meta={
          lowest
            ? `Lowest: ${lowest.team}, ${lowest.title} (${scoreWords(lowest.average)})`
            : undefined
        }
      />
      {shown.length ? (
        <div className="relative overflow-x-auto">
          <table className="w-full border-separate border-spacing-0">
            <caption className="sr-only">
              Average score of each team per category, from 0 to 5
            </caption>
            <thead>
              <tr className="text-left text-meta text-ink-3">
                <th scope="col" className="h-9 border-b border-line pr-3 pl-4 font-medium">
                  Team
                </th>
                {spread.categories.map((category) => (
                  <th
                    key={category.key}
                    scope="col"
                    className="h-9 border-b border-line px-3 text-right font-medium"
                  >
                    {category.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((team) => (
                <tr key={team.id}>
                  <th
                    scope="row"
                    className="border-b border-line py-1 pr-3 pl-4 text-left font-medium"
                  >
                    {team.name}
                    <span className="block text-meta font-normal whitespace-nowrap text-ink-3">
                      {team.respondents} of {team.members} answered
                    </span>
                  </th>
                  {spread.categories.map((category) => (
                    <td key={category.key} className="border-b border-line p-0.5">
                      <Cell
                        team={team}
                        spread={team.cells?.[category.key] ?? null}
                        href={cell(category.key, team.id)}
                        title={category.title}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <CardBody className="text-meta text-ink-3">
        A team shows its figures from {spread.least} respondents on: with fewer, a figure would be
        somebody’s answer.{" "}
        {hidden.length ? `Not shown: ${hidden.map(({ name }) => name).join(", ")}.` : null}
        {spread.teams.length === 0 ? "This organization has no teams yet." : null}
      </CardBody>
    </Card>
  );
}

function Cell({
  team,
  spread,
  href,
  title,
}: {
  team: TeamSpread;
  spread: Spread | null;
  href: string;
  title: string;
}) {
  const step = stepOf(spread?.average ?? null);
  if (!spread || step === null)
    return (
      <span className="block px-2.5 py-2 text-right">
        <Missing words="too few answered" />
      </span>
    );
  return (
    <Link
      href={href as Route}
      aria-label={`${team.name}, ${title}: ${scoreWords(spread.average)}, from ${scoreWords(spread.lowest)} to ${scoreWords(spread.highest)}`}
      className={cn(
        "block min-h-10 rounded-xs px-2.5 py-2.5 text-right font-medium hover:underline focus-visible:-outline-offset-2",
        tints[step],
      )}
    >
      {scoreWords(spread.average)}
    </Link>
  );
}
