import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard, LoadingHeader } from "@/components/shared/loading";
import { TemplateSection } from "./sections";

export const metadata: Metadata = { title: "Assessment" };

export default function TemplatePage({
  params,
  searchParams,
}: PageProps<"/admin/assessments/[id]">) {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader label="Loading assessment" />
          <LoadingCard label="Loading its content" height={420} />
        </>
      }
    >
      <TemplateSection params={params} searchParams={searchParams} />
    </Suspense>
  );
}
