import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard, LoadingHeader } from "@/components/shared/loading";
import { HealthModelSection } from "./sections";

export const metadata: Metadata = { title: "Health model" };

export default function HealthModelPage({ params, searchParams }: PageProps<"/admin/health/[id]">) {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader label="Loading health model" />
          <LoadingCard label="Loading its rules" height={420} />
        </>
      }
    >
      <HealthModelSection params={params} searchParams={searchParams} />
    </Suspense>
  );
}
