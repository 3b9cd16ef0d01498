import type { Metadata } from "next";
import { Suspense } from "react";
import { AuthSkeleton } from "@/components/identity/auth-skeleton";
import { InvitationSection } from "./sections";

export const metadata: Metadata = { title: "Invitation" };

export default function InvitationPage({ params }: PageProps<"/invite/[token]">) {
  return (
    <Suspense fallback={<AuthSkeleton title="Your invitation" fields={1} />}>
      <InvitationSection params={params} />
    </Suspense>
  );
}
