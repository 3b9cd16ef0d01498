import type { Metadata } from "next";
import { Suspense } from "react";
import { HomeLoading } from "@/components/workspace/home-loading";
import { HomeSection } from "./sections";

export const metadata: Metadata = { title: "Home" };

export default function HomePage() {
  return (
    <Suspense fallback={<HomeLoading />}>
      <HomeSection />
    </Suspense>
  );
}
