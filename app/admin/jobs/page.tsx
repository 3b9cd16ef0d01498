import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { JobsSection } from "./sections";

export const metadata: Metadata = { title: "Jobs" };

export default function JobsPage() {
  return (
    <>
      <PageHeader
        title="Jobs"
        lead="What runs by itself. A job that fails is tried again after a minute, then after two, four and so on."
      />
      <Suspense fallback={<LoadingTable label="Loading jobs" rows={6} />}>
        <JobsSection />
      </Suspense>
    </>
  );
}
