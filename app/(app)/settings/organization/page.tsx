import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm } from "@/components/shared/loading";
import { OrganizationSection } from "./sections";

export const metadata: Metadata = { title: "Organization" };

export default function OrganizationSettingsPage() {
  return (
    <Suspense fallback={<LoadingForm label="Loading organization" fields={6} />}>
      <OrganizationSection />
    </Suspense>
  );
}
