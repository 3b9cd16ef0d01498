import type { Metadata } from "next";
import { Suspense } from "react";
import { ResultsLoading, ResultsSection } from "./sections";

export const metadata: Metadata = { title: "Results" };

export default function ResultsPage({ searchParams }: PageProps<"/assessments/results">) {
  return (
    <Suspense fallback={<ResultsLoading />}>
      <ResultsSection searchParams={searchParams} />
    </Suspense>
  );
}
