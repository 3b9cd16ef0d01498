import { FigureGrid, FigureTile } from "@/components/shared/figure-tile";
import { PageHeader } from "@/components/shared/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { toDo } from "@/lib/assessments/catalogue/rules";
import type { Catalogue } from "@/lib/assessments/catalogue/types";
import { inWords, missingFacts, nextStep } from "@/lib/workspace/home/rules";
import type { OrgHome as OrgHomeData } from "@/lib/workspace/home/types";
import { CsmCard } from "./csm-card";
import type { HomeFormats } from "./home-formats";
import { OpenForYou, StepCard } from "./open-for-you";
import { OrgAssessmentsCard } from "./org-assessments-card";
import { ResultsCard } from "./results-card";
import { TasksCard } from "./tasks-card";
import { TrainingCard } from "./training-card";

/** "Where do we stand?", for an organization's owner or admin. */
export function OrgHome({
  home,
  catalogue,
  formats,
}: {
  home: OrgHomeData;
  catalogue: Catalogue;
  formats: HomeFormats;
}) {
  const step = nextStep(home);
  const items = toDo(catalogue);
  const missing = missingFacts(home);
  const people = `${formats.number(home.members)} ${home.members === 1 ? "person" : "people"}`;
  return (
    <>
      <PageHeader
        title={formats.longDay(formats.now)}
        lead={`${home.org.name}: ${people}${home.csm ? `, kept by ${home.csm.name}` : ""}.`}
      />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div className="grid grid-cols-1 gap-4">
          {step ? (
            <StepCard id="next" title="Next step" {...step} primary={items.length === 0} />
          ) : null}
          <OpenForYou items={items} handed={home.handed} formats={formats} />
          <OrgAssessmentsCard home={home} formats={formats} />
          <Card aria-labelledby="people">
            <CardHead id="people" title={home.org.name} />
            <FigureGrid>
              <FigureTile
                label="Members"
                value={formats.number(home.members)}
                note={
                  home.joined_30d > 0
                    ? `${home.joined_30d} joined in 30 days`
                    : "nobody new in 30 days"
                }
                href="/team"
              />
              <FigureTile
                label="Invitations open"
                value={formats.number(home.invitations_open)}
                note={
                  home.invitations_expired > 0
                    ? `${home.invitations_expired} ran out`
                    : "none ran out"
                }
                href="/team"
              />
            </FigureGrid>
            <div className="grid gap-2 border-t border-line p-4">
              <p className="flex items-baseline justify-between gap-4">
                <span>Profile of the organization</span>
                <span className="font-medium">{formats.number(home.profile_done)}%</span>
              </p>
              <Progress label="Profile filled in" value={home.profile_done} max={100} />
              <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
                <p className="min-w-0 flex-1 text-ink-2 max-md:basis-full">
                  {missing.length === 0 ? "Every fact is there." : `Missing: ${inWords(missing)}.`}
                  {home.csm ? " Your CSM sees the profile too." : null}
                </p>
                {missing.length > 0 ? (
                  <LinkButton size="sm" href="/settings/organization">
                    Fill in the profile
                  </LinkButton>
                ) : null}
              </div>
            </div>
          </Card>
          {home.training.length > 0 ? (
            <TrainingCard steps={home.training} formats={formats} />
          ) : null}
        </div>
        <div className="grid grid-cols-1 gap-4">
          <TasksCard tasks={home.tasks} formats={formats} />
          <ResultsCard last={catalogue.last} formats={formats} />
          <CsmCard csm={home.csm} />
        </div>
      </div>
    </>
  );
}
