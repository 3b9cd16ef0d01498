import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Changes } from "./sections";

export const metadata: Metadata = { title: "Changes and merges" };

export default function ChangesPage() {
  return (
    <>
      <PageHeader
        title="Changes and merges"
        lead="What you changed in many customers at once, and customers you merged. Each can be undone for 30 days."
      />
      <Suspense fallback={<LoadingTable label="Loading changes" rows={6} />}>
        <Changes />
      </Suspense>
    </>
  );
}
