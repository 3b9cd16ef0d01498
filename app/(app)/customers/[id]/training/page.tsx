import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { TrainingTab } from "./sections";

export const metadata: Metadata = { title: "Training" };

export default function TrainingPage({ params }: PageProps<"/customers/[id]/training">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading training" />}>
      <TrainingTab params={params} />
    </Suspense>
  );
}
