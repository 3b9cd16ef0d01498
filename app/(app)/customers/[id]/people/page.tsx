import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingTable } from "@/components/shared/loading";
import { PeopleTab } from "./sections";

export const metadata: Metadata = { title: "People" };

export default function PeoplePage({ params, searchParams }: PageProps<"/customers/[id]/people">) {
  return (
    <Suspense fallback={<LoadingTable label="Loading people" />}>
      <PeopleTab params={params} searchParams={searchParams} />
    </Suspense>
  );
}
