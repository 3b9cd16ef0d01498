import { FigureGrid, FigureTile } from "@/components/shared/figure-tile";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import {
  figureHref,
  inOrder,
  mainCurrency,
  sortedParts,
  wholeOf,
} from "@/lib/customers/dashboard/rules";
import type { Amounts, Portfolio } from "@/lib/customers/dashboard/types";
import type { Formats } from "./dashboard-amounts";

/** ARR, ARR at risk, renewals and silence. Each tile opens exactly the customers it counts. */
export function DashboardFigures({
  portfolio,
  owner,
  format,
}: {
  portfolio: Portfolio;
  owner?: string;
  format: Formats;
}) {
  const main = mainCurrency(portfolio);
  const whole = wholeOf(portfolio);
  const renewals = sortedParts(portfolio, "renewal");
  const ninety = renewals.reduce((sum, line) => sum + (line.arr[main] ?? 0), 0);
  const renewing = renewals.reduce((sum, line) => sum + line.customers, 0);
  const compact = (amount: number) => format.money(amount, main, { compact: true });
  const customers = (count: number) =>
    `${format.number(count)} ${count === 1 ? "customer" : "customers"}`;
  const rest = (amounts: Amounts) => {
    const others = inOrder(amounts, main).filter(([currency]) => currency !== main);
    return others.length === 0
      ? null
      : `and ${others.map(([currency, amount]) => format.money(amount, currency, { compact: true })).join(", ")}, not added`;
  };
  const share =
    (whole.arr[main] ?? 0) > 0
      ? `${format.percent((whole.arr_at_risk[main] ?? 0) / whole.arr[main]!, 1)} of it`
      : customers(whole.at_risk);
  return (
    <Card aria-label="The portfolio in figures" className="mb-5 max-lg:mb-4">
      <FigureGrid columns={4}>
        <FigureTile
          label={`ARR in ${main}`}
          value={compact(whole.arr[main] ?? 0)}
          note={rest(whole.arr) ?? customers(whole.customers)}
          href={figureHref(owner, { currency: main, sort: "arr" })}
        />
        <FigureTile
          label={`ARR at risk in ${main}`}
          value={compact(whole.arr_at_risk[main] ?? 0)}
          note={rest(whole.arr_at_risk) ?? share}
          href={figureHref(owner, { band: "risk", currency: main })}
        />
        <FigureTile
          label="Renewals in 90 days"
          value={format.number(renewing)}
          note={`${compact(ninety)} of it in ${main}`}
          href={figureHref(owner, { renewal_within: 90 })}
        />
        <FigureTile
          label="Silent"
          value={format.number(whole.silent)}
          note="longer than their own normal"
          href={figureHref(owner, { silent: "1" })}
        />
      </FigureGrid>
      {portfolio.without_arr > 0 ? (
        <p className="border-t border-line px-4 py-2.5 text-meta text-ink-2">
          No amount is known of{" "}
          <TextLink href={figureHref(owner, { without: "arr" })} prefetch={false}>
            {customers(portfolio.without_arr)}
          </TextLink>
          ; they are counted, not estimated.
        </p>
      ) : null}
    </Card>
  );
}
