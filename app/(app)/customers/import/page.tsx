import type { Metadata } from "next";
import { Suspense } from "react";
import { ImportUpload } from "@/components/customers/import-upload";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { PastImports } from "./sections";

export const metadata: Metadata = { title: "Import customers" };

export default function ImportPage() {
  return (
    <>
      <PageHeader
        title="Import customers"
        lead="With their people and contracts. First a dry run shows what every row would do; nothing is written before you say so, and the whole can be undone."
      />
      <Suspense fallback={<LoadingTable label="Loading imports" rows={3} />}>
        <PastImports upload={<ImportUpload />} />
      </Suspense>
    </>
  );
}
