import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { MeetingSection } from "./sections";

export const metadata: Metadata = { title: "Meeting" };

export default function MeetingPage({ params, searchParams }: PageProps<"/meetings/[id]">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading the meeting" rows={8} />}>
      <MeetingSection params={params} searchParams={searchParams} />
    </Suspense>
  );
}
