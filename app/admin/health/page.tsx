import type { Metadata } from "next";
import { Suspense } from "react";
import { NewHealthModel } from "@/components/customers/health-model-new";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { HealthModelsSection } from "./sections";

export const metadata: Metadata = { title: "Health models" };

export default function HealthModelsPage() {
  return (
    <>
      <PageHeader
        title="Health models"
        lead="How scores are made, and for whom. A customer gets the model of their segment, else the documented one, else Balanced: the first that has something to count."
        actions={<NewHealthModel />}
      />
      <Suspense fallback={<LoadingTable label="Loading health models" rows={4} />}>
        <HealthModelsSection />
      </Suspense>
    </>
  );
}
