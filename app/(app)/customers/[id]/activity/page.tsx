import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { ActivityTab } from "./sections";

export const metadata: Metadata = { title: "Activity" };

export default function ActivityPage({
  params,
  searchParams,
}: PageProps<"/customers/[id]/activity">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading activity" />}>
      <ActivityTab params={params} searchParams={searchParams} />
    </Suspense>
  );
}
