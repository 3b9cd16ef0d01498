import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { MeetingsTab } from "./sections";

export const metadata: Metadata = { title: "Meetings" };

export default function MeetingsPage({
  params,
  searchParams,
}: PageProps<"/customers/[id]/meetings">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading meetings" />}>
      <MeetingsTab params={params} searchParams={searchParams} />
    </Suspense>
  );
}
