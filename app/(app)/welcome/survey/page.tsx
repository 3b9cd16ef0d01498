import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm, LoadingHeader } from "@/components/shared/loading";
import { WelcomeSurveySection } from "./sections";

export const metadata: Metadata = { title: "Survey" };

export default function WelcomeSurveyPage() {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader />
          <LoadingForm label="Loading survey" fields={5} />
        </>
      }
    >
      <WelcomeSurveySection />
    </Suspense>
  );
}
