import type { Metadata } from "next";
import { Suspense } from "react";
import { DashboardLoading, DashboardSection } from "./sections";

export const metadata: Metadata = { title: "Portfolio" };

export default function PortfolioDashboardPage({
  searchParams,
}: PageProps<"/customers/dashboard">) {
  return (
    <Suspense fallback={<DashboardLoading />}>
      <DashboardSection searchParams={searchParams} />
    </Suspense>
  );
}
