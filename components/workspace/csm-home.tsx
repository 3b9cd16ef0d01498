import { Plus } from "lucide-react";
import { EmptyState } from "@/components/shared/empty-state";
import { PageHeader } from "@/components/shared/page-header";
import { LinkButton } from "@/components/ui/button";
import { daySummary, lists } from "@/lib/workspace/home/rules";
import type { CsmHome as CsmHomeData } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";
import { MoversCard } from "./movers-card";
import { NeedsCard } from "./needs-card";
import { PortfolioCard } from "./portfolio-card";
import { TasksCard } from "./tasks-card";
import { TodayCard } from "./today-card";

/** "What needs me today, and why?" */
export function CsmHome({ home, formats }: { home: CsmHomeData; formats: HomeFormats }) {
  if (home.figures.customers === 0) {
    return (
      <>
        <PageHeader title={formats.longDay(formats.now)} lead="You keep no customers yet." />
        <EmptyState
          title="Set the first stone"
          actions={
            <LinkButton variant="primary" href="/customers/new">
              <Plus />
              New customer
            </LinkButton>
          }
        >
          <p>
            With the first customer this page shows what needs you and why, the health of your
            portfolio, renewals ahead and the meetings of the day.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={formats.longDay(formats.now)} lead={daySummary(home)} />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div className="grid grid-cols-1 gap-4">
          <NeedsCard needs={home.needs} formats={formats} />
          <TodayCard meetings={home.today} formats={formats} />
          <TasksCard tasks={home.tasks} formats={formats} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <PortfolioCard figures={home.figures} bands={home.bands} formats={formats} />
          <MoversCard
            movers={home.movers}
            moved={home.moved}
            hrefOf={lists.moved}
            formats={formats}
          />
        </div>
      </div>
    </>
  );
}
