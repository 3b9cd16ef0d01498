import { TabsNav } from "@/components/ui/tabs-nav";
import type { ViewerKind } from "@/lib/platform/domains";

const take = { href: "/assessments", label: "To take" };
const results = { href: "/assessments/results", label: "Results" };
const handed = { href: "/assessments/delegated", label: "Handed to you" };
const manage = { href: "/assessments/manage", label: "Asking people" };
const overview = { href: "/assessments/overview", label: "Overview" };

const tabs: Record<ViewerKind, { href: string; label: string }[]> = {
  member: [take, handed, results],
  org_admin: [take, handed, results, overview, manage],
  csm: [take, results, overview, manage],
  admin: [take, results, overview, manage],
};

/** The rooms of assessments that are open to this kind of person. */
export function AssessmentTabs({ kind }: { kind: ViewerKind }) {
  return <TabsNav label="Assessments" items={tabs[kind]} className="mb-4 print:hidden" />;
}
