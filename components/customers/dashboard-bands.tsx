import { DistributionBar } from "@/components/shared/charts/bar-distribution";
import { bandByKey, bandRange, noBand } from "@/components/shared/health-bands";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import {
  bandOrder,
  figureHref,
  mainCurrency,
  partOf,
  wholeOf,
} from "@/lib/customers/dashboard/rules";
import type { Portfolio } from "@/lib/customers/dashboard/types";
import type { Formats } from "./dashboard-amounts";

/** How health divides now. */
export function DashboardBands({
  portfolio,
  owner,
  format,
}: {
  portfolio: Portfolio;
  owner?: string;
  format: Formats;
}) {
  const main = mainCurrency(portfolio);
  const shares = bandOrder.map((key) => {
    const band = key === "none" ? noBand : bandByKey(key);
    const line = partOf(portfolio, "band", key);
    return {
      key,
      label: bandRange(band),
      tone: band.tone,
      count: line.customers,
      amount: format.money(line.arr[main] ?? 0, main),
      href: figureHref(owner, { band: key }),
    };
  });
  return (
    <Card aria-labelledby="bands">
      <CardHead
        id="bands"
        title="Health now"
        actions={
          <span className="pr-1.5 text-ink-3">
            {format.number(wholeOf(portfolio).customers)} customers, ARR in {main}
          </span>
        }
      />
      <CardBody>
        <DistributionBar
          label={`Customers by health: ${shares.map((share) => `${share.label} ${share.count}`).join(", ")}.`}
          shares={shares}
        />
      </CardBody>
    </Card>
  );
}
