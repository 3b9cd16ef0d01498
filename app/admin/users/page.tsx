import type { Metadata } from "next";
import { Suspense } from "react";
import { UserFilters } from "@/components/admin/user-filters";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { UsersSection } from "./sections";

export const metadata: Metadata = { title: "Users" };

export default function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  return (
    <>
      <PageHeader title="Users" lead="Everybody with an account, newest first." />
      <Suspense>
        <UserFilters />
      </Suspense>
      <Suspense fallback={<LoadingTable label="Loading users" rows={10} />}>
        <UsersSection searchParams={searchParams} />
      </Suspense>
    </>
  );
}
