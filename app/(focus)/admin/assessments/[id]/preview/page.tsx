import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard } from "@/components/shared/loading";
import { PreviewSection } from "./sections";

export const metadata: Metadata = { title: "Try out" };

export default function PreviewPage({ params }: PageProps<"/admin/assessments/[id]/preview">) {
  return (
    <Suspense
      fallback={
        <main className="mx-auto max-w-190 px-6 pt-17">
          <LoadingCard label="Loading questions" lines={8} />
        </main>
      }
    >
      <PreviewSection params={params} />
    </Suspense>
  );
}
