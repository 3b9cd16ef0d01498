import { PageHeader } from "@/components/shared/page-header";
import { TextLink } from "@/components/ui/text-link";
import { Card, CardHead } from "@/components/ui/card";
import { openTraining } from "@/lib/workspace/home/rules";
import type { MemberHome as MemberHomeData } from "@/lib/workspace/home/types";
import { CsmCard } from "./csm-card";
import type { HomeFormats } from "./home-formats";
import { TrainingCard } from "./training-card";

/** "What is open for me, and what did I learn?" */
export function MemberHome({ home, formats }: { home: MemberHomeData; formats: HomeFormats }) {
  const open = openTraining(home.training).length;
  const lead =
    open === 0
      ? "Nothing is open for you."
      : `${open} training ${open === 1 ? "module is" : "modules are"} open for you.`;
  return (
    <>
      <PageHeader title={formats.longDay(formats.now)} lead={lead} />
      <div className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        <TrainingCard steps={home.training} formats={formats} />
        <div className="grid grid-cols-1 gap-4">
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
