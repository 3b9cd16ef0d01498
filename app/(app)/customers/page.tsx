import type { Metadata } from "next";
import { Suspense } from "react";
import { Portfolio, PortfolioLoading } from "./sections";

export const metadata: Metadata = { title: "Customers" };

export default function CustomersPage({ searchParams }: PageProps<"/customers">) {
  return (
    <Suspense fallback={<PortfolioLoading />}>
      <Portfolio searchParams={searchParams} />
    </Suspense>
  );
}
