import { TemplateList } from "@/components/assessments/template-list";
import { formatsFor } from "@/components/shared/format";
import { loadTemplates } from "@/lib/assessments/template/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** The versions of all eleven. */
export async function TemplatesSection() {
  const [rows, reader] = await Promise.all([loadTemplates(), loadReader()]);
  return <TemplateList rows={rows} format={formatsFor(reader)} />;
}
