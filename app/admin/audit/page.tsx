import type { Metadata } from "next";
import { Suspense } from "react";
import { AuditFilters } from "@/components/admin/audit-filters";
import { ExportHere } from "@/components/shared/export-link";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { AuditSection } from "./sections";

export const metadata: Metadata = { title: "Audit" };

export default function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  return (
    <>
      <PageHeader
        title="Audit"
        lead="Who changed what, before and after, and what was refused. Nobody can change or delete these records."
        actions={
          <Suspense>
            <ExportHere path="/api/admin/audit" searchParams={searchParams} />
          </Suspense>
        }
      />
      <Suspense>
        <AuditFilters />
      </Suspense>
      <Suspense fallback={<LoadingTable label="Loading audit log" rows={12} />}>
        <AuditSection searchParams={searchParams} />
      </Suspense>
    </>
  );
}
