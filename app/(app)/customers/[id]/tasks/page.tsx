import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { CustomerTasksTab } from "./sections";

export const metadata: Metadata = { title: "Tasks" };

export default function CustomerTasksPage({
  params,
  searchParams,
}: PageProps<"/customers/[id]/tasks">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading tasks" rows={4} />}>
      <CustomerTasksTab params={params} searchParams={searchParams} />
    </Suspense>
  );
}
