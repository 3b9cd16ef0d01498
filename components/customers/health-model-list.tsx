import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { DataTable, type Column } from "@/components/shared/data-table";
import { segmentWords } from "@/lib/customers/health-model/rules";
import { modelHref } from "@/lib/customers/portfolio/rules";
import type { ModelStatus, ModelVersion } from "@/lib/customers/health-model/types";
import { CountLink, type Formats } from "./dashboard-amounts";

const statusNames: Record<ModelStatus, string> = {
  draft: "Draft",
  live: "Live",
  retired: "Retired",
};

/** Where a version stands; live carries the accent, the others are quiet. */
export function StatusChip({ status }: { status: ModelStatus }) {
  return (
    <Chip tone={status === "live" ? "accent" : status === "draft" ? "line" : "neutral"}>
      {statusNames[status]}
    </Chip>
  );
}

/** Every version of every model, those in force first to be seen. */
export function HealthModelList({ models, format }: { models: ModelVersion[]; format: Formats }) {
  return (
    <Card bleed aria-label="Health models">
      <DataTable
        label="Health models and their versions"
        columns={columns(format)}
        rows={models}
        rowKey={(model) => model.id}
      />
    </Card>
  );
}

function columns(format: Formats): Column<ModelVersion>[] {
  return [
    {
      key: "model",
      head: "Model",
      cell: (model) => (
        <TextLink href={`/admin/health/${model.id}`} className="font-medium">
          {model.name}, version {model.version}
        </TextLink>
      ),
    },
    { key: "status", head: "State", cell: (model) => <StatusChip status={model.status} /> },
    {
      key: "segment",
      head: "For",
      cell: (model) => <span className="whitespace-normal text-ink-2">{segmentWords(model)}</span>,
    },
    {
      key: "since",
      head: "In force",
      cell: (model) =>
        model.live_at
          ? model.retired_at
            ? `${format.date(model.live_at)} to ${format.date(model.retired_at)}`
            : `since ${format.date(model.live_at)}`
          : "not yet",
    },
    {
      key: "customers",
      head: "Customers now",
      align: "right",
      cell: (model) => (
        <CountLink
          count={model.customers}
          href={modelHref(model.key, model.version)}
          words={`customers scored by ${model.name}, version ${model.version}`}
          format={format}
        />
      ),
    },
  ];
}
