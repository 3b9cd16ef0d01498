import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { figureHref, mainCurrency, partFilter, sortedParts } from "@/lib/customers/dashboard/rules";
import type { Portfolio } from "@/lib/customers/dashboard/types";
import { AmountLinks, type Formats } from "./dashboard-amounts";

/** What renews in the next 90 days, month by month, and how much of it is at risk. */
export function DashboardRenewals({
  portfolio,
  owner,
  format,
}: {
  portfolio: Portfolio;
  owner?: string;
  format: Formats;
}) {
  const main = mainCurrency(portfolio);
  const months = sortedParts(portfolio, "renewal");
  const most = Math.max(1, ...months.map((line) => line.customers));
  const name = (month: string) =>
    new Intl.DateTimeFormat(format.locale, {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    <Card aria-labelledby="renewals">
      <CardHead id="renewals" title="Renewals in 90 days" meta="by month" />
      {months.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">Nothing renews in the next 90 days.</p>
      ) : (
        <ul className="divide-y divide-line">
          {months.map((line) => {
            const filter = partFilter("renewal", line.key, portfolio.today);
            const month = name(line.key!);
            return (
              <li key={line.key} className="grid gap-1.5 px-4 py-2.5">
                <p className="flex items-baseline justify-between gap-3">
                  <span className="font-medium">{month}</span>
                  <AmountLinks
                    amounts={line.arr}
                    main={main}
                    hrefOf={(currency) => figureHref(owner, { ...filter, currency })}
                    format={format}
                  />
                </p>
                <span aria-hidden className="flex h-1.5 gap-px">
                  <span
                    className="hatch rounded-xs bg-risk"
                    style={{ width: `${(100 * line.at_risk) / most}%` }}
                  />
                  <span
                    className="rounded-xs bg-accent"
                    style={{ width: `${(100 * (line.customers - line.at_risk)) / most}%` }}
                  />
                </span>
                <p className="text-meta text-ink-2">
                  <TextLink href={figureHref(owner, filter)} prefetch={false}>
                    {format.number(line.customers)}{" "}
                    {line.customers === 1 ? "customer" : "customers"}
                    <span className="sr-only"> renewing in {month}</span>
                  </TextLink>
                  {line.at_risk > 0 ? (
                    <>
                      ,{" "}
                      <TextLink
                        href={figureHref(owner, { ...filter, band: "risk" })}
                        prefetch={false}
                      >
                        {format.number(line.at_risk)} at risk
                        <span className="sr-only"> in {month}</span>
                      </TextLink>
                    </>
                  ) : null}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
