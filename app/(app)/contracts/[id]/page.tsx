import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { OneContract } from "./sections";

export const metadata: Metadata = { title: "Contract" };

export default function ContractPage({ params }: PageProps<"/contracts/[id]">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading contract" rows={10} />}>
      <OneContract params={params} />
    </Suspense>
  );
}
