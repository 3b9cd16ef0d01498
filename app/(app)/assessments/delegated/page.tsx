import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingHeader, LoadingTable } from "@/components/shared/loading";
import { DelegatedSection } from "./sections";

export const metadata: Metadata = { title: "Handed over" };

export default function DelegatedPage({ searchParams }: PageProps<"/assessments/delegated">) {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader label="Loading what was handed over" />
          <LoadingTable label="Loading questions" rows={6} />
        </>
      }
    >
      <DelegatedSection searchParams={searchParams} />
    </Suspense>
  );
}
