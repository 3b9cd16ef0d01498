import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { ContractsTab } from "./sections";

export const metadata: Metadata = { title: "Contracts" };

export default function ContractsPage({
  params,
  searchParams,
}: PageProps<"/customers/[id]/contracts">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading contracts" rows={3} />}>
      <ContractsTab params={params} searchParams={searchParams} />
    </Suspense>
  );
}
