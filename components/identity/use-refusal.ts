"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { refusedLinkPath, type ConfirmType } from "@/lib/identity/account/rules";
import type { Failure } from "@/lib/platform/result";

/** Leads from a link that was refused to the page that says so, without the secret in the address. */
export function useRefusal(error: Failure | null, type: ConfirmType): void {
  const router = useRouter();
  const refused = error?.code === "link_refused";
  useEffect(() => {
    if (refused) router.replace(refusedLinkPath(type) as Route);
  }, [refused, router, type]);
}
