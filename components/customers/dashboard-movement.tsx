import { StackArea } from "@/components/shared/charts/stack-area";
import { bandByKey, noBand } from "@/components/shared/health-bands";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { bandOrder, movement, movementFinding } from "@/lib/customers/dashboard/rules";
import type { Portfolio } from "@/lib/customers/dashboard/types";
import type { Formats } from "./dashboard-amounts";

const read = (band: string) => (band === "none" ? noBand : bandByKey(band));

/** How health divided over twelve months: the customers of today, as they stood then. */
export function DashboardMovement({
  portfolio,
  format,
}: {
  portfolio: Portfolio;
  format: Formats;
}) {
  const points = movement(portfolio);
  const finding = movementFinding(points, format.date);
  return (
    <Card aria-labelledby="movement">
      <CardHead id="movement" title="Health over twelve months" meta="customers by band" />
      <CardBody>
        <StackArea
          points={points.map(({ day, ...values }) => ({ at: day, values }))}
          // From the bottom up: at risk first, so that its height can be read from the base line.
          series={(["risk", "watch", "healthy", "none"] as const).map((band) => ({
            key: band,
            label: read(band).label,
            tone: read(band).tone,
          }))}
          sentence={`Customers by health from ${format.date(points[0]?.day)} to today. ${finding} Today: ${bandOrder
            .map((band) => `${points.at(-1)?.[band] ?? 0} ${read(band).label.toLowerCase()}`)
            .join(", ")}.`}
          caption={`${finding} Customers of today, as they stood at the beginning of each month.`}
          locale={format.locale}
          day={format.date}
          value={(count) => format.number(count)}
        />
      </CardBody>
    </Card>
  );
}
