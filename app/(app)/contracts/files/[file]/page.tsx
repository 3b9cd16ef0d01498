import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { OneFile } from "./sections";

export const metadata: Metadata = { title: "Document" };

export default function ContractFilePage({
  params,
  searchParams,
}: PageProps<"/contracts/files/[file]">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading document" rows={10} />}>
      <OneFile params={params} searchParams={searchParams} />
    </Suspense>
  );
}
