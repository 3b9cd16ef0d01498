import type { Metadata } from "next";
import { Suspense } from "react";
import { Contracts, ContractsLoading } from "./sections";

export const metadata: Metadata = { title: "Contracts" };

export default function ContractsPage({ searchParams }: PageProps<"/contracts">) {
  return (
    <Suspense fallback={<ContractsLoading />}>
      <Contracts searchParams={searchParams} />
    </Suspense>
  );
}
