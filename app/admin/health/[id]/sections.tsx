import { NewVersionButton } from "@/components/customers/health-model-new";
import { HealthModelDraft } from "@/components/customers/health-model-draft";
import { HealthModelEffect } from "@/components/customers/health-model-effect";
import { HealthModelRules } from "@/components/customers/health-model-rules";
import { StatusChip } from "@/components/customers/health-model-list";
import { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { Crumb } from "@/components/shell/crumb";
import { LinkButton } from "@/components/ui/button";
import { loadHealthModel } from "@/lib/customers/health-model/loaders";
import type { ModelVersion } from "@/lib/customers/health-model/types";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Query = Record<string, string | string[] | undefined>;

/** One version: a draft to edit, or what is or was in force to read; on request, its effect on the customers. */
export async function HealthModelSection({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}) {
  const [{ id }, { preview }] = await Promise.all([params, searchParams]);
  const [{ model, all }, reader] = await Promise.all([loadHealthModel(id), loadReader()]);
  const mayPreview =
    model.status === "draft" || (model.status === "live" && model.key !== "documented");
  const format = formatsFor(reader);
  return (
    <>
      <Crumb label={`${model.name} ${model.version}`} />
      <PageHeader
        title={`${model.name}, version ${model.version}`}
        beside={<StatusChip status={model.status} />}
        lead={lead(model, format.date)}
        actions={
          <>
            {model.key === "documented" || model.status === "draft" ? null : (
              <NewVersionButton modelKey={model.key} />
            )}
            {mayPreview ? (
              <LinkButton href={`/admin/health/${id}?preview=1#effect`}>
                {model.status === "draft" ? "Preview the effect" : "Preview retiring it"}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {model.status === "draft" ? (
        <HealthModelDraft
          key={model.id}
          model={model}
          others={all.filter((other) => other.status === "live" && other.key !== model.key)}
        />
      ) : (
        <HealthModelRules model={model} />
      )}
      {mayPreview && preview ? (
        <HealthModelEffect
          key={`${model.id} ${model.updated_at}`}
          model={model}
          names={Object.fromEntries(all.map(({ key, name }) => [key, name]))}
          reader={reader}
        />
      ) : null}
    </>
  );
}

function lead(model: ModelVersion, date: (at: string | null) => string): string {
  if (model.key === "documented")
    return "Fixed: its arithmetic is the document's. A model with a segment goes before it.";
  if (model.status === "draft")
    return "A draft changes nothing. Preview its effect on your customers, then take it live.";
  if (model.status === "live")
    return `In force since ${date(model.live_at)}. To change it, make a new version.`;
  return `In force from ${date(model.live_at)} to ${date(model.retired_at)}. Scores of that time stay as they were.`;
}
