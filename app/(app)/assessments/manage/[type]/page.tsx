import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard, LoadingHeader, LoadingTable } from "@/components/shared/loading";
import { SpreadSection } from "./sections";

export const metadata: Metadata = { title: "Answers together" };

export default function SpreadPage(props: PageProps<"/assessments/manage/[type]">) {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader label="Loading results" />
          <LoadingCard label="Loading spread" lines={6} />
          <LoadingTable label="Loading people" rows={6} />
        </>
      }
    >
      <SpreadSection {...props} />
    </Suspense>
  );
}
