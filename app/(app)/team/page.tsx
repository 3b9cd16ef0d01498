import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingHeader, LoadingTable } from "@/components/shared/loading";
import { TeamSection } from "./sections";

export const metadata: Metadata = { title: "Team" };

export default function TeamPage({ searchParams }: PageProps<"/team">) {
  return (
    <Suspense
      fallback={
        <>
          <LoadingHeader label="Loading team" />
          <LoadingTable label="Loading members" rows={5} />
        </>
      }
    >
      <TeamSection searchParams={searchParams} />
    </Suspense>
  );
}
