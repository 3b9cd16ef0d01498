import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard } from "@/components/shared/loading";
import { HealthTab } from "./sections";

export const metadata: Metadata = { title: "Health" };

export default function HealthPage({ params, searchParams }: PageProps<"/customers/[id]/health">) {
  return (
    <Suspense fallback={<LoadingCard label="Loading health" height={360} />}>
      <HealthTab params={params} searchParams={searchParams} />
    </Suspense>
  );
}
