import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard, LoadingHeader, LoadingTable } from "@/components/shared/loading";
import { ManageSection } from "./sections";

export const metadata: Metadata = { title: "Participation" };

export default function ManageAssessmentsPage({ searchParams }: PageProps<"/assessments/manage">) {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader label="Loading participation" />
          <LoadingCard label="Loading assessments" lines={6} />
          <LoadingTable label="Loading people" rows={8} />
        </>
      }
    >
      <ManageSection searchParams={searchParams} />
    </Suspense>
  );
}
