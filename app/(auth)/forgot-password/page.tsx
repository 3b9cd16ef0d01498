import type { Metadata } from "next";
import { Suspense } from "react";
import { AuthSkeleton } from "@/components/identity/auth-skeleton";
import { ForgotPasswordSection } from "./sections";

export const metadata: Metadata = { title: "New password" };

export default function ForgotPasswordPage() {
  return (
    <Suspense fallback={<AuthSkeleton title="New password" fields={1} />}>
      <ForgotPasswordSection />
    </Suspense>
  );
}
