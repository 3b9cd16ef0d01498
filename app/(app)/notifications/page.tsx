import type { Metadata } from "next";
import { Suspense } from "react";
import { NoticesLoading } from "@/components/workspace/notices-loading";
import { NoticesSection } from "./sections";

export const metadata: Metadata = { title: "Notifications" };

export default function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  return (
    <Suspense fallback={<NoticesLoading />}>
      <NoticesSection searchParams={searchParams} />
    </Suspense>
  );
}
