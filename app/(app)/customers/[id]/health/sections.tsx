import { AdoptionRecords } from "@/components/customers/adoption-records";
import { EngagementRecords } from "@/components/customers/engagement-records";
import { HealthCard } from "@/components/customers/health-card";
import { HistoryCard } from "@/components/customers/history-card";
import { ScrollToTarget } from "@/components/customers/scroll-to-target";
import { formatsFor } from "@/components/shared/format";
import { loadCustomer } from "@/lib/customers/customer/loaders";
import { loadCountedSessions } from "@/lib/customers/health/loaders";
import { loadProgress } from "@/lib/learning/progress/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The score, its year, and the records behind each factor. */
export async function HealthTab({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [{ detail }, sessions, progress, reader] = await Promise.all([
    loadCustomer(id),
    loadCountedSessions(id),
    loadProgress(id),
    loadReader(),
  ]);
  const format = formatsFor(reader);
  return (
    <div className="grid gap-5 max-lg:gap-4">
      <div className="grid items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <HealthCard detail={detail} format={format} />
        <HistoryCard detail={detail} format={format} />
      </div>
      <div className="grid items-start gap-5 max-lg:gap-4 lg:grid-cols-2">
        <EngagementRecords sessions={sessions} part={partOf("agent_messages")} format={format} />
        <AdoptionRecords rows={progress} part={partOf("training_progress")} format={format} />
      </div>
      <ScrollToTarget />
    </div>
  );

  function partOf(table: string) {
    return detail.health.parts.find((part) => part.source_table === table);
  }
}
