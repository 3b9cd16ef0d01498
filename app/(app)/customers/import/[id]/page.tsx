import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { OneImport } from "./sections";

export const metadata: Metadata = { title: "Import" };

export default function OneImportPage({
  params,
  searchParams,
}: PageProps<"/customers/import/[id]">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading import" rows={8} />}>
      <OneImport params={params} searchParams={searchParams} />
    </Suspense>
  );
}
