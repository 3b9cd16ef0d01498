import { StandingResults } from "@/components/assessments/standing-results";
import { AdoptionRecords } from "@/components/customers/adoption-records";
import { EngagementRecords } from "@/components/customers/engagement-records";
import { HealthCard } from "@/components/customers/health-card";
import { HealthPlanCard } from "@/components/customers/health-plan-card";
import { HealthPulseCard } from "@/components/customers/health-pulse-card";
import { HealthReplayCard } from "@/components/customers/health-replay-card";
import { ScrollToTarget } from "@/components/customers/scroll-to-target";
import { formatsFor } from "@/components/shared/format";
import { loadStanding } from "@/lib/assessments/standing/loaders";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { can } from "@/lib/customers/customer/permissions";
import { loadCountedSessions, loadCustomerHealth } from "@/lib/customers/health/loaders";
import { localIn } from "@/lib/customers/touch/rules";
import { loadProgress } from "@/lib/learning/progress/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The score, what would make it green, any day of its year, and the records behind each factor. */
export async function HealthTab({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [{ viewer, detail }, { asked, health }, sessions, progress, standing, reader] =
    await Promise.all([
      loadCustomer(id),
      loadCustomerHealth(id, query),
      loadCountedSessions(id),
      loadProgress(id),
      loadStanding(id),
      loadReader(),
    ]);
  const format = formatsFor(reader);
  return (
    <div className="grid gap-5 max-lg:gap-4">
      <div className="grid items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <HealthCard detail={detail} format={format} />
        <div className="grid gap-5 max-lg:gap-4">
          <HealthPlanCard detail={detail} format={format} />
          <HealthPulseCard
            customer={id}
            pulses={health.pulses}
            today={localIn(reader.timeZone, reader.now).slice(0, 10)}
            mayEdit={can(viewer, "customer.edit", detail.customer)}
            locale={reader.locale}
            timeZone={reader.timeZone}
          />
        </div>
      </div>
      <HealthReplayCard detail={detail} replay={health} asked={asked} format={format} />
      <div className="grid items-start gap-5 max-lg:gap-4 lg:grid-cols-2">
        <EngagementRecords sessions={sessions} part={partOf("agent_messages")} format={format} />
        <AdoptionRecords rows={progress} part={partOf("training_progress")} format={format} />
      </div>
      <StandingResults
        standing={standing}
        counted={partOf("assessment_scoring_results")?.value}
        format={format}
      />
      <ScrollToTarget />
    </div>
  );

  function partOf(table: string) {
    return detail.health.parts.find((part) => part.source_table === table);
  }
}
