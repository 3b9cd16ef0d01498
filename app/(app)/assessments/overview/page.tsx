import type { Metadata } from "next";
import { Suspense } from "react";
import { OverviewLoading, OverviewSection } from "./sections";

export const metadata: Metadata = { title: "Assessments overview" };

export default function AssessmentOverviewPage({
  searchParams,
}: PageProps<"/assessments/overview">) {
  return (
    <Suspense fallback={<OverviewLoading />}>
      <OverviewSection searchParams={searchParams} />
    </Suspense>
  );
}
