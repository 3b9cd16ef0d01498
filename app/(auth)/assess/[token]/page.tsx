import type { Metadata } from "next";
import { Suspense } from "react";
import { AuthSkeleton } from "@/components/identity/auth-skeleton";
import { LinkSection } from "./sections";

export const metadata: Metadata = { title: "Assessment" };

export default function AssessPage({ params }: PageProps<"/assess/[token]">) {
  return (
    <Suspense fallback={<AuthSkeleton title="Your invitation" fields={1} />}>
      <LinkSection params={params} />
    </Suspense>
  );
}
