import { MoversCard } from "@/components/workspace/movers-card";
import { figureHref, wholeOf } from "@/lib/customers/dashboard/rules";
import type { Portfolio } from "@/lib/customers/dashboard/types";
import type { Formats } from "./dashboard-amounts";
import { DashboardBands } from "./dashboard-bands";
import { DashboardFigures } from "./dashboard-figures";
import { DashboardMovement } from "./dashboard-movement";
import { DashboardRenewals } from "./dashboard-renewals";
import { DashboardSilent } from "./dashboard-silent";
import { DashboardSplit } from "./dashboard-split";
import { PortfolioEmpty } from "./dashboard-empty";

/** How the portfolio stands and where it goes. `owner` is the CSM that a platform admin chose. */
export function DashboardPage({
  portfolio,
  owner,
  admin,
  format,
}: {
  portfolio: Portfolio;
  owner?: string;
  admin: boolean;
  format: Formats;
}) {
  if (wholeOf(portfolio).customers === 0)
    return <PortfolioEmpty name={owner ? portfolio.csm?.name : undefined} admin={admin} />;
  const shared = { portfolio, owner, format };
  return (
    <>
      <DashboardFigures {...shared} />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div className="grid grid-cols-1 gap-4">
          <DashboardMovement portfolio={portfolio} format={format} />
          <MoversCard
            movers={portfolio.movers}
            moved={portfolio.moved}
            hrefOf={(moved) => figureHref(owner, { moved })}
            formats={format}
            since
          />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <DashboardBands {...shared} />
          <DashboardRenewals {...shared} />
          <DashboardSilent {...shared} />
        </div>
      </div>
      <div className="mt-5 grid grid-cols-1 items-start gap-5 max-lg:mt-4 max-lg:gap-4 lg:grid-cols-2">
        <div className="grid grid-cols-1 gap-4">
          {admin && !owner ? <DashboardSplit {...shared} split="csm" title="CSM" /> : null}
          <DashboardSplit {...shared} split="stage" title="Stage" />
          <DashboardSplit {...shared} split="size" title="Size" />
          {(portfolio.splits.currency?.length ?? 0) > 1 ? (
            <DashboardSplit {...shared} split="currency" title="Currency" />
          ) : null}
        </div>
        <DashboardSplit {...shared} split="industry" title="Industry" />
      </div>
    </>
  );
}
