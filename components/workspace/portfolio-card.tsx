import { DistributionBar } from "@/components/shared/charts/bar-distribution";
import { FigureGrid, FigureTile } from "@/components/shared/figure-tile";
import { bandByKey, bandRange, noBand } from "@/components/shared/health-bands";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { atRiskNote, currencyNote, lists } from "@/lib/workspace/home/rules";
import type { BandShare, PortfolioFigures } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";

const read = (band: BandShare["band"]) => (band === "none" ? noBand : bandByKey(band));

/** The portfolio in four figures and its health. Every number opens the customers it counts. */
export function PortfolioCard({
  figures,
  bands,
  formats,
}: {
  figures: PortfolioFigures;
  bands: BandShare[];
  formats: HomeFormats;
}) {
  const compact = (amount: number) => formats.money(amount, figures.currency, { compact: true });
  const customers = (count: number) =>
    `${formats.number(count)} ${count === 1 ? "customer" : "customers"}`;
  const shares = bands.map((share) => {
    const band = read(share.band);
    return {
      key: share.band,
      label: bandRange(band),
      tone: band.tone,
      count: share.count,
      amount: formats.money(share.arr, figures.currency),
      href: lists.band(share.band),
    };
  });
  return (
    <Card aria-labelledby="portfolio">
      <CardHead
        id="portfolio"
        title="My portfolio"
        meta={customers(figures.customers)}
        actions={
          <TextLink className="mr-1.5" href="/customers/dashboard">
            Dashboard
          </TextLink>
        }
      />
      <FigureGrid>
        <FigureTile
          label="ARR"
          value={compact(figures.arr)}
          note={currencyNote(figures) ?? "a year, by contract"}
          href={lists.byArr}
        />
        <FigureTile
          label="ARR at risk"
          value={compact(figures.arr_at_risk)}
          note={atRiskNote(figures)}
          href={lists.band("risk")}
        />
        <FigureTile
          label="Renewals in 90 days"
          value={compact(figures.renewals_90_arr)}
          note={customers(figures.renewals_90_count)}
          href={lists.renewals}
        />
        <FigureTile
          label="Silent"
          value={formats.number(figures.silent)}
          note="longer than their normal"
          href={lists.silent}
        />
      </FigureGrid>
      <CardBody className="border-t border-line">
        <DistributionBar
          label={`Customers by health: ${shares.map((share) => `${share.label} ${share.count}`).join(", ")}.`}
          shares={shares}
        />
      </CardBody>
    </Card>
  );
}
