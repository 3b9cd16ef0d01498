import type { Route } from "next";
import Link from "next/link";
import { Sparkline } from "@/components/shared/charts/sparkline";
import { Delta, HealthMark } from "@/components/shared/health";
import { bandByKey } from "@/components/shared/health-bands";
import { Card, CardHead } from "@/components/ui/card";
import type { PortfolioMover } from "@/lib/customers/dashboard/types";
import type { Formats } from "./dashboard-amounts";

/** Whose score moved most in 30 days, and by which parts. Each line opens what changed. */
export function DashboardMovers({ movers, format }: { movers: PortfolioMover[]; format: Formats }) {
  return (
    <Card aria-labelledby="movers" bleed>
      <CardHead id="movers" title="Movers" meta="the largest of 30 days, 3 points or more" />
      {movers.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">No score moved by 3 points or more in 30 days.</p>
      ) : (
        <ul className="divide-y divide-line">
          {movers.map((mover) => (
            <li key={mover.id}>
              <Link
                href={`/customers/${mover.id}/health` as Route}
                prefetch={false}
                className="grid min-h-13 grid-cols-[minmax(0,1fr)_auto_3.5rem_2.5rem] items-center gap-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="min-w-0">
                  <span className="block truncate font-medium">{mover.name}</span>
                  <span
                    className="block truncate text-meta text-ink-3"
                    title={mover.why ?? undefined}
                  >
                    from {mover.was}
                    {mover.why ? `: ${mover.why}` : ""}
                  </span>
                </span>
                <span className="max-md:hidden">
                  <Sparkline values={mover.spark} tone={bandByKey(mover.band).tone} />
                </span>
                <HealthMark score={mover.score} band={mover.band} className="max-md:col-start-3" />
                <Delta
                  value={mover.delta}
                  text={format.signed(mover.delta)}
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
