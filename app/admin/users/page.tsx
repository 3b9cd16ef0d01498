import type { Metadata } from "next";
import { Suspense } from "react";
import { UserFilters } from "@/components/admin/user-filters";
import { ExportHere } from "@/components/shared/export-link";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { UsersSection } from "./sections";

export const metadata: Metadata = { title: "Users" };

export default function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  return (
    <>
      <PageHeader
        title="Users"
        lead="Everybody with an account."
        actions={
          <Suspense>
            <ExportHere path="/api/admin/users" searchParams={searchParams} />
          </Suspense>
        }
      />
      <Suspense>
        <UserFilters />
      </Suspense>
      <Suspense fallback={<LoadingTable label="Loading users" rows={10} />}>
        <UsersSection searchParams={searchParams} />
      </Suspense>
    </>
  );
}
