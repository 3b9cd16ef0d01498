import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard } from "@/components/shared/loading";
import { SharedFrame } from "@/components/assessments/shared-frame";
import { SharedSection } from "./sections";

// The address is the key: no search engine keeps it, no other site is told it.
export const metadata: Metadata = {
  title: "Shared result",
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

export default function SharedPage({ params }: PageProps<"/share/[token]">) {
  return (
    <SharedFrame>
      <Suspense fallback={<LoadingCard label="Loading the result" lines={6} />}>
        <SharedSection params={params} />
      </Suspense>
    </SharedFrame>
  );
}
