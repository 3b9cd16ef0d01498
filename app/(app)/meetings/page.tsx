import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { MeetingsSection } from "./sections";

export const metadata: Metadata = { title: "Meetings" };

export default function MeetingsPage({ searchParams }: PageProps<"/meetings">) {
  return (
    <Suspense
      fallback={
        <>
          <PageHeader title="Meetings" />
          <LoadingTable label="Loading meetings" rows={8} />
        </>
      }
    >
      <MeetingsSection searchParams={searchParams} />
    </Suspense>
  );
}
