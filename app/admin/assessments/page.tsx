import type { Metadata } from "next";
import { Suspense } from "react";
import { ImportTemplate } from "@/components/assessments/template-import";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { TemplatesSection } from "./sections";

export const metadata: Metadata = { title: "Assessment content" };

export default function TemplatesPage() {
  return (
    <>
      <PageHeader
        title="Assessment content"
        lead="What is asked, and what is said about the answers. A published version never changes: to change one, make a new version. Runs keep the version they began with."
        actions={<ImportTemplate />}
      />
      <Suspense fallback={<LoadingTable label="Loading assessments" rows={11} />}>
        <TemplatesSection />
      </Suspense>
    </>
  );
}
