import { PageHeader } from "@/components/shared/page-header";
import { TextLink } from "@/components/ui/text-link";
import { Card, CardHead } from "@/components/ui/card";
import { toDo } from "@/lib/assessments/catalogue/rules";
import type { Catalogue } from "@/lib/assessments/catalogue/types";
import { openForYou, openTraining } from "@/lib/workspace/home/rules";
import type { MemberHome as MemberHomeData } from "@/lib/workspace/home/types";
import { CsmCard } from "./csm-card";
import type { HomeFormats } from "./home-formats";
import { OpenForYou } from "./open-for-you";
import { ResultsCard } from "./results-card";
import { TasksCard } from "./tasks-card";
import { TrainingCard } from "./training-card";

/** "What is open for me, and what did I learn?" */
export function MemberHome({
  home,
  catalogue,
  formats,
}: {
  home: MemberHomeData;
  catalogue: Catalogue;
  formats: HomeFormats;
}) {
  const items = toDo(catalogue);
  const lead = openForYou({
    assessments: items.length,
    questions: home.handed,
    tasks: home.tasks.total,
    training: openTraining(home.training).length,
  });
  return (
    <>
      <PageHeader title={formats.longDay(formats.now)} lead={lead} />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div className="grid grid-cols-1 gap-4">
          <OpenForYou items={items} handed={home.handed} formats={formats} />
          <TasksCard tasks={home.tasks} formats={formats} />
          <TrainingCard steps={home.training} formats={formats} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <ResultsCard last={catalogue.last} formats={formats} />
          <CsmCard csm={home.csm} />
          <Card aria-labelledby="organization">
            <CardHead id="organization" title="Your organization" />
            <p className="px-4 py-4 text-ink-2">
              {home.org ? (
                <>
                  You work in <span className="font-medium text-ink">{home.org.name}</span>.{" "}
                  <TextLink href="/team">See who else does</TextLink>
                </>
              ) : (
                <>
                  You belong to no organization yet.{" "}
                  <TextLink href="/welcome">Create one or join by an invitation</TextLink>
                </>
              )}
            </p>
          </Card>
        </div>
      </div>
    </>
  );
}
