import type { Metadata } from "next";
import { Suspense } from "react";
import { NeedsLoading, NeedsSection } from "./sections";

export const metadata: Metadata = { title: "Needs me" };

export default function NeedsMePage({ searchParams }: PageProps<"/home/needs">) {
  return (
    <Suspense fallback={<NeedsLoading />}>
      <NeedsSection searchParams={searchParams} />
    </Suspense>
  );
}
