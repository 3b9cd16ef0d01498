import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { BriefSection } from "./sections";

export const metadata: Metadata = { title: "Brief" };

export default function BriefPage({ params }: PageProps<"/meetings/[id]/brief">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading the brief" rows={8} />}>
      <BriefSection params={params} />
    </Suspense>
  );
}
