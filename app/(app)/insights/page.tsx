import type { Metadata } from "next";
import { Suspense } from "react";
import { Insights, InsightsLoading } from "./sections";

export const metadata: Metadata = { title: "Insights" };

export default function InsightsPage({ searchParams }: PageProps<"/insights">) {
  return (
    <Suspense fallback={<InsightsLoading />}>
      <Insights searchParams={searchParams} />
    </Suspense>
  );
}
