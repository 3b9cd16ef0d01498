import type { Metadata } from "next";
import { Suspense } from "react";
import { TakeLoading, TakeSection } from "./sections";

export const metadata: Metadata = { title: "Assessment" };

export default function TakeAssessmentPage({ params }: PageProps<"/assessments/take/[session]">) {
  return (
    <Suspense fallback={<TakeLoading />}>
      <TakeSection params={params} />
    </Suspense>
  );
}
