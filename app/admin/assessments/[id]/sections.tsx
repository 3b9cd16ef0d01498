import { notFound } from "next/navigation";
import { TemplateActions } from "@/components/assessments/template-actions";
import { TemplateChip } from "@/components/assessments/template-list";
import { TemplateCompare } from "@/components/assessments/template-compare";
import { TemplateEditor } from "@/components/assessments/template-editor";
import { TemplateView } from "@/components/assessments/template-view";
import { formatsFor } from "@/components/shared/format";
import { PageHeader } from "@/components/shared/page-header";
import { Crumb } from "@/components/shell/crumb";
import { differencesOf } from "@/lib/assessments/comparison/rules";
import { loadTemplate } from "@/lib/assessments/template/loaders";
import type { Template } from "@/lib/assessments/template/types";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Query = Record<string, string | string[] | undefined>;

/** One version: a draft to write, or what is or was offered to read; on request, what differs from another one. */
export async function TemplateSection({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const compare = [query.compare].flat()[0];
  const [template, other, reader] = await Promise.all([
    loadTemplate(id),
    compare ? loadTemplate(compare) : null,
    loadReader(),
  ]);
  if (other && other.assessment_type !== template.assessment_type) notFound();
  const format = formatsFor(reader);
  const draft = template.status === "draft";
  return (
    <>
      <Crumb label={`${template.title} ${template.version}`} />
      <PageHeader
        title={`${template.title}, version ${template.version}`}
        beside={<TemplateChip status={template.status} />}
        lead={lead(template, format)}
        actions={<TemplateActions template={template} compare={compare ?? null} />}
      />
      {other ? (
        <TemplateCompare before={other} after={template} rows={differencesOf(other, template)} />
      ) : draft ? (
        <TemplateEditor key={template.id} template={template} />
      ) : (
        <TemplateView template={template} />
      )}
    </>
  );
}

function lead(template: Template, format: ReturnType<typeof formatsFor>): string {
  const taken = `${format.number(template.runs)} ${template.runs === 1 ? "run" : "runs"}, ${format.number(template.completed)} completed.`;
  if (template.status === "draft")
    return "A draft is offered to nobody. Write it, try it out, then publish it.";
  if (template.status === "published")
    return `Offered since ${format.date(template.published_at)}. ${taken}`;
  return `Offered from ${format.date(template.published_at)} to ${format.date(template.retired_at)}. ${taken} Results of it stay as they are.`;
}
