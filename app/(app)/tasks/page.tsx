import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { PageHeader } from "@/components/shared/page-header";
import { TasksSection } from "./sections";

export const metadata: Metadata = { title: "Tasks" };

export default function TasksPage({ searchParams }: PageProps<"/tasks">) {
  return (
    <Suspense
      fallback={
        <>
          <PageHeader title="Tasks" />
          <LoadingTable label="Loading tasks" rows={8} />
        </>
      }
    >
      <TasksSection searchParams={searchParams} />
    </Suspense>
  );
}
