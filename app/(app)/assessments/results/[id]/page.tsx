import type { Metadata } from "next";
import { Suspense } from "react";
import { ResultLoading, ResultSection } from "./sections";

export const metadata: Metadata = { title: "Result" };

export default function ResultPage(props: PageProps<"/assessments/results/[id]">) {
  return (
    <Suspense fallback={<ResultLoading />}>
      <ResultSection {...props} />
    </Suspense>
  );
}
