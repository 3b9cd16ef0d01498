import type { Metadata } from "next";
import { Suspense } from "react";
import { AuthSkeleton } from "@/components/identity/auth-skeleton";
import { SignInSection } from "./sections";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  return (
    <Suspense fallback={<AuthSkeleton title="Sign in" buttons={2} note />}>
      <SignInSection searchParams={searchParams} />
    </Suspense>
  );
}
