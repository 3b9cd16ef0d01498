import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Suspense } from "react";
import { ProductPage } from "@/components/workspace/product-page";
import { sessionCookie } from "@/lib/platform/supabase/server";

export const metadata: Metadata = {
  title: { absolute: "Cairn · Keep customers healthy, onboarded and renewed" },
};

/** Leads people with a session home. Below a Suspense boundary of its own, so that the page itself stays static. */
async function SignedInGoHome() {
  const store = await cookies();
  if (store.getAll().some(({ name }) => name.startsWith(sessionCookie.name))) redirect("/home");
  return null;
}

export default function Page() {
  return (
    <>
      <Suspense>
        <SignedInGoHome />
      </Suspense>
      <ProductPage />
    </>
  );
}
