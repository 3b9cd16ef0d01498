import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm } from "@/components/shared/loading";
import { InviteSection } from "../asking";

export const metadata: Metadata = { title: "Invite to an assessment" };

export default function InviteToAssessmentPage({
  searchParams,
}: PageProps<"/assessments/manage/invite">) {
  return (
    <Suspense fallback={<LoadingForm label="Loading form" fields={5} />}>
      <InviteSection searchParams={searchParams} />
    </Suspense>
  );
}
