import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm } from "@/components/shared/loading";
import { AssignSection } from "../asking";

export const metadata: Metadata = { title: "Assign an assessment" };

export default function AssignAssessmentPage({
  searchParams,
}: PageProps<"/assessments/manage/assign">) {
  return (
    <Suspense fallback={<LoadingForm label="Loading form" fields={5} />}>
      <AssignSection searchParams={searchParams} />
    </Suspense>
  );
}
