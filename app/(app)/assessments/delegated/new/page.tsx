import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm } from "@/components/shared/loading";
import { HandOverSection } from "../sections";

export const metadata: Metadata = { title: "Hand over a part" };

export default function HandOverPage({ searchParams }: PageProps<"/assessments/delegated/new">) {
  return (
    <Suspense fallback={<LoadingForm label="Loading form" fields={4} />}>
      <HandOverSection searchParams={searchParams} />
    </Suspense>
  );
}
