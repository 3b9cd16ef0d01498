import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard } from "@/components/shared/loading";
import { OrganizationTab } from "./sections";

export const metadata: Metadata = { title: "Organization" };

export default function OrganizationPage({ params }: PageProps<"/customers/[id]/organization">) {
  return (
    <Suspense fallback={<LoadingCard label="Loading organization" />}>
      <OrganizationTab params={params} />
    </Suspense>
  );
}
