import { TemplatePreview } from "@/components/assessments/template-preview";
import { EmptyState } from "@/components/shared/empty-state";
import { LinkButton } from "@/components/ui/button";
import { loadTemplate } from "@/lib/assessments/template/loaders";
import { askedOf } from "@/lib/assessments/template/rules";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** A version as people will take it; nothing is saved. A draft must be sound enough to be shown. */
export async function PreviewSection({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [template, reader] = await Promise.all([loadTemplate(id), loadReader()]);
  const back = `/admin/assessments/${id}`;
  if (template.faults.length > 0)
    return (
      <main className="mx-auto max-w-form p-6">
        <EmptyState
          level={1}
          title="This draft cannot be tried out yet"
          actions={<LinkButton href={back}>Back to the draft</LinkButton>}
        >
          <p>
            {template.faults.length === 1 ? "1 fault has" : `${template.faults.length} faults have`}{" "}
            to be corrected first; the draft says where.
          </p>
        </EmptyState>
      </main>
    );
  return (
    <TemplatePreview
      run={askedOf(template)}
      back={back}
      reader={{ locale: reader.locale, timeZone: reader.timeZone }}
    />
  );
}
