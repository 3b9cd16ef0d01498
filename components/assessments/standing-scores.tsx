import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Standing } from "@/lib/assessments/standing/types";
import { scoreText, type Formats } from "./overview-words";

/** The latest scores of a customer's organization, one line an assessment. */
export function StandingScores({ standing, format }: { standing: Standing; format: Formats }) {
  if (!standing.org) return null;
  const { org, types } = standing;
  return (
    <Card aria-labelledby="scores" className="max-w-[720px]">
      <CardHead
        id="scores"
        title="Their assessments"
        meta="latest scores, 0 to 5"
        actions={
          <TextLink
            className="mr-1.5"
            href={`/assessments/overview?org=${org.id}`}
            prefetch={false}
          >
            Overview
          </TextLink>
        }
      />
      {types.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">Nobody of {org.name} has completed one yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {types.map((type) => (
            <li key={type.type}>
              <Link
                href={`/assessments/results?org=${org.id}&type=${type.type}` as Route}
                prefetch={false}
                className="grid min-h-13 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="truncate font-medium">{type.title}</span>
                <span className="font-medium">{scoreText(type.score, format.locale)}</span>
                <span className="col-span-2 truncate text-meta text-ink-3">
                  {type.people} {type.people === 1 ? "person" : "people"}, newest{" "}
                  {format.date(type.on)}; lowest {type.categories[0]?.title}{" "}
                  {scoreText(type.categories[0]?.score ?? 0, format.locale)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
