import type { Metadata } from "next";
import { Suspense } from "react";
import { AuthSkeleton } from "@/components/identity/auth-skeleton";
import { SignUpSection } from "./sections";

export const metadata: Metadata = { title: "Create an account" };

export default function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  return (
    <Suspense fallback={<AuthSkeleton title="Create an account" fields={5} />}>
      <SignUpSection searchParams={searchParams} />
    </Suspense>
  );
}
