import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingCard } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { Duplicates } from "./sections";

export const metadata: Metadata = { title: "Duplicates" };

export default function DuplicatesPage() {
  return (
    <>
      <PageHeader
        title="Duplicates"
        lead="Customers that may be one: the same domain, CRM id or name, or names that are nearly alike. Merging keeps people, contracts and history of all, and can be undone for 30 days."
      />
      <Suspense fallback={<LoadingCard label="Looking for duplicates" lines={6} />}>
        <Duplicates />
      </Suspense>
    </>
  );
}
