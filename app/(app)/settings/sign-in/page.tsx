import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm } from "@/components/shared/loading";
import { SignInSettingsSection } from "./sections";

export const metadata: Metadata = { title: "Sign-in settings" };

export default function SignInSettingsPage({ searchParams }: PageProps<"/settings/sign-in">) {
  return (
    <Suspense fallback={<LoadingForm label="Loading sign-in settings" fields={3} />}>
      <SignInSettingsSection searchParams={searchParams} />
    </Suspense>
  );
}
