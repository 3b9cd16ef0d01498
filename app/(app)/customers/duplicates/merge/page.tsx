import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Comparison } from "./sections";

export const metadata: Metadata = { title: "Merge customers" };

export default function MergePage({ searchParams }: PageProps<"/customers/duplicates/merge">) {
  return (
    <>
      <PageHeader
        title="Merge customers"
        lead="Choose which customer stays and, where they differ, which value counts. People, contracts, meetings, notes and everything else of the others move to it."
      />
      <Suspense fallback={<LoadingForm label="Loading customers" fields={6} />}>
        <Comparison searchParams={searchParams} />
      </Suspense>
    </>
  );
}
