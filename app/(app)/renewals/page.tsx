import type { Metadata } from "next";
import { Suspense } from "react";
import { Renewals, RenewalsLoading } from "./sections";

export const metadata: Metadata = { title: "Renewals" };

export default function RenewalsPage({ searchParams }: PageProps<"/renewals">) {
  return (
    <Suspense fallback={<RenewalsLoading />}>
      <Renewals searchParams={searchParams} />
    </Suspense>
  );
}
