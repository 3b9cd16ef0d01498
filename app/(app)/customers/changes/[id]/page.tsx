import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { Change } from "./sections";

export const metadata: Metadata = { title: "A change of customers" };

export default function ChangePage({ params }: PageProps<"/customers/changes/[id]">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading the change" rows={6} />}>
      <Change params={params} />
    </Suspense>
  );
}
