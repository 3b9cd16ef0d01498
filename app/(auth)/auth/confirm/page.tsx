import type { Metadata } from "next";
import { Suspense } from "react";
import { AuthSkeleton } from "@/components/identity/auth-skeleton";
import { ConfirmSection } from "./sections";

export const metadata: Metadata = { title: "Confirm" };

export default function ConfirmPage({ searchParams }: PageProps<"/auth/confirm">) {
  return (
    <Suspense fallback={<AuthSkeleton title="One moment" fields={1} />}>
      <ConfirmSection searchParams={searchParams} />
    </Suspense>
  );
}
