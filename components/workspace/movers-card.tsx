import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Sparkline } from "@/components/shared/charts/sparkline";
import { Delta, HealthMark } from "@/components/shared/health";
import { bandByKey } from "@/components/shared/health-bands";
import { cn } from "@/components/ui/cn";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { explainMove } from "@/lib/customers/health/rules";
import type { Moved, Mover } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";

const ways: (keyof Moved)[] = ["down", "up"];

/**
 * Whose score moved most in 30 days, either way; the counts open the lists of all who did. `since` says from which score
 * each came, where there is room for it.
 */
export function MoversCard({
  movers,
  moved,
  hrefOf,
  formats,
  since = false,
}: {
  movers: Mover[];
  moved: Moved;
  hrefOf: (way: keyof Moved) => string;
  formats: HomeFormats;
  since?: boolean;
}) {
  return (
    <Card aria-labelledby="movers" bleed={since}>
      <CardHead
        id="movers"
        title="Movers"
        meta={since ? "the largest of 30 days, 3 points or more" : "30 days"}
        actions={
          movers.length > 0 ? (
            <span className="mr-1.5 flex gap-3">
              {ways
                .filter((way) => moved[way] > 0)
                .map((way) => (
                  <TextLink key={way} href={hrefOf(way)}>
                    All {formats.number(moved[way])} {way}
                  </TextLink>
                ))}
            </span>
          ) : null
        }
      />
      {movers.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">No score moved by 3 points or more in 30 days.</p>
      ) : (
        <ul className="divide-y divide-line">
          {movers.map((mover) => (
            <li key={mover.id}>
              <MoverLine {...{ mover, formats, since }} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function MoverLine({
  mover,
  formats,
  since,
}: {
  mover: Mover;
  formats: HomeFormats;
  since: boolean;
}) {
  const way = mover.delta > 0 ? "up" : "down";
  const parts = explainMove(mover.before, mover.after, way, formats.signed);
  const why = since ? [`from ${mover.was}`, parts].filter(Boolean).join(": ") : parts;
  return (
    <Link
      href={`/customers/${mover.id}/health` as Route}
      prefetch={false}
      className="grid min-h-13 grid-cols-[minmax(0,1fr)_auto_3.5rem_2.5rem] items-center gap-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span className="min-w-0">
        <span className="block truncate font-medium">{mover.name}</span>
        {why ? (
          <span className="block truncate text-meta text-ink-3" title={parts || undefined}>
            {why}
          </span>
        ) : null}
      </span>
      <span className={cn(since && "max-md:hidden")}>
        <Sparkline values={mover.spark} tone={bandByKey(mover.band).tone} />
      </span>
      <HealthMark
        score={mover.score}
        band={mover.band}
        className={since ? "max-md:col-start-3" : undefined}
      />
      <Delta value={mover.delta} text={formats.signed(mover.delta)} className="text-right" />
    </Link>
  );
}
