import { Card, CardBody, CardHead } from "@/components/ui/card";
import { LineChart } from "@/components/shared/charts/line-chart";
import type { formatsFor } from "@/components/shared/format";
import type { CustomerDetail } from "@/lib/customers/customer/types";
import { describeHistory } from "@/lib/customers/health/rules";

/** The finding of the history in words, and what the dotted verticals are. */
export function historyCaption(
  history: CustomerDetail["history"],
  changes: CustomerDetail["health"]["changes"],
  format: Pick<ReturnType<typeof formatsFor>, "date">,
): string {
  const rules = changes.map(
    ({ at, name, version }) => `${name} ${version} from ${format.date(at)}`,
  );
  return [
    describeHistory(history, format.date),
    rules.length > 0 ? `Dotted: ${rules.join(", ")}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The score of up to twelve months, a week apart; weeks without a calculation stay gaps. */
export function HistoryCard({
  detail: { history, health },
  format,
  className,
}: {
  detail: CustomerDetail;
  format: ReturnType<typeof formatsFor>;
  className?: string;
}) {
  const known = history.filter((point) => point.score !== null);
  return (
    <Card aria-labelledby="history" className={className}>
      <CardHead
        id="history"
        title="History"
        meta={known.length > 1 ? "Up to 12 months, one point a week" : undefined}
      />
      <CardBody>
        {known.length > 1 ? (
          <LineChart
            points={history.map((point) => ({ at: point.at, value: point.score }))}
            bands={health.model?.bands}
            locale={format.locale}
            timeZone={format.timeZone}
            lastLabel="now"
            modelChanges={health.changes}
            caption={historyCaption(history, health.changes, format)}
          />
        ) : (
          <p className="text-ink-2">
            {known.length === 1
              ? `One score so far, of ${format.date(known[0]!.at)}. The line begins with the second week.`
              : "No score yet, so there is no history. The first calculation begins it."}
          </p>
        )}
      </CardBody>
    </Card>
  );
}
