import { Suspense, type ReactNode } from "react";
import { AssessmentTabs } from "@/components/assessments/assessment-tabs";
import { requireViewer } from "@/lib/identity/gate";
import { viewerKind } from "@/lib/identity/viewer/types";

async function Tabs() {
  return <AssessmentTabs kind={viewerKind(await requireViewer())} />;
}

/** The rooms of assessments stand side by side; which there are depends on who looks. */
export default function AssessmentsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Suspense fallback={<div className="mb-4 h-9" />}>
        <Tabs />
      </Suspense>
      {children}
    </>
  );
}
