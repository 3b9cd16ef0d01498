import { FigureGrid, FigureTile } from "@/components/shared/figure-tile";
import type { formatsFor } from "@/components/shared/format";
import { Card } from "@/components/ui/card";
import {
  amountsOf,
  figureNames,
  figures,
  figureShow,
  monthDays,
  monthsFrom,
  renewalsHref,
} from "@/lib/customers/renewal/rules";
import type { RenewalParams } from "@/lib/customers/renewal/schema";
import type { Figure, RenewalPage } from "@/lib/customers/renewal/types";

type Format = ReturnType<typeof formatsFor>;

const notes: Record<Figure, string> = {
  due: "everything that ends",
  forecast: "won, and what open ones should bring",
  won: "renewed",
  lost: "not renewed",
  at_risk: "open, less likely than 50%",
};

/** The five figures of twelve months. Each opens the renewals it counts. */
export function RenewalFigures({
  page,
  params,
  format,
}: {
  page: RenewalPage;
  params: RenewalParams;
  format: Format;
}) {
  const months = monthsFrom(page.start);
  const days = monthDays(months[0]!, months[11]);
  return (
    <Card className="mt-3" aria-label="Twelve months">
      <FigureGrid columns={4} className="md:grid-cols-5!">
        {figures.map((figure) => {
          const { count, amounts } = amountsOf(page.months, figure);
          return (
            <FigureTile
              key={figure}
              label={figureNames[figure]}
              value={
                amounts.length === 0
                  ? format.number(count)
                  : sumUp(amounts)
                      .map(({ currency, amount }) =>
                        format.money(amount, currency, { compact: true }),
                      )
                      .join(" + ")
              }
              note={`${format.number(count)} ${count === 1 ? "renewal" : "renewals"}, ${notes[figure]}`}
              tone={figure === "at_risk" && count > 0 ? "risk" : undefined}
              href={renewalsHref(params, { show: figureShow[figure], ...days })}
            />
          );
        })}
      </FigureGrid>
    </Card>
  );
}

function sumUp(amounts: { currency: string; amount: number }[]) {
  const sums = new Map<string, number>();
  for (const { currency, amount } of amounts)
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
