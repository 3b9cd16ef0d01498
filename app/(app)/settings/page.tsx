import type { Metadata } from "next";
import { Suspense } from "react";
import { LoadingForm } from "@/components/shared/loading";
import { ProfileSection } from "./sections";

export const metadata: Metadata = { title: "Profile" };

export default function ProfilePage() {
  return (
    <Suspense fallback={<LoadingForm label="Loading profile" fields={6} />}>
      <ProfileSection />
    </Suspense>
  );
}
