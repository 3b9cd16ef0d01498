import type { Metadata } from "next";
import { Suspense } from "react";
import { CatalogueLoading, CatalogueSection } from "./sections";

export const metadata: Metadata = { title: "Assessments" };

export default function AssessmentsPage() {
  return (
    <Suspense fallback={<CatalogueLoading />}>
      <CatalogueSection />
    </Suspense>
  );
}
