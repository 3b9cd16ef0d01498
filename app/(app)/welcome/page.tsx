import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm, LoadingHeader } from "@/components/shared/loading";
import { WelcomeSection } from "./sections";

export const metadata: Metadata = { title: "Welcome" };

export default function WelcomePage() {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader />
          <LoadingForm label="Loading form" fields={1} />
        </>
      }
    >
      <WelcomeSection />
    </Suspense>
  );
}
