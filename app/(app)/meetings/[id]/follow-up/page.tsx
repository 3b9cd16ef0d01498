import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { FollowUpSection } from "./sections";

export const metadata: Metadata = { title: "Follow-up" };

export default function FollowUpPage({ params }: PageProps<"/meetings/[id]/follow-up">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading the follow-up" rows={6} />}>
      <FollowUpSection params={params} />
    </Suspense>
  );
}
