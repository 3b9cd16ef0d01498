import { InsightDialogButton } from "@/components/customers/insight-form";
import { InsightPlaces } from "@/components/customers/insight-places";
import { Crumb } from "@/components/shell/crumb";
import { FactList } from "@/components/shared/facts";
import { formatsFor } from "@/components/shared/format";
import { HealthMark } from "@/components/shared/health";
import { PageHeader } from "@/components/shared/page-header";
import { RelativeDate } from "@/components/shared/relative-date";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { importanceTones } from "@/components/customers/insight-table";
import { loadInsight } from "@/lib/customers/insight/loaders";
import {
  importanceNames,
  sourceNames,
  statusNames,
  typeNames,
} from "@/lib/customers/insight/rules";

/** One insight: what it says, whose it is, and the sentences it comes from. */
export async function InsightSection({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { insight, reader } = await loadInsight(id);
  const format = formatsFor(reader);
  const { customer, health } = insight;
  return (
    <>
      <Crumb label={`${typeNames[insight.type]}, ${customer.name}`} />
      <PageHeader
        title={typeNames[insight.type]}
        beside={
          <>
            <Chip tone={importanceTones[insight.importance]}>
              {importanceNames[insight.importance]}
            </Chip>
            <Chip>{statusNames[insight.status]}</Chip>
          </>
        }
        lead={insight.content}
        actions={<InsightDialogButton insight={insight} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <InsightPlaces insight={insight} format={format} />
        <Card aria-labelledby="facts">
          <CardHead id="facts" title="About it" />
          <FactList
            items={[
              {
                label: "Customer",
                value: <TextLink href={`/customers/${customer.id}`}>{customer.name}</TextLink>,
              },
              {
                label: "Health",
                value: (
                  <TextLink href={`/customers/${customer.id}/health`} prefetch={false}>
                    <HealthMark score={health.score} band={health.band} word />
                  </TextLink>
                ),
              },
              { label: "Owner", value: insight.owner?.trim() || "Nobody" },
              {
                label: "Due",
                value: (
                  <RelativeDate
                    value={insight.due_date}
                    formats={format}
                    both
                    first="absolute"
                    soon={insight.status === "open"}
                  />
                ),
              },
              { label: "Came", value: format.date(insight.created_at) },
              { label: "From", value: sourceNames[insight.source] },
              ...(insight.type === "concern"
                ? [
                    {
                      label: "Counts",
                      value:
                        insight.status === "open"
                          ? "It lowers the health score while it is open"
                          : "It no longer counts in the health score",
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      </div>
    </>
  );
}
