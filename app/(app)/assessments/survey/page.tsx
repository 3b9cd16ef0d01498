import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm, LoadingHeader } from "@/components/shared/loading";
import { OwnSurveySection } from "./sections";

export const metadata: Metadata = { title: "Survey" };

export default function OwnSurveyPage() {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader />
          <LoadingForm label="Loading survey" fields={5} />
        </>
      }
    >
      <OwnSurveySection />
    </Suspense>
  );
}
