import { EmptyState } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";
import { isBare, typeToDraw } from "@/lib/assessments/overview/rules";
import type { OverviewParams } from "@/lib/assessments/overview/schema";
import type { Overview } from "@/lib/assessments/overview/types";
import { OverviewMovers, OverviewWeakest } from "./overview-categories";
import { OverviewCourse } from "./overview-course";
import { OverviewFigures } from "./overview-figures";
import { OverviewOrganizations } from "./overview-organizations";
import { OverviewPeople } from "./overview-people";
import { OverviewTypes } from "./overview-types";
import type { Formats } from "./overview-words";

/** How assessments go: coverage, scores over time, what moved, what is weakest, what is open. */
export function OverviewPage({
  overview,
  params,
  format,
}: {
  overview: Overview;
  params: OverviewParams;
  format: Formats;
}) {
  if (overview.choices.length === 0) return <NobodyJoined />;
  const shared = { overview, params, format };
  const drawn = typeToDraw(overview, params.type);
  return (
    <>
      {isBare(overview) ? (
        <EmptyState
          title="No assessment was taken yet"
          actions={
            <LinkButton variant="primary" href="/assessments/manage">
              Ask members to take one
            </LinkButton>
          }
        >
          <p>
            Once somebody has, this page shows who took what, scores by assessment and month, what
            moved, and which categories are weakest.
          </p>
        </EmptyState>
      ) : (
        <>
          <OverviewFigures {...shared} />
          <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
            <div className="grid grid-cols-1 gap-4">
              {drawn ? <OverviewCourse overview={overview} type={drawn} format={format} /> : null}
              <OverviewTypes {...shared} />
            </div>
            <div className="grid grid-cols-1 gap-4">
              <OverviewWeakest overview={overview} format={format} />
              <OverviewMovers overview={overview} format={format} />
            </div>
          </div>
        </>
      )}
      <OverviewOrganizations {...shared} />
      <OverviewPeople {...shared} />
    </>
  );
}

/** A CSM before the first of their customers has an organization here. */
function NobodyJoined() {
  return (
    <EmptyState
      title="None of your customers has joined yet"
      actions={
        <LinkButton variant="primary" href="/customers">
          Open customers
        </LinkButton>
      }
    >
      <p>
        Invite the owner of a customer from its Organization tab. Once they are here, this page
        shows their assessments: who took what, scores, what moved and what is open.
      </p>
    </EmptyState>
  );
}
