import type { Route } from "next";
import Link from "next/link";
import { Sparkline } from "@/components/shared/charts/sparkline";
import { Delta, HealthMark } from "@/components/shared/health";
import { bandByKey } from "@/components/shared/health-bands";
import { Card, CardHead } from "@/components/ui/card";
import type { Mover } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";

/** Whose score moved most in 30 days, either way. */
export function MoversCard({ movers, formats }: { movers: Mover[]; formats: HomeFormats }) {
  return (
    <Card aria-labelledby="movers">
      <CardHead id="movers" title="Movers" meta="30 days" />
      {movers.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">No score moved by 3 points or more in 30 days.</p>
      ) : (
        <ul className="divide-y divide-line">
          {movers.map((mover) => (
            <li key={mover.id}>
              <Link
                href={`/customers/${mover.id}/health` as Route}
                className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto_3.5rem_2.5rem] items-center gap-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="min-w-0">
                  <span className="block truncate font-medium">{mover.name}</span>
                  {mover.why ? (
                    <span className="block truncate text-meta text-ink-3">{mover.why}</span>
                  ) : null}
                </span>
                <Sparkline values={mover.spark} tone={bandByKey(mover.band).tone} />
                <HealthMark score={mover.score} band={mover.band} />
                <Delta
                  value={mover.delta}
                  text={formats.signed(mover.delta)}
                  className="text-right"
                />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
