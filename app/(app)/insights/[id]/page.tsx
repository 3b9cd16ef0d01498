import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard } from "@/components/shared/loading";
import { InsightSection } from "./sections";

export const metadata: Metadata = { title: "Insight" };

export default function InsightPage({ params }: PageProps<"/insights/[id]">) {
  return (
    <Suspense fallback={<LoadingCard label="Loading the insight" lines={6} />}>
      <InsightSection params={params} />
    </Suspense>
  );
}
